import { fileOf, importFile } from './testing/ledger-fixtures.js';

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

describe('importing ledgers as offices send them', () => {
  it('title, unit line, sections, subtotals, notes', async () => {
    const file = await fileOf({
      rows: [
        ['2024年开发区重点产业项目台账'],
        [null, null, null, null, null, null, '单位：万元、亩'],
        ['序号', '项目名称', '投资方', '落户园区', '计划总投资', '用地面积', '签约时间', '项目状态', '备注'],
        ['一、新医药产业'],
        [1, '恒瑞制剂项目', '江苏恒瑞', '药港西园', 120000, 150, day('2023-05-08'), '在建', '重点'],
        [2, '豪森研发中心', '豪森药业', '东园', '3.5亿元', '待定', '2023年10月', '已签约未开工', null],
        [null, '小计', null, null, 155000, 150],
        ['二、新材料产业'],
        [3, '碳纤维三期', '中复神鹰', '材料港', 300000, 400, '2022.3', '投产', null],
        [null, '合计', null, null, 455000, 550],
        ['备注：数据截至2024年6月底'],
        ['填表人：张三', null, null, '联系电话：0518-1234567'],
      ],
      merges: ['A1:I1', 'A4:I4', 'A8:I8', 'A11:I11'],
    });
    const { names, named, kinds, questions, sheets } = await importFile(file);
    expect(kinds).toEqual([
      '4:section',
      '5:data',
      '6:data',
      '7:subtotal',
      '8:section',
      '9:data',
      '10:subtotal',
      '11:note',
      '12:note',
    ]);
    expect(names).toEqual(['恒瑞制剂项目', '豪森研发中心', '碳纤维三期']);
    expect(named('恒瑞制剂项目').values).toMatchObject({
      investor: '江苏恒瑞',
      zone: 'C-MED-W',
      industry: 'MED',
      landArea: '150',
      stage: 'building',
      plannedTotal: { amount: '1200000000.00', currency: 'CNY', unitSource: 'sheet' },
      signedOn: { date: '2023-05-08', precision: 'day' },
    });
    expect(named('豪森研发中心').values).toMatchObject({
      zone: 'C-MED-E',
      industry: 'MED',
      stage: 'signed',
      plannedTotal: { amount: '350000000.00', unitSource: 'cell' },
      signedOn: { date: '2023-10-01', precision: 'month' },
    });
    expect(named('豪森研发中心').problems).toMatchObject([{ severity: 'note', code: 'amount.unit_differs' }]);
    expect(named('碳纤维三期').values).toMatchObject({ industry: 'MAT', stage: 'producing' });
    expect(sheets[0]!.yearHint).toBe(2024);
    expect(questions).toEqual([]);
  });

  it('two-level merged headers', async () => {
    const file = await fileOf({
      rows: [
        ['序号', '项目名称', '投资情况（亿元）', null, null, '时间节点', null, null, null, '项目联系人', null],
        [
          null,
          null,
          '计划总投资',
          '其中：固定资产投资',
          '累计完成投资',
          '计划开工',
          '实际开工',
          '计划投产',
          '实际投产',
          '姓名',
          '电话',
        ],
        [1, '甲项目', 1.5, 1.2, 0.5, '2023年3月', day('2023-04-01'), '2025年底', '', '李四', 13800000000],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:I1', 'J1:K1'],
    });
    const { named, questions, sheets } = await importFile(file);
    expect(sheets[0]!.blocks[0]).toMatchObject({ headerFrom: 1, headerTo: 2 });
    expect(sheets[0]!.blocks[0]!.columns[2]).toMatchObject({
      header: '投资情况(亿元)/计划总投资',
      field: 'plannedTotal',
    });
    expect(named('甲项目').values).toMatchObject({
      plannedTotal: { amount: '150000000.00' },
      contractedFixed: { amount: '120000000.00' },
      completedTotal: { amount: '50000000.00' },
      plannedStartOn: { date: '2023-03-01' },
      startedOn: { date: '2023-04-01' },
      plannedProductionOn: { date: '2025-12-01' },
      contact: '李四',
      phone: '13800000000',
    });
    expect(questions).toEqual([]);
  });

  it('group labels without merges, units in a line of their own, column numbers', async () => {
    const file = await fileOf({
      rows: [
        ['序号', '项目名称', '所在园区', '投资', null, '2024年', null],
        [null, null, null, '总投资', '固定资产投资', '计划投资', '完成投资'],
        [null, null, null, '（万元）', '（万元）', '（万元）', '（万元）'],
        ['甲', '乙', '丙', 1, 2, 3, 4],
        [1, '甲项目', '西园', 1000, 800, 500, 300],
        [2, '乙项目', '西园', 2000, 800, 500, 300],
      ],
    });
    const { named, kinds, questions } = await importFile(file);
    expect(kinds).toEqual(['4:column_numbers', '5:data', '6:data']);
    expect(named('甲项目').values).toMatchObject({
      plannedTotal: { amount: '10000000.00' },
      contractedFixed: { amount: '8000000.00' },
      yearPlan: { amount: '5000000.00' },
      completedYear: { amount: '3000000.00' },
    });
    expect(questions).toEqual([]);
  });

  it.each([
    ['title', [['项目表（单位：亿元）'], ['项目名称', '总投资', '园区'], ['甲', 2, '西园']]],
    [
      'header',
      [
        ['项目名称', '总投资（亿元）', '园区'],
        ['甲', 2, '西园'],
      ],
    ],
    [
      'header colon',
      [
        ['项目名称', '总投资:亿元', '园区'],
        ['甲', 2, '西园'],
      ],
    ],
    [
      'cell',
      [
        ['项目名称', '总投资', '园区'],
        ['甲', '2亿', '西园'],
      ],
    ],
    [
      'beside the header',
      [
        ['项目名称', '总投资', '园区', '单位：亿元'],
        ['甲', 2, '西园'],
      ],
    ],
    ['note below', [['项目名称', '总投资', '园区'], ['甲', 2, '西园'], ['注：金额单位均为亿元']]],
    ['bracket in title', [['2024年项目一览表（亿元）'], ['项目名称', '总投资', '园区'], ['甲', 2, '西园']]],
  ])('unit in the %s', async (_, rows) => {
    const { named, questions } = await importFile(await fileOf({ rows }));
    expect(named('甲').values.plannedTotal?.amount).toBe('200000000.00');
    expect(questions).toEqual([]);
  });

  it('asks for a unit found nowhere, and takes the answer', async () => {
    const file = await fileOf({
      rows: [
        ['项目名称', '总投资', '园区'],
        ['甲', 20000, '西园'],
        ['乙', 30000, '西园'],
      ],
    });
    const first = await importFile(file);
    expect(first.questions).toEqual(['amount_unit:2']);
    expect(first.sheets[0]!.questions[0]).toMatchObject({ id: 'Sheet1!amount_unit:2' });
    expect(first.sheets[0]!.questions[0]!.default).toBeUndefined();
    expect(first.named('甲').problems).toMatchObject([{ code: 'amount.no_unit', severity: 'error' }]);
    const second = await importFile(file, { answers: { 'amount_unit:2': '万元' } });
    expect(second.questions).toEqual([]);
    expect(second.named('甲').values.plannedTotal).toMatchObject({ amount: '200000000.00', unitSource: 'answer' });
    expect(second.sheets[0]!.fingerprint).toBe(first.sheets[0]!.fingerprint);
  });

  it('does not let 万元 over the table speak for foreign capital', async () => {
    const file = await fileOf({
      rows: [
        ['单位：万元'],
        ['项目名称', '总投资', '实际利用外资', '园区'],
        ['甲', 20000, 500, '西园'],
        ['乙', 30000, 800, '西园'],
      ],
    });
    expect((await importFile(file)).questions).toEqual(['amount_unit:3']);
    const answered = await importFile(file, { units: { '3': '万美元' } });
    expect(answered.named('甲').values.foreignUsed).toMatchObject({ amount: '5000000.00', currency: 'USD' });
  });

  it('同上, vertical merges and an amount merged over two projects', async () => {
    const file = await fileOf({
      rows: [
        ['序号', '项目名称', '园区', '产业', '总投资（万元）'],
        [1, '甲', '西园', '新医药', 1000],
        [2, '乙', '同上', '〃', null],
        [3, '丙', null, '"', 3000],
      ],
      merges: ['E2:E3', 'C3:C4'],
    });
    const { named, questions } = await importFile(file);
    expect(named('乙').values).toMatchObject({ zone: 'C-MED-W', industry: 'MED' });
    expect(named('丙').values).toMatchObject({ zone: 'C-MED-W', industry: 'MED' });
    expect(named('乙').values.plannedTotal).toBeUndefined();
    expect(questions).toEqual(['amount_shared:plannedTotal']);
  });

  it('one project over several lines', async () => {
    const file = await fileOf({
      rows: [
        ['序号', '项目名称', '园区', '总投资（万元）', '联系人'],
        [1, '甲', '西园', 1000, '张'],
        [null, null, null, null, '王'],
        [2, '乙', '东园', 10, '李'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
    });
    const { names, questions, ledger } = await importFile(file);
    expect(names).toEqual(['甲', '乙']);
    expect(ledger.rows[1]).toMatchObject({ skipped: 'continuation', continues: 2 });
    expect(questions).toEqual(['merged_record']);
  });

  it('several sheets by zone, a hidden one, instructions, our own result sheet', async () => {
    const rows = (name: string) => [
      ['项目名称', '总投资（万元）', '产业'],
      [name, 100, '新材料'],
      [`${name}二期`, 200, '新材料'],
    ];
    const file = await fileOf(
      { name: '填报说明', rows: [['请如实填报']] },
      { name: '西园', rows: rows('甲') },
      { name: '综保区', rows: rows('乙') },
      { name: '旧数据', rows: rows('丙'), hidden: true },
      { name: '导入结果', rows: rows('丁') },
    );
    const { names, named, questions, sheets } = await importFile(file);
    expect(names).toEqual(['甲', '甲二期', '乙', '乙二期']);
    expect(named('甲')).toMatchObject({ values: { zone: 'C-MED-W' }, origins: { zone: 'sheet' } });
    expect(named('乙').values.zone).toBe('N-CBZ');
    expect(questions).toEqual(['hidden_sheet']);
    expect(sheets[1]!.fingerprint).toBe(sheets[2]!.fingerprint);
  });

  it('headers and titles repeated on printed pages, prepared empty lines, page numbers', async () => {
    const header = ['序号', '项目名称', '园区', '总投资（万元）'];
    const file = await fileOf({
      rows: [
        ['项目台账'],
        header,
        [1, '甲', '西园', 10],
        ['项目台账'],
        header,
        [2, '乙', '西园', 20],
        [3],
        [4, null, null, 0],
        ['第 1 页 共 2 页'],
      ],
      merges: ['A1:D1', 'A4:D4'],
    });
    const { names, kinds } = await importFile(file);
    expect(names).toEqual(['甲', '乙']);
    expect(kinds).toEqual(['3:data', '4:repeated_header', '5:repeated_header', '6:data', '9:note']);
  });

  it('a second table with other columns further down', async () => {
    const file = await fileOf({
      rows: [
        ['一、在谈项目'],
        ['序号', '项目名称', '投资方', '总投资（亿元）'],
        [1, '甲', '甲公司', 1],
        [],
        ['二、在建项目'],
        ['序号', '项目名称', '园区', '总投资（万元）', '开工时间'],
        [1, '乙', '西园', 100, '2023.5'],
      ],
      merges: ['A1:E1', 'A5:E5'],
    });
    const { named, sheets } = await importFile(file);
    expect(sheets[0]!.blocks).toHaveLength(2);
    expect(named('甲').values).toMatchObject({ plannedTotal: { amount: '100000000.00' }, stage: 'negotiation' });
    expect(named('乙').values).toMatchObject({
      plannedTotal: { amount: '1000000.00' },
      zone: 'C-MED-W',
      startedOn: { date: '2023-05-01' },
      stage: 'building',
    });
  });

  it('two columns for one field', async () => {
    const file = await fileOf({
      rows: [
        ['项目名称', '总投资（万元）', '总投资（亿元）', '园区'],
        ['甲', 10000, 1, '西园'],
        ['乙', 10000, 1, '西园'],
      ],
    });
    const first = await importFile(file);
    expect(first.questions).toEqual(['column_conflict:plannedTotal']);
    expect(first.sheets[0]!.questions[0]!.options.map(({ value }) => value)).toEqual(['2', '3']);
    expect(
      (await importFile(file, { answers: { 'column_conflict:plannedTotal': '3' } })).named('甲').values.plannedTotal
        ?.amount,
    ).toBe('100000000.00');
  });

  it('corrections of header row and columns', async () => {
    const file = await fileOf({ rows: [['某表'], ['代号', '东西', '钱'], ['x', '甲', 5], ['y', '乙', 6]] });
    const first = await importFile(file);
    expect(first.sheets[0]!.status).toBe('no_table');
    expect(first.questions).toEqual(['header_not_found']);
    const second = await importFile(file, {
      headerRow: 2,
      columns: { '2': 'name', '3': 'plannedTotal' },
      units: { '*': '万元' },
    });
    expect(second.named('甲').values.plannedTotal?.amount).toBe('50000.00');
  });

  it('a whole column in the wrong unit is suspected', async () => {
    const file = await fileOf({
      rows: [
        ['项目名称', '总投资（亿元）', '园区'],
        ['甲', 12000, '西园'],
        ['乙', 30000, '西园'],
        ['丙', 5000, '西园'],
      ],
    });
    expect((await importFile(file)).questions).toEqual(['unit_suspicious:2']);
    expect(
      (await importFile(file, { answers: { 'unit_suspicious:2': '万元' } })).named('甲').values.plannedTotal?.amount,
    ).toBe('120000000.00');
  });

  it('doubtful dates are asked about, once per column where one answer serves all', async () => {
    const file = await fileOf({
      rows: [
        ['项目名称', '签约时间', '开工时间', '园区', '投产时间'],
        ['甲', '5月8日', 2023.1, '西园', '23.5'],
        ['乙', '6月1日', '2023.10', '西园', '24.6'],
        ['丙', '7月', 2023.5, '西园', '2026年6月'],
      ],
    });
    const { questions, named } = await importFile(file, {}, { asOf: '2025-01-01' });
    expect(questions.sort()).toEqual(
      ['date_month:startedOn:2', 'date_short_year:productionOn', 'date_year:signedOn'].sort(),
    );
    expect(named('乙').values.startedOn?.date).toBe('2023-10-01');
    expect(named('丙').values.plannedProductionOn?.date).toBe('2026-06-01');
    const answered = await importFile(
      file,
      {
        answers: {
          'date_month:startedOn:2': '2023-10-01',
          'date_short_year:productionOn': 'yes',
          'date_year:signedOn': '2023',
        },
      },
      { asOf: '2025-01-01' },
    );
    expect(answered.named('甲').values).toMatchObject({
      signedOn: { date: '2023-05-08' },
      startedOn: { date: '2023-10-01' },
      productionOn: { date: '2023-05-01' },
    });
    expect(answered.questions).toEqual([]);
  });

  it('names that only resemble a zone are asked about, unknown ones reported', async () => {
    const file = await fileOf({
      rows: [
        ['项目名称', '园区', '产业'],
        ['甲', '药港西', '新医药产业'],
        ['乙', '火星园', '医药'],
        ['丙', '一带一路物流园', '新医药、新材料'],
      ],
    });
    const { named, questions } = await importFile(file);
    expect(questions).toEqual(['zone_match:药港西', 'zone_match:火星园', 'industry_match:新医药、新材料']);
    expect(named('甲').values).toEqual({ name: '甲', industry: 'MED' });
    expect(named('乙').problems).toMatchObject([{ code: 'code.unknown_zone' }]);
    expect(named('丙').values.zone).toBe('C-LOG');
  });

  it('cross-checks', async () => {
    const file = await fileOf({
      rows: [
        [
          '项目名称',
          '统一社会信用代码',
          '签约日期',
          '开工日期',
          '总投资（万元）',
          '累计完成投资（万元）',
          '细分领域',
          '产业',
        ],
        ['甲', '91320700MA1X0000XX', '2024-05-01', '2023-01-01', 100, 200, '化学药', '新材料'],
        ['甲', '', '', '', -5, '', '', ''],
        ['', '', '2023-01-01', '', 5, 5, '', ''],
      ],
    });
    const { ledger } = await importFile(file);
    expect(ledger.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['uscc.wrong', 'check.signed_after_started', 'check.completed_over_planned', 'check.segment_of_other_industry'],
      ['amount.negative', 'check.duplicate_in_file'],
      ['row.name_missing'],
    ]);
  });

  it('ticks, planned words and stories in the wrong column', async () => {
    const story = '一期厂房已封顶，设备陆续进场，预计年底前试生产，二期正在办理规划许可。';
    const file = await fileOf({
      rows: [
        ['项目名称', '签约', '开工', '投产', '项目进展情况', '园区'],
        ['甲', '√', '已开工', '预计2026年', story, '西园'],
        ['乙', '2023.5', '未开工', '', '未开工', '西园'],
      ],
    });
    const { named, questions } = await importFile(file);
    expect(named('甲').values).toMatchObject({
      reached: ['signed', 'started'],
      plannedProductionOn: { date: '2026-01-01', precision: 'year' },
      progressNote: story,
    });
    expect(named('乙').values).toMatchObject({ notReached: 'started', signedOn: { date: '2023-05-01' } });
    expect(questions).toEqual(['stage_word:未开工']);
  });

  it('zone written once per group without a merge', async () => {
    const rows = [
      ['园区', '项目名称', '总投资（万元）'],
      ['西园', '甲', 1],
      [null, '乙', 1],
      [null, '丙', 1],
      ['东园', '丁', 1],
      [null, '戊', 1],
      [null, '己', 1],
    ];
    const file = await fileOf({ rows });
    expect((await importFile(file)).questions).toEqual(
      ['fill_down:zone', 'unit_suspicious:3'].filter((key) => key !== 'unit_suspicious:3'),
    );
    const filled = await importFile(file, { answers: { 'fill_down:zone': 'fill' } });
    expect(filled.ledger.rows.map(({ values }) => values.zone)).toEqual([
      'C-MED-W',
      'C-MED-W',
      'C-MED-W',
      'C-MED-E',
      'C-MED-E',
      'C-MED-E',
    ]);
  });

  it('formulas: cached results count, missing ones and errors are told', async () => {
    const file = await fileOf({
      rows: [
        ['项目名称', '总投资（万元）', '园区'],
        ['甲', { formula: '1+1', result: 2 }, '西园'],
        ['乙', { formula: 'A1' } as never, '西园'],
        ['丙', { error: '#REF!' } as never, '西园'],
      ],
    });
    const { named } = await importFile(file);
    expect(named('甲').values.plannedTotal?.amount).toBe('20000.00');
    expect(named('乙').problems).toMatchObject([{ code: 'cell.formula_without_value' }]);
    expect(named('丙').problems).toMatchObject([{ code: 'cell.error' }]);
  });

  it('hidden rows are asked about', async () => {
    const file = await fileOf({
      rows: [
        ['项目名称', '总投资（万元）', '园区'],
        ['甲', 10, '西园'],
        ['乙', 10, '西园'],
      ],
      hiddenRows: [3],
    });
    expect((await importFile(file)).questions).toEqual(['hidden_rows']);
    expect((await importFile(file, { answers: { hidden_rows: 'skip' } })).names).toEqual(['甲']);
  });

  it('GBK-like CSV text with a title', async () => {
    const csv =
      '2024年签约项目表,,,\n,,,单位：万元\n序号,项目名称,总投资,签约时间\n1,"甲,一期",1200,5月8日\n2,乙,"3,500",2024/6/1\n合计,,4700,\n';
    const { names, named, questions } = await importFile(Buffer.from(csv), {}, {}, 'a.csv');
    expect(names).toEqual(['甲,一期', '乙']);
    expect(named('甲,一期').values).toMatchObject({
      plannedTotal: { amount: '12000000.00' },
      signedOn: { date: '2024-05-08' },
    });
    expect(questions).toEqual([]);
  });
});
