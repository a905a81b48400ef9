import { createPostgresBackend, Queue, Worker, withBackend, type Processor } from 'bullmq';
import type { Config } from '../config/config.js';

/** One queue for all job names: each queue or worker object owns a pool of connections. */
export const QUEUE_NAME = 'berth';

export type JobQueue = Pick<Queue, 'add' | 'upsertJobScheduler' | 'getJobCounts' | 'close' | 'on'>;
export type JobWorker = Pick<Worker, 'close' | 'on'>;

/** Finished jobs are kept for a while for the operator, then go: they live in our own database. */
const KEEP = {
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: { age: 14 * 24 * 3600, count: 5000 },
};

const RETRY = { attempts: 5, backoff: { type: 'exponential', delay: 1000 } };

const POOL = { max: 3 };

function redisConnection(redisUrl: string) {
  const url = new URL(redisUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(url.pathname.length > 1 ? { db: Number(url.pathname.slice(1)) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    maxRetriesPerRequest: null,
  };
}

/** Jobs live in PostgreSQL unless REDIS_URL is set; the code above this line does not know which. */
export function openQueue(config: Config, databaseUrl: string): JobQueue {
  const defaultJobOptions = { ...KEEP, ...RETRY };
  if (config.redisUrl !== null) {
    return new Queue(QUEUE_NAME, { connection: redisConnection(config.redisUrl), defaultJobOptions });
  }
  const postgres = withBackend(createPostgresBackend);
  return new postgres.Queue(QUEUE_NAME, {
    connection: { connectionString: databaseUrl, ...POOL },
    defaultJobOptions,
  }) as unknown as JobQueue;
}

export function openWorker(config: Config, databaseUrl: string, processor: Processor): JobWorker {
  const options = { concurrency: 2, maxStalledCount: 3 };
  if (config.redisUrl !== null) {
    return new Worker(QUEUE_NAME, processor, { connection: redisConnection(config.redisUrl), ...options });
  }
  const postgres = withBackend(createPostgresBackend);
  return new postgres.Worker(QUEUE_NAME, processor, {
    connection: { connectionString: databaseUrl, ...POOL },
    ...options,
  }) as unknown as JobWorker;
}
