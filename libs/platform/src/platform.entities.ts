import { IdempotencyKeyRecord } from './database/idempotency-key.entity.js';
import { OutboxMessage } from './jobs/outbox-message.entity.js';
import { KeptState } from './database/kept-state.entity.js';
import { LiveChange } from './live/live-change.entity.js';
import { FileRecord } from './storage/file-record.entity.js';

export const platformEntities = [IdempotencyKeyRecord, OutboxMessage, FileRecord, LiveChange, KeptState];
