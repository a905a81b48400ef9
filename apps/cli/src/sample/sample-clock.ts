import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '#platform/clock/clock.js';

/** While the sample world is played each step has its own "now", so that facts are recorded when they would have been. */
export class SampleClock extends Clock {
  private readonly moment = new AsyncLocalStorage<Date>();

  override now(): Date {
    return this.moment.getStore() ?? new Date();
  }

  /** Runs one step on the given business day, in the morning. */
  on<T>(day: string, step: () => Promise<T>): Promise<T> {
    return this.moment.run(new Date(`${day}T02:30:00Z`), step);
  }
}
