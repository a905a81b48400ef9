import { CONSTRUCTION_MODES } from '#landing/projects/domain/construction-mode.js';
import {
  Amount,
  isUuid,
  ListOf,
  Month,
  OneOf,
  Optional,
  Part,
  Parts,
  PastInstant,
  Whole,
} from '#platform/http/fields.js';

export class SpeedUp {
  @ListOf('field.invalid', isUuid, 200) projectIds: string[];
  @Whole({ min: 1, max: 36 }) months: number;
}

export class AddSignings {
  /** Their planned total together, in 元. */
  @Amount({ positive: true }) amount: string;
  @OneOf(CONSTRUCTION_MODES) mode: string;
  /** YYYY-MM, the month they are signed in. */
  @Month() month: string;
  /** Over how many projects the amount is spread. */
  @Whole({ min: 1, max: 100 }) projects: number;
}

export class WhatIf {
  @Optional() @Part(() => SpeedUp) speedUp?: SpeedUp;
  /** Projects nothing more comes of. */
  @Optional() @ListOf('field.invalid', isUuid, 200) drop?: string[];
  /** Projects with nothing in their way any more: a pause ends, nobody walks away. */
  @Optional() @ListOf('field.invalid', isUuid, 200) unblock?: string[];
  @Optional() @Parts(() => AddSignings, 10) add?: AddSignings[];
}

export class AskForecast {
  /** `backtest`: how good the forecasts of past quarters were. */
  @Optional() @OneOf(['forecast', 'backtest']) kind?: 'forecast' | 'backtest';
  /** As it was known at that moment: an ISO instant. Without it, at the start of today. */
  @Optional() @PastInstant() knownAt?: string;
  @Optional() @Whole({ min: 1, max: 2_000_000_000 }) seed?: number;
  /** Futures simulated: more take longer and tell the probability more finely. 1000 when missing. */
  @Optional() @Whole({ min: 60, max: 5000 }) draws?: number;
  @Optional() @Part(() => WhatIf) whatIf?: WhatIf;
}
