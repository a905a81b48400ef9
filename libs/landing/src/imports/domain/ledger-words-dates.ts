import { type LedgerFieldWords, list } from './ledger-words.js';

/** Headings over dates. What was planned and what happened are kept apart. */
const PLANNED = '计划|拟|预计|预期|约定|承诺|目标|协议|拟定';
const ACTUAL = '实际|已|真实';
const WHEN = '(?:时间|日期|年月|时点|节点)?';

/** "计划（实际）开工时间", "开工（拟开工）时间": the heading itself leaves it open, so both readings are offered. */
const eitherOf = (event: string): string[] => [
  `(?:计划|拟|预计).{0,3}实际.*${event}`,
  `实际.{0,3}(?:计划|拟|预计).*${event}`,
  `${event}[(/](?:拟|计划|预计)`,
];
const NOT_PLAN =
  '^(?!.*(?:实际|(?:开工|竣工|投产)[(/])).*(?:计划|拟|预计|预期|约定|承诺|目标)|^拟|是否(?!开工$|竣工$|投产$)|情况$|以来|完成|投资';

export const DATES: LedgerFieldWords[] = [
  {
    field: 'signedOn',
    kind: 'date',
    words: list(`
      签约日期 签约时间 签订时间 合同签订日期 协议签订日期 签订日期 合同签订时间 协议签订时间 签约 正式签约时间
      协议时间 是否签约 是否已签约 签约年月 签协议时间 合同时间 协议签约时间 合同签约时间
    `),
    patterns: ['签约.*/(?:时间|日期)$'],
    not: '拟|计划|预计|金额|投资|项目|单位|主体|情况$|地',
  },
  {
    field: 'registeredOn',
    kind: 'date',
    words: list(`
      注册时间 注册日期 工商注册时间 公司注册时间 注册登记时间 工商登记时间 成立时间 成立日期 项目公司注册时间 工商注册日期
      是否注册 是否已注册 是否完成注册 注册成立时间 企业注册时间 公司成立时间 注册 工商注册 营业执照时间 企业注册日期
    `),
    patterns: ['注册.*/(?:时间|日期)$'],
    not: '拟|计划|预计|资本|资金|地|公司名称|情况$',
  },
  {
    field: 'startedOn',
    kind: 'date',
    words: list(`
      开工日期 开工时间 实际开工时间 实际开工日期 实际开工 开工 开工年月 开工建设时间 已开工时间 动工时间 开工(动工)时间 是否开工
      实际动工时间 开建时间 正式开工时间 施工时间
    `),
    patterns: [
      `^(?:${ACTUAL}).*/开工${WHEN}$`,
      `开工${WHEN}/(?:${ACTUAL})`,
      '建设(?:起止)?(?:时间|年限|工期)?/开工',
      ...eitherOf('开工'),
    ],
    not: NOT_PLAN,
  },
  {
    field: 'plannedStartOn',
    kind: 'date',
    words: list(`
      计划开工时间 计划开工日期 计划开工 拟开工时间 预计开工时间 约定开工时间 预计开工日期 拟开工日期 计划开工年月 承诺开工时间
      预计开工 拟开工 协议开工时间 目标开工时间 计划动工时间 拟动工时间 预期开工时间
    `),
    patterns: [
      `^(?:.*/)?(?:${PLANNED}).*/(?:开工|动工)${WHEN}$`,
      `(?:开工|动工)${WHEN}/(?:${PLANNED})`,
      `^(?:${PLANNED})(?:开工|动工)${WHEN}$`,
      ...eitherOf('开工'),
    ],
    not: '^(?!.*(?:计划|拟|预计)).*实际|完成|投资',
  },
  {
    field: 'productionOn',
    kind: 'date',
    words: list(`
      投产日期 投产时间 竣工(投产)时间 竣工投产时间 实际投产时间 实际投产日期 实际投产 投产 建成投产时间 竣工/投产时间
      投产年月 实际竣工投产时间 投产(竣工)时间 建成投用时间 投产(运营)时间 试生产时间 开业时间 是否投产
    `),
    weak: list(`竣工时间 竣工日期 实际竣工时间 竣工 完工时间 建成时间 实际竣工日期 实际竣工 是否竣工`),
    patterns: [
      `^(?:${ACTUAL}).*/(?:竣工|投产|竣工投产|竣工[(]投产[)])${WHEN}$`,
      `(?:投产|竣工|竣工投产)${WHEN}/(?:${ACTUAL})`,
      '建设(?:起止)?(?:时间|年限|工期)?/(?:竣工|投产|建成)',
      ...eitherOf('(?:竣工|投产)'),
    ],
    not: `${NOT_PLAN}|验收`,
  },
  {
    field: 'plannedProductionOn',
    kind: 'date',
    words: list(`
      计划投产时间 计划竣工时间 预计投产时间 计划投产日期 计划竣工(投产)时间 计划竣工投产时间 拟投产时间 预计竣工时间
      约定投产时间 计划竣工日期 预计竣工投产时间 预计投产日期 计划建成时间 计划完工时间 预计建成时间 承诺投产时间 计划投产
      预计投产 计划竣工 预计竣工 拟竣工时间
    `),
    patterns: [
      `^(?:.*/)?(?:${PLANNED}).*/(?:竣工|投产|竣工投产|建成|竣工[(]投产[)])${WHEN}$`,
      `(?:投产|竣工|竣工投产)${WHEN}/(?:${PLANNED})`,
      `^(?:${PLANNED})(?:竣工|投产|建成|完工).{0,6}$`,
      ...eitherOf('(?:竣工|投产)'),
    ],
    not: '^(?!.*(?:计划|拟|预计)).*实际|完成投资|投资额',
  },
  {
    field: 'capacityOn',
    kind: 'date',
    words: list(`达产时间 达产日期 实际达产时间 达产 全面达产时间 满产时间 是否达产 达产达效时间 达产年月`),
    not: '计划|拟|预计|约定|承诺|产值|税|销售|后|利',
  },
  {
    field: 'plannedCapacityOn',
    kind: 'date',
    words: list(`计划达产时间 预计达产时间 计划达产日期 约定达产时间 拟达产时间 承诺达产时间`),
    patterns: [`^(?:${PLANNED}).*/?达产${WHEN}$`],
    not: '产值|税|销售|后',
  },
  {
    field: 'constructionPeriod',
    kind: 'text',
    words: list(
      `建设周期 建设期限 建设起止年限 起止时间 建设起止时间 建设年限 起止年限 建设工期 建设期 工期 建设起止年月 起止年月`,
    ),
  },
];
