import { Amount, FieldRule, OneOf, Optional, Parts, Text } from '#platform/http/fields.js';
import { AXES, type Axis } from '../domain/breakdown.js';

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/;
const isKey = (value: unknown): boolean => typeof value === 'string' && KEY.test(value);
const MOST_PARTS = 200;

export class SubPartDraft {
  @OneOf(AXES) axis: Axis;
  /** A year, or the code of a zone, an industry, a team (department); the id of a leader. */
  @FieldRule('field.invalid', isKey) key: string;
  /** In 元, or in the target's currency. */
  @Amount() amount: string;
}

export class PartDraft extends SubPartDraft {
  /** The part divided once more, e.g. a zone by year. */
  @Optional() @Parts(() => SubPartDraft, MOST_PARTS) parts?: SubPartDraft[];
}

/** The whole tree at once: a new version of the breakdown. An empty list takes the breakdown back. */
export class SetBreakdown {
  @Parts(() => PartDraft, MOST_PARTS) parts: PartDraft[];
  @Text({ max: 500 }) reason: string;
}

export class SubPartView {
  id: string;
  axis: Axis;
  key: string;
  nameZh: string;
  nameEn: string;
  /** In 元, or in the target's currency. */
  amount: string;
}

export class SubDivisionView {
  axis: Axis;
  whole: string;
  /** Σ of the parts. */
  sum: string;
  /** whole − sum, exact: positive is not divided yet, negative is divided beyond the whole. */
  difference: string;
  /** The difference in the target's own unit (亿元, 亿美元), exact. */
  differenceInUnit: string;
  parts: SubPartView[];
}

export class PartView extends SubPartView {
  divisions: SubDivisionView[];
}

export class DivisionView {
  axis: Axis;
  whole: string;
  sum: string;
  difference: string;
  differenceInUnit: string;
  parts: PartView[];
}

export class BreakdownView {
  targetCode: string;
  unit: string;
  currency: string;
  /** 0 before the target was ever broken down. */
  version: number;
  /** The target's version when this breakdown was made; null without one. */
  targetVersion: number | null;
  reason: string | null;
  recordedBy: string | null;
  recordedByName: string | null;
  /** ISO instant. */
  recordedAt: string | null;
  /** One per axis in use, beside each other: each divides the whole target. */
  divisions: DivisionView[];
}

export class BreakdownKey {
  axis: Axis;
  key: string;
  nameZh: string;
  nameEn: string;
  /** Other names people type or paste. */
  aliases: string[];
}

export class BreakdownKeys {
  items: BreakdownKey[];
}

export class BreakdownVersionView {
  version: number;
  targetVersion: number;
  reason: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: string;
  parts: number;
}
