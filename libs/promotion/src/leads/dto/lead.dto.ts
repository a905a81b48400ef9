import {
  Amount,
  Code,
  DateOnly,
  Flag,
  Id,
  isUuid,
  ListOf,
  OneOf,
  Optional,
  Text,
  Part,
  Quantity,
  WhenGiven,
} from '#platform/http/fields.js';
import { HOME_REGIONS, type HomeRegion } from '../../investors/domain/home-region.js';
import { ContactInput } from '../../investors/dto/contact.dto.js';
import { InvestorChoice } from '../../investors/dto/investor.dto.js';
import { LEAD_SOURCES, type LeadSource } from '../domain/lead-source.js';

export class LogLead {
  /** The investor's name when missing. */
  @Optional() @Text({ max: 200 }) title?: string | null;
  @Part(() => InvestorChoice) investor: InvestorChoice;
  /** Yes, the investor is another company than the registered one of the same name. */
  @Optional() @Flag() confirmDifferent?: boolean;
  @Optional() @Part(() => ContactInput) contact?: ContactInput | null;
  @OneOf(LEAD_SOURCES) source: LeadSource;
  /** Which fair, agency, person. */
  @Optional() @Text({ max: 200 }) sourceDetail?: string | null;
  /** The event it came from; only with the source `event`. */
  @Optional() @Id() eventId?: string | null;
  /** The company that recommended it; only with the sources chamber, agency, referral. */
  @Optional() @Id() intermediaryId?: string | null;
  @OneOf(HOME_REGIONS) homeRegion: HomeRegion;
  @Optional() @Code() industryCode?: string | null;
  @Optional() @Code() segmentCode?: string | null;
  @Optional() @Code() zoneCode?: string | null;
  /** Planned total investment in 元. */
  @Optional() @Amount() plannedTotal?: string | null;
  /** Land it asks for, in 亩. */
  @Optional() @Quantity() landNeedMu?: string | null;
  /** Standard plant it asks for, in square metres. */
  @Optional() @Quantity() plantNeedM2?: string | null;
  @Optional() @Text({ max: 4000 }) note?: string | null;
  /** Uploaded files kept with the lead: the photo of a business card, a brochure. */
  @Optional() @ListOf('field.invalid', isUuid, 10) fileIds?: string[] | null;
  /** The day we heard of it; today when missing. */
  @Optional() @DateOnly() capturedOn?: string | null;
}

/** Missing leaves as it is, null clears. */
export class EditLead {
  @WhenGiven() @Text({ max: 200 }) title?: string;
  /** The person to talk to; of the same name, that person's details are replaced. */
  @Optional() @Part(() => ContactInput) contact?: ContactInput | null;
  @WhenGiven() @OneOf(LEAD_SOURCES) source?: LeadSource;
  @Optional() @Text({ max: 200 }) sourceDetail?: string | null;
  /** The event it came from; only with the source `event`; another source clears it. */
  @Optional() @Id() eventId?: string | null;
  /** The company that recommended it; only with the sources chamber, agency, referral; another source clears it. */
  @Optional() @Id() intermediaryId?: string | null;
  @WhenGiven() @OneOf(HOME_REGIONS) homeRegion?: HomeRegion;
  @Optional() @Code() industryCode?: string | null;
  @Optional() @Code() segmentCode?: string | null;
  @Optional() @Code() zoneCode?: string | null;
  /** Planned total investment in 元. */
  @Optional() @Amount() plannedTotal?: string | null;
  /** Land it asks for, in 亩. */
  @Optional() @Quantity() landNeedMu?: string | null;
  /** Standard plant it asks for, in square metres. */
  @Optional() @Quantity() plantNeedM2?: string | null;
  @Optional() @Text({ max: 4000 }) note?: string | null;
  @WhenGiven() @DateOnly() capturedOn?: string;
}

/** An uploaded file, by its id. */
export class AttachFile {
  @Id() fileId: string;
}

export class RejectLead {
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class TakeBackRejection {
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class RestLead {
  /** What whoever takes it up again should know. */
  @Optional() @Text({ max: 1000 }) reason?: string | null;
}
