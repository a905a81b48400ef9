import type { EntryView } from '#investment/entries/dto/entry.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from './ledger-world.js';

let world: LedgerWorld;
let officer: HttpClient;
let project: string;

beforeAll(async () => {
  world = await startLedgerWorld();
  officer = await world.login('officer');
});
afterAll(() => world.close());
beforeEach(async () => {
  project = await world.project({ fields: { plannedTotal: '100000.00' } });
});

const post = (body: object, client = officer, key?: string) =>
  client.post<EntryView & ProblemBody>(`/api/projects/${project}/entries`, body, key ? { 'idempotency-key': key } : {});
const month = (of: string, amount: string, over: object = {}) => ({ kind: 'completed', month: of, amount, ...over });

describe('reporting a month', () => {
  it('waits for verification and counts for nothing yet', async () => {
    const entry = must(201, await post(month('2023-05', '1234.5', { note: '主体结构' })));
    expect(entry).toMatchObject({
      projectId: project,
      kind: 'completed',
      month: '2023-05',
      amount: '1234.50',
      currency: 'CNY',
      originalAmount: '1234.50',
      rate: '1',
      state: 'pending',
      zoneCode: 'C-MED-W',
      industryCode: 'MED',
      listed: false,
      note: '主体结构',
      verifiedNow: null,
    });
    const months = await officer.get(`/api/projects/${project}/investment`);
    expect(months.body).toMatchObject({
      verified: '0.00',
      pending: '1234.50',
      plannedTotal: '100000.00',
      ratio: '0.000000',
    });
  });

  it('with the same key is answered once and stored once', async () => {
    const key = 'report-2023-06-once';
    const first = await post(month('2023-06', '10'), officer, key);
    const again = await post(month('2023-06', '10'), officer, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    const other = await post(month('2023-06', '11'), officer, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    const rows: { n: string }[] = await world.app.dataSource.query(
      `SELECT count(*) AS n FROM ledger_entries WHERE project_id = $1`,
      [project],
    );
    expect(rows[0]?.n).toBe('1');
  });

  it('is refused while another entry of the month waits', async () => {
    const first = must(201, await post(month('2023-07', '10')));
    const second = await post(month('2023-07', '12'));
    expect(second.status).toBe(409);
    expect(second.body.code).toBe('entry.pending_exists');
    expect(second.body.params).toMatchObject({ amount: '10.00', entryId: first.id, by: '陈晓岚', at: '2026-11-24' });
  });

  it('two at the same moment: one stands, the other is told', async () => {
    const both = await Promise.all([post(month('2023-08', '10')), post(month('2023-08', '20'))]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it.each<[string, object, string, string]>([
    ['a future month', month('2026-12', '1'), 'month', 'entry.month_future'],
    ['a month before the registers', month('1989-12', '1'), 'month', 'field.month'],
    ['a month that does not exist', month('2023-13', '1'), 'month', 'field.month'],
    ['three decimals', month('2023-01', '1.001'), 'amount', 'field.money'],
    ['a negative amount without a word', month('2023-01', '-1'), 'amount', 'entry.negative_needs_word'],
    ['NaN', month('2023-01', 'NaN'), 'amount', 'field.money'],
    ['1e309', month('2023-01', '1e309'), 'amount', 'field.money'],
    ['full-width digits', month('2023-01', '１２'), 'amount', 'field.money'],
    ['a number instead of a text', { kind: 'completed', month: '2023-01', amount: 12 }, 'amount', 'field.money'],
    ['seventeen digits', month('2023-01', '10000000000000000'), 'amount', 'field.money'],
    ['no amount', { kind: 'completed', month: '2023-01' }, 'amount', 'entry.amount_missing'],
    ['an unknown kind', { kind: 'planned', month: '2023-01', amount: '1' }, 'kind', 'field.not_in_list'],
    ['an unknown field', month('2023-01', '1', { verified: true }), 'verified', 'field.unknown'],
    ['an unknown currency', month('2023-01', '1', { currency: 'XXX' }), 'currency', 'field.not_in_list'],
    [
      'a rate of zero',
      { kind: 'completed', month: '2023-01', originalAmount: '1', currency: 'USD', rate: '0', rateOn: '2023-01-01' },
      'rate',
      'field.invalid',
    ],
    [
      'a file that is not there',
      month('2023-01', '1', { evidenceFileId: '00000000-0000-4000-8000-000000000000' }),
      'evidenceFileId',
      'file.unknown',
    ],
  ])('%s is refused at its field', async (_, body, field, code) => {
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors.map((error) => [error.field, error.code])).toContainEqual([field, code]);
  });

  it('is for the project’s own officer or its zone; others do not even learn that it exists', async () => {
    expect((await post(month('2023-01', '1'), await world.login('officer2'))).status).toBe(404);
    expect((await post(month('2023-01', '1'), await world.login('manager2'))).status).toBe(404);
    expect((await post(month('2023-01', '1'), await world.login('leader'))).status).toBe(403);
    expect((await post(month('2023-01', '1'), await world.login('verifier'))).status).toBe(403);
    expect((await post(month('2023-01', '1'), await world.login('manager'))).status).toBe(201);
  });

  it('hints at what looks odd and refuses nothing', async () => {
    await world.completed(project, '2023-01', '100.00');
    const jump = must(201, await post(month('2023-02', '99900.00')));
    expect(jump.hints.map((hint) => hint.code)).toEqual(['jump', 'not_started', 'not_on_key_list']);
    const same = await world.project();
    await world.completed(same, '2023-01', '100.00');
    const entry = await world.report(same, '2023-02', '100.00');
    expect(entry.hints.map((hint) => hint.code)).toContain('same_as_last_month');
    const over = await world.report(project, '2023-03', '1.00');
    expect(over.hints.find((hint) => hint.code === 'above_planned_total')?.params).toEqual({
      sum: '100001.00',
      plannedTotal: '100000.00',
    });
  });

  it('is told in the project’s history', async () => {
    const entry = must(201, await post(month('2023-05', '7')));
    const rows: { action: string; detail: object }[] = await world.app.dataSource.query(
      `SELECT action, detail FROM audit_events WHERE subject_type = 'project' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [project],
    );
    expect(rows[0]).toMatchObject({
      action: 'entry.reported',
      detail: { entryId: entry.id, month: '2023-05', amount: '7.00', was: null },
    });
  });
});

describe('restating a verified month', () => {
  const verified = () => world.completed(project, '2023-05', '100.00');

  it('says what stands, who verified it and when, to whoever did not know', async () => {
    const first = await verified();
    const blind = await post(month('2023-05', '80'));
    expect([blind.status, blind.body.code]).toEqual([409, 'entry.already_reported']);
    expect(blind.body.params).toMatchObject({ amount: '100.00', entryId: first.id, by: '赵敏', at: '2026-11-24' });
  });

  it('needs a reason', async () => {
    const first = await verified();
    const answer = await post(month('2023-05', '80', { expectedVerified: first.id }));
    expect(answer.body.errors).toMatchObject([{ field: 'reason', code: 'entry.reason_required' }]);
  });

  it('is refused when the figure moved on since the reporter looked', async () => {
    const first = await verified();
    const second = must(201, await post(month('2023-05', '80', { expectedVerified: first.id, reason: '审计核减' })));
    await world.verify(second.id);
    const stale = await post(month('2023-05', '70', { expectedVerified: first.id, reason: '审计核减' }));
    expect([stale.status, stale.body.code, stale.body.params['amount']]).toEqual([
      409,
      'entry.already_reported',
      '80.00',
    ]);
  });

  it('where nothing is verified is refused', async () => {
    const answer = await post(month('2023-05', '80', { expectedVerified: project, reason: '审计核减' }));
    expect([answer.status, answer.body.code]).toEqual([409, 'entry.nothing_to_restate']);
  });

  it('a month restated by a new entry: the old one counts until the new one is verified, and stays in the ledger', async () => {
    const first = await verified();
    const second = must(201, await post(month('2023-05', '80', { expectedVerified: first.id, reason: '审计核减' })));
    expect(second).toMatchObject({
      restatesId: first.id,
      reason: '审计核减',
      state: 'pending',
      verifiedNow: { id: first.id, amount: '100.00' },
    });
    const months = () => officer.get(`/api/projects/${project}/investment`);
    expect((await months()).body).toMatchObject({ verified: '100.00', pending: '-20.00' });
    await world.verify(second.id);
    expect((await months()).body).toMatchObject({ verified: '80.00', pending: '0.00' });
    const old = must(200, await officer.get<EntryView>(`/api/entries/${first.id}`));
    expect(old).toMatchObject({
      amount: '100.00',
      state: 'superseded',
      verifiedNow: { id: second.id, amount: '80.00' },
    });
  });

  it('the database itself refuses to change or delete an entry, a verdict or a credit', async () => {
    const entry = await verified();
    for (const table of ['ledger_entries', 'entry_verdicts', 'credits']) {
      const column = table === 'ledger_entries' ? 'id' : 'entry_id';
      await expect(
        world.app.dataSource.query(`UPDATE ${table} SET recorded_at = now() WHERE ${column} = $1`, [entry.id]),
      ).rejects.toThrow('append-only');
      await expect(world.app.dataSource.query(`DELETE FROM ${table} WHERE ${column} = $1`, [entry.id])).rejects.toThrow(
        'append-only',
      );
    }
  });
});
