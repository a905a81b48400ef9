import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { firstDayOf, monthIndex } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { targetOf, type TargetRow } from '../progress/target-of.js';
import { RULE_VERSION } from './domain/forecast.js';
import type { Changes } from './domain/what-if.js';
import type { AskForecast, WhatIf } from './dto/ask-forecast.dto.js';
import { ForecastRun, type RunKind } from './forecast-run.entity.js';
import { forecastErrors } from './forecasts.errors.js';

export const RUN_FORECAST = 'insight.run-forecast';

/** Enough that a probability is told to about one and a half points. */
export const DRAWS = 1000;
const SEED = 20_210_101;

interface Question {
  targetCode: string;
  kind: RunKind;
  knownAt: Date;
  seed: number;
  draws: number;
  params: Changes;
}

/** Asking for a forecast, and stopping it. */
@Injectable()
export class ForecastsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The same question gets the run that stands. Answers its id. */
  async ask(actor: Actor, key: string | null, code: string, body: AskForecast): Promise<string> {
    const request = { actorId: actor.userId, key, action: 'forecast.ask', body: { code, ...body } };
    return this.transactions.once(request, async (em) => {
      const target = supported(await targetOf(em, code));
      const knownAt = body.knownAt === undefined ? this.startOfToday() : new Date(body.knownAt);
      const params = body.whatIf ? await this.changesOf(em, body.whatIf, knownAt) : {};
      const kind = body.kind === 'backtest' ? 'backtest' : body.whatIf ? 'what_if' : 'forecast';
      const { seed = SEED, draws = DRAWS } = body;
      return this.put(em, actor, target, { targetCode: code, kind, knownAt, seed, draws, params });
    });
  }

  cancel(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const run = await em.findOne(ForecastRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (run === null) throw platformErrors('record.not_found');
      const active = { id, state: In(['queued', 'running']) };
      const result = await em.update(ForecastRun, active, { state: 'cancelled', finishedAt: this.clock.now() });
      if (result.affected !== 1) return;
      const about = { subjectType: 'forecast', subjectId: id };
      await this.audit.record(em, actor, { action: 'forecast.cancelled', ...about, detail: {} });
    });
  }

  /** By the calendar: every target that can be forecast, and how good the forecasts have been. */
  async askWeekly(): Promise<void> {
    const rows: { code: string }[] = await this.dataSource.query(
      `SELECT t.code FROM targets t JOIN plan_periods p ON p.code = t.plan_code AND p.status <> 'draft'
        WHERE t.active AND t.currency = 'CNY' AND t.scope->>'entryKind' = 'completed' ORDER BY t.code`,
    );
    const knownAt = this.startOfToday();
    for (const { code } of rows) {
      await this.transactions.run(async (em) => {
        const target = await targetOf(em, code);
        for (const kind of ['forecast', 'backtest'] as const)
          await this.put(em, null, target, { targetCode: code, kind, knownAt, seed: SEED, draws: DRAWS, params: {} });
      });
    }
  }

  /** The start of today's business date: asked twice in a day it is the same question. */
  private startOfToday(): Date {
    return new Date(`${this.clock.today()}T00:00:00+08:00`);
  }

  private async put(em: EntityManager, actor: Actor | null, target: TargetRow, question: Question): Promise<string> {
    const asked = { ...question, version: target.version, ruleVersion: RULE_VERSION };
    const fingerprint = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
    const row = { ...question, ruleVersion: RULE_VERSION, fingerprint };
    const inserted: { id: string }[] = await em.query(
      `INSERT INTO forecast_runs (target_code, kind, asked_by, requested_at, known_at, seed, draws, params, rule_version, fingerprint)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (fingerprint) WHERE state IN ('queued', 'running', 'done') DO NOTHING RETURNING id`,
      [
        ...[row.targetCode, row.kind, actor?.userId ?? null, this.clock.now(), row.knownAt, row.seed, row.draws],
        ...[JSON.stringify(row.params), row.ruleVersion, fingerprint],
      ],
    );
    const id = inserted[0]?.id;
    if (id === undefined) {
      const standing = { fingerprint, state: In(['queued', 'running', 'done']) };
      return (await em.findOneByOrFail(ForecastRun, standing)).id;
    }
    await this.outbox.add(em, RUN_FORECAST, { runId: id });
    const detail = { target: row.targetCode, kind: row.kind, knownAt: row.knownAt.toISOString(), params: row.params };
    await this.audit.record(em, actor, { action: 'forecast.asked', subjectType: 'forecast', subjectId: id, detail });
    return id;
  }

  private async changesOf(em: EntityManager, whatIf: WhatIf, knownAt: Date): Promise<Changes> {
    const { speedUp, drop = [], unblock = [], add = [] } = whatIf;
    const sped = speedUp?.projectIds ?? [];
    if (sped.length + drop.length + unblock.length + add.length === 0) throw forecastErrors('forecast.nothing_changed');
    const ids = [...new Set([...sped, ...drop, ...unblock])];
    const known: unknown[] = await em.query('SELECT 1 FROM projects WHERE id = ANY($1::uuid[])', [ids]);
    if (known.length !== ids.length) throw forecastErrors('forecast.unknown_project');
    const from = firstDayOf(knownAt.toISOString().slice(0, 7));
    if (add.some(({ month }) => firstDayOf(month) < from)) throw forecastErrors('forecast.month_past');
    return {
      ...(sped.length > 0 ? { speedUp: { projectIds: [...sped].sort(), months: speedUp?.months ?? 0 } } : {}),
      ...(drop.length > 0 ? { drop: [...drop].sort() } : {}),
      ...(unblock.length > 0 ? { unblock: [...unblock].sort() } : {}),
      ...(add.length > 0
        ? { add: add.map((one) => ({ ...one, amount: Number(one.amount), month: monthIndex(one.month) })) }
        : {}),
    };
  }
}

/** Shares of a plan in 元 say nothing of foreign money paid in: only completed investment has a spend curve. */
function supported(target: TargetRow): TargetRow {
  if (target.currency !== 'CNY' || target.entryKind !== 'completed') throw forecastErrors('forecast.unsupported');
  return target;
}
