import { DateOnly, Id, Optional, Text } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';

export class AuditListQuery extends ListQuery {
  @Optional() @Id() actorId?: string;
  @Optional() @Text({ max: 100 }) action?: string;
  @Optional() @Text({ max: 50 }) subjectType?: string;
  @Optional() @Text({ max: 100 }) subjectId?: string;
  /** Business date, inclusive. */
  @Optional() @DateOnly() from?: string;
  /** Business date, inclusive. */
  @Optional() @DateOnly() to?: string;
}

export class AuditEventView {
  id: string;
  /** ISO instant. */
  at: string;
  actorId: string | null;
  actorName: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
  ip: string | null;
  requestId: string | null;
  /** The API key it was done with; null: in person. */
  apiKeyId: string | null;
  apiKeyName: string | null;
}

export class AuditPage {
  items: AuditEventView[];
  nextCursor: string | null;
  total: number;
}
