import { AuditEvent } from './audit/audit-event.entity.js';
import { RefreshToken } from './sessions/refresh-token.entity.js';
import { Team, User, UserRole, UserZone } from './users/user.entity.js';

export const accessEntities = [Team, User, UserRole, UserZone, RefreshToken, AuditEvent];
