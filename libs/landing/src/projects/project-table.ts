import type { Locale } from '#platform/http/problem.js';
import type { ColumnKind, TableValue } from '#platform/workbook/write-workbook.js';
import { MODE_NAMES } from './domain/construction-mode.js';
import { STAGE_NAMES } from './domain/project-stage.js';
import { STATUS_RULES } from './domain/project-status.js';
import type { ProjectRow } from './dto/project-view.dto.js';

/** Code of an industry, segment or zone → its name in the reader's language. */
export type PlanNames = ReadonlyMap<string, string>;

interface Column {
  zh: string;
  en: string;
  kind: ColumnKind;
  width?: number;
  value: (row: ProjectRow, names: PlanNames, words: 'zh' | 'en') => TableValue;
}

const named = (code: string | null, names: PlanNames): string | null =>
  code === null ? null : (names.get(code) ?? code);

const COLUMNS: Column[] = [
  { zh: '项目编号', en: 'Code', kind: 'text', width: 16, value: (row) => row.code },
  { zh: '项目名称', en: 'Project', kind: 'text', width: 36, value: (row) => row.name },
  { zh: '投资方', en: 'Investor', kind: 'text', width: 36, value: (row) => row.investorName },
  { zh: '产业', en: 'Industry', kind: 'text', width: 16, value: (row, names) => named(row.industryCode, names) },
  { zh: '产业链环节', en: 'Segment', kind: 'text', width: 20, value: (row, names) => named(row.segmentCode, names) },
  { zh: '落户园区', en: 'Zone', kind: 'text', width: 20, value: (row, names) => named(row.zoneCode, names) },
  { zh: '建设方式', en: 'Mode', kind: 'text', width: 16, value: (row, _, words) => MODE_NAMES[row.mode][words] },
  { zh: '当前进度', en: 'Stage', kind: 'text', width: 10, value: (row, _, words) => STAGE_NAMES[row.stage][words] },
  { zh: '进入日期', en: 'Since', kind: 'date', value: (row) => row.stageSince },
  { zh: '状态', en: 'Status', kind: 'text', width: 10, value: (row, _, words) => STATUS_RULES[row.status][words] },
  { zh: '计划总投资（元）', en: 'Planned total (CNY)', kind: 'money', value: (row) => row.plannedTotal },
  { zh: '协议投资额（元）', en: 'Contracted (CNY)', kind: 'money', value: (row) => row.contractedAmount },
  { zh: '负责人', en: 'Officer', kind: 'text', width: 12, value: (row) => row.officerName },
];

/** How the list of projects looks as a sheet. */
export function projectTable(names: PlanNames, locale: Locale, facts: { on: string; total: number }) {
  const words = locale === 'en' ? 'en' : 'zh';
  return {
    sheetName: words === 'en' ? 'Projects' : '项目',
    title: words === 'en' ? 'Investment projects' : '招商项目台账',
    notes: [words === 'en' ? `${facts.total} projects as of ${facts.on}` : `截至 ${facts.on}，共 ${facts.total} 个`],
    columns: COLUMNS.map((column) => ({ header: column[words], kind: column.kind, width: column.width })),
    async *lines(rows: AsyncIterable<ProjectRow>): AsyncGenerator<TableValue[]> {
      for await (const row of rows) yield COLUMNS.map((column) => column.value(row, names, words));
    },
  };
}
