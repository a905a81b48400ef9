import {
  Code,
  DateOnly,
  Flag,
  FromCsv,
  FromText,
  Id,
  isUuid,
  ListOf,
  Optional,
  PastInstant,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { HOME_REGIONS, type HomeRegion } from '../../investors/domain/home-region.js';
import { ContactView } from '../../investors/dto/contact.dto.js';
import { InteractionView } from '../../interactions/dto/interaction.dto.js';
import { LEAD_SOURCES, type LeadSource } from '../domain/lead-source.js';
import { LEAD_STATES, type LeadState } from '../domain/lead-state.js';

/** Filters of the list and of its export. Several words of one filter are joined by commas. */
export class LeadListQuery extends ListQuery {
  @Optional() @FromCsv() @WordsOf(LEAD_STATES) state?: LeadState[];
  @Optional() @FromCsv() @WordsOf(LEAD_SOURCES) source?: LeadSource[];
  @Optional() @FromCsv() @WordsOf(HOME_REGIONS) homeRegion?: HomeRegion[];
  @Optional() @Code() industryCode?: string;
  @Optional() @Code() segmentCode?: string;
  /** With everything the zone contains. */
  @Optional() @Code() zoneCode?: string;
  @Optional() @Id() ownerId?: string;
  @Optional() @Id() investorId?: string;
  @Optional() @Id() teamId?: string;
  /** Came from this event. */
  @Optional() @Id() eventId?: string;
  /** Came through this intermediary. */
  @Optional() @Id() intermediaryId?: string;
  /** Heard of on this day or later. */
  @Optional() @DateOnly() capturedFrom?: string;
  /** Heard of on this day or earlier. */
  @Optional() @DateOnly() capturedTo?: string;
  /** Those with a screening opinion, or those without. */
  @Optional() @FromText('boolean') @Flag() screened?: boolean;
}

/** The list, the board and the export as of a past moment, by what had been recorded by then. */
export class LeadsAsked extends LeadListQuery {
  @Optional() @PastInstant() knownAt?: string;
}

/** A lead as of a past moment. */
export class LeadAsked {
  @Optional() @PastInstant() knownAt?: string;
}

/** A selection of the list. */
export class ExportLeads {
  @ListOf('field.invalid', isUuid, 1000) ids: string[];
}

export class LeadRow {
  id: string;
  /** L-2026-000123 */
  code: string;
  title: string;
  state: LeadState;
  investorId: string;
  investorName: string;
  contactName: string | null;
  /** Masked unless the reader may edit this lead. */
  contactPhone: string | null;
  source: LeadSource;
  eventId: string | null;
  eventName: string | null;
  /** Null too where the reader may not know the company. */
  intermediaryId: string | null;
  intermediaryName: string | null;
  homeRegion: HomeRegion;
  industryCode: string | null;
  segmentCode: string | null;
  zoneCode: string | null;
  /** 元 */
  plannedTotal: string | null;
  /** 亩 */
  landNeedMu: string | null;
  plantNeedM2: string | null;
  ownerId: string;
  ownerName: string;
  capturedOn: string;
  /** Day of the latest interaction. */
  lastContactOn: string | null;
  createdAt: string;
  updatedAt: string;
  sample: boolean;
  version: number;
}

export class LeadPage {
  items: LeadRow[];
  nextCursor: string | null;
  total: number;
  /** Sum over all rows of the filter, not of the page. */
  plannedTotal: string;
}

/** One state of the board. */
export class LeadColumn {
  state: LeadState;
  /** What may follow: where a card can be drawn to. */
  nextStates: LeadState[];
  count: number;
  /** 元 */
  plannedTotal: string;
  /** The fifty newest. */
  cards: LeadRow[];
}

export class LeadBoard {
  columns: LeadColumn[];
}

/** What the reader may do with this lead, by right and by its state. */
export class LeadRights {
  edit: boolean;
  screen: boolean;
  decide: boolean;
  /** A rejection that was a slip. */
  takeBack: boolean;
}

export class LeadInvestor {
  id: string;
  name: string;
  uscc: string | null;
  country: string | null;
}

/** A paper kept with the lead. Who may edit the lead opens it under `files/:id`. */
export class LeadPaper {
  id: string;
  name: string;
  mediaType: string;
  addedByName: string;
  addedAt: string;
}

export class LeadView {
  id: string;
  code: string;
  title: string;
  state: LeadState;
  /** What may follow. */
  nextStates: LeadState[];
  may: LeadRights;
  investorId: string;
  investorName: string;
  investor: LeadInvestor;
  contact: ContactView | null;
  source: LeadSource;
  sourceDetail: string | null;
  eventId: string | null;
  eventName: string | null;
  /** Null too where the reader may not know the company. */
  intermediaryId: string | null;
  intermediaryName: string | null;
  homeRegion: HomeRegion;
  industryCode: string | null;
  segmentCode: string | null;
  zoneCode: string | null;
  /** 元 */
  plannedTotal: string | null;
  /** 亩 */
  landNeedMu: string | null;
  plantNeedM2: string | null;
  note: string | null;
  ownerId: string;
  ownerName: string;
  teamId: string | null;
  teamNameZh: string | null;
  teamNameEn: string | null;
  capturedOn: string;
  screeningOpinion: string | null;
  screenedByName: string | null;
  screenedAt: string | null;
  rejectReason: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  sample: boolean;
  /** The lead that goes on in its place. */
  mergedIntoId: string | null;
  files: LeadPaper[];
  /** The latest fifty, newest first; the rest under `interactions`. */
  interactions: InteractionView[];
  version: number;
  createdAt: string;
  updatedAt: string;
}
