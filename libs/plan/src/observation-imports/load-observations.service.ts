import { Injectable } from '@nestjs/common';
import { Decimal } from 'decimal.js';
import type { EntityManager } from 'typeorm';
import type { DryResult, LoadResult, RowProblem } from '#access/imports/import-kind.js';
import type { Actor } from '#access/policy/actor.js';
import type { IndicatorView } from '../document/document.dto.js';
import { planErrors } from '../plan.errors.js';
import type { ObservationView } from '../observations/observation.dto.js';
import { ObservationsQuery } from '../observations/observations.query.js';
import { lockSeries, RecordObservationService } from '../observations/record-observation.service.js';
import type { ObservationRowValues, ObservedCell } from './domain/read-observation-row.js';

interface Of {
  plan: string;
  /** Names the source where a row names none. */
  file: string;
}

type CellState = 'new' | 'revision' | 'same';

interface JudgedCell {
  cell: ObservedCell;
  state: CellState;
  standing: ObservationView | null;
}

interface ForeseenRow {
  outcome: DryResult['outcome'];
  problems: RowProblem[];
  cells: JudgedCell[];
}

/** What a row would do to the series, and doing it: by the same rules as entering by hand. */
@Injectable()
export class LoadObservations {
  constructor(
    private readonly observations: ObservationsQuery,
    private readonly recorder: RecordObservationService,
  ) {}

  async foresee(em: EntityManager, of: Of, rows: readonly ObservationRowValues[]): Promise<ForeseenRow[]> {
    const standing = await this.observations.stated(em, of.plan);
    return rows.map((row) => {
      const cells = row.cells.map((cell) => judgeCell(row, cell, standing.get(`${row.indicatorCode} ${cell.period}`)));
      return foreseenRow(row, cells);
    });
  }

  async load(
    em: EntityManager,
    actor: Actor,
    of: Of & { indicators: readonly IndicatorView[] },
    rows: readonly ObservationRowValues[],
  ): Promise<LoadResult[]> {
    await lockSeries(em, of.plan);
    const foreseen = await this.foresee(em, of, rows);
    const results: LoadResult[] = [];
    for (const [index, { outcome, problems, cells }] of foreseen.entries()) {
      const row = rows[index]!;
      const [problem] = problems.filter(({ severity }) => severity === 'error');
      if (outcome !== 'new' && outcome !== 'update') {
        results.push({ outcome, subjectId: null, ...(problem === undefined ? {} : { problem }) });
        continue;
      }
      const indicator = of.indicators.find(({ code }) => code === row.indicatorCode);
      if (indicator === undefined) throw planErrors('plan.indicator_not_found', { code: row.indicatorCode });
      for (const { cell, state, standing } of cells) {
        if (state === 'same') continue;
        const { period, value, printed } = cell;
        const revises = { revisesId: standing?.id ?? null, reason: standing === null ? null : (row.reason ?? null) };
        const source = row.source ?? of.file;
        const made = { indicator, period, value, printed, sourceKind: 'imported' as const, source, ...revises };
        await this.recorder.insert(em, actor, made);
      }
      results.push({ outcome: outcome === 'new' ? 'loaded' : 'updated', subjectId: null });
    }
    return results;
  }
}

/** The same figure is no news, unless the row names another source for it. */
function judgeCell(row: ObservationRowValues, cell: ObservedCell, standing: ObservationView | undefined): JudgedCell {
  if (standing === undefined) return { cell, state: 'new', standing: null };
  const sameSource = row.source === undefined || row.source === standing.source;
  return { cell, state: sameSource && isSameValue(cell, standing) ? 'same' : 'revision', standing };
}

const isSameValue = (cell: ObservedCell, { value, printed }: ObservationView): boolean =>
  cell.value === null || value === null
    ? cell.value === value && cell.printed === printed
    : new Decimal(cell.value).equals(value);

function foreseenRow(row: ObservationRowValues, cells: JudgedCell[]): ForeseenRow {
  const has = (state: CellState) => cells.some((each) => each.state === state);
  const problems = cells.map(({ cell, state, standing }): RowProblem => {
    const { period, printed, column } = cell;
    const params = { period, printed, standing: standing?.printed ?? '' };
    if (state === 'revision' && row.reason === undefined)
      return {
        column,
        field: 'reason',
        severity: 'error',
        code: 'plan.revision_reason',
        params: { printed: params.standing },
      };
    return { column, field: 'value', severity: 'note', code: `import.cell_${state}`, params };
  });
  const failed = problems.some(({ severity }) => severity === 'error');
  const outcome = failed ? 'error' : has('revision') ? 'update' : has('new') ? 'new' : 'unchanged';
  // Of a row with one figure its outcome says all, unless it takes another's place.
  const told = failed ? problems.filter(({ severity }) => severity === 'error') : problems;
  return { outcome, problems: cells.length > 1 || has('revision') ? told : [], cells };
}
