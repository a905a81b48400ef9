import type { ThrottlerStorage } from '@nestjs/throttler';
import type { DataSource } from 'typeorm';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * How often somebody came, counted in the database: a limit is the same however many API processes share the work.
 * Whoever passed the limit waits for the end of the window, which began with the first request of it.
 */
export class RateCounts implements ThrottlerStorage {
  constructor(private readonly dataSource: DataSource) {}

  async increment(
    key: string,
    windowMs: number,
    limit: number,
    _blockMs: number,
    throttlerName: string,
  ): Promise<Counted> {
    const [counted] = await this.dataSource.query<{ hits: number; left: number }[]>(
      `INSERT INTO rate_counts AS r (key, hits, window_ends)
       VALUES ($1, 1, clock_timestamp() + make_interval(secs => $2::float8 / 1000))
       ON CONFLICT (key) DO UPDATE SET
         hits = CASE WHEN r.window_ends <= clock_timestamp() THEN 1 ELSE LEAST(r.hits, 2000000000) + 1 END,
         window_ends = CASE WHEN r.window_ends <= clock_timestamp() THEN EXCLUDED.window_ends ELSE r.window_ends END
       RETURNING hits, ceil(extract(epoch FROM window_ends - clock_timestamp()))::int AS left`,
      [`${throttlerName} ${key}`, windowMs],
    );
    const { hits = 1, left = 1 } = counted ?? {};
    const isBlocked = hits > limit;
    const wait = Math.max(1, left);
    return { totalHits: hits, timeToExpire: wait, isBlocked, timeToBlockExpire: isBlocked ? wait : 0 };
  }
}
