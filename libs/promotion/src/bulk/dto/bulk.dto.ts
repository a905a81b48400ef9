import { Code, Id, OneOf, Optional, Part, Parts, Text, WhenGiven, Whole } from '#platform/http/fields.js';
import { LEAD_SOURCES, type LeadSource } from '../../leads/domain/lead-source.js';
import { LeadListQuery } from '../../leads/dto/lead-view.dto.js';
import { BULK_ACTIONS, type BulkAction, type BulkOutcome, type BulkPhase, MOST_ROWS } from '../domain/bulk-act.js';

export class BulkRowRef {
  @Id() id: string;
  /** As seen; a row changed since is refused. */
  @WhenGiven() @Whole({ min: 1, max: 2_000_000_000 }) version?: number;
}

/** What the action needs; what it does not know is refused. */
export class BulkValuesInput {
  @Optional() @Id() toOwnerId?: string | null;
  @Optional() @Text({ max: 1000 }) note?: string | null;
  @Optional() @Code() zoneCode?: string | null;
  @Optional() @Code() industryCode?: string | null;
  @Optional() @Code() segmentCode?: string | null;
  @Optional() @OneOf(LEAD_SOURCES) source?: LeadSource | null;
  /** Left with a lead that goes to the pool. */
  @Optional() @Text({ max: 1000 }) reason?: string | null;
}

/** These rows, or all of a filter: at most a thousand. */
export class BulkLeads {
  @OneOf(BULK_ACTIONS) action: BulkAction;
  @WhenGiven() @Parts(() => BulkRowRef, MOST_ROWS) rows?: BulkRowRef[];
  @WhenGiven() @Part(() => LeadListQuery) filter?: LeadListQuery;
  /** With a filter: how many the asker saw. Another number is refused. */
  @WhenGiven() @Whole({ min: 0, max: 2_000_000_000 }) expected?: number;
  @WhenGiven() @Part(() => BulkValuesInput) values?: BulkValuesInput;
}

export class BulkRowView {
  leadId: string;
  code: string | null;
  title: string | null;
  outcome: BulkOutcome;
  /** Error code of what was refused or could not be taken back. */
  problem: string | null;
}

export class BulkActView {
  id: string;
  action: BulkAction;
  phase: BulkPhase;
  total: number;
  waiting: number;
  done: number;
  refused: number;
  undone: number;
  /** Changed since, so not taken back. */
  kept: number;
  recordedAt: string;
  /** Null: it cannot be taken back (any more). */
  undoUntil: string | null;
  /** Once it is finished. */
  rows: BulkRowView[];
}
