import type { ExportFacts, ListTable } from '#access/exports/list-exports.js';
import type { Locale } from '#platform/http/problem.js';
import type { ColumnKind, TableValue } from '#platform/workbook/write-workbook.js';
import { FEEDBACK_KIND_NAMES, POLICY_AREA_NAMES } from '../interactions/domain/policy-feedback.js';
import { HOME_REGION_NAMES } from '../investors/domain/home-region.js';
import type { FeedbackRow } from './dto/feedback.dto.js';

type Names = ReadonlyMap<string, string>;

interface Column {
  zh: string;
  en: string;
  kind: ColumnKind;
  width: number;
  value: (row: FeedbackRow, words: 'zh' | 'en', names: Names) => TableValue;
}

const named = (code: string | null, names: Names): string | null => (code === null ? null : (names.get(code) ?? code));

const COLUMNS: Column[] = [
  { zh: '日期', en: 'Day', kind: 'date', width: 12, value: (row) => row.on },
  {
    zh: '政策领域',
    en: 'Policy',
    kind: 'text',
    width: 14,
    value: (row, words) => POLICY_AREA_NAMES[row.policyArea][words],
  },
  { zh: '类别', en: 'Kind', kind: 'text', width: 12, value: (row, words) => FEEDBACK_KIND_NAMES[row.kind][words] },
  { zh: '内容', en: 'What was said', kind: 'text', width: 60, value: (row) => row.text },
  { zh: '企业', en: 'Company', kind: 'text', width: 36, value: (row) => row.investorName },
  { zh: '线索', en: 'Lead', kind: 'text', width: 36, value: (row) => `${row.leadCode} ${row.leadTitle}` },
  {
    zh: '来源地区',
    en: 'Home region',
    kind: 'text',
    width: 14,
    value: (row, words) => HOME_REGION_NAMES[row.homeRegion][words],
  },
  { zh: '产业', en: 'Industry', kind: 'text', width: 16, value: (row, _, names) => named(row.industryCode, names) },
  { zh: '意向园区', en: 'Zone', kind: 'text', width: 20, value: (row, _, names) => named(row.zoneCode, names) },
  { zh: '记录人', en: 'Recorded by', kind: 'text', width: 12, value: (row) => row.byName },
];

/** How the list of what firms say looks as a sheet. */
export function feedbackTable(names: Names, locale: Locale, { on, total }: ExportFacts): ListTable<FeedbackRow> {
  const words = locale === 'en' ? 'en' : 'zh';
  return {
    sheetName: words === 'en' ? 'Feedback' : '企业反映',
    title: words === 'en' ? 'What investors say of our policies' : '企业对政策的反映',
    notes: [words === 'en' ? `${total} items as of ${on}` : `截至 ${on}，共 ${total} 条`],
    columns: COLUMNS.map((column) => ({ header: column[words], kind: column.kind, width: column.width })),
    async *lines(rows) {
      for await (const row of rows) yield COLUMNS.map((column) => column.value(row, words, names));
    },
  };
}
