import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { ForecastPartRow } from './forecast-part.entity.js';
import { ForecastRun } from './forecast-run.entity.js';
import { ForecastWork, type Worked } from './forecast-work.js';
import { ForecastsService, RUN_FORECAST } from './forecasts.service.js';

/** The queue tries no more often than this (platform/jobs). */
const LAST_ATTEMPT = 5;
const TELL_EVERY_MS = 400;
/** Lines written in one statement. */
const TOGETHER = 500;

/**
 * Runs forecasts. The same facts and seed give the same result, so one that was killed simply begins again, and one that
 * is delivered twice finds itself done. What was cancelled stops at the next breath.
 */
@Injectable()
export class RunForecasts implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly work: ForecastWork,
    private readonly forecasts: ForecastsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(RUN_FORECAST, ({ runId = '' }, { attempt, signal }) => this.run(runId, attempt, signal));
    // Before the week's first meeting.
    this.registry.schedule('insight.forecast-weekly', '30 4 * * 1', () => this.forecasts.askWeekly());
  }

  private async run(id: string, attempt: number, signal: AbortSignal): Promise<void> {
    const runs = this.dataSource.getRepository(ForecastRun);
    const begun = { state: 'running' as const, startedAt: this.clock.now(), progress: 0 };
    await runs.update({ id, state: 'queued' }, begun);
    const run = await runs.findOneBy({ id, state: 'running' });
    if (run === null) return;
    const goesOn = this.teller(id, signal);
    try {
      // Before the first figure, too: a short one is done before anybody asks again.
      if (!(await goesOn(0))) return;
      const worked = await this.work.of(run, goesOn);
      if (worked !== null) await this.keep(id, worked);
    } catch (error) {
      if (attempt >= LAST_ATTEMPT && !signal.aborted)
        await runs.update({ id, state: 'running' }, { state: 'failed', finishedAt: this.clock.now() });
      throw error;
    }
  }

  /** All of it or nothing; what was stopped meanwhile keeps nothing. */
  private keep(id: string, { result, parts }: Worked): Promise<void> {
    const done = { state: 'done' as const, progress: 100, result, finishedAt: this.clock.now() };
    return this.transactions.run(async (em) => {
      const { affected } = await em.update(ForecastRun, { id, state: 'running' }, done as object);
      if (affected !== 1) return;
      for (let from = 0; from < parts.length; from += TOGETHER)
        await em.insert(
          ForecastPartRow,
          parts.slice(from, from + TOGETHER).map((part) => ({ ...part, runId: id })) as object[],
        );
    });
  }

  private teller(id: string, signal: AbortSignal) {
    let told = 0;
    return async (share: number): Promise<boolean> => {
      if (signal.aborted) throw new Error('The worker is stopping; the forecast begins again after it has started');
      if (performance.now() - told < TELL_EVERY_MS) return true;
      told = performance.now();
      const progress = Math.min(99, Math.floor(share * 100));
      const { affected } = await this.dataSource.manager.update(ForecastRun, { id, state: 'running' }, { progress });
      return affected === 1;
    };
  }
}
