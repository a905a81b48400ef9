import type { Queue } from 'bullmq';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { DATABASE_URL } from '#platform/database/database-url.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { JobRunner } from '#platform/jobs/job-runner.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { openQueue } from '#platform/jobs/queue-backend.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const redisUrl = process.env['TEST_REDIS_URL'] ?? null;

describe(`jobs on ${redisUrl === null ? 'PostgreSQL' : 'Redis'}`, () => {
  let app: TestApp;
  const done: string[] = [];
  let failures = 1;

  beforeAll(async () => {
    app = await startTestApp({ worker: true, config: { redisUrl } });
    app.get(JobRegistry).register('test.note', ({ word }) => {
      done.push(word ?? '');
      return Promise.resolve();
    });
    app.get(JobRegistry).register('test.stumble', ({ word }) => {
      if (failures-- > 0) return Promise.reject(new Error('the first time it fails'));
      done.push(word ?? '');
      return Promise.resolve();
    });
  });
  afterAll(() => app.close());

  const until = async (word: string): Promise<void> => {
    for (let attempt = 0; attempt < 100 && !done.includes(word); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const promise = (job: string, word: string, then: () => void = () => undefined) =>
    app.get(Transactions).run(async (em) => {
      await app.get(Outbox).add(em, job, { word });
      then();
    });

  it('runs what a committed transaction promised, once', async () => {
    await promise('test.note', 'committed');
    await until('committed');
    expect(done.filter((word) => word === 'committed')).toHaveLength(1);
  });

  it('never runs what a rolled back transaction promised', async () => {
    const refuse = () => {
      throw new Error('rolled back');
    };
    await expect(promise('test.note', 'rolled back', refuse)).rejects.toThrow('rolled back');
    await promise('test.note', 'afterwards');
    await until('afterwards');
    expect(done).not.toContain('rolled back');
  });

  it('tries again what failed', async () => {
    await promise('test.stumble', 'second try');
    await until('second try');
    expect(done).toContain('second try');
  });

  it('waits with what is not to run yet, and lets the others pass', async () => {
    const soon = new Date(Date.now() + 1500);
    await app.get(Transactions).run((em) => app.get(Outbox).add(em, 'test.note', { word: 'later' }, soon));
    await app
      .get(Transactions)
      .run((em) => app.get(Outbox).addMany(em, 'test.note', [{ word: 'one' }, { word: 'two' }]));
    await until('one');
    await until('two');
    expect(done).not.toContain('later');
    await until('later');
    expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
    expect(done.at(-1)).toBe('later');
  });

  it('lets processes that start at once keep the same calendar', async () => {
    const [config, url] = [app.get<Config>(CONFIG), app.get<string>(DATABASE_URL)];
    const queue = openQueue(config, url) as unknown as Queue;
    const registry = app.get(JobRegistry);
    for (let round = 0; round < 5; round += 1) {
      const name = `test.yearly-${round}`;
      registry.schedule(name, '0 3 1 1 *', () => Promise.resolve());
      const runners = Array.from({ length: 8 }, () => new JobRunner(registry, config, url));
      const started = await Promise.allSettled(runners.map((runner) => runner.onApplicationBootstrap()));
      await Promise.all(runners.map((runner) => runner.onApplicationShutdown()));
      expect(started.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect((await queue.getDelayed()).filter((job) => job.name === name)).toHaveLength(1);
    }
    await queue.close();
  });

  it('refuses a second handler of the same name', () => {
    expect(() => app.get(JobRegistry).register('test.note', () => Promise.resolve())).toThrow('Two handlers');
  });
});
