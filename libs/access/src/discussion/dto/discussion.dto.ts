import { isUuid, ListOf, Optional, PastInstant, Text, Whole, FromText } from '#platform/http/fields.js';

export class CommentListQuery {
  @Optional() @Text({ max: 500 }) cursor?: string;
  @Optional() @FromText('number') @Whole({ min: 1, max: 100 }) limit?: number;
  /** As it was known at that moment: an ISO instant. */
  @Optional() @PastInstant() knownAt?: string;
}

export class WriteComment {
  @Text({ max: 4000 }) body: string;
  /** Ids of those the text calls with @; only people who can see the record. */
  @Optional() @ListOf('field.invalid', isUuid, 20) mentions?: string[];
}

export class PeopleQuery {
  /** Part of a name. */
  @Optional() @Text({ max: 50 }) q?: string;
}

export class DiscussionPerson {
  id: string;
  name: string;
  teamNameZh: string | null;
  teamNameEn: string | null;
}

export class PeopleList {
  items: DiscussionPerson[];
}

export class MentionView {
  id: string;
  name: string;
}

export class CommentView {
  id: string;
  authorId: string;
  authorName: string;
  /** Empty once withdrawn. */
  body: string;
  mentions: MentionView[];
  createdAt: string;
  editedAt: string | null;
  withdrawnAt: string | null;
  version: number;
  may: CommentRights;
}

export class CommentRights {
  edit: boolean;
  withdraw: boolean;
  restore: boolean;
}

export class CommentPage {
  items: CommentView[];
  nextCursor: string | null;
  total: number;
}

export class WatchView {
  watching: boolean;
  /** How many follow this record. */
  watchers: number;
}
