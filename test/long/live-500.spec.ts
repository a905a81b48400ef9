import { Tokens } from '#access/sessions/tokens.js';
import type { TargetProgress } from '#insight/progress/dto/progress.dto.js';
import { LiveStreams } from '#insight/live/live-streams.js';
import { LiveChanges } from '#platform/live/live-changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { HttpClient } from '../support/http-client.js';
import { LiveClient } from '../support/live-client.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';

/** 500 open screens of 50 people: readers and server in one process, so the server alone is quicker than this. */
const PEOPLE = 50;
const PAGES_EACH = 10;
const ROUNDS = 10;
const MIB = 1024 * 1024;

const p95 = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? 0;

async function tokensOf(world: LedgerWorld): Promise<string[]> {
  const rows: { id: string }[] = await world.app.dataSource.query(
    `WITH someone AS (
       INSERT INTO users (username, name, password_hash, team_id, is_demo)
       SELECT 'wall-' || n, '大屏' || n, 'x', (SELECT team_id FROM users WHERE username = 'leader'), true
         FROM generate_series(1, ${PEOPLE}) n RETURNING id)
     INSERT INTO user_roles (user_id, role) SELECT id, 'leadership' FROM someone RETURNING user_id AS id`,
  );
  return Promise.all(rows.map(({ id }) => world.app.get(Tokens).access(id)));
}

it('tells 500 open screens within a second, and keeps nothing for them', async () => {
  const world = await startLedgerWorld();
  const tokens = await tokensOf(world);
  const clients = tokens.flatMap((token) =>
    Array.from({ length: PAGES_EACH }, () => new LiveClient(world.app.url, token)),
  );
  try {
    const project = await world.project();
    await world.list(project, 2021);
    const before = process.memoryUsage();
    await Promise.all(clients.map(async (client) => must(200, await client.open())));
    await Promise.all(clients.map((client) => client.next('hello')));
    expect(world.app.get(LiveStreams).size).toBe(PEOPLE * PAGES_EACH);
    await world.login('verifier');

    const waits: number[] = [];
    const shown: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const entry = await world.report(project, `2021-${String(round).padStart(2, '0')}`, '1.00');
      await new Promise((resolve) => setTimeout(resolve, 800));
      const heard = clients.map((client) => client.of('changed').length);
      const given = performance.now();
      await world.verify(entry.id);
      await Promise.all(
        clients.map(async (client, index) => {
          const told = await client.next('changed', (heard[index] ?? 0) + 1);
          waits.push(told.heardAt - given);
          const http = new HttpClient(world.app.url, tokens[index % tokens.length] ?? '');
          const number = must(200, await http.get<TargetProgress>('/api/targets/KEY-INVEST-14/progress'));
          expect(number.verified).toBe(`${round}.00`);
          shown.push(performance.now() - given);
        }),
      );
    }
    process.stdout.write(
      `500 screens, ${ROUNDS} verdicts: told p95 ${p95(waits).toFixed(0)} ms, at most ${Math.max(...waits).toFixed(0)} ms; ` +
        `new figure fetched p95 ${p95(shown).toFixed(0)} ms, at most ${Math.max(...shown).toFixed(0)} ms\n`,
    );
    expect(Math.max(...waits)).toBeLessThan(1_000);

    // 400 more changes: what was said is not kept, by server or stream.
    for (const client of clients) client.forget();
    const settled = process.memoryUsage();
    for (let told = 0; told < 400; told += 1) {
      await world.app.get(Transactions).run((em) => world.app.get(LiveChanges).tell(em, 'number'));
      if (told % 20 === 0) for (const client of clients) client.forget();
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const client of clients) client.forget();
    globalThis.gc?.();
    const after = process.memoryUsage();
    const grown = (after.heapUsed - settled.heapUsed) / MIB;
    process.stdout.write(
      `memory: ${((settled.rss - before.rss) / MIB).toFixed(0)} MiB resident for both ends of 500 streams; heap ${grown.toFixed(1)} MiB more after 400 further changes\n`,
    );
    expect(grown).toBeLessThan(50);
  } finally {
    for (const client of clients) client.close();
    await world.close();
  }
}, 120_000);
