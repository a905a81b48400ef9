import type { EntryPage, EntryView, ProjectInvestment, VerdictsView } from '#investment/entries/dto/entry.dto.js';
import { GiveVerdictService } from '#investment/entries/give-verdict.service.js';
import { Actor } from '#access/policy/actor.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from './ledger-world.js';

let world: LedgerWorld;
let verifier: HttpClient;
let project: string;

beforeAll(async () => {
  world = await startLedgerWorld();
  verifier = await world.login('verifier');
});
afterAll(() => world.close());
beforeEach(async () => {
  project = await world.project();
});

const decide = (id: string, body: object, client = verifier, key?: string) =>
  client.post<EntryView & ProblemBody>(`/api/entries/${id}/verdict`, body, key ? { 'idempotency-key': key } : {});
const investment = async () => must(200, await verifier.get<ProjectInvestment>(`/api/projects/${project}/investment`));

describe('a verdict', () => {
  it('makes the month count, once', async () => {
    const entry = await world.report(project, '2023-05', '100.00');
    const answer = must(200, await decide(entry.id, { verdict: 'verified' }));
    expect(answer).toMatchObject({ state: 'verified', verdictByName: '赵敏' });
    expect(await investment()).toMatchObject({ verified: '100.00', pending: '0.00' });
    const again = await decide(entry.id, { verdict: 'verified' });
    expect([again.status, again.body.code, again.body.params['state']]).toEqual([409, 'entry.not_pending', 'verified']);
  });

  it('with the same key is answered once and given once', async () => {
    const entry = await world.report(project, '2023-05', '100.00');
    const key = 'verdict-once-2023';
    expect((await decide(entry.id, { verdict: 'verified' }, verifier, key)).status).toBe(200);
    expect((await decide(entry.id, { verdict: 'verified' }, verifier, key)).status).toBe(200);
  });

  it('two at the same moment: one stands', async () => {
    const entry = await world.report(project, '2023-05', '100.00');
    const both = await Promise.all([
      decide(entry.id, { verdict: 'verified' }),
      decide(entry.id, { verdict: 'sent_back', reason: '凭证不清' }),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('sends back with a reason, after which the month can be reported again', async () => {
    const entry = await world.report(project, '2023-05', '100.00');
    const bare = await decide(entry.id, { verdict: 'sent_back' });
    expect(bare.body.errors).toMatchObject([{ field: 'reason', code: 'entry.send_back_reason_required' }]);
    must(200, await decide(entry.id, { verdict: 'sent_back', reason: '监理月报缺页' }));
    expect(await investment()).toMatchObject({ months: [], verified: '0.00', pending: '0.00' });
    await world.report(project, '2023-05', '90.00');
    expect(await investment()).toMatchObject({ verified: '0.00', pending: '90.00' });
  });

  it('is the verifier’s alone', async () => {
    const entry = await world.report(project, '2023-05', '100.00');
    for (const username of ['officer', 'manager', 'leader', 'sysadmin']) {
      expect([username, (await decide(entry.id, { verdict: 'verified' }, await world.login(username))).status]).toEqual(
        [username, 403],
      );
    }
  });

  it('is never given by the reporter, whatever other roles the person holds', async () => {
    const entry = await world.report(project, '2023-05', '100.00');
    const facts = await world.actor('officer');
    const both = new Actor({ ...facts, roles: ['promotion_officer', 'verifier'] });
    const service = world.app.get(GiveVerdictService);
    await expect(service.give(both, null, entry.id, { verdict: 'verified' })).rejects.toMatchObject({
      code: 'entry.own_report',
      definition: { status: 403 },
    });
    expect((await investment()).verified).toBe('0.00');
  });

  it('on an unknown entry is not found', async () => {
    const answer = await decide('00000000-0000-4000-8000-000000000000', { verdict: 'verified' });
    expect([answer.status, answer.body.code]).toEqual([404, 'record.not_found']);
  });
});

describe('one verdict on several entries', () => {
  const decideMany = (ids: string[]) =>
    verifier.post<VerdictsView & ProblemBody>('/api/entries/verdicts', { ids, verdict: 'verified' });

  it('verifies them all', async () => {
    const ids = [];
    for (const month of ['2023-01', '2023-02', '2023-03']) ids.push((await world.report(project, month, '10.00')).id);
    expect(must(200, await decideMany([...ids, ...ids.slice(0, 1)]))).toEqual({ ids, verdict: 'verified' });
    expect((await investment()).verified).toBe('30.00');
  });

  it('is all or none', async () => {
    const first = await world.report(project, '2023-01', '10.00');
    const gone = await world.completed(project, '2023-02', '10.00');
    const answer = await decideMany([first.id, gone.id]);
    expect([answer.status, answer.body.code, answer.body.params['entryId']]).toEqual([
      409,
      'entry.not_pending',
      gone.id,
    ]);
    expect(await investment()).toMatchObject({ verified: '10.00', pending: '10.00' });
  });
});

describe('the queue and the ledger', () => {
  it('the longest waiting comes first, with its hints one click away', async () => {
    const before = must(200, await verifier.get<EntryPage>('/api/entries/pending?limit=200')).total;
    const first = await world.report(project, '2023-01', '10.00');
    const second = await world.report(project, '2023-02', '20.00');
    const queue = must(200, await verifier.get<EntryPage>('/api/entries/pending?limit=200'));
    expect(queue.total).toBe(before + 2);
    expect(queue.items.map((row) => row.id)).toEqual(expect.arrayContaining([first.id, second.id]));
    expect(queue.items.every((row) => row.state === 'pending')).toBe(true);
  });

  it('filters by state, month, kind, zone and list; sums are of the whole filter, currencies apart', async () => {
    await world.completed(project, '2023-01', '10.00');
    await world.completed(project, '2023-02', '20.00');
    const usd = {
      kind: 'foreign_capital',
      currency: 'USD',
      originalAmount: '5.00',
      rate: '7.1',
      rateOn: '2023-02-01',
    } as const;
    await world.completed(project, '2023-02', '', usd);
    await world.report(project, '2023-03', '40.00');
    const list = async (query: string) =>
      must(200, await verifier.get<EntryPage>(`/api/entries?projectId=${project}&${query}`));
    expect((await list('limit=1')).sums).toEqual({
      verified: '65.50',
      pending: '40.00',
      byCurrency: [
        { currency: 'CNY', verified: '30.00', pending: '40.00' },
        { currency: 'USD', verified: '5.00', pending: '0.00' },
      ],
    });
    const totals = await Promise.all(
      [
        'state=pending',
        'state=verified',
        'state=pending,verified',
        'from=2023-02&to=2023-02',
        'kind=foreign_capital',
        'zoneCode=C-MED',
        'zoneCode=C-MAT',
        'listed=true',
        'industryCode=MED',
        'sort=-amount',
        'sort=month',
      ].map(async (query) => (await list(query)).total),
    );
    expect(totals).toEqual([1, 3, 4, 2, 1, 4, 0, 0, 4, 4, 4]);
  });

  it('pages do not repeat or lose a row', async () => {
    for (const month of ['2023-01', '2023-02', '2023-03', '2023-04', '2023-05'])
      await world.report(project, month, '1.00');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page: EntryPage = must(
        200,
        await verifier.get<EntryPage>(`/api/projects/${project}/entries?limit=2${next}`),
      );
      seen.push(...page.items.map((row) => row.month));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.sort()).toEqual(['2023-01', '2023-02', '2023-03', '2023-04', '2023-05']);
  });

  it('an officer sees the team’s entries, not another team’s', async () => {
    const entry = await world.report(project, '2023-01', '10.00');
    const other = await world.login('officer2');
    expect((await other.get(`/api/entries/${entry.id}`)).status).toBe(404);
    expect(must(200, await other.get<EntryPage>(`/api/entries?projectId=${project}`)).total).toBe(0);
    expect((await other.get(`/api/projects/${project}/investment`)).status).toBe(404);
  });
});
