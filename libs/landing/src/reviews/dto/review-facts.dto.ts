import { Amount, Flag, Optional, Rate, Text, Whole } from '#platform/http/fields.js';

/** What the proposal says. Amounts in 元; output, tax and energy a year, at capacity. */
export class ReviewFacts {
  @Optional() @Text({ max: 2000 }) summary?: string | null;
  /** 元, the fixed-asset part. */
  @Optional() @Amount({ positive: true }) fixedInvestment?: string | null;
  /** 亩 */
  @Optional() @Rate() landMu?: string | null;
  /** ㎡ of plant floor. */
  @Optional() @Rate() floorArea?: string | null;
  @Optional() @Amount() output?: string | null;
  @Optional() @Amount() tax?: string | null;
  @Optional() @Whole({ min: 0, max: 1_000_000 }) jobs?: number | null;
  /** 吨标煤 */
  @Optional() @Rate() energyTons?: string | null;
  /** Waste water, gas, solids; total-quantity indicators needed. */
  @Optional() @Text({ max: 2000 }) emission?: string | null;
  /** Process risk, dangerous chemicals, fire class. */
  @Optional() @Text({ max: 2000 }) safety?: string | null;
  /** Turnover, credit, record of projects built. */
  @Optional() @Text({ max: 2000 }) investorStrength?: string | null;
  /** Which gap of the chain it fills. */
  @Optional() @Text({ max: 2000 }) chainContribution?: string | null;
  /** The zone offers nothing: there are no clauses to review. */
  @Optional() @Flag() noOffer?: boolean;
}
