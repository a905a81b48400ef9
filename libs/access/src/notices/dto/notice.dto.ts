import { FromText, Id, isUuid, ListOf, Optional, WhenGiven, Whole, Flag, Text } from '#platform/http/fields.js';
import type { Urgency } from '../notice.entity.js';

export class NoticeListQuery {
  @Optional() @Text({ max: 500 }) cursor?: string;
  @Optional() @FromText('number') @Whole({ min: 1, max: 100 }) limit?: number;
  /** Only what has not been read. */
  @Optional() @FromText('boolean') @Flag() unread?: boolean;
}

export class NoticeSubject {
  type: string;
  id: string;
  code: string;
  name: string;
  /** Its page. */
  path: string;
}

export class NoticeView {
  id: string;
  kind: string;
  topic: string;
  /** The sentence, in both languages. */
  textZh: string;
  textEn: string;
  /** Absent when the notice is about no record, or about one the reader may no longer see. */
  subject: NoticeSubject | null;
  urgency: Urgency;
  createdAt: string;
  readAt: string | null;
}

export class NoticePage {
  items: NoticeView[];
  nextCursor: string | null;
  total: number;
  /** Of all, not of the page. */
  unread: number;
}

export class UnreadCount {
  unread: number;
}

export class MarkNotices {
  /** Which; missing means all that came up to now. */
  @WhenGiven() @ListOf('field.invalid', isUuid, 500) ids?: string[];
  /** With no ids: all up to and including this one, so that what arrives meanwhile stays unread. */
  @Optional() @Id() upTo?: string;
}

export class UnmarkNotices {
  @ListOf('field.invalid', isUuid, 500) ids: string[];
}

export class MarkedNotices {
  /** Which were changed by this: what an undo gives back. */
  ids: string[];
  unread: number;
}
