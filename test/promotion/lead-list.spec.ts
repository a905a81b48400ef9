import { FixedClock } from '#platform/clock/clock.js';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Person, type ProblemBody } from './leads-client.js';

describe('the list of leads', () => {
  let app: TestApp;
  let officer: Person;
  let leader: Person;
  const clock = new FixedClock(new Date('2026-03-02T01:00:00Z'));
  const leads = new Map<string, LeadView>();

  const log = async (title: string, over: Record<string, unknown>) => {
    leads.set(title, await officer.logs({ title, ...over }));
    clock.set(new Date(clock.now().getTime() + 60_000));
  };

  beforeAll(async () => {
    app = await startTestApp({ clock });
    officer = new Person(app, 'officer');
    leader = new Person(app, 'leader');
    await log('碳纤维', {
      investor: { name: '中复神鹰碳纤维有限公司' },
      plannedTotal: '500000000.10',
      zoneCode: 'C-MAT',
      capturedOn: '2026-01-05',
      contact: { name: '张伟', phone: '13812345678' },
    });
    await log('阿司匹林', {
      investor: { name: '恒瑞医药有限公司' },
      source: 'event',
      plannedTotal: '0.20',
      zoneCode: 'C-MED-W',
    });
    await log('100%_试剂', {
      investor: { name: '豪森药业有限公司' },
      homeRegion: 'overseas',
      source: 'event',
      capturedOn: '2025-12-31',
    });
    await log('保税仓', {
      investor: { name: '雅仕集团' },
      plannedTotal: '70000000',
      zoneCode: 'C-MED',
      industryCode: 'MED',
    });
    await officer.post(`leads/${leads.get('阿司匹林')!.id}/dormancy`, {});
  });
  afterAll(() => app.close());

  const list = async (query = '') => (await leader.get<LeadPage>(`leads?${query}`)).body;
  const titles = async (query: string) => (await list(query)).items.map((row) => row.title);

  it('shows the newest first, with count and sum of the whole filter', async () => {
    const page = await list('limit=2');
    expect(page.items.map((row) => row.title)).toEqual(['保税仓', '100%_试剂']);
    expect(page).toMatchObject({ total: 4, plannedTotal: '570000000.30' });
    expect(page.nextCursor).not.toBeNull();
  });

  it('says of each row what a table needs', async () => {
    const row = (await list('q=碳纤维')).items[0];
    const lead = leads.get('碳纤维')!;
    expect(row).toEqual({
      id: lead.id,
      code: lead.code,
      title: '碳纤维',
      state: 'captured',
      investorId: lead.investorId,
      investorName: '中复神鹰碳纤维有限公司',
      contactName: '张伟',
      contactPhone: '138****5678',
      source: 'own_visit',
      eventId: null,
      eventName: null,
      intermediaryId: null,
      intermediaryName: null,
      homeRegion: 'yangtze_delta',
      industryCode: null,
      segmentCode: null,
      zoneCode: 'C-MAT',
      plannedTotal: '500000000.10',
      landNeedMu: null,
      plantNeedM2: null,
      ownerId: lead.ownerId,
      ownerName: '陈晓岚',
      capturedOn: '2026-01-05',
      lastContactOn: null,
      createdAt: '2026-03-02T01:00:00.000Z',
      updatedAt: '2026-03-02T01:00:00.000Z',
      sample: false,
      version: 1,
    });
  });

  it.each([
    ['state=dormant', ['阿司匹林']],
    ['state=captured', ['保税仓', '100%_试剂', '碳纤维']],
    ['state=dormant,captured', ['保税仓', '100%_试剂', '阿司匹林', '碳纤维']],
    ['state=dormant&state=captured', ['保税仓', '100%_试剂', '阿司匹林', '碳纤维']],
    ['state=merged', []],
    ['source=event', ['100%_试剂', '阿司匹林']],
    ['homeRegion=overseas', ['100%_试剂']],
    ['industryCode=MED', ['保税仓']],
    ['zoneCode=C-MED-W', ['阿司匹林']],
    ['zoneCode=C-MED', ['保税仓', '阿司匹林']],
    ['zoneCode=NOWHERE', []],
    ['source=event&state=captured', ['100%_试剂']],
    ['q=神鹰', ['碳纤维']],
    ['q=张伟', ['碳纤维']],
    ['q=雅', ['保税仓']],
    ['q=%25', ['100%_试剂']],
    ['q=_', ['100%_试剂']],
    ['q=%5C', []],
    ["q=' OR 1=1 --", []],
    ['q=13812345678', []],
  ])('%s finds %j', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
    expect((await list(query)).total).toBe(expected.length);
  });

  it('finds a lead by its code and by its owner or investor', async () => {
    const lead = leads.get('保税仓')!;
    expect(await titles(`q=${lead.code.toLowerCase()}`)).toEqual(['保税仓']);
    expect(await titles(`investorId=${lead.investorId}`)).toEqual(['保税仓']);
    expect(await titles(`ownerId=${lead.ownerId}`)).toHaveLength(4);
    expect(await titles('ownerId=00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  const SORTED: [string, string[]][] = [
    ['createdAt', ['碳纤维', '阿司匹林', '100%_试剂', '保税仓']],
    ['capturedOn', ['100%_试剂', '碳纤维', '*', '*']],
    // 0.20 < 70,000,000 < 500,000,000.10 as numbers, not as text; an unknown amount stands lowest.
    ['plannedTotal', ['100%_试剂', '阿司匹林', '保税仓', '碳纤维']],
    // By pinyin: āsī…, bǎoshuì…, tànxiān…
    ['title', ['100%_试剂', '阿司匹林', '保税仓', '碳纤维']],
    ['state', ['*', '*', '*', '阿司匹林']],
  ];

  it.each(SORTED)('sorts by %s both ways, and pages through without loss or repetition', async (sort, expected) => {
    const upward = await titles(`sort=${sort}`);
    expect(upward).toHaveLength(4);
    for (const [index, title] of expected.entries()) if (title !== '*') expect(upward[index]).toBe(title);
    expect(await titles(`sort=-${sort}`)).toEqual([...upward].reverse());
    for (const direction of ['', '-']) {
      const walked: string[] = [];
      let cursor = '';
      do {
        const page = await list(`sort=${direction}${sort}&limit=1${cursor}`);
        walked.push(...page.items.map((row) => row.title));
        expect(page.total).toBe(4);
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      } while (cursor !== '' && walked.length < 10);
      expect(walked).toEqual(direction === '' ? upward : [...upward].reverse());
    }
  });

  it('refuses a cursor that belongs to another order', async () => {
    const page = await list('sort=title&limit=1');
    const other = await leader.get<ProblemBody>(`leads?sort=createdAt&cursor=${page.nextCursor}`);
    expect([other.status, other.body.code]).toEqual([400, 'cursor.invalid']);
  });

  it('neither repeats nor skips a row when one is added between two pages', async () => {
    const first = await list('sort=createdAt&limit=2');
    await log('后来', { capturedOn: '2024-01-01' });
    const second = await list(`sort=createdAt&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((row) => row.title)).toEqual([
      '碳纤维',
      '阿司匹林',
      '100%_试剂',
      '保税仓',
    ]);
  });
});
