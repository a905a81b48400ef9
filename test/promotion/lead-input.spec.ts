import { DataSource } from 'typeorm';
import { FixedClock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLead, aName, Person, type ProblemBody } from './leads-client.js';

const LONG = '长'.repeat(10_000);

/** What is wrong, where the answer must point, and with which code. */
const BAD: [string, Record<string, unknown>, string, string][] = [
  ['three decimals', { plannedTotal: '1.005' }, 'plannedTotal', 'field.money'],
  ['a negative amount', { plannedTotal: '-1' }, 'plannedTotal', 'field.money_range'],
  ['NaN', { plannedTotal: 'NaN' }, 'plannedTotal', 'field.money'],
  ['Infinity', { plannedTotal: 'Infinity' }, 'plannedTotal', 'field.money'],
  ['1e309 as text', { plannedTotal: '1e309' }, 'plannedTotal', 'field.money'],
  ['a number instead of text', { plannedTotal: 12 }, 'plannedTotal', 'field.money'],
  ['full-width digits', { plannedTotal: '１２０００' }, 'plannedTotal', 'field.money'],
  ['a unit', { plannedTotal: '3.5亿元' }, 'plannedTotal', 'field.money'],
  ['thousands separators', { plannedTotal: '12,000' }, 'plannedTotal', 'field.money'],
  ['17 digits', { plannedTotal: '12345678901234567' }, 'plannedTotal', 'field.money'],
  ['an unknown field', { plannedTotl: '1' }, 'plannedTotl', 'field.unknown'],
  ['an unknown field inside', { investor: { name: aName(), nmae: 'x' } }, 'investor.nmae', 'field.unknown'],
  ['a state of its own', { state: 'accepted' }, 'state', 'field.unknown'],
  ['an owner of its own', { ownerId: '00000000-0000-4000-8000-000000000000' }, 'ownerId', 'field.unknown'],
  ['a NUL character', { note: 'a\u0000b' }, 'note', 'field.invalid'],
  ['an escape character', { title: '\u001b[31m' }, 'title', 'field.invalid'],
  ['10,000 characters', { title: LONG }, 'title', 'field.too_long'],
  ['10,000 characters of name', { investor: { name: LONG } }, 'investor.name', 'field.too_long'],
  ['10,000 characters of code', { investor: { name: aName(), uscc: LONG } }, 'investor.uscc', 'field.uscc'],
  ['only blanks', { title: '　 ' }, 'title', 'field.required'],
  [
    'a wrong check character',
    { investor: { name: aName(), uscc: '911100008021004331' } },
    'investor.uscc',
    'field.uscc',
  ],
  ['a name without a letter', { investor: { name: '（）' } }, 'investor.name', 'investor.name_unreadable'],
  ['no investor', { investor: undefined }, 'investor', 'field.required'],
  ['a text for an investor', { investor: '某公司' }, 'investor', 'field.type'],
  ['a list for an investor', { investor: [{ name: aName() }] }, 'investor', 'field.type'],
  ['an empty investor', { investor: {} }, 'investor', 'investor.id_or_name'],
  [
    'an investor who is nobody',
    { investor: { id: '00000000-0000-4000-8000-000000000000' } },
    'investor.id',
    'investor.unknown',
  ],
  ['an id that is none', { investor: { id: '1; DROP TABLE leads' } }, 'investor.id', 'field.invalid'],
  [
    'id and name together',
    { investor: { id: '00000000-0000-4000-8000-000000000000', name: 'x' } },
    'investor',
    'investor.id_or_name',
  ],
  ['a source that is none', { source: 'rumour' }, 'source', 'field.not_in_list'],
  ['no source', { source: undefined }, 'source', 'field.required'],
  ['null for a source', { source: null }, 'source', 'field.required'],
  ['a list for a source', { source: ['event'] }, 'source', 'field.not_in_list'],
  ['a region that is none', { homeRegion: '长三角' }, 'homeRegion', 'field.not_in_list'],
  ['a zone that is none', { zoneCode: 'NOWHERE' }, 'zoneCode', 'field.unknown_code'],
  ['an industry that is none', { industryCode: 'NONE' }, 'industryCode', 'field.unknown_code'],
  ['a code with a quote', { industryCode: "'" }, 'industryCode', 'field.invalid'],
  ['a phone with letters', { contact: { name: '张', phone: 'call me' } }, 'contact.phone', 'field.phone'],
  ['a masked phone', { contact: { name: '张', phone: '138****5678' } }, 'contact.phone', 'field.phone'],
  [
    'a phone in full-width digits',
    { contact: { name: '张', phone: '１３８１２３４５６７８' } },
    'contact.phone',
    'field.phone',
  ],
  ['a contact without a name', { contact: { phone: '13812345678' } }, 'contact.name', 'field.required'],
  ['an e-mail without @', { contact: { name: '张', email: 'zhang' } }, 'contact.email', 'field.invalid'],
  ['the 30th of February', { capturedOn: '2026-02-30' }, 'capturedOn', 'field.date'],
  ['another calendar', { capturedOn: '0026-02-03' }, 'capturedOn', 'field.date'],
  ['a date with a time', { capturedOn: '2026-02-03T00:00:00Z' }, 'capturedOn', 'field.date'],
  ['a number for a date', { capturedOn: 45000 }, 'capturedOn', 'field.date'],
  ['tomorrow', { capturedOn: '2026-03-03' }, 'capturedOn', 'field.future'],
  ['a word for a flag', { confirmDifferent: 'yes' }, 'confirmDifferent', 'field.type'],
];

describe('bad input to a lead', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startTestApp({ clock: new FixedClock(new Date('2026-03-02T01:00:00Z')) });
    officer = new Person(app, 'officer');
  });
  afterAll(() => app.close());

  const rows = async (): Promise<unknown> =>
    app
      .get(DataSource)
      .query(`SELECT (SELECT count(*) FROM leads) AS leads, (SELECT count(*) FROM investors) AS investors`);

  it.each(BAD)('%s is refused at its field and saves nothing', async (_, over, field, code) => {
    const before = await rows();
    const answer = await officer.post<ProblemBody>('leads', aLead(over));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body.errors.map((error) => [error.field, error.code])).toEqual([[field, code]]);
    expect(answer.body.errors[0]?.message).not.toBe(code);
    expect(await rows()).toEqual(before);
  });

  it.each(['zh-CN', 'en'])('speaks %s', async (language) => {
    const sending = { body: aLead({ plannedTotal: '1.005' }), headers: { 'accept-language': language } };
    const { body } = await officer.send<ProblemBody>('POST', 'leads', sending);
    expect(body.title).toMatch(language === 'en' ? /need correcting/ : /需要更正/);
    expect(body.errors[0]?.message).toMatch(language === 'en' ? /two decimals/ : /两位小数/);
  });

  it.each([
    [
      '{"plannedTotal": 1e309, "investor": {"name": "某"}, "source": "event", "homeRegion": "overseas"}',
      'request.invalid',
    ],
    ['{"plannedTotal": NaN}', 'request.malformed'],
    ['{"title": "x"', 'request.malformed'],
    ['{"__proto__": {"state": "accepted"}}', 'request.malformed'],
    ['[]', 'request.invalid'],
    ['null', 'request.invalid'],
    ['"text"', 'request.invalid'],
  ])('%s is no body', async (raw, code) => {
    const answer = await officer.send<ProblemBody>('POST', 'leads', { raw });
    expect(answer.status).toBe(400);
    expect([code, 'request.malformed']).toContain(answer.body.code);
  });

  it('names every problem at once', async () => {
    const answer = await officer.post<ProblemBody>('leads', { plannedTotal: '1.005', nonsense: 1 });
    expect(answer.body.errors.map((error) => error.field).sort()).toEqual(
      ['homeRegion', 'investor', 'nonsense', 'plannedTotal', 'source'].sort(),
    );
  });

  it.each([
    ['leads?state=asleep', 'state', 'field.not_in_list'],
    ['leads?source=event,rumour', 'source', 'field.not_in_list'],
    ['leads?ownerId=me', 'ownerId', 'field.invalid'],
    ['leads?limit=0', 'limit', 'field.number_range'],
    ['leads?limit=1e3', 'limit', 'field.number_range'],
    ['leads?sort=note', 'sort', 'field.not_in_list'],
    ['leads?colour=red', 'colour', 'field.unknown'],
    ['leads?q=%00', 'q', 'field.invalid'],
  ])('GET %s is refused at %s', async (path, field, code) => {
    const answer = await officer.get<ProblemBody>(path);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => [error.field, error.code])).toEqual([[field, code]]);
  });

  it('a cursor nobody gave out is refused', async () => {
    const answer = await officer.get<ProblemBody>('leads?cursor=nonsense');
    expect([answer.status, answer.body.code]).toEqual([400, 'cursor.invalid']);
  });

  it.each(['nonsense', '1', '00000000-0000-4000-8000-000000000000', '%27'])('there is no lead %s', async (id) => {
    const answer = await officer.get<ProblemBody>(`leads/${id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'record.not_found']);
  });

  it.each([
    [{ on: '2026-03-03', kind: 'call', summary: 'x' }, 'on', 'field.future'],
    [{ on: '2026-02-29', kind: 'call', summary: 'x' }, 'on', 'field.date'],
    [{ on: '2026-03-01', kind: 'fax', summary: 'x' }, 'kind', 'field.not_in_list'],
    [{ on: '2026-03-01', kind: 'call', summary: '' }, 'summary', 'field.required'],
    [{ on: '2026-03-01', kind: 'call', summary: LONG }, 'summary', 'field.too_long'],
  ])('the interaction %j is refused', async (body, field, code) => {
    const lead = await officer.logs();
    const answer = await officer.post<ProblemBody>(`leads/${lead.id}/interactions`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => [error.field, error.code])).toEqual([[field, code]]);
  });

  it.each([
    [{ title: null }, 'title', 'field.required'],
    [{ source: null }, 'source', 'field.required'],
    [{ homeRegion: null }, 'homeRegion', 'field.required'],
    [{ capturedOn: '2026-03-03' }, 'capturedOn', 'field.future'],
    [{ state: 'accepted' }, 'state', 'field.unknown'],
    [{ plannedTotal: '１' }, 'plannedTotal', 'field.money'],
    [{ segmentCode: 'NONE' }, 'segmentCode', 'field.unknown_code'],
  ])('the edit %j is refused', async (body, field, code) => {
    const lead = await officer.logs();
    const answer = await officer.patch<ProblemBody>(`leads/${lead.id}`, 1, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => [error.field, error.code])).toEqual([[field, code]]);
  });
});
