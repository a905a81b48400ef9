import { CLOSE, compile, readHeader, scoreHeader } from '#platform/workbook/header-match.js';
import { LEDGER_FIELDS, ledgerVocabulary } from './ledger-vocabulary.js';

const vocabulary = compile(ledgerVocabulary());
const best = (...levels: string[]): string => {
  const [first, second] = scoreHeader(readHeader(levels), vocabulary);
  if (!first) return '-';
  return second && second.score >= first.score - CLOSE ? `${first.field}?${second.field}` : first.field;
};

describe('ledger vocabulary', () => {
  it.each<[string | string[], string]>([
    ['项目名称', 'name'],
    ['* 项 目 名 称', 'name'],
    ['项目\n名称', 'name'],
    ['名称', 'name'],
    ['项目名称（全称）', 'name'],
    ['投资方', 'investor'],
    ['投资主体（全称）', 'investor'],
    ['企业名称', 'investor'],
    ['建设单位', 'investor'],
    ['项目公司', 'projectCompany'],
    ['实施主体', 'projectCompany'],
    ['统一社会信用代码', 'uscc'],
    ['所属产业', 'industry'],
    ['产业类别（新医药/新材料/新业态/高端装备）', 'industry'],
    ['产业链环节', 'segment'],
    ['落户园区', 'zone'],
    ['建设地点', 'zone'],
    ['建设性质', 'mode'],
    ['计划总投资（万元）', 'plannedTotal'],
    ['计划总投资(亿元)', 'plannedTotal'],
    ['总投资:万元', 'plannedTotal'],
    ['总投资额万元', 'plannedTotal'],
    ['项目总投资', 'plannedTotal'],
    ['投资总额（亿元人民币）', 'plannedTotal'],
    ['投资规模（亿元/万美元）', 'plannedTotal'],
    [['投资情况', '计划总投资'], 'plannedTotal'],
    [['投资情况（万元）', '总投资'], 'plannedTotal'],
    [['总投资', '合计'], 'plannedTotal'],
    ['协议投资额', 'contractedTotal'],
    ['签约金额（万元）', 'contractedTotal'],
    ['其中：固定资产投资', 'contractedFixed'],
    [['计划总投资', '其中：固定资产投资'], 'contractedFixed'],
    ['设备投资', 'equipment'],
    ['注册资本（万元）', 'registeredCapital'],
    ['到位资金', 'fundsInPlace'],
    ['合同外资（万美元）', 'foreignContracted'],
    ['实际利用外资（万美元）', 'foreignUsed'],
    ['累计完成投资', 'completedTotal'],
    ['自开工以来累计完成投资（万元）', 'completedTotal'],
    ['自开工以来累计', 'completedTotal'],
    ['截至2024年6月底累计完成投资', 'completedTotal'],
    ['截至2023年底累计完成投资', 'completedBefore'],
    ['1-6月完成投资', 'completedYear'],
    ['1-6月累计完成投资（万元）', 'completedYear'],
    ['2024年1-6月完成投资', 'completedYear'],
    ['2024年完成投资', 'completedYear'],
    ['今年以来完成投资', 'completedYear'],
    ['本年完成投资', 'completedYear'],
    [['2024年', '完成投资'], 'completedYear'],
    [['完成投资', '本年'], 'completedYear'],
    [['完成投资', '累计'], 'completedTotal'],
    ['本月完成投资', 'completedMonth'],
    ['6月完成投资', 'completedMonth'],
    ['6月份完成投资（万元）', 'completedMonth'],
    ['2024年计划投资', 'yearPlan'],
    ['2024年度计划投资（万元）', 'yearPlan'],
    ['年度计划投资', 'yearPlan'],
    [['2024年', '计划投资'], 'yearPlan'],
    ['签约日期', 'signedOn'],
    ['签约时间（年/月/日）', 'signedOn'],
    ['注册时间', 'registeredOn'],
    ['开工时间', 'startedOn'],
    ['实际开工时间', 'startedOn'],
    ['计划开工时间', 'plannedStartOn'],
    ['（拟）开工时间', 'plannedStartOn'],
    ['计划（实际）开工时间', 'plannedStartOn?startedOn'],
    ['开工（拟开工）时间', 'startedOn?plannedStartOn'],
    ['完成投资', 'completedTotal?completedYear'],
    [['计划', '开工时间'], 'plannedStartOn'],
    [['实际', '开工时间'], 'startedOn'],
    [['开工时间', '计划'], 'plannedStartOn'],
    [['开工时间', '实际'], 'startedOn'],
    ['竣工（投产）时间', 'productionOn'],
    ['投产时间', 'productionOn'],
    ['预计竣工时间', 'plannedProductionOn'],
    [['预计', '投产时间'], 'plannedProductionOn'],
    ['达产时间', 'capacityOn'],
    ['项目状态', 'stage'],
    ['当前进度', 'stage'],
    ['形象进度', 'stage'],
    ['项目进展情况', 'stage'],
    ['进展说明', 'progressNote'],
    ['存在问题', 'blockerNote'],
    ['用地面积（亩）', 'landArea'],
    ['占地（亩）', 'landArea'],
    ['招商专员', 'officer'],
    ['责任人', 'officer'],
    ['挂钩领导', 'leader'],
    ['牵头部门', 'department'],
    ['责任单位', 'department'],
    ['联系人', 'contact'],
    ['联系电话', 'phone'],
    [['项目联系人', '姓名'], 'contact'],
    [['项目联系人', '电话'], 'phone'],
    ['备注', 'note'],
    ['投资方所在地', 'homeRegion'],
    ['建设内容及规模', 'description'],
    ['主要建设内容', 'description'],
    ['用工人数（人）', 'jobs'],
    ['达产产值（万元）', 'outputValue'],
    ['预计年税收', 'taxValue'],
    ['投资强度（万元/亩）', '-'],
    ['亩均税收（万元/亩）', '-'],
    ['完成率（%）', '-'],
    ['投资完成率', '-'],
    ['建筑面积（㎡）', '-'],
    ['备注（2024年）', 'note'],
  ])('%s → %s', (levels, field) => {
    expect(best(...(Array.isArray(levels) ? levels : [levels]))).toBe(field);
  });

  it('keeps every whole word with its own field, unless a weaker reading is declared', () => {
    const wrong = LEDGER_FIELDS.flatMap(({ field, words }) =>
      words
        .filter((word) => scoreHeader(readHeader([word]), vocabulary)[0]?.field !== field)
        .map((word) => `${word} → ${best(word)}, not ${field}`),
    );
    expect(wrong).toEqual([]);
  });

  it('uses each word once', () => {
    const seen = new Map<string, string>();
    const twice = LEDGER_FIELDS.flatMap(({ field, words }) =>
      words
        .filter((word) => seen.has(word) || !seen.set(word, field))
        .map((word) => `${word}: ${seen.get(word)}, ${field}`),
    );
    expect(twice).toEqual([]);
  });
});
