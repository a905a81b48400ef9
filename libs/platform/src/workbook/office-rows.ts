import type { LayoutVocabulary } from './layout-types.js';
import { list } from './word-list.js';

/** The sheet our own answer workbook adds, and sheets that explain rather than list. */
const IGNORED_SHEETS = '^(?:导入结果|可选值|填报说明|填表说明|使用说明|说明|数据字典|字典|下拉选项)$';

const NOTE_WORDS = list(`
  备注 注 说明 填表说明 填报说明 填表人 填报人 制表人 制表 审核人 审核 复核人 单位负责人 部门负责人 负责人签字 分管领导签字 签字
  联系电话 填报日期 填表日期 填报时间 报送时间 报送日期 报送单位 填报单位 制表单位 填表单位 统计截止 截止日期 截至日期 数据截止
  数据来源 单位 计量单位 金额单位 联系人 日期 时间 附注 附件 注释 报表日期 主管领导 统计负责人 统计人 经办 盖章 单位公章
`);

/** Lines that are no records, in whatever list. */
export const OFFICE_ROWS: Pick<
  LayoutVocabulary,
  'serialWords' | 'subtotalWords' | 'noteWords' | 'exampleWords' | 'ignoredSheets'
> = {
  serialWords: list(`序号 编号 no no. 项次 # 号 顺序号 行号 总序号 分序号 项目序号 序`),
  subtotalWords: list(`小计 合计 总计 共计 累计 总合计 汇总 本页小计 全部合计`),
  noteWords: NOTE_WORDS,
  exampleWords: list(`示例 例: 例如 样例 范例 填写示例 样表`),
  ignoredSheets: IGNORED_SHEETS,
};
