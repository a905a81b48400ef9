import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type Locale, textOf } from '#platform/http/problem.js';
import type { IndicatorView } from '../document/document.dto.js';
import { DocumentQuery } from '../document/document.query.js';
import { indicatorNamed } from '../domain/indicator-name.js';
import { readPeriod } from '../domain/observed.js';
import type { PasteAnswer, PastedRow, PastedRowView, PasteObservations } from './observation.dto.js';
import { ObservationsQuery } from './observations.query.js';
import { lockSeries, type NewObservation, RecordObservationService } from './record-observation.service.js';

interface Judged {
  view: Omit<PastedRowView, 'problems'>;
  problems: FieldProblem[];
  /** Null where nothing is to be written. */
  write: NewObservation | null;
}

/** Observations pasted from Excel: first a dry run that says of each row what it would do, then all of them or none. */
@Injectable()
export class PasteObservationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly document: DocumentQuery,
    private readonly observations: ObservationsQuery,
    private readonly recorder: RecordObservationService,
  ) {}

  async paste(actor: Actor, plan: string, body: PasteObservations, locale: Locale): Promise<PasteAnswer> {
    await this.observations.period(plan);
    const indicators = await this.document.indicators({ plan });
    return this.transactions.run(async (em) => {
      await lockSeries(em, plan);
      const rows: Judged[] = [];
      const seen = new Map<string, number>();
      for (const [index, row] of body.rows.entries()) {
        rows.push(await this.judge(em, { plan, indicators, body, row, index, seen }));
      }
      const answer = rows.map(({ view, problems }) => ({
        ...view,
        problems: problems.map(({ field, code, params = {} }) => ({
          field,
          code,
          message: textOf(code, params, locale),
        })),
      }));
      if (body.dryRun) return { rows: answer, written: 0 };
      const problems = rows.flatMap((row, index) =>
        row.problems.map((problem) => ({ ...problem, field: `rows[${index}].${problem.field}` })),
      );
      if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
      const writes = rows.flatMap(({ write }) => write ?? []);
      for (const write of writes) await this.recorder.insert(em, actor, write);
      return { rows: answer, written: writes.length };
    });
  }

  private async judge(
    em: EntityManager,
    asked: {
      plan: string;
      indicators: IndicatorView[];
      body: PasteObservations;
      row: PastedRow;
      index: number;
      /** Which row already speaks of an indicator and period. */
      seen: Map<string, number>;
    },
  ): Promise<Judged> {
    const { plan, body, row, seen } = asked;
    const period = readPeriod(row.period);
    const found = indicatorNamed(row.indicator, asked.indicators);
    const blank = { period, value: null, printed: row.value.trim(), standing: null };
    if ('code' in found) {
      const view = { ...blank, state: 'error' as const, indicatorCode: null, nameZh: null, nameEn: null, unit: null };
      return { view, problems: [{ field: 'indicator', ...found }], write: null };
    }
    const { indicator } = found;
    const { read, problems } = this.recorder.problems(indicator, { ...row, period });
    const twin = `${indicator.code} ${period}`;
    if (seen.has(twin))
      problems.push({ field: 'period', code: 'plan.row_twice', params: { row: seen.get(twin)! + 1 } });
    else seen.set(twin, asked.index);
    const standing = problems.length > 0 ? null : await this.observations.standingOf(em, plan, indicator.code, period);
    const same = standing !== null && standing.value === read?.value && standing.source === body.source;
    if (standing !== null && !same && body.reason == null) {
      problems.push({ field: 'reason', code: 'plan.revision_reason', params: { printed: standing.printed } });
    }
    const state = problems.length > 0 ? 'error' : standing === null ? 'new' : same ? 'same' : 'revision';
    const { code: indicatorCode, nameZh, nameEn, unit } = indicator;
    const view = {
      ...blank,
      state,
      indicatorCode,
      nameZh,
      nameEn,
      unit,
      value: read?.value ?? null,
      printed: read?.printed ?? blank.printed,
      standing: standing?.printed ?? null,
    } as const;
    if (read === null || state === 'error' || state === 'same') return { view, problems, write: null };
    const revises = { revisesId: standing?.id ?? null, reason: standing === null ? null : (body.reason ?? null) };
    return {
      view,
      problems,
      write: { ...read, ...revises, indicator, period, sourceKind: 'imported', source: body.source },
    };
  }
}
