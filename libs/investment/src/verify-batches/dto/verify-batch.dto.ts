import { Code, Month, Optional } from '#platform/http/fields.js';
import { EntryRow } from '../../entries/dto/entry.dto.js';
import type { BatchState, SampleReason } from '../../domain/draw-sample.js';

export class DrawBatch {
  @Month() month: string;
  /** With all it contains. */
  @Code() zoneCode: string;
}

export class BatchListQuery {
  @Optional() @Month() month?: string;
}

export class BatchSummary {
  id: string;
  /** YYYY-MM */
  month: string;
  zoneCode: string;
  seed: string;
  drawnBy: string;
  drawnByName: string;
  /** ISO instant. */
  drawnAt: string;
  state: BatchState;
  size: number;
  outliers: number;
  large: number;
  random: number;
  /** Of the sample: without a verdict, and sent back. */
  waiting: number;
  sentBack: number;
  /** Not of the sample: without a verdict. */
  restWaiting: number;
  /** CNY of those. */
  restAmount: string;
}

export class BatchEntry extends EntryRow {
  why: SampleReason;
}

export class BatchView extends BatchSummary {
  /** CNY from which every entry is looked at. */
  largeFrom: string;
  entries: BatchEntry[];
}

export class BatchList {
  /** Newest first. */
  items: BatchSummary[];
}
