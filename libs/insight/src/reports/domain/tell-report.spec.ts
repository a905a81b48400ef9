import { add, ZERO } from '#platform/money/money.js';
import { bridge, BRIDGE_ROWS } from '../../bridge/domain/bridge.js';
import { changesSentence, headlineSentence, partsSentence, redSentences, waitingSentences } from './brief-sentences.js';
import { waitedDays } from './open-request.js';
import { inUnit, shownAmount } from './report-amount.js';
import { REPORT_FIELDS, type ReportField } from './report-fields.js';
import type { Changes, Headline, ReportRow, ReportSnapshot } from './report-snapshot.js';
import { tellReport } from './tell-report.js';

const row = (over: Partial<ReportRow> = {}): ReportRow => ({
  projectId: 'p',
  name: '澜舟示例',
  investorName: '澜舟',
  zone: { code: 'C-MED-W', zh: '西区', en: 'West' },
  industry: { code: 'MED', zh: '医药', en: 'Medicine' },
  mode: 'greenfield',
  stage: 'building',
  status: 'active',
  statusReason: null,
  plannedTotal: '100000000.00',
  contracted: null,
  yearPlan: null,
  completedOfMonth: '4999.00',
  completedInPeriod: '4999.00',
  completedOfYear: '4999.00',
  completedSinceStart: '4999.00',
  verifiedInPeriod: '0.00',
  light: 'green',
  lightSentence: null,
  requests: [],
  officerName: '陈晓岚',
  leaderName: null,
  ...over,
});

const columns = (['number', 'name', 'zone', 'planned_total', 'completed_of_month'] as ReportField[]).map((field) => ({
  field,
  zh: REPORT_FIELDS[field].zh,
  en: REPORT_FIELDS[field].en,
  width: 12,
}));

const snapshot = (over: Partial<ReportSnapshot> = {}): ReportSnapshot => ({
  schema: 1,
  template: {
    ...{ code: 'LEDGER-M', version: 1, kind: 'ledger', period: 'monthly' },
    ...{ titleZh: '推进台账', titleEn: 'Ledger', columns, grouping: 'zone', keyListOnly: true },
  },
  span: { from: '2025-06-01', to: '2025-06-30' },
  knownAt: '2025-07-04T16:30:00.000Z',
  unit: 'wan',
  language: 'zh-CN',
  ownerName: '赵敏',
  rows: [],
  headline: null,
  changes: null,
  ...over,
});

describe('amounts in a unit', () => {
  it.each([
    ['123456789012.34', 'yi', '1,234.57', '1234.5678901234'],
    ['4999.00', 'wan', '0.50', '0.4999'],
    ['-4999.00', 'yi', '0.00', '-0.00004999'],
    ['-12345678.00', 'wan', '-1,234.57', '-1234.5678'],
    ['0.00', 'yi', '0.00', '0'],
  ] as const)('%s in %s', (amount, unit, shown, exact) => {
    expect([shownAmount(amount, unit), inUnit(amount, unit)]).toEqual([shown, exact]);
  });
});

describe('a ledger', () => {
  const rows = [
    row({ name: '甲' }),
    row({ name: '乙' }),
    row({ name: '丙', zone: { code: 'B', zh: '东区', en: 'East' }, plannedTotal: null }),
    row({ name: '丁', zone: null }),
  ];

  it('numbers its lines, sums each park and the whole in 元, and loses nothing', () => {
    const [section] = tellReport(snapshot({ rows })).sections;
    expect(section!.table!.columns.map(({ header }) => header)).toEqual([
      ...['序号', '项目名称', '园区', '计划总投资（万元）', '本月完成（万元）'],
    ]);
    expect(section!.table!.rows.map(({ level, cells }) => [level, ...cells])).toEqual([
      ['row', '1', '甲', '西区', '100000000.00', '4999.00'],
      ['row', '2', '乙', '西区', '100000000.00', '4999.00'],
      ['subtotal', null, '西区 小计（2）', null, '200000000.00', '9998.00'],
      ['row', '3', '丙', '东区', null, '4999.00'],
      ['subtotal', null, '东区 小计（1）', null, null, '4999.00'],
      ['row', '4', '丁', null, '100000000.00', '4999.00'],
      ['subtotal', null, '未分配 小计（1）', null, '100000000.00', '4999.00'],
      ['total', null, '合计（4）', null, '300000000.00', '19996.00'],
    ]);
  });

  it('does not sum what was rounded: 0.50 + 0.50 + 0.50 + 0.50 is 2.00 to the eye and 1.9996 in truth', () => {
    const total = tellReport(snapshot({ rows })).sections[0]!.table!.rows.at(-1)!;
    expect([inUnit(total.cells[4]!, 'wan'), shownAmount(total.cells[4]!, 'wan')]).toEqual(['1.9996', '2.00']);
  });

  it('says its period, its cut in Shanghai and whose rows it shows, in either language', () => {
    const zh = tellReport(snapshot());
    const en = tellReport(snapshot({ language: 'en', unit: 'yi' }));
    expect([zh.title, zh.notes[0]]).toEqual([
      '推进台账（2025年6月）',
      '数据截至 2025-07-05 00:30，完成投资为核实数。范围：赵敏 可见的项目。',
    ]);
    expect([en.title, en.notes[1]]).toEqual([
      'Ledger, 2025-06',
      'Amounts in CNY 100m, exact in the cells and rounded for show.',
    ]);
    expect(en.sections[0]!.table!.rows.at(-1)!.cells[1]).toBe('Total (0)');
  });
});

const headline: Headline = {
  ...{ code: 'T', zh: '重点产业项目投资', en: 'Key projects', amount: '150000000000.00', asOf: '2025-06' },
  ...{ verified: '90000000000.00', pending: '0.00', linearDue: '135000000000.00', aheadOfLinear: '-45000000000.00' },
  ratio: '0.600000',
  byYear: [],
  byIndustry: [],
  byZone: [],
};
const zh = { unit: 'yi', language: 'zh-CN' } as const;
const en = { unit: 'yi', language: 'en' } as const;

describe('sentences of the brief', () => {
  it.each([
    [headline, '“重点产业项目投资”核实完成 900.00 亿元，达目标 1,500.00 亿元的 60.0%，比序时慢 450.00 亿元。'],
    [{ ...headline, aheadOfLinear: '100000000.00', ratio: null }, '的 –，比序时快 1.00 亿元。'],
  ])('the headline', (facts, told) => {
    expect(headlineSentence(facts, zh)).toContain(told);
    expect(headlineSentence(facts, zh)).toContain('截至 2025-06');
  });

  it('the headline in English', () => {
    expect(headlineSentence(headline, en)).toBe(
      'By 2025-06, 900.00 (CNY 100m) was completed and verified toward “Key projects”: 60.0% of the target of 1,500.00 (CNY 100m), 450.00 (CNY 100m) behind the linear schedule.',
    );
  });

  it('what changed: the steps told add up to what is told of the whole', () => {
    const movement = { zoneCode: 'Z', withdrawn: false, down: ZERO };
    const span = bridge('100000000.00', [
      { ...movement, projectId: 'a', cause: 'verify', hadBefore: false, up: '500000000.00' },
      { ...movement, projectId: 'b', cause: 'verify', hadBefore: true, up: '300000000.00' },
      { ...movement, projectId: 'b', cause: 'restate', hadBefore: true, up: ZERO, down: '-100000000.00' },
    ]);
    const changes: Changes = { ...span, since: '2025-06-05', most: [] };
    expect(add('0', ...span.rows.map(({ amount }) => amount))).toBe('700000000.00');
    expect(changesSentence(changes, zh)).toBe(
      '与 2025-06-05 相比，核实完成变化 +7.00 亿元：新增 +5.00 亿元（1 个项目），进展 +3.00 亿元（1 个项目），更正 −1.00 亿元（1 个项目）。',
    );
    const still = {
      ...changes,
      closing: changes.opening,
      rows: BRIDGE_ROWS.map((each) => ({ row: each, amount: ZERO, projects: 0 })),
    };
    expect(changesSentence(still, en)).toBe('Nothing has changed since 2025-06-05.');
  });

  it('the largest parts with their share, and nothing where there is none', () => {
    const parts = [
      { code: 'A', zh: '医药', en: 'Medicine', verified: '10000000000.00' },
      { code: 'B', zh: '装备', en: 'Machines', verified: '30000000000.00' },
      { code: 'C', zh: '空', en: 'None', verified: '0.00' },
    ];
    expect(partsSentence(parts, '40000000000.00', 'industry', zh)).toBe(
      '按产业看，最多的是：装备 300.00 亿元，占 75.0%；医药 100.00 亿元，占 25.0%。',
    );
    expect(partsSentence([], ZERO, 'zone', en)).toBeNull();
  });

  it('red lights with their reason, and requests by how long they wait', () => {
    const request = { kindZh: '用电', kindEn: 'Power', title: '双回路', teamZh: '供电', teamEn: 'Grid' };
    const rows = [
      row({
        name: '甲',
        light: 'red',
        lightSentence: { zh: '逾期 90 天', en: '90 days late' },
        requests: [{ ...request, days: 3 }],
      }),
      row({ name: '乙', requests: [{ ...request, title: null, days: 30 }] }),
    ];
    expect(redSentences(rows, zh)).toEqual(['亮红灯的项目 1 个。', '甲：逾期 90 天']);
    expect(redSentences([], en)).toEqual(['No project shows red.']);
    expect(waitingSentences(rows, zh)).toEqual(['乙：用电（供电，已等 30 天）', '甲：用电：双回路（供电，已等 3 天）']);
    expect(waitingSentences(rows, en, 1)).toEqual(['乙: Power (Grid, 30 days)']);
  });
});

describe('what a project waited for at the cut', () => {
  const at = (action: Parameters<typeof waitedDays>[0][number]['action'], on: string) => ({ action, on, teamId: 't' });
  it.each([
    ['nothing asked', [], null],
    ['asked', [at('request', '2025-06-01')], 29],
    ['solved', [at('request', '2025-06-01'), at('solve', '2025-06-10')], null],
    ['opened again', [at('request', '2025-06-01'), at('solve', '2025-06-10'), at('reopen', '2025-06-20')], 29],
    ['raised to a leader', [at('request', '2025-06-01'), at('escalate', '2025-06-10')], 29],
    ['withdrawn', [at('request', '2025-06-01'), at('withdraw', '2025-06-10')], null],
  ])('%s', (_, steps, days) => expect(waitedDays(steps, '2025-06-30')).toBe(days));
});

describe('what was kept before there was a choice of sheets and sections', () => {
  it.each(['ledger', 'brief'] as const)('is told as with all of them: %s', (kind) => {
    const old = snapshot();
    const rows = [row(), row({ projectId: 'q', zone: null, light: 'red' })];
    const template = { ...old.template, kind };
    const chosen = { ...template, sections: null, sheets: 'one' as const };
    const told = tellReport({ ...old, rows, template });
    expect(told).toEqual(tellReport({ ...old, rows, template: chosen }));
    expect(told.sections.length).toBe(kind === 'ledger' ? 1 : 3);
  });

  it('a sheet for each group is counted and summed for itself, those without a group last', () => {
    const old = snapshot();
    const rows = [row({ zone: null }), row({ projectId: 'q', completedOfMonth: '1.00' })];
    const { sections } = tellReport({ ...old, rows, template: { ...old.template, sheets: 'each' } });
    expect(sections.map(({ heading }) => heading)).toEqual([null, '西区', '未分配']);
    expect(sections[1]?.table?.rows.map(({ level, cells }) => [level, cells[0], cells.at(-1)])).toEqual([
      ['row', '1', '1.00'],
      ['total', null, '1.00'],
    ]);
  });
});
