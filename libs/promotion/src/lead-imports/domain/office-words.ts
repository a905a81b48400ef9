import type { FieldWords } from '#platform/workbook/layout-types.js';
import { list } from '#platform/workbook/word-list.js';

/**
 * The words offices put over columns that project ledgers, lead lists and records of talks have in common: who, where,
 * what trade. A table for people who know the ledgers; how to read it is told at the project ledger's vocabulary.
 */
export const OFFICE_WORDS = {
  uscc: {
    field: 'uscc',
    kind: 'code',
    words: list(`
      统一社会信用代码 社会信用代码 信用代码 统一信用代码 组织机构代码 营业执照号 统一社会信用代码证号
      纳税人识别号 税号
    `),
  },
  homeRegion: {
    field: 'homeRegion',
    kind: 'text',
    words: list(`
      投资方所在地 来源地 投资来源地 投资方来源地 资金来源地 外资来源地 投资方注册地 总部所在地 企业来源地
      项目来源地 国别 国别地区 国别(地区) 国家(地区) 投资方所属地 客商所在地 来源地区 投资方地址 引进地
      所在省市 投资来源
    `),
    patterns: ['投资(?:方|主体|者).*/(?:所在地|来源地|地区|国别|注册地)'],
  },
  officer: {
    field: 'officer',
    kind: 'person',
    words: list(`
      责任人及电话 责任人及联系电话 责任人及联系方式 招商专员 招商人员 招商责任人 责任人 项目责任人 跟踪人 跟踪责任人 项目负责人 首谈人 招商人 服务专员
      帮办人员 帮办专员 项目专员 经办人 包挂人 项目秘书 具体责任人 招商负责人 引荐人 项目经理 责任人员 对接人
    `),
    patterns: ['(?:招商|责任).*/(?:姓名|责任人|专员)$'],
    not: '^(?!.*及).*(?:电话|手机)|企业|领导',
  },
  contact: {
    field: 'contact',
    kind: 'person',
    words: list(`
      联系人 企业联系人 投资方联系人 项目联系人 企业负责人 公司联系人 企业方联系人 客商联系人 联系人及电话
      联系人及联系方式 法定代表人 法人代表 法人
    `),
    patterns: ['联系人/姓名$', '(?:投资方|企业).*/联系人$'],
    not: '^(?!.*及).*(?:电话|方式)$|手机',
  },
  phone: {
    field: 'phone',
    kind: 'text',
    words: list(`联系电话 电话 联系方式 手机 手机号 手机号码 联系人电话 企业联系电话 联系人手机 电话号码`),
    patterns: ['联系人.*/(?:电话|手机|联系方式|手机号码?)$'],
  },
  industry: {
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
  segment: {
    field: 'segment',
    kind: 'text',
    grouped: true,
    words: list(`
      细分 产业链环节 细分领域 细分产业 产业链 所属产业链 细分行业 产业环节 链条环节 产业细分 重点产业链
      产业链条 二级产业 产业集群 赛道 所属赛道 细分赛道 所属链条
    `),
  },
  zone: {
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
} as const satisfies Record<string, FieldWords>;
