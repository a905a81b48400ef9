import { Code, FieldRule, Flag, OneOf, Optional, Text, WhenGiven } from '#platform/http/fields.js';

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
  /** False takes the indicator out of the draft. */
  @WhenGiven() @Flag() active?: boolean;
  @Text({ max: 500 }) reason: string;
}

export class AdoptPlan {
  @Text({ max: 500 }) reason: string;
}

export class DraftCopied {
  plan: string;
  indicators: number;
  targets: number;
}
