import { SavedView } from './saved-views/saved-view.entity.js';
import { ApiKey } from './api-keys/api-key.entity.js';
import { AuditEvent } from './audit/audit-event.entity.js';
import { Comment, CommentMention, CommentVersion, Watch } from './discussion/discussion.entities.js';
import { NoticeDelivery, NoticeMessage } from './notices/delivery.entity.js';
import { ImportRun, ImportRunRow } from './imports/import-run.entity.js';
import { LayoutMemory } from './imports/layout-memory.entity.js';
import { Notice } from './notices/notice.entity.js';
import { NoticeChoice, NoticeRobot, NoticeSettings } from './notices/notice-wishes.entity.js';
import { RefreshToken } from './sessions/refresh-token.entity.js';
import { webhookEntities } from './webhooks/webhook.entities.js';
import { Team, User, UserRole, UserZone } from './users/user.entity.js';

const noticeEntities = [Notice, NoticeRobot, NoticeSettings, NoticeChoice, NoticeMessage, NoticeDelivery];
const discussionEntities = [Comment, CommentMention, CommentVersion, Watch];

export const accessEntities = [
  SavedView,
  Team,
  User,
  UserRole,
  UserZone,
  RefreshToken,
  ApiKey,
  AuditEvent,
  ImportRun,
  ImportRunRow,
  LayoutMemory,
  ...noticeEntities,
  ...discussionEntities,
  ...webhookEntities,
];
