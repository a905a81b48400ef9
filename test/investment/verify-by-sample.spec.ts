import type { EntryView } from '#investment/entries/dto/entry.dto.js';
import type { BatchList, BatchView } from '#investment/verify-batches/dto/verify-batch.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from './ledger-world.js';

/** 抽样核实: what was drawn is looked at; the rest stands or falls with it. */
describe('verifying by sample', () => {
  let world: LedgerWorld;
  let verifier: HttpClient;
  const entries: Record<string, string> = {};

  beforeAll(async () => {
    world = await startLedgerWorld();
    verifier = await world.login('verifier');
  });
  afterAll(() => world.close());

  const draw = <T = BatchView>(month: string, zoneCode = 'C-MED', by = verifier) =>
    by.post<T>('/api/verify-batches', { month, zoneCode });
  const confirm = <T = BatchView>(id: string, by = verifier) => by.post<T>(`/api/verify-batches/${id}/confirmation`);
  const view = async (id: string) => must(200, await verifier.get<BatchView>(`/api/verify-batches/${id}`));
  const of = (batch: BatchView, ...whys: string[]) => batch.entries.filter(({ why }) => whys.includes(why));
  const verdict = (id: string, body: object) => verifier.post(`/api/entries/${id}/verdict`, body);
  /** Ten plain reports, one that stands out, one that is large. */
  const reportMonth = async (month: string) => {
    for (let at = 0; at < 10; at += 1) await world.report(await world.project(), month, `${1000 + at}`);
    const odd = await world.project({ fields: { plannedTotal: '10' } });
    entries['odd'] = (await world.report(odd, month, '11', { note: '总投资待调整' })).id;
    entries['large'] = (await world.report(await world.project(), month, '50000000')).id;
  };
  const verifySample = async (batch: BatchView) => {
    for (const { id } of of(batch, 'outlier', 'large', 'random')) must(200, await verdict(id, { verdict: 'verified' }));
  };

  it('looks at all that stand out, all that are large and a share of the rest; then the rest follows in one act', async () => {
    await reportMonth('2026-08');
    const batch = must(201, await draw('2026-08'));
    expect(batch).toMatchObject({
      state: 'open',
      size: 12,
      outliers: 1,
      large: 1,
      random: 3,
      waiting: 5,
      restWaiting: 7,
    });
    expect(of(batch, 'outlier').map(({ id }) => id)).toEqual([entries['odd']]);
    expect(of(batch, 'large').map(({ id }) => id)).toEqual([entries['large']]);
    const early = await confirm<ProblemBody>(batch.id);
    expect([early.status, early.body.code, early.body.params['waiting']]).toEqual([409, 'batch.sample_waits', 5]);

    await verifySample(batch);
    expect(await view(batch.id)).toMatchObject({ state: 'passed', waiting: 0, restWaiting: 7 });
    const done = must(200, await confirm(batch.id));
    expect(done).toMatchObject({ state: 'done', restWaiting: 0, restAmount: '0.00' });
    for (const entry of done.entries)
      expect([entry.state, entry.verdictBatchId]).toEqual(['verified', entry.why === 'rest' ? batch.id : null]);
    const one = must(200, await verifier.get<EntryView>(`/api/entries/${of(done, 'rest')[0]!.id}`));
    expect(one).toMatchObject({ state: 'verified', verdictByName: '赵敏', verdictBatchId: batch.id });
    expect(must(200, await confirm(batch.id)).restWaiting).toBe(0);
  });

  it('one that fails leaves the rest to be looked at one by one, and nobody draws again', async () => {
    await reportMonth('2026-07');
    const batch = must(201, await draw('2026-07'));
    const [first, ...others] = of(batch, 'random');
    must(200, await verdict(first!.id, { verdict: 'sent_back', reason: '与报表不符' }));
    for (const { id } of [...others, ...of(batch, 'outlier', 'large')])
      must(200, await verdict(id, { verdict: 'verified' }));
    const refused = await confirm<ProblemBody>(batch.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'batch.sample_failed']);
    expect(await view(batch.id)).toMatchObject({ state: 'failed', restWaiting: 7 });
    const again = await draw<ProblemBody>('2026-07');
    expect([again.status, again.body.code]).toEqual([409, 'batch.nothing_waits']);
    must(200, await verdict(of(batch, 'rest')[0]!.id, { verdict: 'verified' }));
    expect((await view(batch.id)).restWaiting).toBe(6);
  });

  it('draws only what waits in the zone, never one’s own, and only for verifiers', async () => {
    const project = await world.project({ zoneCode: 'C-LOG' });
    await world.report(project, '2026-06', '5');
    expect((await draw('2026-06', 'C-MED')).status).toBe(409);
    expect((await draw('2026-06', 'NOWHERE')).status).toBe(409);
    await world.app.dataSource.query(
      `INSERT INTO user_roles (user_id, role) SELECT id, 'verifier' FROM users WHERE username = 'officer'`,
    );
    const officer = await world.login('officer');
    expect((await draw('2026-06', 'C-LOG', officer)).status).toBe(409);
    expect((await draw('2026-06', 'C-LOG', await world.login('manager'))).status).toBe(403);
    const batch = must(201, await draw('2026-06', 'C-LOG'));
    expect(batch.entries.map(({ why }) => why)).toEqual(['random']);
    const { items } = must(200, await verifier.get<BatchList>('/api/verify-batches?month=2026-06'));
    expect(items.map(({ id, state, drawnByName }) => [id, state, drawnByName])).toEqual([[batch.id, 'open', '赵敏']]);
    expect((await verifier.get('/api/verify-batches/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('two verifiers who draw at the same moment do not share an entry', async () => {
    await reportMonth('2026-05');
    const both = await Promise.all([draw('2026-05'), draw('2026-05')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
