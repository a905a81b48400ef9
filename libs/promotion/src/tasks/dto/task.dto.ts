import {
  DateOnly,
  FromCsv,
  Id,
  OneOf,
  Optional,
  PastInstant,
  Text,
  WhenGiven,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { TASK_STATES, type TaskState } from '../domain/task.js';

export class AddTask {
  @Text({ min: 2, max: 200 }) title: string;
  /** The last day in time. */
  @DateOnly() dueOn: string;
  /** Who does it; the writer when missing. */
  @Optional() @Id() ownerId?: string | null;
  @Optional() @Id() leadId?: string | null;
}

export class EditTask {
  @WhenGiven() @Text({ min: 2, max: 200 }) title?: string;
  @WhenGiven() @DateOnly() dueOn?: string;
  @WhenGiven() @Id() ownerId?: string;
}

export class DropTask {
  @Text({ min: 2, max: 500 }) reason: string;
}

export const TASK_LISTS = ['mine', 'team'] as const;

export class TaskListQuery extends ListQuery {
  /** One's own, or all one may read. Mine when missing; with a lead, all of it. */
  @Optional() @OneOf(TASK_LISTS) whose?: (typeof TASK_LISTS)[number];
  /** Open ones when missing. */
  @Optional() @FromCsv() @WordsOf(TASK_STATES) state?: TaskState[];
  @Optional() @Id() leadId?: string;
  @Optional() @Id() ownerId?: string;
}

/** As of a past moment, by what had been recorded by then. */
export class TasksAsked extends TaskListQuery {
  @Optional() @PastInstant() knownAt?: string;
}

export class TaskAsked {
  /** As it was known at that moment: an ISO instant. */
  @Optional() @PastInstant() knownAt?: string;
}

export class TaskView {
  id: string;
  title: string;
  /** The last day in time. */
  dueOn: string;
  overdue: boolean;
  state: TaskState;
  ownerId: string;
  ownerName: string;
  leadId: string | null;
  leadTitle: string | null;
  leadCode: string | null;
  /** The contact at which it was promised. */
  interactionId: string | null;
  createdByName: string;
  endedByName: string | null;
  endedAt: string | null;
  /** Why it was dropped. */
  reason: string | null;
  mayEdit: boolean;
  version: number;
}

export class TaskPage {
  items: TaskView[];
  nextCursor: string | null;
  total: number;
  /** Of all rows of the filter. */
  overdue: number;
}

export class TaskOwnersQuery {
  /** Part of a name. */
  @Optional() @Text({ max: 50 }) q?: string;
  @Optional() @Id() leadId?: string;
}

export class TaskOwner {
  id: string;
  name: string;
  teamNameZh: string | null;
  teamNameEn: string | null;
}

export class TaskOwnerList {
  items: TaskOwner[];
}
