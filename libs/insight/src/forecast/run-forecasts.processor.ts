import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { ForecastRun } from './forecast-run.entity.js';
import { ForecastWork } from './forecast-work.js';
import { ForecastsService, RUN_FORECAST } from './forecasts.service.js';

/** The queue tries no more often than this (platform/jobs). */
const LAST_ATTEMPT = 5;
const TELL_EVERY_MS = 400;

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
      const result = await this.work.of(run, goesOn);
      if (result === null) return;
      const done = { state: 'done' as const, progress: 100, result, finishedAt: this.clock.now() };
      await this.transactions.run((em) => em.update(ForecastRun, { id, state: 'running' }, done as object));
    } catch (error) {
      if (attempt >= LAST_ATTEMPT && !signal.aborted)
        await runs.update({ id, state: 'running' }, { state: 'failed', finishedAt: this.clock.now() });
      throw error;
    }
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
