import { LIGHT_NAMES } from '#landing/lights/domain/light-rule.js';
import { MODE_NAMES } from '#landing/projects/domain/construction-mode.js';
import { STAGE_NAMES } from '#landing/projects/domain/project-stage.js';
import { STATUS_RULES } from '#landing/projects/domain/project-status.js';
import type { ReportLanguage } from './report-amount.js';
import type { ReportRow, WaitingRequest, Words } from './report-snapshot.js';

/** How a field is told. number: the row's place in the sheet. */
export type FieldKind = 'number' | 'text' | 'money';

interface Field extends Words {
  kind: FieldKind;
  /** An amount as a decimal string in 元, a text, or nothing. */
  value: (row: ReportRow, language: ReportLanguage) => string | null;
}

const said = (words: Words | null, language: ReportLanguage): string | null =>
  words === null ? null : language === 'en' ? words.en : words.zh;

export function requestWords(request: WaitingRequest, language: ReportLanguage): string {
  const { kindZh, kindEn, title, teamZh, teamEn, days } = request;
  return language === 'en'
    ? `${kindEn}${title === null ? '' : `: ${title}`} (${teamEn}, ${days} days)`
    : `${kindZh}${title === null ? '' : `：${title}`}（${teamZh}，已等 ${days} 天）`;
}

/** THE fields a template may name: closed, so that no template asks for what nobody may see. */
const FIELDS = {
  number: { zh: '序号', en: 'No.', kind: 'number', value: () => null },
  name: { zh: '项目名称', en: 'Project', kind: 'text', value: (row) => row.name },
  investor: { zh: '投资方', en: 'Investor', kind: 'text', value: (row) => row.investorName },
  zone: { zh: '园区', en: 'Park', kind: 'text', value: (row, l) => said(row.zone, l) },
  industry: { zh: '产业', en: 'Industry', kind: 'text', value: (row, l) => said(row.industry, l) },
  mode: { zh: '建设模式', en: 'Mode', kind: 'text', value: (row, l) => said(MODE_NAMES[row.mode], l) },
  planned_total: { zh: '计划总投资', en: 'Planned total', kind: 'money', value: (row) => row.plannedTotal },
  contracted: { zh: '协议投资额', en: 'Contracted', kind: 'money', value: (row) => row.contracted },
  year_plan: { zh: '年度计划投资', en: 'Planned for the year', kind: 'money', value: (row) => row.yearPlan },
  completed_of_month: {
    zh: '本月完成',
    en: 'Completed in the month',
    kind: 'money',
    value: (row) => row.completedOfMonth,
  },
  completed_in_period: {
    zh: '本期完成',
    en: 'Completed in the period',
    kind: 'money',
    value: (row) => row.completedInPeriod,
  },
  verified_in_period: {
    zh: '本期核实入账',
    en: 'Booked in the period',
    kind: 'money',
    value: (row) => row.verifiedInPeriod,
  },
  completed_of_year: {
    zh: '本年累计完成',
    en: 'Completed this year',
    kind: 'money',
    value: (row) => row.completedOfYear,
  },
  completed_since_start: {
    zh: '开工以来累计完成',
    en: 'Completed since the start',
    kind: 'money',
    value: (row) => row.completedSinceStart,
  },
  stage: { zh: '形象进度', en: 'Stage', kind: 'text', value: (row, l) => said(STAGE_NAMES[row.stage], l) },
  light: {
    zh: '亮灯',
    en: 'Light',
    kind: 'text',
    value: (row, l) => (row.light === null ? null : said(LIGHT_NAMES[row.light], l)),
  },
  blockers: {
    zh: '存在问题',
    en: 'What it waits for',
    kind: 'text',
    value: (row, l) => row.requests.map((request) => requestWords(request, l)).join(l === 'en' ? '; ' : '；') || null,
  },
  people: {
    zh: '责任人/挂钩领导',
    en: 'Officer / leader',
    kind: 'text',
    value: (row) => [row.officerName, row.leaderName].filter((name) => name !== null).join(' / '),
  },
  note: {
    zh: '备注',
    en: 'Note',
    kind: 'text',
    value: (row, l) => {
      if (row.status === 'active') return null;
      const status = said(STATUS_RULES[row.status], l);
      return row.statusReason === null ? status : `${status}${l === 'en' ? ': ' : '：'}${row.statusReason}`;
    },
  },
} as const satisfies Record<string, Field>;

export type ReportField = keyof typeof FIELDS;
export const REPORT_FIELDS: Record<ReportField, Field> = FIELDS;
export const isReportField = (code: string): code is ReportField => Object.hasOwn(FIELDS, code);
