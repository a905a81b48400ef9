import {
  Code,
  Flag,
  FromCsv,
  FromText,
  Id,
  OneOf,
  Optional,
  PastInstant,
  Text,
  WhenGiven,
  Whole,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import {
  BLOCKER_ACTIONS,
  BLOCKER_STATES,
  type BlockerAction,
  type BlockerState,
  type StatusStep,
} from '../domain/blocker.js';

export class RaiseBlocker {
  @Code() kindCode: string;
  /** What is needed, in one line. */
  @Text({ min: 2, max: 200 }) title: string;
  @Optional() @Text({ max: 4000 }) detail?: string | null;
  /** The department asked; the kind's usual one when missing. */
  @Optional() @Id() teamId?: string | null;
  @Optional() @Id() fileId?: string | null;
}

export class TakeBlockerStep {
  @OneOf(BLOCKER_ACTIONS) action: BlockerAction;
  @Optional() @Text({ max: 2000 }) text?: string | null;
  /** The other department, when handing over. */
  @Optional() @Id() teamId?: string | null;
  @Optional() @Id() fileId?: string | null;
}

export class BlockerStepView {
  /** pause, resume and move: what a change of the project's status did to it. */
  action: BlockerAction | StatusStep | 'request';
  teamNameZh: string;
  teamNameEn: string;
  dueOn: string;
  text: string | null;
  fileId: string | null;
  fileName: string | null;
  /** Null: time itself raised it. */
  byName: string | null;
  on: string;
  /** Puts right the day of an earlier pause or resumption, because the project's was. */
  corrects: boolean;
  recordedAt: string;
}

export class BlockerRow {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  zoneCode: string;
  kindCode: string;
  kindNameZh: string;
  kindNameEn: string;
  title: string;
  detail: string | null;
  state: BlockerState;
  teamId: string;
  teamNameZh: string;
  teamNameEn: string;
  requestedByName: string;
  requestedOn: string;
  dueOn: string;
  overdue: boolean;
  escalatedOn: string | null;
  closedOn: string | null;
  /** Calendar days the project has waited for it. */
  waitedDays: number;
  handOvers: number;
  /** What the reader may do now. */
  actions: BlockerAction[];
  version: number;
}

export class BlockerView extends BlockerRow {
  steps: BlockerStepView[];
}

export class BlockerPage {
  items: BlockerRow[];
  nextCursor: string | null;
  total: number;
}

export class BlockerFilters extends ListQuery {
  @Optional() @FromCsv() @WordsOf(BLOCKER_STATES) state?: BlockerState[];
  @Optional() @Code() kindCode?: string;
  @Optional() @Id() teamId?: string;
  @Optional() @Id() projectId?: string;
  /** With everything the zone contains. */
  @Optional() @Code() zoneCode?: string;
  /** Past its day and not solved. */
  @Optional() @FromText('boolean') @Flag() overdue?: boolean;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

/** What lies with one department, of the requests the reader may see. */
export class DepartmentLoad {
  teamId: string;
  teamNameZh: string;
  teamNameEn: string;
  open: number;
  overdue: number;
  /** Calendar days requests have lain with it, closed ones included. */
  waitedDays: number;
  handedOver: number;
}

export class BlockerKindView {
  code: string;
  nameZh: string;
  nameEn: string;
  /** Working days. */
  days: number;
  teamId: string | null;
  active: boolean;
  version: number;
}

export class BlockerTeam {
  id: string;
  nameZh: string;
  nameEn: string;
}

export class BlockerReference {
  kinds: BlockerKindView[];
  /** Departments in use. */
  teams: BlockerTeam[];
}

export class EditBlockerKind {
  @WhenGiven() @Whole({ min: 1, max: 365 }) days?: number;
  @Optional() @Id() teamId?: string | null;
  @WhenGiven() @Flag() active?: boolean;
}
