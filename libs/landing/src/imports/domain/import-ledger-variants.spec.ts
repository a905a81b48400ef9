import { fileOf, importFile, type SheetSpec } from './testing/ledger-fixtures.js';

const read = async (spec: SheetSpec) => importFile(await fileOf(spec), {}, { asOf: '2025-06-01' });
const fieldsOf = ({ sheets }: Awaited<ReturnType<typeof read>>): (string | null)[] =>
  sheets[0]!.blocks[0]!.columns.map(({ field }) => field);

describe('ledgers in other shapes', () => {
  it('a monthly statistics sheet: numbered sections with sums, years above columns, totals first, signatures last', async () => {
    const result = await read({
      name: '6月',
      rows: [
        ['2024年重点产业项目建设进度表'],
        ['填报单位：经发局', null, null, null, null, null, null, null, '2024年6月30日', '单位：亿元'],
        [
          '序号',
          '项目名称',
          '建设单位',
          '建设起止年限',
          '总投资',
          '截至2023年底累计完成投资',
          '2024年',
          null,
          null,
          '形象进度',
        ],
        [null, null, null, null, null, null, '计划投资', '1-6月完成投资', '完成年度计划（%）', null],
        ['合计（共3个）', null, null, null, 25.5, 12, 10, 5.2, 52],
        ['一', '新开工项目（1个）', null, null, 10, 0, 3, 1, 33],
        [1, '创新药\n基地', '江苏恒瑞', '2024-2026', 10, null, 3, 1, '33%', '主体施工'],
        ['二', '续建项目（1个）', null, null, 15.5, 12, 7, 4.2, 60],
        [2, '碳纤维', '中复神鹰', '2022.3-2025.6', 15.5, 8, 4, 2.2, 0.55, null],
        ['注：1.数据为初步统计；2.完成投资为固定资产投资。'],
        ['单位负责人：', null, '填表人：王五', null, '联系电话：85881234', null, '报出日期：2024年7月3日'],
      ],
      merges: ['A1:J1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:I3', 'J3:J4', 'A5:D5'],
    });
    expect(fieldsOf(result)).toEqual([
      null,
      'name',
      'investor',
      'constructionPeriod',
      'plannedTotal',
      'completedBefore',
      'yearPlan',
      'completedYear',
      null,
      'stage',
    ]);
    expect(result.kinds).toEqual(['5:subtotal', '6:section', '7:data', '8:section', '9:data', '10:note', '11:note']);
    expect(result.named('创新药基地').values).toMatchObject({
      stage: 'building',
      yearPlan: { amount: '300000000.00' },
      plannedStartOn: { date: '2024-01-01', precision: 'year' },
    });
    expect(result.named('碳纤维')).toMatchObject({
      values: { stage: 'building', plannedProductionOn: { date: '2025-06-01' } },
      origins: { stage: 'section' },
    });
    expect(result.questions).toEqual([]);
  });

  it('three levels of header', async () => {
    const result = await read({
      rows: [
        ['项目基本情况', null, null, '投资情况（万元）', null, null, null, '建设时间', null],
        ['名称', '业主', '地址', '总投资', '其中', null, '累计完成投资', '开工', '竣工'],
        [null, null, null, null, '固定资产投资', '设备投资', null, null, null],
        ['甲', '甲公司', '西园', 100, 80, 30, 20, '2023.5', '2024.12'],
      ],
      merges: ['A1:C1', 'D1:G1', 'H1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:G3', 'H2:H3', 'I2:I3'],
    });
    expect(fieldsOf(result)).toEqual([
      'name',
      'investor',
      'zone',
      'plannedTotal',
      'contractedFixed',
      'equipment',
      'completedTotal',
      'startedOn',
      'productionOn',
    ]);
    expect(result.questions).toEqual([]);
  });

  it('a part takes the unit of its whole', async () => {
    const { named, questions } = await read({
      rows: [
        ['项目名称', '总投资（万元）', '其中', null, '园区'],
        [null, null, '固投', '设备', null],
        ['甲', 1000, 800, 300, '西园'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
    });
    expect(named('甲').values).toMatchObject({
      contractedFixed: { amount: '8000000.00' },
      equipment: { amount: '3000000.00' },
    });
    expect(questions).toEqual([]);
  });

  it('a unit column', async () => {
    const { named, questions } = await read({
      rows: [
        ['项目名称', '投资额', '单位', '园区'],
        ['甲', 1.2, '亿元', '西园'],
        ['乙', 500, '万美元', '西园'],
      ],
    });
    expect(named('甲').values.plannedTotal).toMatchObject({
      amount: '120000000.00',
      currency: 'CNY',
      unitSource: 'cell',
    });
    expect(named('乙').values.plannedTotal).toMatchObject({ amount: '5000000.00', currency: 'USD' });
    expect(questions).toEqual([]);
  });

  it('a group column merged downwards, subtotals inside the group', async () => {
    const result = await read({
      rows: [
        ['产业', '序号', '项目名称', '投资总额（亿元）', '园区'],
        ['新医药（2个）', 1, '甲', 5, '西园'],
        [null, 2, '乙', 7, '东园'],
        [null, '小计', null, 12, null],
        ['新材料', 1, '丙', 8, '材料港'],
        [null, '小计', null, 8, null],
      ],
      merges: ['A2:A4', 'A5:A6'],
    });
    expect(result.kinds).toEqual(['2:data', '3:data', '4:subtotal', '5:data', '6:subtotal']);
    expect(['甲', '乙', '丙'].map((name) => result.named(name).values.industry)).toEqual(['MED', 'MED', 'MAT']);
  });

  it('zones as headings with counts; prose under a heading that sounds like money is no money', async () => {
    const result = await read({
      rows: [
        ['2024年重大项目一览表', null, null, null, null, '（单位：亿元）'],
        ['序号', '项目名称', '投资方', '总投资', '建设进展', '2024年目标任务'],
        ['药港西园（2个，总投资12亿元）'],
        [1, '甲', '甲公司', 5, '桩基施工', '主体封顶'],
        [2, '乙', '乙公司', 7, '已开工', '竣工'],
        ['综保区'],
        [1, '丙', '丙公司', 5, '停工', '复工'],
      ],
      merges: ['A1:E1', 'A3:F3', 'A6:F6'],
    });
    expect(result.named('乙').values).toMatchObject({ zone: 'C-MED-W', stage: 'started' });
    expect(result.named('丙').values).toMatchObject({ zone: 'N-CBZ', status: 'paused' });
    expect(fieldsOf(result)[5]).toBeNull();
    expect(result.questions).toEqual([]);
  });

  it('foreign capital under a title in dollars', async () => {
    const { named, questions } = await read({
      rows: [
        ['利用外资情况表（单位：万美元）'],
        ['序号', '企业名称', '项目名称', '投资总额', '合同外资', '实际到账外资'],
        [1, '某公司', '甲', 5000, 2000, 500.5],
      ],
      merges: ['A1:F1'],
    });
    expect(named('甲').values).toMatchObject({
      plannedTotal: { amount: '50000000.00', currency: 'USD' },
      foreignUsed: { amount: '5005000.00', currency: 'USD' },
    });
    expect(questions).toEqual([]);
  });

  it('yes and no columns, an empty first column, a total line before the records', async () => {
    const { named, kinds } = await read({
      rows: [
        [],
        [null, '签约项目台账'],
        [null, '序号', '项目', '投资总额（万元）', '落户区域', '是否注册', '是否开工', '是否投产'],
        [null, '总计', null, 600],
        [null, 1, '甲', 100, '西园', '是', '√', '否'],
        [null, 2, '乙', 500, '东园', '已注册', '未开工', null],
      ],
      merges: ['B2:H2', 'B4:C4'],
    });
    expect(kinds).toEqual(['4:subtotal', '5:data', '6:data']);
    expect(named('甲').values.reached).toEqual(['registered', 'started']);
    expect(named('乙')).toMatchObject({ values: { reached: ['registered'] }, problems: [] });
  });

  it('a summary without names is left out, the ledger beside it is read', async () => {
    const file = await fileOf(
      {
        name: '汇总',
        rows: [
          ['园区', '项目数', '总投资（亿元）'],
          ['西园', 12, 100],
          ['合计', 12, 100],
        ],
      },
      {
        name: '明细',
        rows: [
          ['项目名称', '园区', '总投资（亿元）'],
          ['甲', '西园', 5],
        ],
      },
    );
    const { names, sheets, questions } = await importFile(file);
    expect(sheets.map(({ status }) => status)).toEqual(['no_table', 'table']);
    expect(names).toEqual(['甲']);
    expect(questions).toEqual(['anchor_missing']);
  });

  it('a numbered project whose name ends like a sum is a project', async () => {
    const { names } = await read({
      rows: [
        ['序号', '项目名称', '总投资（亿元）', '园区'],
        [1, '数据汇总', 5, '西园'],
        [null, '合计', 5, null],
      ],
    });
    expect(names).toEqual(['数据汇总']);
  });
});
