import { FixedClock } from '#platform/clock/clock.js';
import { readWorkbook } from '#platform/workbook/read-workbook.js';
import type { FeedbackPage, FeedbackSummary } from '#promotion/feedback/dto/feedback.dto.js';
import type { InteractionView } from '#promotion/interactions/dto/interaction.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Person, type ProblemBody } from './leads-client.js';

/** What each lead's firm says: day, area, kind, text. */
const SAID: [lead: 'mine' | 'med' | 'theirs', on: string, policyArea: string, kind: string, text: string][] = [
  ['mine', '2026-01-10', 'energy', 'complaint', '电价偏高'],
  ['mine', '2026-02-10', 'energy', 'complaint', '电价还是偏高'],
  ['mine', '2026-02-11', 'permits', 'praise', '审批快'],
  ['med', '2026-02-20', 'energy', 'complaint', '蒸汽不稳'],
  ['med', '2026-03-01', 'tax', 'question', '所得税减免怎么申请'],
  ['theirs', '2026-03-02', 'energy', 'complaint', '别家的秘密抱怨'],
];

describe('what investors say of our policies', () => {
  let app: TestApp;
  let officer: Person;
  let officer2: Person;
  let manager: Person;
  let leader: Person;
  let leads: Record<'mine' | 'med' | 'theirs', LeadView>;
  const list = async (query = '', by = officer) => (await by.get<FeedbackPage>(`feedback?${query}`)).body;
  const texts = async (query = '', by = officer) => (await list(query, by)).items.map((row) => row.text);
  const summary = async (query = '', by = officer) => (await by.get<FeedbackSummary>(`feedback/summary?${query}`)).body;

  beforeAll(async () => {
    app = await startTestApp({ clock: new FixedClock(new Date('2026-03-10T02:00:00Z')) });
    [officer, officer2, manager, leader] = ['officer', 'officer2', 'manager', 'leader'].map(
      (name) => new Person(app, name),
    ) as [Person, Person, Person, Person];
    leads = {
      mine: await officer.logs({ homeRegion: 'bohai_rim' }),
      med: await officer.logs({ zoneCode: 'C-MED-W', homeRegion: 'overseas' }),
      theirs: await officer2.logs(),
    };
    for (const [lead, on, policyArea, kind, text] of SAID) {
      const by = lead === 'theirs' ? officer2 : officer;
      const body = { kind: 'call', on, summary: '通话', feedback: [{ policyArea, kind, text }] };
      const said = await by.post(`leads/${leads[lead].id}/interactions`, body);
      if (said.status !== 201) throw new Error(JSON.stringify(said.body));
    }
  });
  afterAll(() => app.close());

  it('stands in a list, the latest first, with company, lead and day', async () => {
    const { items, total } = await list();
    expect(total).toBe(5);
    expect(items[0]).toMatchObject({
      policyArea: 'tax',
      kind: 'question',
      text: '所得税减免怎么申请',
      on: '2026-03-01',
      leadId: leads.med.id,
      leadCode: leads.med.code,
      investorName: leads.med.investorName,
      homeRegion: 'overseas',
      zoneCode: 'C-MED-W',
      byName: '陈晓岚',
    });
  });

  it.each([
    ['policyArea=energy&kind=complaint', ['蒸汽不稳', '电价还是偏高', '电价偏高']],
    ['policyArea=permits,tax', ['所得税减免怎么申请', '审批快']],
    ['homeRegion=overseas', ['所得税减免怎么申请', '蒸汽不稳']],
    ['zoneCode=C-MED', ['所得税减免怎么申请', '蒸汽不稳']],
    ['from=2026-02-10&to=2026-02-20', ['蒸汽不稳', '审批快', '电价还是偏高']],
    [`q=${encodeURIComponent('电价')}`, ['电价还是偏高', '电价偏高']],
    ['industryCode=NONE', []],
  ])('is filtered by %s, the summary alike', async (query, expected) => {
    expect(await texts(query)).toEqual(expected);
    expect((await summary(query)).total).toBe(expected.length);
  });

  it('is counted by policy and kind, by companies, and by month', async () => {
    expect(await summary()).toEqual({
      total: 5,
      companies: 2,
      cells: [
        { policyArea: 'energy', kind: 'complaint', count: 3, companies: 2 },
        { policyArea: 'permits', kind: 'praise', count: 1, companies: 1 },
        { policyArea: 'tax', kind: 'question', count: 1, companies: 1 },
      ],
      months: [
        { month: '2026-01', kind: 'complaint', count: 1 },
        { month: '2026-02', kind: 'complaint', count: 2 },
        { month: '2026-02', kind: 'praise', count: 1 },
        { month: '2026-03', kind: 'question', count: 1 },
      ],
    });
  });

  it('follows the rights of the lead: through the list, its counts, its pages and its file nobody learns of others’', async () => {
    expect(await texts('', officer2)).toEqual(['别家的秘密抱怨']);
    expect((await summary('', officer2)).total).toBe(1);
    expect(await texts('', manager)).toEqual(['所得税减免怎么申请', '蒸汽不稳']);
    expect((await list('', leader)).total).toBe(6);
    expect(await texts(`q=${encodeURIComponent('秘密')}`)).toEqual([]);
    expect((await new Person(app, 'verifier').get<ProblemBody>('feedback')).status).toBe(403);
    expect((await new Person(app, 'department').get<ProblemBody>('feedback/summary')).status).toBe(403);
  });

  it('comes in pages and refuses what is no filter', async () => {
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((row) => row.text)).toEqual((await texts()).slice(0, 4));
    for (const query of ['kind=rage', 'policyArea=x', 'from=2026-13-01', 'sort=text', 'cursor=x']) {
      expect((await officer.get<ProblemBody>(`feedback?${query}`)).status).toBe(400);
    }
  });

  it('goes to .xlsx by the same filters', async () => {
    const client = await app.login('officer');
    const file = await client.bytes('/api/feedback/export?policyArea=energy');
    expect(file.status).toBe(200);
    const book = await readWorkbook(file.body);
    const cells = JSON.stringify(book);
    for (const text of ['蒸汽不稳', '用电用能', '反映问题', leads.mine.investorName]) expect(cells).toContain(text);
    for (const text of ['审批快', '别家的秘密抱怨']) expect(cells).not.toContain(text);
    expect((await (await app.login('department')).bytes('/api/feedback/export')).status).toBe(403);
  });

  it('of a corrected contact counts no more; what the correction says does', async () => {
    const lead = await officer2.logs();
    const body = { kind: 'call', on: '2026-03-09', summary: '通话' };
    const feedback = [{ policyArea: 'land', kind: 'complaint', text: '地价高' }];
    const wrong = await officer2.post<InteractionView>(`leads/${lead.id}/interactions`, { ...body, feedback });
    expect(await texts('policyArea=land', officer2)).toEqual(['地价高']);
    const right = { ...body, feedback: [{ policyArea: 'land', kind: 'question', text: '地价多少' }], reason: '听错了' };
    await officer2.post(`leads/${lead.id}/interactions/${wrong.body.id}/correction`, right);
    expect(await texts('policyArea=land', officer2)).toEqual(['地价多少']);
    expect((await summary('policyArea=land', officer2)).cells).toEqual([
      { policyArea: 'land', kind: 'question', count: 1, companies: 1 },
    ]);
  });
});
