import { DocumentQuery } from '#plan/document/document.query.js';
import { namesOf, placeNamed } from '#plan/domain/zone-name.js';
import { IndustriesQuery } from '#plan/industries/industries.query.js';
import { TargetsQuery } from '#plan/targets/targets.query.js';
import { ZonesQuery } from '#plan/zones/zones.query.js';
import { loadedPlan, type PlanDatabase } from './loaded-plan.js';

describe("the plan's own data", () => {
  let plan: PlanDatabase;
  let document: DocumentQuery;
  let industries: IndustriesQuery;
  let zones: ZonesQuery;
  let targets: TargetsQuery;

  beforeAll(async () => {
    plan = await loadedPlan();
    document = new DocumentQuery(plan.dataSource);
    industries = new IndustriesQuery(plan.dataSource);
    zones = new ZonesQuery(plan.dataSource);
    targets = new TargetsQuery(plan.dataSource);
  });
  afterAll(() => plan.close());

  const indicator = async (period: string, code: string) =>
    (await document.indicators({ plan: period })).find((row) => row.code === code);

  it('has the 13th and 14th periods and room for the next', async () => {
    const periods = await document.periods();
    expect(periods.map((one) => [one.code, one.fromYear, one.toYear, one.status])).toEqual([
      ['13FYP', 2016, 2020, 'adopted'],
      ['14FYP', 2021, 2025, 'adopted'],
      ['15FYP', 2026, 2030, 'draft'],
    ]);
  });

  it('has all rows of tables 1 and 2 and the text targets', async () => {
    const [table1, table2, text] = await Promise.all(
      (['table1', 'table2', 'text'] as const).map((table) => document.indicators({ table })),
    );
    expect([table1?.length, table2?.length, text?.length]).toEqual([26, 23, 62]);
    expect(table1?.every((row) => row.planCode === '13FYP')).toBe(true);
    const met = (result: string) => table1?.filter((row) => row.result === result).length;
    expect([met('met'), met('missed'), met('no_data')]).toEqual([15, 10, 1]);
    const binding = table2?.filter((row) => row.property === 'binding').map((row) => row.ref);
    expect(binding).toEqual(['表2-15', '表2-17', '表2-18', '表2-19', '表2-20', '表2-22']);
    const fromAbove = table2?.filter((row) => row.assignedFromAbove);
    expect(fromAbove?.map((row) => [row.ref, row.target])).toEqual(
      ['表2-17', '表2-19', '表2-20', '表2-22', '表2-23'].map((ref) => [ref, null]),
    );
    expect(text?.every((row) => row.property === null)).toBe(true);
  });

  it('flags the suspect cells and says why in both languages', async () => {
    const suspects = (await document.indicators({ plan: '14FYP' })).filter((row) => row.suspect);
    expect(suspects.map((row) => row.code)).toEqual([
      'LABOUR_PRODUCTIVITY',
      'MFG_VA_SHARE',
      'PENSION_PARTICIPATION',
      'TALENT_TOTAL_INCREASE',
    ]);
    for (const row of suspects) expect([row.noteZh, row.noteEn].every((note) => (note ?? '').length > 30)).toBe(true);
  });

  it.each([
    [
      '14FYP',
      'PENSION_PARTICIPATION',
      { baseline: '99', baselinePrinted: '99% 99', target: '95', targetPrinted: '95%' },
    ],
    [
      '14FYP',
      'FDI_UTILISED',
      {
        baseline: '7.3',
        baselinePrinted: '[7.3]',
        target: '20',
        targetPrinted: '[20]',
        fiveYearTotal: true,
        kind: 'cumulative',
      },
    ],
    ['14FYP', 'SURVEYED_UNEMPLOYMENT', { target: '4', targetPrinted: '<4%', comparator: '<' }],
    ['14FYP', 'GDP', { baseline: '357.1', target: '800', kind: 'level', pipelineLink: 'indirect' }],
    ['14FYP', 'FOREIGN_TRADE', { baseline: null, previousPeriod: '143', target: '60' }],
    [
      '14FYP',
      'KEY_PROJECT_INVESTMENT',
      { target: '1500', kind: 'cumulative', pipelineLink: 'direct', previousPeriod: '462.4' },
    ],
    ['14FYP', 'THIRD_PARTY_LOGISTICS_ATTRACTED', { target: '2', targetMax: '3', targetPrinted: '2-3 家' }],
    ['13FYP', 'TRADE_GROWTH', { target: '5', actual: null, actualPrinted: '-', result: 'no_data' }],
    [
      '13FYP',
      'POLLUTANT_CUT',
      { target: null, targetPrinted: '市下达目标', actualPrinted: '完成', property: 'binding' },
    ],
  ])('keeps %s %s as printed beside the number', async (period, code, expected) => {
    expect(await indicator(period, code)).toMatchObject(expected);
  });

  it('has another set of four industries in each plan', async () => {
    const codes = async (period: string) => (await industries.list({ plan: period })).map((one) => one.code);
    expect(await codes('13FYP')).toEqual(['MED', 'MAT', 'NRG', 'EQP']);
    expect(await codes('14FYP')).toEqual(['MED', 'MAT', 'NEW', 'EQP']);
    expect(await codes('15FYP')).toEqual([]);
  });

  it('has 31 segments, 4+X where the plan says so', async () => {
    const list = await industries.list({ plan: '14FYP' });
    expect(list.map((one) => one.segments.length)).toEqual([11, 7, 5, 8]);
    const tiers = list.slice(0, 2).map((one) => one.segments.filter((segment) => segment.tier === 'core').length);
    expect(tiers).toEqual([4, 4]);
    expect(list.map((one) => [one.measureZh, one.targetValue])).toEqual([
      ['产值', '1000'],
      ['产值', '600'],
      ['销售收入', '600'],
      ['产值', '200'],
    ]);
  });

  it('has one axis, six clusters and the nodes, all below one root', async () => {
    const tree = await zones.list();
    const ofKind = (kind: string) => tree.filter((zone) => zone.kind === kind).map((zone) => zone.code);
    expect(tree).toHaveLength(39);
    expect(ofKind('axis')).toEqual(['AXIS']);
    expect(ofKind('cluster')).toEqual(['C-MED', 'C-MAT', 'C-FTZ', 'C-LOG', 'C-FOLK', 'C-HZ']);
    expect(ofKind('node')).toEqual(['N-CBZ', 'N-ZY', 'N-CY']);
    expect(tree.filter((zone) => zone.parentCode === null).map((zone) => [zone.code, zone.depth])).toEqual([
      ['ROOT', 0],
    ]);
  });

  it.each([
    ['西园', 'C-MED-W'],
    ['药港西园', 'C-MED-W'],
    ['中华药港西园', 'C-MED-W'],
    ['综保区', 'N-CBZ'],
    ['一带一路物流园', 'C-LOG'],
    ['“一带一路”物流园', 'C-LOG'],
    ['物流园', 'C-LOG'],
    ['材料港南园', 'C-MAT-S'],
    ['碳港', 'C-MAT-Q'],
    ['自贸区', 'C-FTZ'],
    ['自贸区高端医疗器械产业园', 'C-MED-DEVP'],
    ['猴嘴', 'C-HZ'],
    ['猴嘴街道', 'S-HZ'],
  ])('%s is %s', async (name, code) => {
    expect(placeNamed(name, await zones.list())?.code).toBe(code);
  });

  it('lets every name of a place lead to that place only', async () => {
    const seen = new Map<string, string>();
    for (const zone of await zones.list(true)) {
      for (const name of namesOf(zone)) {
        expect([name, seen.get(name) ?? zone.code]).toEqual([name, zone.code]);
        seen.set(name, zone.code);
      }
    }
  });

  it('has the fit matrix, and advises from it', async () => {
    expect(await zones.fits()).toHaveLength(67);
    const chem = await zones.fits('MED-CHEM');
    const west = chem.find((fit) => fit.zoneCode === 'C-MED-W');
    expect(west).toMatchObject({ reason: 'assigned', planWords: '化学药（含原料药）', segmentCode: 'MED-CHEM' });
    expect(chem.every((fit) => fit.reasonZh !== '' && fit.reasonEn !== '')).toBe(true);
    // The plan splits nothing between the three parks of the Materials Port: the cluster speaks for them.
    const film = await zones.fits('MAT-FILM');
    expect(film.find((fit) => fit.zoneCode === 'C-MAT-S')).toMatchObject({
      reason: 'within',
      throughZoneCode: 'C-MAT',
    });
    expect((await zones.check('S-CY', 'MED-CHEM')).verdict).toBe('elsewhere');
    expect((await zones.check('S-CY', 'EQP-OFFS')).verdict).toBe('unassigned');
    await expect(zones.fits('NONE')).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('has 129 projects and 38 enterprises, without amounts', async () => {
    const projects = await document.projects({});
    expect([projects.total, projects.items.filter((one) => one.origin === 'box').length]).toEqual([129, 43]);
    expect(await document.enterprises({ plan: '14FYP' })).toHaveLength(38);
    expect((await document.projects({ q: '神童' })).total).toBe(0);
    expect((await document.projects({ q: '金融一条街' })).items.map((one) => one.code)).toEqual(['PRJ-061']);
    expect((await document.projects({ zoneCode: 'C-MED' })).total).toBe(31);
    expect((await document.projects({ q: '100%' })).total).toBe(0);
  });

  it('has the 1500 亿元 target as an object with its baseline beside it', async () => {
    expect(await targets.one('KEY-INVEST-14')).toMatchObject({
      planCode: '14FYP',
      nameZh: '累计完成重点产业项目投资',
      unit: '亿元',
      currency: 'CNY',
      windowFrom: '2021-01',
      windowTo: '2025-12',
      amount: '150000000000.00',
      scope: { entryKind: 'completed', keyListOnly: true },
      baselineAmount: '46240000000.00',
      baselineFromYear: 2016,
      baselineToYear: 2020,
      source: '第二章第三节',
      version: 1,
      byYear: [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, amount: '30000000000.00' })),
    });
    expect(await targets.one('FOREIGN-CAPITAL-14')).toMatchObject({
      currency: 'USD',
      amount: '2000000000.00',
      scope: { entryKind: 'foreign_capital', keyListOnly: false },
    });
    expect((await targets.list('15FYP')).length).toBe(0);
    await expect(targets.one('NONE')).rejects.toMatchObject({ code: 'plan.target_not_found' });
  });
});
