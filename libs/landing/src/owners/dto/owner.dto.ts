import { InvestorChoice } from '#promotion/investors/dto/investor.dto.js';
import { Flag, Month, Optional, Part, Text } from '#platform/http/fields.js';

export class ChangeOwner {
  @Part(() => InvestorChoice) investor: InvestorChoice;
  /** Yes, this is another company than the one of the same name. */
  @Optional() @Flag() confirmDifferent?: boolean;
  /** First month of the new investor; it must have come. */
  @Month() fromMonth: string;
  @Text({ min: 2, max: 1000 }) reason: string;
}
