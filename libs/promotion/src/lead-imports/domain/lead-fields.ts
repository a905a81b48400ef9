import type { FieldWords, LayoutVocabulary } from '#platform/workbook/layout-types.js';
import { OFFICE_ROWS } from '#platform/workbook/office-rows.js';
import { list } from '#platform/workbook/word-list.js';
import { OFFICE_WORDS } from './office-words.js';

/** What a row of a list of leads (线索台账, 在谈项目表) can say. */
export const LEAD_FIELDS: FieldWords[] = [
  {
    field: 'investor',
    kind: 'text',
    words: list(`
      企业名称 投资方 投资方名称 公司名称 单位名称 企业 企业全称 投资企业 投资主体 投资商 投资者 客商 客商名称 客商单位
      来访企业 来访单位 对接企业 洽谈企业 意向企业 拟投资企业 投资企业名称 项目方 意向投资方 企业(单位)名称 investor company
    `),
    weak: list(`名称 客户 客户名称 单位`),
    patterns: [
      '投资(?:方|主体|者|商)(?:信息|情况|概况)?/(?:名称|企业名称|公司名称|全称)$',
      '^企业(?:信息|情况)?/名称$',
    ],
    not: '简介|概况$|背景|所在|来源|联系|电话|国别|注册地|地区|总额|类型|性质|实力|代码',
  },
  {
    field: 'title',
    kind: 'text',
    words: list(`
      项目名称 线索 线索名称 项目 意向项目 意向项目名称 在谈项目 在谈项目名称 项目线索 招商线索 线索标题 项目意向 投资意向
      拟投资项目 项目名 合作意向 意向 lead title
    `),
    not: '公司|投资方|编号|代码|序号|类型|负责|联系|阶段|状态|进度|地址|地点|数$|园区|金额|日期|时间',
  },
  OFFICE_WORDS.uscc,
  OFFICE_WORDS.contact,
  {
    field: 'contactTitle',
    kind: 'text',
    words: list(`职务 职位 联系人职务 联系人职位 岗位 联系人/职务 企业联系人职务`),
    patterns: ['联系人.*/职务$'],
  },
  OFFICE_WORDS.phone,
  {
    field: 'email',
    kind: 'text',
    words: list(`邮箱 电子邮箱 电子邮件 邮件 联系邮箱 e-mail email 邮箱地址`),
    patterns: ['联系人.*/邮箱$'],
  },
  {
    field: 'source',
    kind: 'text',
    words: list(`
      来源 信息来源 线索来源 项目来源 获取渠道 来源渠道 信息渠道 渠道 线索渠道 来源方式 获取方式 引进方式 引荐方式 来源类型
    `),
    not: '地|国别|区域|省|说明|详情',
  },
  {
    field: 'sourceDetail',
    kind: 'text',
    words: list(`来源说明 来源详情 推荐人 介绍人 引荐人 推荐单位 引荐单位 介绍单位 来源备注 信息来源说明 具体来源`),
  },
  {
    ...OFFICE_WORDS.homeRegion,
    words: [
      ...OFFICE_WORDS.homeRegion.words,
      ...list(`所在地区 来自 企业所在地 所在地 地区 来自地区 客商来源地 所属地区 来源省市`),
    ],
    not: '园区|意向|选址|落户',
  },
  OFFICE_WORDS.industry,
  OFFICE_WORDS.segment,
  {
    ...OFFICE_WORDS.zone,
    words: [
      ...OFFICE_WORDS.zone.words,
      ...list(`意向载体 意向落户园区 推荐园区 拟落户载体 意向地块 意向选址 意向落户地`),
    ],
    not: '面积|投资方|来源|总部|注册|企业所在',
  },
  {
    field: 'plannedTotal',
    kind: 'money',
    words: list(`
      计划总投资 总投资 投资总额 投资规模 计划总投资额 总投资额 拟投资额 预计总投资 投资额 计划投资额 意向投资额 预计投资额
      计划投资 拟投资 投资金额 意向投资 项目总投资 拟投资规模 预计投资 意向总投资
    `),
    not: '完成|到位|外资|占比|强度|固定|设备|其中',
  },
  {
    field: 'capturedOn',
    kind: 'date',
    words: list(`
      首次接触日期 登记日期 首次接触时间 登记时间 录入日期 录入时间 接触时间 接触日期 首次对接时间 首次对接日期 收集日期
      线索日期 获取时间 获取日期 首谈时间 首谈日期 首报时间 首报日期 初次接触时间 日期 时间
    `),
    not: '下次|计划|预计|最近|开工|投产|签约',
  },
  {
    ...OFFICE_WORDS.officer,
    words: [...OFFICE_WORDS.officer.words, ...list(`跟进人 跟踪人员 跟进人员 对接人员 首报人 登记人 业务员`)],
  },
  {
    field: 'state',
    kind: 'text',
    words: list(`状态 线索状态 项目状态 当前状态 当前阶段 跟进状态 阶段 目前状态 项目阶段`),
  },
  {
    field: 'note',
    kind: 'text',
    words: list(`
      备注 进展 说明 进展情况 跟进情况 洽谈情况 对接情况 项目简介 项目概况 简介 项目内容 建设内容 需求 企业需求 最新进展
      项目进展 项目情况 主要内容 备注说明 其他 企业简介 note remark
    `),
    weak: list(`工作进展 目前进展 下步计划 下一步计划 下一步工作 用地需求 存在问题`),
  },
];

export function leadVocabulary(sectionNames: string[]): LayoutVocabulary {
  return { fields: LEAD_FIELDS, anchor: 'investor', sectionNames, ...OFFICE_ROWS };
}

/** What a row of a record of talks (洽谈记录, 走访台账) can say. */
export const INTERACTION_FIELDS: FieldWords[] = [
  {
    field: 'leadCode',
    kind: 'code',
    words: list(`线索编号 线索编码 线索代码 线索号 lead code`),
  },
  ...LEAD_FIELDS.filter(({ field }) => field === 'investor' || field === 'title'),
  OFFICE_WORDS.uscc,
  {
    field: 'on',
    kind: 'date',
    words: list(`
      日期 时间 洽谈日期 洽谈时间 拜访日期 拜访时间 走访日期 走访时间 接触日期 接触时间 联系日期 联系时间 对接日期 对接时间
      会谈日期 会谈时间 来访日期 来访时间 活动日期 沟通日期 沟通时间 跟进日期 跟进时间 记录日期
    `),
    not: '下次|计划|预计|完成',
  },
  {
    field: 'kind',
    kind: 'text',
    words: list(`方式 联系方式 洽谈方式 对接方式 沟通方式 接触方式 跟进方式 形式 类型 活动类型 活动形式 洽谈形式`),
    not: '电话$',
  },
  {
    field: 'summary',
    kind: 'text',
    words: list(`
      内容 洽谈纪要 洽谈内容 纪要 会谈纪要 主要内容 沟通内容 走访内容 对接内容 联系内容 跟进内容 会谈内容 洽谈情况 对接情况
      走访情况 拜访情况 沟通情况 跟进情况 主要情况 活动内容 记录内容 进展情况 summary
    `),
    weak: list(`备注 情况 说明 进展`),
  },
  {
    field: 'participants',
    kind: 'text',
    words: list(
      `参加人 参加人员 参与人 参与人员 出席人员 我方人员 对方人员 参会人员 陪同人员 双方人员 洽谈人员 接待人员`,
    ),
  },
  {
    field: 'nextStep',
    kind: 'text',
    words: list(
      `下一步 下步计划 下一步计划 下一步工作 下步工作 下一步打算 下步打算 后续工作 后续计划 跟进计划 待办 待办事项`,
    ),
  },
];

export function interactionVocabulary(): LayoutVocabulary {
  return { fields: INTERACTION_FIELDS, anchor: 'summary', sectionNames: [], ...OFFICE_ROWS };
}
