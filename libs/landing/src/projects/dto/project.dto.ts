import { Uscc } from '#promotion/investors/dto/company-fields.js';
import { InvestorChoice } from '#promotion/investors/dto/investor.dto.js';
import {
  Amount,
  Code,
  DateOnly,
  Flag,
  FromCsv,
  Id,
  Month,
  OneOf,
  Optional,
  PastInstant,
  Text,
  Whole,
  Part,
  WhenGiven,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { LEAD_SOURCES, type LeadSource } from '#promotion/leads/domain/lead-source.js';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../domain/construction-mode.js';
import { type Light, LIGHTS } from '../../lights/domain/light-rule.js';
import { type Stage, STAGES } from '../domain/project-stage.js';
import { type ProjectStatus, STATUSES } from '../domain/project-status.js';

/** What may be said of a project besides its name, zone and mode. Missing leaves as it is, null clears. */
export class ProjectFields {
  @Optional() @Amount() plannedTotal?: string | null;
  /** 协议投资额, in the formal agreement. */
  @Optional() @Amount() contractedAmount?: string | null;
  /** Its fixed-asset part. */
  @Optional() @Amount() contractedFixedAmount?: string | null;
  @Optional() @DateOnly() promisedStartOn?: string | null;
  @Optional() @DateOnly() promisedProductionOn?: string | null;
  /** A year, at capacity. */
  @Optional() @Amount() promisedOutput?: string | null;
  /** A year, at capacity. */
  @Optional() @Amount() promisedTax?: string | null;
  @Optional() @Whole({ min: 0, max: 1_000_000 }) promisedJobs?: number | null;
  @Optional() @Text({ max: 2000 }) needs?: string | null;
  @Optional() @Text({ max: 200 }) companyName?: string | null;
  @Optional() @Uscc() companyUscc?: string | null;
  @Optional() @Text({ max: 50 }) filingCode?: string | null;
}

export class EditProject extends ProjectFields {
  @WhenGiven() @Text({ max: 200 }) name?: string;
  @WhenGiven() @OneOf(CONSTRUCTION_MODES) mode?: ConstructionMode;
  @WhenGiven() @Id() officerId?: string;
  /** Only while no industry is named; later changes say from which month on. */
  @WhenGiven() @Code() industryCode?: string;
  @Optional() @Code() segmentCode?: string | null;
  @Optional() @Code() planProjectCode?: string | null;
  @Optional() @Text({ max: 5000 }) description?: string | null;
}

/** A project that comes without a lead. */
export class OpenProjectBody extends ProjectFields {
  @Text({ max: 200 }) name: string;
  @Part(() => InvestorChoice) investor: InvestorChoice;
  /** Yes, this is another company than the one of the same name. */
  @Optional() @Flag() confirmDifferent?: boolean;
  @Code() zoneCode: string;
  @OneOf(CONSTRUCTION_MODES) mode: ConstructionMode;
  @Optional() @Code() industryCode?: string | null;
  @Optional() @Code() segmentCode?: string | null;
  /** Who is in charge; the caller when missing. */
  @Optional() @Id() officerId?: string | null;
  @Optional() @Code() planProjectCode?: string | null;
  @Optional() @Text({ max: 5000 }) description?: string | null;
  @Optional() @DateOnly() firstMeetingOn?: string | null;
  @Optional() @Text({ max: 2000 }) meetingNote?: string | null;
}

/** What accepting a lead adds to what the lead says already. */
export class ConvertLead {
  @Code() zoneCode: string;
  @OneOf(CONSTRUCTION_MODES) mode: ConstructionMode;
  /** The lead's title when missing. */
  @Optional() @Text({ max: 200 }) name?: string | null;
  @Amount({ positive: true }) plannedTotal: string;
  @Optional() @Text({ max: 2000 }) needs?: string | null;
  @DateOnly() firstMeetingOn: string;
  @Text({ max: 2000 }) meetingNote: string;
}

export class ChangeStatus {
  @OneOf(STATUSES) status: ProjectStatus;
  @Text({ max: 1000 }) reason: string;
  /** When a paused project is looked at again. */
  @Optional() @DateOnly() reviewOn?: string | null;
  /** Where a transferred or lost project went. */
  @Optional() @Text({ max: 200 }) destination?: string | null;
  @Optional() @Id() mergedIntoId?: string | null;
}

/** Missing leaves as it is, null clears. */
export class AppointPeople {
  /** 挂钩领导: an active member of the leadership. */
  @Optional() @Id() leaderId?: string | null;
  /** 帮办专员: anybody active. */
  @Optional() @Id() agentId?: string | null;
}

export class MoveZone {
  @Code() zoneCode: string;
  /** First month credited to the new zone. */
  @Month() fromMonth: string;
  @Text({ max: 1000 }) reason: string;
}

export class MoveIndustry {
  @Code() industryCode: string;
  @Optional() @Code() segmentCode?: string | null;
  @Month() fromMonth: string;
  @Text({ max: 1000 }) reason: string;
}

export class AdvancementQuery {
  /** The next rung when missing. */
  @Optional() @OneOf(STAGES) to?: Stage;
}

/** Of the lead a project came from, within the leads the reader may read. A project merged into another counts there. */
export class BornOf extends ListQuery {
  @Optional() @FromCsv() @WordsOf(LEAD_SOURCES) source?: LeadSource[];
  @Optional() @Id() eventId?: string;
  @Optional() @Id() intermediaryId?: string;
  @Optional() @Id() leadTeamId?: string;
  @Optional() @Code() leadIndustryCode?: string;
  @Optional() @Code() leadZoneCode?: string;
  /** The lead was heard of on this day or later. */
  @Optional() @DateOnly() capturedFrom?: string;
  @Optional() @DateOnly() capturedTo?: string;
}

/** Filters shared by list, board and export. */
export class ProjectFilters extends BornOf {
  @Optional() @FromCsv() @WordsOf(STAGES) stage?: Stage[];
  @Optional() @FromCsv() @WordsOf(STATUSES) status?: ProjectStatus[];
  @Optional() @FromCsv() @WordsOf(CONSTRUCTION_MODES) mode?: ConstructionMode[];
  /** A zone stands for everything it contains. */
  @Optional() @Code() zoneCode?: string;
  @Optional() @Code() industryCode?: string;
  @Optional() @Code() segmentCode?: string;
  @Optional() @Id() officerId?: string;
  @Optional() @Id() investorId?: string;
  /** Colours; none: nothing to measure. */
  @Optional() @FromCsv() @WordsOf([...LIGHTS, 'none']) light?: (Light | 'none')[];
  /** 挂钩领导 */
  @Optional() @Id() leaderId?: string;
  /** 帮办专员 */
  @Optional() @Id() agentId?: string;
  /** Has reached this rung by a verified event, wherever it stands now. */
  @Optional() @OneOf(STAGES) reached?: Stage;
  /** As it was known at that moment: an ISO instant. Not together with `light` and `reached`, which are told of now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class ProjectQuery {
  /** As it was known at that moment: an ISO instant. */
  @Optional() @PastInstant() knownAt?: string;
}
