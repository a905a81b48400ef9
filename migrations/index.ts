import { CreatePlatform1764000000000 } from './1764000000000-create-platform.js';
import { CreateAccess1764000001000 } from './1764000001000-create-access.js';

/** Every migration, oldest first. */
export const migrations = [CreatePlatform1764000000000, CreateAccess1764000001000];
