import { Injectable } from '@nestjs/common';

/** The only source of "now". Business dates are calendar dates of Asia/Shanghai (UTC+8, no summer time since 1991). */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's business date, YYYY-MM-DD. */
  today(): string {
    return businessDate(this.now());
  }
}

/** The business date a question is asked of: that of the past moment, else today. */
export function dayOf(clock: Clock, knownAt: string | undefined): string {
  return knownAt === undefined ? clock.today() : businessDate(new Date(knownAt));
}

/** A clock a test can set. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

export function businessDate(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
