import {
  FromCsv,
  Flag,
  OneOf,
  Optional,
  Parts,
  PastInstant,
  Text,
  Whole,
  WhenGiven,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../../projects/domain/construction-mode.js';
import { type Light, LIGHT_RULE_CODES, type LightRuleCode } from '../domain/light-rule.js';
import { ESCALATION_STATES, type EscalationCause, type EscalationState } from '../light.entities.js';

/** One rule and what it measured. Months rules count from `since`; behind_schedule is in percentage points. */
export class RuleReadingView {
  code: LightRuleCode;
  nameZh: string;
  nameEn: string;
  light: Light;
  /** Days past the date, or points behind. */
  value: number;
  since: string;
  /** Days since then that are not counted: the clocks stood still. Missing: none. */
  stoppedDays?: number;
  yellowFrom: number;
  redFrom: number;
  yellowOn: string | null;
  redOn: string | null;
  donePercent: number | null;
  duePercent: number | null;
  sentenceZh: string;
  sentenceEn: string;
}

export class LightChangeView {
  fromLight: Light | null;
  toLight: Light | null;
  on: string;
  sentenceZh: string;
  sentenceEn: string;
}

export class EscalationView {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  zoneCode: string;
  /** As it is now. */
  light: Light | null;
  /** red, or yellow through too many month-ends. */
  cause: EscalationCause;
  sentenceZh: string;
  sentenceEn: string;
  leaderId: string | null;
  leaderName: string | null;
  openedOn: string;
  dueOn: string;
  overdue: boolean;
  state: EscalationState;
  answer: string | null;
  answeredByName: string | null;
  closedOn: string | null;
}

export class LightView {
  /** Null: nothing to measure. */
  light: Light | null;
  since: string | null;
  readOn: string | null;
  sentenceZh: string;
  sentenceEn: string;
  /** The reason comes first. */
  rules: RuleReadingView[];
  /** Newest first. */
  changes: LightChangeView[];
  escalations: EscalationView[];
}

export class LightRuleView {
  code: LightRuleCode;
  mode: ConstructionMode;
  unit: 'months' | 'points';
  nameZh: string;
  nameEn: string;
  measuresZh: string;
  measuresEn: string;
  yellowFrom: number;
  redFrom: number;
  active: boolean;
  source: string;
  version: number;
}

export class EscalationTermsView {
  yellowMonthEnds: number;
  /** Working days. */
  answerDays: number;
  version: number;
}

export class LightRulesView {
  rules: LightRuleView[];
  escalation: EscalationTermsView;
}

export class EditLightRule {
  @WhenGiven() @Whole({ min: 0, max: 100 }) yellowFrom?: number;
  @WhenGiven() @Whole({ min: 0, max: 100 }) redFrom?: number;
  @WhenGiven() @Flag() active?: boolean;
}

export class EditEscalationTerms {
  @WhenGiven() @Whole({ min: 1, max: 12 }) yellowMonthEnds?: number;
  @WhenGiven() @Whole({ min: 1, max: 60 }) answerDays?: number;
}

export class SimulatedRule {
  @OneOf(LIGHT_RULE_CODES) code: LightRuleCode;
  @OneOf(CONSTRUCTION_MODES) mode: ConstructionMode;
  @Whole({ min: 0, max: 100 }) yellowFrom: number;
  @Whole({ min: 0, max: 100 }) redFrom: number;
  @Flag() active: boolean;
}

/** Thresholds to try; those left out are as they are. */
export class SimulateLights {
  @Parts(() => SimulatedRule, 12) rules: SimulatedRule[];
}

export class LightCounts {
  green: number;
  yellow: number;
  red: number;
  /** Nothing to measure. */
  none: number;
}

export class ZoneLights {
  zoneCode: string;
  now: LightCounts;
  then: LightCounts;
}

export class SimulatedChange {
  projectId: string;
  code: string;
  name: string;
  zoneCode: string;
  from: Light | null;
  to: Light | null;
  sentenceZh: string;
  sentenceEn: string;
}

export class LightSimulation {
  now: LightCounts;
  then: LightCounts;
  zones: ZoneLights[];
  changedTotal: number;
  /** The first two hundred, the worst first. */
  changed: SimulatedChange[];
}

export class EscalationQuery extends ListQuery {
  @Optional() @FromCsv() @WordsOf(ESCALATION_STATES) state?: EscalationState[];
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class EscalationPage {
  items: EscalationView[];
  nextCursor: string | null;
  total: number;
}

export class AnswerEscalation {
  /** What will be done, by whom, until when. */
  @Text({ min: 4, max: 2000 }) answer: string;
}
