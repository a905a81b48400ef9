import { type LayoutVocabulary } from '#platform/workbook/layout-types.js';
import { DATES } from './ledger-words-dates.js';
import { MONEY } from './ledger-words-money.js';
import { OFFICE_ROWS } from '#platform/workbook/office-rows.js';
import { OFFICE_WORDS } from '#promotion/lead-imports/domain/office-words.js';
import { type LedgerFieldWords, list } from './ledger-words.js';

/**
 * The words offices put over the columns of a project ledger (项目台账), field by field.
 *
 * This is a table to be read and extended by people who know the ledgers, not programmers:
 * - words: whole headings, separated by blanks. Width, blanks, line breaks, brackets and units ("（万元）") do not matter.
 * - weak: headings that mean the field only if no better column does.
 * - patterns: for headings with figures or a group above ("计划/开工时间"); "/" separates the levels.
 * - not: if this occurs, the heading means something else.
 */
const WHO: LedgerFieldWords[] = [
  {
    field: 'name',
    kind: 'text',
    words: list(`
      项目名称 项目名 项目 工程名称 项目全称 项目(企业)名称 企业(项目)名称 项目简称 招商项目名称 重点项目名称
      签约项目名称 在谈项目名称 建设项目名称 意向项目名称 项目单位及名称 projectname
    `),
    weak: list(`名称`),
    patterns: ['^项目(?:基本)?(?:信息|情况|概况)/名称$', '^项目/名称$'],
    not: '公司|投资方|编号|代码|序号|类型|负责|联系|阶段|状态|进度|地址|地点|数$',
  },
  {
    field: 'projectCode',
    kind: 'code',
    words: list(
      `项目代码 项目编号 项目编码 备案号 备案代码 备案证号 立项文号 投资项目在线代码 国家项目代码 项目统一代码`,
    ),
    patterns: ['^项目(?:信息|情况)/(?:代码|编号)$'],
  },
  {
    field: 'investor',
    kind: 'text',
    words: list(`
      投资方 投资主体 投资单位 投资方名称 投资商 投资企业 投资者 投资人 投资方(全称) 投资主体名称 投资企业名称
      客商 客商名称 投资公司 投资方/企业 外方投资者 母公司 集团 投资方(企业) 投资单位名称 客商(企业)名称
      investor
    `),
    weak: list(
      `企业名称 建设单位 公司名称 单位名称 企业 企业全称 业主单位 业主 建设单位名称 项目单位 申报单位 项目业主`,
    ),
    patterns: ['投资(?:方|主体|者|商)(?:信息|情况|概况)?/(?:名称|单位名称|企业名称|公司名称|全称)$'],
    not: '简介|概况$|背景|所在|来源|联系|电话|国别|注册地|地区|总额|类型|性质|实力|强度',
  },
  {
    field: 'projectCompany',
    kind: 'text',
    words: list(`
      项目公司 项目公司名称 实施主体 实施单位 落户企业 落户企业名称 注册公司 注册公司名称 承办单位 承建单位
      注册企业名称 新注册公司名称 项目法人 项目法人单位 法人单位 实施企业 运营主体
    `),
    weakPatterns: ['(?:企业名称|建设单位|项目单位|公司名称|业主单位|单位名称)$'],
    not: '投资方|时间|日期|联系|电话|主管|责任|填报|施工',
  },
  OFFICE_WORDS.uscc,
  OFFICE_WORDS.homeRegion,
  OFFICE_WORDS.officer,
  {
    field: 'leader',
    kind: 'person',
    words: list(`
      挂钩领导 挂钩县领导 挂钩区领导 包保领导 责任领导 牵头领导 分管领导 挂包领导 包抓领导 联系领导 服务领导
      领办领导 挂钩联系领导 委领导 管委会领导 挂联领导 市领导 区领导
    `),
  },
  {
    field: 'department',
    kind: 'text',
    words: list(`
      牵头部门 责任单位 牵头单位 责任部门 招商单位 招商部门 引进单位 招引单位 服务单位 挂钩部门 挂钩单位
      主管部门 推进单位 招商主体 责任主体 承接单位 首谈单位 配合单位 报送单位 填报单位 招商分局
    `),
  },
  OFFICE_WORDS.contact,
  OFFICE_WORDS.phone,
];

const WHERE_AND_WHAT: LedgerFieldWords[] = [
  OFFICE_WORDS.industry,
  OFFICE_WORDS.segment,
  OFFICE_WORDS.zone,
  {
    field: 'mode',
    kind: 'text',
    words: list(`
      建设性质 供地方式 建设方式 用地方式 拿地方式 项目性质 建设类型 建设模式 落地方式 落户方式 用地类型
      用地性质 土地供应方式 投资方式 新建/扩建 用地(租赁)方式 供地类型
    `),
    not: '外资|内资',
  },
  {
    field: 'description',
    kind: 'text',
    words: list(`
      建设内容 项目简介 主要建设内容 项目概况 建设内容及规模 主要建设内容及规模 建设规模及内容 建设规模
      项目内容 项目介绍 产品 主要产品 项目情况 建设规模和内容 项目描述 产品方案 主营业务 经营范围 项目基本情况
      项目建设内容 主要产品及产能 简介 主要内容 主要建设规模及内容 项目主要内容 产品及规模 建设内容和规模
      项目简要情况
    `),
    not: '投资方简介|企业简介',
  },
  {
    field: 'landArea',
    kind: 'area',
    words: list(`
      用地面积 用地 占地面积 土地面积 占地 用地需求 拟用地 用地规模 需用地 拟用地面积 供地面积 项目用地
      新增用地 用地亩数 占地亩数 需求土地 土地需求 用地需求面积 规划用地 总用地面积 项目用地面积 新增用地面积
      面积
    `),
    not: '建筑|厂房|强度|税|价|租|性质|方式|时间|手续|情况',
  },
  {
    field: 'jobs',
    kind: 'integer',
    words: list(`
      用工人数 带动就业 新增就业 职工人数 吸纳就业 就业人数 用工 员工人数 带动就业人数 用工需求 预计用工
      解决就业 从业人数 用工数 新增就业人数 吸纳就业人数 就业岗位
    `),
  },
  {
    field: 'stage',
    kind: 'text',
    words: list(`
      项目状态 状态 当前阶段 项目阶段 所处阶段 阶段 进度阶段 当前状态 建设状态 建设阶段 推进阶段 目前阶段
      目前状态 项目所处阶段 进展阶段 项目进度阶段
    `),
    weak: list(`
      当前进度 项目进度 形象进度 目前进展 进展情况 项目进展 项目进展情况 目前进度 进度 进展 推进情况
      项目推进情况 建设进展 建设进度 建设情况 目前进展情况 当前进展 工程进度 工程形象进度 最新进展 推进进度 项目现状 现状 目前状况 当前状况 最新进展情况 推进现状 项目当前进展 截至目前进展
    `),
    not: '投资|完成率|率$|%',
  },
  {
    field: 'progressNote',
    kind: 'text',
    words: list(`
      进展说明 进展描述 进度说明 工作进展 具体进展 跟进情况 洽谈情况 对接情况 本周进展 本月进展 进展详情
      近期进展 洽谈进展 对接进展 目前对接情况 跟进进展 跟踪情况 推进措施 下一步计划 下步计划 下一步工作 下步打算 下一步工作打算
    `),
    weakPatterns: ['(?:进展|推进|进度|建设)(?:情况)?$'],
    not: '投资|率$|%|阶段|状态',
  },
  {
    field: 'blockerNote',
    kind: 'text',
    words: list(`
      存在问题 存在的问题 问题 堵点 难点 堵点难点 需协调事项 需协调解决问题 困难问题 存在困难 需解决的问题
      存在问题及建议 需要协调的问题 要素需求 要素保障 需协调解决的问题 需要协调解决的问题 主要问题
    `),
  },
  {
    field: 'note',
    kind: 'text',
    words: list(`备注 说明 其他 其它 其他说明 补充说明 备注说明 remark remarks note`),
  },
];

export const LEDGER_FIELDS: LedgerFieldWords[] = [...WHO, ...WHERE_AND_WHAT, ...MONEY, ...DATES];

const STAGE_SECTIONS = list(`
  在谈 洽谈 签约 已签约 新签约 拟签约 注册 拟开工 新开工 开工 已开工 在建 续建 竣工 投产 已投产 达产 储备 前期 停工 暂缓 终止
  未开工 计划开工 签约未开工 开工未投产 意向 结转
`).flatMap((word) => [word, `${word}项目`]);

/** `sectionNames`: industries, segments and zones with their aliases; the words for stages are added here. */
export function ledgerVocabulary(sectionNames: string[] = []): LayoutVocabulary {
  return {
    fields: LEDGER_FIELDS,
    anchor: 'name',
    ...OFFICE_ROWS,
    sectionNames: [...sectionNames, ...STAGE_SECTIONS],
  };
}
