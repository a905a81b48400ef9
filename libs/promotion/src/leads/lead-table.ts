import type { Locale } from '#platform/http/problem.js';
import type { ColumnKind, TableValue } from '#platform/workbook/write-workbook.js';
import { HOME_REGION_NAMES } from '../investors/domain/home-region.js';
import { LEAD_SOURCE_NAMES } from './domain/lead-source.js';
import { LEAD_STATE_NAMES } from './domain/lead-state.js';
import type { LeadRow } from './dto/lead-view.dto.js';

/** Code of an industry, segment or zone → its name in the reader's language. */
export type PlanNames = ReadonlyMap<string, string>;

interface Column {
  zh: string;
  en: string;
  kind: ColumnKind;
  width?: number;
  value: (row: LeadRow, names: PlanNames, words: 'zh' | 'en') => TableValue;
}

const named = (code: string | null, names: PlanNames): string | null =>
  code === null ? null : (names.get(code) ?? code);

const COLUMNS: Column[] = [
  { zh: '线索编号', en: 'Code', kind: 'text', width: 16, value: (row) => row.code },
  { zh: '线索名称', en: 'Title', kind: 'text', width: 36, value: (row) => row.title },
  { zh: '状态', en: 'State', kind: 'text', width: 10, value: (row, _, words) => LEAD_STATE_NAMES[row.state][words] },
  { zh: '投资方', en: 'Investor', kind: 'text', width: 36, value: (row) => row.investorName },
  { zh: '联系人', en: 'Contact', kind: 'text', width: 12, value: (row) => row.contactName },
  { zh: '联系电话', en: 'Phone', kind: 'text', width: 16, value: (row) => row.contactPhone },
  { zh: '来源', en: 'Source', kind: 'text', width: 14, value: (row, _, words) => LEAD_SOURCE_NAMES[row.source][words] },
  { zh: '招商活动', en: 'Event', kind: 'text', width: 28, value: (row) => row.eventName },
  { zh: '中介机构', en: 'Intermediary', kind: 'text', width: 28, value: (row) => row.intermediaryName },
  {
    zh: '来源地区',
    en: 'Home region',
    kind: 'text',
    width: 14,
    value: (row, _, words) => HOME_REGION_NAMES[row.homeRegion][words],
  },
  { zh: '产业', en: 'Industry', kind: 'text', width: 16, value: (row, names) => named(row.industryCode, names) },
  { zh: '产业链环节', en: 'Segment', kind: 'text', width: 20, value: (row, names) => named(row.segmentCode, names) },
  { zh: '意向园区', en: 'Zone', kind: 'text', width: 20, value: (row, names) => named(row.zoneCode, names) },
  { zh: '计划总投资（元）', en: 'Planned total (CNY)', kind: 'money', value: (row) => row.plannedTotal },
  { zh: '用地需求（亩）', en: 'Land needed (mu)', kind: 'money', value: (row) => row.landNeedMu },
  { zh: '厂房需求（平方米）', en: 'Plant needed (m²)', kind: 'money', value: (row) => row.plantNeedM2 },
  { zh: '负责人', en: 'Owner', kind: 'text', width: 12, value: (row) => row.ownerName },
  { zh: '获知日期', en: 'Captured on', kind: 'date', value: (row) => row.capturedOn },
  { zh: '最近联系', en: 'Last contact', kind: 'date', value: (row) => row.lastContactOn },
];

/** How the list of leads looks as a sheet. */
export function leadTable(names: PlanNames, locale: Locale, facts: { on: string; total: number }) {
  const words = locale === 'en' ? 'en' : 'zh';
  return {
    sheetName: words === 'en' ? 'Leads' : '线索',
    title: words === 'en' ? 'Investment leads' : '招商线索',
    notes: [words === 'en' ? `${facts.total} leads as of ${facts.on}` : `截至 ${facts.on}，共 ${facts.total} 条`],
    columns: COLUMNS.map((column) => ({ header: column[words], kind: column.kind, width: column.width })),
    async *lines(rows: AsyncIterable<LeadRow>): AsyncGenerator<TableValue[]> {
      for await (const row of rows) yield COLUMNS.map((column) => column.value(row, names, words));
    },
  };
}
