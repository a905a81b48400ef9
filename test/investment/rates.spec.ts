import type { RateList, RateOfDay, RateView } from '#investment/rates/dto/rate.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from './ledger-world.js';

const PATH = '/api/exchange-rates';
const usd = (on: string, rate: string, over: object = {}) => ({
  currency: 'USD',
  on,
  rate,
  source: '中国人民银行中间价',
  ...over,
});

describe('exchange rates as dated data', () => {
  let world: LedgerWorld;
  let verifier: HttpClient;
  let officer: HttpClient;

  beforeAll(async () => {
    world = await startLedgerWorld();
    [verifier, officer] = [await world.login('verifier'), await world.login('officer')];
  });
  afterAll(() => world.close());

  const ofDay = async (on: string, currency = 'USD') =>
    must(200, await officer.get<RateOfDay>(`${PATH}/of-day?currency=${currency}&on=${on}`));

  it('knows none before one is stated', async () => {
    expect(await ofDay('2025-06-30')).toEqual({ rate: null, daysOld: null });
  });

  it('has the latest on or before a day in force, never one of a later day, and says how old it is', async () => {
    must(201, await verifier.post<RateView>(PATH, usd('2025-06-27', '7.1627')));
    must(201, await verifier.post<RateView>(PATH, usd('2025-07-31', '7.1494')));
    must(201, await verifier.post<RateView>(PATH, usd('2025-06-01', '8.1', { currency: 'EUR' })));
    expect(await ofDay('2025-06-26')).toMatchObject({ rate: null });
    expect(await ofDay('2025-06-27')).toMatchObject({ rate: { rate: '7.1627', on: '2025-06-27' }, daysOld: 0 });
    expect(await ofDay('2025-07-30')).toMatchObject({
      rate: { rate: '7.1627', source: '中国人民银行中间价', recordedByName: '赵敏' },
      daysOld: 33,
    });
    expect(await ofDay('2025-07-30', 'EUR')).toMatchObject({ rate: { rate: '8.1' } });
    expect(await ofDay('2025-07-30', 'JPY')).toMatchObject({ rate: null });
  });

  it('replaces a rate only for who has seen it and says why; both stay readable', async () => {
    const first = (await ofDay('2025-06-27')).rate;
    const again = await verifier.post<ProblemBody>(PATH, usd('2025-06-27', '7.2'));
    expect([again.status, again.body.code]).toEqual([409, 'rate.exists']);
    expect((await verifier.post(PATH, usd('2025-06-27', '7.2', { revises: '999999', reason: '录错' }))).status).toBe(
      412,
    );
    const silent = await verifier.post<ProblemBody>(PATH, usd('2025-06-27', '7.2', { revises: first?.id }));
    expect([silent.status, silent.body.errors[0]?.field]).toEqual([400, 'reason']);
    const stated = must(
      201,
      await verifier.post<RateView>(PATH, usd('2025-06-27', '7.1622', { revises: first?.id, reason: '录错' })),
    );
    expect(stated).toMatchObject({ rate: '7.1622', revisesId: first?.id, reason: '录错', standing: true });
    expect((await ofDay('2025-06-30')).rate?.rate).toBe('7.1622');
    const { items } = must(200, await officer.get<RateList>(`${PATH}?currency=USD`));
    expect(items.map(({ on, rate, standing }) => [on, rate, standing])).toEqual([
      ['2025-07-31', '7.1494', true],
      ['2025-06-27', '7.1622', true],
      ['2025-06-27', '7.1627', false],
    ]);
    await expect(world.app.dataSource.query('DELETE FROM exchange_rates')).rejects.toThrow(/append-only/i);
  });

  it('takes the same statement sent twice once', async () => {
    const key = { 'idempotency-key': 'rate-2025-08-29' };
    const first = must(201, await verifier.post<RateView>(PATH, usd('2025-08-29', '7.1030'), key));
    expect(must(201, await verifier.post<RateView>(PATH, usd('2025-08-29', '7.1030'), key))).toEqual(first);
  });

  it.each([
    ['the yuan itself', usd('2025-01-02', '1', { currency: 'CNY' }), 'currency'],
    ['an unknown currency', usd('2025-01-02', '1', { currency: 'XXX' }), 'currency'],
    ['nothing', usd('2025-01-02', '0'), 'rate'],
    ['nine decimals', usd('2025-01-02', '7.123456789'), 'rate'],
    ['a day that is not', usd('2025-02-30', '7'), 'on'],
    ['a day to come', usd('2026-11-25', '7'), 'on'],
    ['no source', usd('2025-01-02', '7', { source: ' ' }), 'source'],
  ])('refuses %s', async (_, body, field) => {
    const answer = await verifier.post<ProblemBody>(PATH, body);
    expect([answer.status, answer.body.errors.map((each) => each.field)]).toEqual([400, [field]]);
  });

  it('is stated by the verifier and read by who reads entries', async () => {
    for (const name of ['officer', 'manager', 'leader', 'sysadmin']) {
      expect((await (await world.login(name)).post(PATH, usd('2025-01-02', '7'))).status).toBe(403);
    }
    expect((await (await world.login('sysadmin')).get(PATH)).status).toBe(403);
  });

  it('USD is not CNY: an entry keeps its own rate whatever is stated later, and the dollar target its dollars', async () => {
    const project = await world.project();
    const entry = await world.completed(project, '2025-06', '', {
      kind: 'foreign_capital',
      currency: 'USD',
      originalAmount: '100.00',
      rate: '7.1622',
      rateOn: '2025-06-27',
    });
    expect(entry).toMatchObject({ amount: '716.22', originalAmount: '100.00', rate: '7.1622' });
    const standing = (await ofDay('2025-06-27')).rate;
    must(201, await verifier.post(PATH, usd('2025-06-27', '6.0', { revises: standing?.id, reason: '重述' })));
    expect(must(200, await officer.get(`/api/entries/${entry.id}`))).toMatchObject({
      amount: '716.22',
      rate: '7.1622',
      rateOn: '2025-06-27',
    });
    const leader = await world.login('leader');
    const told = must(200, await leader.get('/api/targets/FOREIGN-CAPITAL-14/progress'));
    expect(told).toMatchObject({ verified: '100.00', target: { currency: 'USD' } });
  });
});
