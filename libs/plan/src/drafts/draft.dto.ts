import { Amount, Code, FieldRule, Flag, Month, OneOf, Optional, Text, WhenGiven } from '#platform/http/fields.js';
import type { IndicatorView } from '../document/document.dto.js';
import { INDICATOR_KINDS, type IndicatorKind } from '../domain/indicator-kind.js';
import { TARGET_UNITS } from '../domain/unit.js';
import type { TargetView } from '../targets/targets.dto.js';

const COMPARATORS = ['=', '>=', '>', '<=', '<'] as const;
const isNumber = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,8})?$/.test(value));

export class CopyPlan {
  /** The plan whose indicators and targets the draft begins with. */
  @Code() from: string;
  @Text({ max: 500 }) reason: string;
}

export class EditDraftIndicator {
  @WhenGiven() @Text({ max: 100 }) nameZh?: string;
  @WhenGiven() @Text({ max: 200 }) nameEn?: string;
  /** A plain number in the indicator's unit; null for one that is assigned from above. */
  @WhenGiven() @FieldRule('plan.observation_value', isNumber) target?: string | null;
  @WhenGiven() @OneOf(COMPARATORS) comparator?: (typeof COMPARATORS)[number];
  @Optional() @OneOf(['expected', 'binding']) property?: 'expected' | 'binding';
  @WhenGiven() @Flag() assignedFromAbove?: boolean;
  @Text({ max: 500 }) reason: string;
}

export class AddDraftIndicator {
  /** What observations and imports name it by; stays for ever. */
  @Code() code: string;
  @Text({ max: 100 }) nameZh: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 20 }) unit: string;
  /** Needed only for a unit no plan uses yet. */
  @Optional() @Text({ max: 40 }) unitEn?: string;
  @OneOf(INDICATOR_KINDS) kind: IndicatorKind;
  @Optional() @OneOf(['expected', 'binding']) property?: 'expected' | 'binding';
  @Optional() @OneOf(COMPARATORS) comparator?: (typeof COMPARATORS)[number];
  /** A plain number in the indicator's unit; absent for one that is assigned from above. */
  @Optional() @FieldRule('plan.observation_value', isNumber) target?: string | null;
  @Text({ max: 500 }) reason: string;
}

export class AddDraftTarget {
  /** Of all plans: no other target bears it. */
  @Code() code: string;
  /** The draft's indicator this target stands for. */
  @Optional() @Code() indicatorCode?: string;
  @Text({ max: 100 }) nameZh: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 1000 }) basisZh: string;
  @Text({ max: 1000 }) basisEn: string;
  @OneOf(TARGET_UNITS) unit: (typeof TARGET_UNITS)[number];
  /** In 元 or dollars. */
  @Amount({ positive: true }) amount: string;
  @Month() windowFrom: string;
  @Month() windowTo: string;
  @OneOf(['completed', 'funds', 'foreign_capital']) entryKind: 'completed' | 'funds' | 'foreign_capital';
  /** Only projects on the key-industry list of the entry's year. */
  @Flag() keyListOnly: boolean;
  @Text({ max: 500 }) reason: string;
}

/** Why something leaves a draft or comes back to it. */
export class DraftStep {
  @Text({ max: 500 }) reason: string;
}

/** What was taken out of a draft. It can be taken back while the plan is one. */
export class DroppedFromDraft {
  indicators: IndicatorView[];
  targets: TargetView[];
}

export class AdoptPlan {
  @Text({ max: 500 }) reason: string;
}

export class DraftCopied {
  plan: string;
  indicators: number;
  targets: number;
}
