import { type LayoutVocabulary } from '#platform/workbook/layout-types.js';
import { DATES } from './ledger-words-dates.js';
import { MONEY } from './ledger-words-money.js';
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
  {
    field: 'uscc',
    kind: 'code',
    words: list(`
      统一社会信用代码 社会信用代码 信用代码 统一信用代码 组织机构代码 营业执照号 统一社会信用代码证号
      纳税人识别号 税号
    `),
  },
  {
    field: 'homeRegion',
    kind: 'text',
    words: list(`
      投资方所在地 来源地 投资来源地 投资方来源地 资金来源地 外资来源地 投资方注册地 总部所在地 企业来源地
      项目来源地 国别 国别地区 国别(地区) 国家(地区) 投资方所属地 客商所在地 来源地区 投资方地址 引进地
      所在省市 投资来源
    `),
    patterns: ['投资(?:方|主体|者).*/(?:所在地|来源地|地区|国别|注册地)'],
  },
  {
    field: 'officer',
    kind: 'person',
    words: list(`
      责任人及电话 责任人及联系电话 责任人及联系方式 招商专员 招商人员 招商责任人 责任人 项目责任人 跟踪人 跟踪责任人 项目负责人 首谈人 招商人 服务专员
      帮办人员 帮办专员 项目专员 经办人 包挂人 项目秘书 具体责任人 招商负责人 引荐人 项目经理 责任人员 对接人
    `),
    patterns: ['(?:招商|责任).*/(?:姓名|责任人|专员)$'],
    not: '^(?!.*及).*(?:电话|手机)|企业|领导',
  },
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
  {
    field: 'contact',
    kind: 'person',
    words: list(`
      联系人 企业联系人 投资方联系人 项目联系人 企业负责人 公司联系人 企业方联系人 客商联系人 联系人及电话
      联系人及联系方式 法定代表人 法人代表 法人
    `),
    patterns: ['联系人/姓名$', '(?:投资方|企业).*/联系人$'],
    not: '^(?!.*及).*(?:电话|方式)$|手机',
  },
  {
    field: 'phone',
    kind: 'text',
    words: list(`联系电话 电话 联系方式 手机 手机号 手机号码 联系人电话 企业联系电话 联系人手机 电话号码`),
    patterns: ['联系人.*/(?:电话|手机|联系方式|手机号码?)$'],
  },
];

const WHERE_AND_WHAT: LedgerFieldWords[] = [
  {
    field: 'industry',
    kind: 'text',
    grouped: true,
    words: list(`
      产业 产业类别 所属产业 行业 产业类型 产业分类 所属行业 行业类别 主导产业 产业领域 产业方向 行业分类
      行业类型 产业门类 项目类别 项目类型 所属主导产业 重点产业 产业名称 三新一高 所属领域 国民经济行业
      行业门类
    `),
    not: '链|细分|环节|园|集群|基地',
  },
  {
    field: 'segment',
    kind: 'text',
    grouped: true,
    words: list(`
      细分 产业链环节 细分领域 细分产业 产业链 所属产业链 细分行业 产业环节 链条环节 产业细分 重点产业链
      产业链条 二级产业 产业集群 赛道 所属赛道 细分赛道 所属链条
    `),
  },
  {
    field: 'zone',
    kind: 'text',
    grouped: true,
    words: list(`
      园区 落户园区 所在园区 载体 片区 建设地点 选址 所属园区 落地园区 落户地点 项目选址 落户载体 项目地址
      落户区域 所在片区 属地 落地载体 建设地址 落户地 项目地点 拟落户园区 拟选址 意向园区 落户板块 板块 镇街
      街道 所属街道 承载园区 承接园区 项目落地地点 入驻园区 功能区 所属片区 建设位置 项目位置 所在区域
      落地区域
    `),
    weak: list(`地址 地点 位置 所在地 落点`),
    not: '面积|投资方|来源|总部|注册',
  },
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

/** The sheet our own answer workbook adds, and sheets that explain rather than list. */
const IGNORED_SHEETS = '^(?:导入结果|可选值|填报说明|填表说明|使用说明|说明|数据字典|字典|下拉选项)$';

const STAGE_SECTIONS = list(`
  在谈 洽谈 签约 已签约 新签约 拟签约 注册 拟开工 新开工 开工 已开工 在建 续建 竣工 投产 已投产 达产 储备 前期 停工 暂缓 终止
  未开工 计划开工 签约未开工 开工未投产 意向 结转
`).flatMap((word) => [word, `${word}项目`]);

const NOTE_WORDS = list(`
  备注 注 说明 填表说明 填报说明 填表人 填报人 制表人 制表 审核人 审核 复核人 单位负责人 部门负责人 负责人签字 分管领导签字 签字
  联系电话 填报日期 填表日期 填报时间 报送时间 报送日期 报送单位 填报单位 制表单位 填表单位 统计截止 截止日期 截至日期 数据截止
  数据来源 单位 计量单位 金额单位 联系人 日期 时间 附注 附件 注释 报表日期 主管领导 统计负责人 统计人 经办 盖章 单位公章
`);

/** `sectionNames`: industries, segments and zones with their aliases; the words for stages are added here. */
export function ledgerVocabulary(sectionNames: string[] = []): LayoutVocabulary {
  return {
    fields: LEDGER_FIELDS,
    anchor: 'name',
    serialWords: list(`序号 编号 no no. 项次 # 号 顺序号 行号 总序号 分序号 项目序号 序`),
    subtotalWords: list(`小计 合计 总计 共计 累计 总合计 汇总 本页小计 全部合计`),
    noteWords: NOTE_WORDS,
    exampleWords: list(`示例 例: 例如 样例 范例 填写示例 样表`),
    sectionNames: [...sectionNames, ...STAGE_SECTIONS],
    ignoredSheets: IGNORED_SHEETS,
  };
}
