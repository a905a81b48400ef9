import { isMonth } from '#platform/clock/calendar.js';
import { Code, FieldRule, Id, isInstant, Month, NotAhead, OneOf, Optional } from '#platform/http/fields.js';
import {
  BRIDGE_ROWS,
  BRIDGE_SIDES,
  type BridgeRowCode,
  type BridgeSide,
  type MovementCause,
} from '../domain/bridge.js';

const isEnd = (value: unknown): boolean => typeof value === 'string' && (isMonth(value) || isInstant(value));

export class BridgeQuery {
  /** A closed month (YYYY-MM) or an ISO instant. Without it the last month closed before the end, or the beginning of the end's month. */
  @Optional() @FieldRule('bridge.end_invalid', isEnd) @NotAhead() from?: string;
  /** The same. Without it now. */
  @Optional() @FieldRule('bridge.end_invalid', isEnd) @NotAhead() to?: string;
  /** Last month counted at both ends. Without it a closed month counts up to itself, any other moment as progress did at it. */
  @Optional() @Month() asOf?: string;
  /** Last month counted at the first end, where it is another. */
  @Optional() @Month() fromAsOf?: string;
}

export class BridgePartsQuery extends BridgeQuery {
  @OneOf(BRIDGE_ROWS) row: BridgeRowCode;
  /** Only what went up, or only what went down. */
  @Optional() @OneOf(BRIDGE_SIDES) side?: BridgeSide;
  /** The very zone, or `unassigned`; without what it contains. */
  @Optional() @Code() zoneCode?: string;
  /** Lists this project's credits. */
  @Optional() @Id() projectId?: string;
}

export class BridgeEnd {
  /** ISO instant: what had been recorded by then. */
  at: string;
  /** YYYY-MM, the last month counted. */
  asOf: string;
  /** The closed month it stands for. */
  month: string | null;
}

export class BridgeStep {
  row: BridgeRowCode;
  /** In 元, or in the target's currency: up + down. */
  amount: string;
  up: string;
  down: string;
  projects: number;
}

export class ZoneBridge {
  code: string;
  nameZh: string;
  nameEn: string;
  /** Credited to this very place. */
  opening: string;
  closing: string;
  rows: BridgeStep[];
}

export class TargetBridge {
  target: string;
  from: BridgeEnd;
  to: BridgeEnd;
  opening: string;
  closing: string;
  rows: BridgeStep[];
  /** Places whose figure is or was not nothing; they add up to the whole. */
  byZone: ZoneBridge[];
}

export class BridgeCredit {
  id: string;
  /** ISO instant. */
  recordedAt: string;
  month: string;
  cause: MovementCause;
  zoneCode: string;
  industryCode: string;
  amount: string;
  /** The entry that moved it; null where the project or the list moved. */
  entryId: string | null;
  /** Of a restatement or a late report. */
  reason: string | null;
}

export class BridgePart {
  /** Null, with name and code, for a project outside the reader's rights: its money still belongs to the sum. */
  projectId: string | null;
  projectCode: string | null;
  projectName: string | null;
  visible: boolean;
  amount: string;
  /** Filled when the project was asked for. */
  credits: BridgeCredit[];
}

export class BridgeParts {
  row: BridgeRowCode;
  /** Exactly the step opened. */
  amount: string;
  projects: BridgePart[];
  /** Number of projects; the list holds the 200 that moved most. */
  total: number;
  /** Of the projects beyond those listed. */
  rest: string;
}
