import { ApiProperty } from '@nestjs/swagger';
import { FromText, Optional, Text, Whole } from '#platform/http/fields.js';
import { OPENED_KINDS, type OpenedKind } from '../domain/opened-kind.js';
import type { OpenedBasis } from './basis.dto.js';

export class OpenQuery {
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
}

export class OpenedRow {
  @ApiProperty({ enum: OPENED_KINDS }) kind: OpenedKind;
  /** Null, with all but the amount, for what is outside the reader's rights: it still belongs to the figure. */
  id: string | null;
  /** The project it belongs to, where it is not one itself. */
  projectId: string | null;
  code: string | null;
  name: string | null;
  /** A word about it: a stage, a state, a reason. */
  note: string | null;
  zoneCode: string | null;
  visible: boolean;
  /** The day that matters, YYYY-MM-DD. */
  on: string | null;
  /** Days until that day. */
  days: number | null;
  /** What it adds to the figure; null where it states none or the figure counts rows. */
  amount: string | null;
}

/** `target`: what the target is counted in, another money than CNY. */
export const OPENED_UNITS = ['CNY', 'mu', 'days', 'target'] as const;
export type OpenedUnit = (typeof OPENED_UNITS)[number];

export class OpenedFigure {
  /** Exactly the figure opened, of all pages; null where it counts rows. */
  sum: string | null;
  /** How many it counts, of all pages. */
  count: number;
  /** CNY, mu of land, days, or the target's own currency. */
  @ApiProperty({ enum: OPENED_UNITS }) unit: OpenedUnit;
  rows: OpenedRow[];
  nextCursor: string | null;
  /** Number of rows of all pages. */
  total: number;
  basis: OpenedBasis[];
}
