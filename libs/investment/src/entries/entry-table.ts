import type { Locale } from '#platform/http/problem.js';
import type { TableColumn, TableValue } from '#platform/workbook/write-workbook.js';
import type { EntryKind, EntryState } from '../domain/entry.js';
import { UNASSIGNED } from '../domain/credit.js';
import type { EntryRow } from './dto/entry.dto.js';

type Names = Record<Locale, string>;

const KINDS: Record<EntryKind, Names> = {
  completed: { 'zh-CN': '完成投资', en: 'Completed investment' },
  funds: { 'zh-CN': '到位资金', en: 'Funds in place' },
  foreign_capital: { 'zh-CN': '实际利用外资', en: 'Foreign capital used' },
};

const STATES: Record<EntryState, Names> = {
  pending: { 'zh-CN': '待核实', en: 'Waiting' },
  verified: { 'zh-CN': '已核实', en: 'Verified' },
  sent_back: { 'zh-CN': '已退回', en: 'Sent back' },
  superseded: { 'zh-CN': '已被更正', en: 'Superseded' },
};

/** Names of the plan's zones and industries by code. */
export type PlanNames = ReadonlyMap<string, string>;

interface Column extends Omit<TableColumn, 'header'> {
  header: Names;
  value(row: EntryRow, words: Words): TableValue;
}

interface Words {
  locale: Locale;
  plan(code: string): string;
}

const COLUMNS: readonly Column[] = [
  { header: { 'zh-CN': '项目编号', en: 'Project code' }, kind: 'text', width: 16, value: (row) => row.projectCode },
  { header: { 'zh-CN': '项目名称', en: 'Project' }, kind: 'text', width: 32, value: (row) => row.projectName },
  { header: { 'zh-CN': '园区', en: 'Zone' }, kind: 'text', value: (row, words) => words.plan(row.zoneCode) },
  { header: { 'zh-CN': '产业', en: 'Industry' }, kind: 'text', value: (row, words) => words.plan(row.industryCode) },
  { header: { 'zh-CN': '重点产业项目', en: 'On the key list' }, kind: 'text', width: 12, value: (row) => row.listed },
  {
    header: { 'zh-CN': '口径', en: 'Kind' },
    kind: 'text',
    width: 18,
    value: (row, words) => KINDS[row.kind][words.locale],
  },
  { header: { 'zh-CN': '月份', en: 'Month' }, kind: 'text', width: 10, value: (row) => row.month },
  { header: { 'zh-CN': '金额（元）', en: 'Amount (CNY)' }, kind: 'money', value: (row) => row.amount },
  { header: { 'zh-CN': '原币种', en: 'Currency' }, kind: 'text', width: 10, value: (row) => row.currency },
  { header: { 'zh-CN': '原币金额', en: 'Original amount' }, kind: 'money', value: (row) => row.originalAmount },
  {
    header: { 'zh-CN': '汇率', en: 'Rate' },
    kind: 'text',
    width: 12,
    value: (row) => (row.rateOn === null ? null : row.rate),
  },
  { header: { 'zh-CN': '汇率日期', en: 'Rate date' }, kind: 'date', value: (row) => row.rateOn },
  {
    header: { 'zh-CN': '状态', en: 'State' },
    kind: 'text',
    width: 12,
    value: (row, words) => STATES[row.state][words.locale],
  },
  { header: { 'zh-CN': '上报人', en: 'Reported by' }, kind: 'text', width: 12, value: (row) => row.reportedByName },
  { header: { 'zh-CN': '上报日期', en: 'Reported on' }, kind: 'date', value: (row) => row.reportedOn },
  { header: { 'zh-CN': '核实人', en: 'Verified by' }, kind: 'text', width: 12, value: (row) => row.verdictByName },
  { header: { 'zh-CN': '核实日期', en: 'Verdict on' }, kind: 'date', value: (row) => row.verdictOn },
  { header: { 'zh-CN': '退回理由', en: 'Why sent back' }, kind: 'text', value: (row) => row.verdictReason },
  { header: { 'zh-CN': '更正理由', en: 'Why restated' }, kind: 'text', value: (row) => row.reason },
  { header: { 'zh-CN': '备注', en: 'Note' }, kind: 'text', width: 32, value: (row) => row.note },
];

const TITLE: Names = { 'zh-CN': '投资台账', en: 'Investment ledger' };
const UNASSIGNED_NAME: Names = { 'zh-CN': '未分配', en: 'Unassigned' };

export function entryTable(names: PlanNames, locale: Locale, { on, total }: { on: string; total: number }) {
  const plan = (code: string) => (code === UNASSIGNED ? UNASSIGNED_NAME[locale] : (names.get(code) ?? code));
  const words: Words = { locale, plan };
  const note =
    locale === 'en'
      ? `As of ${on}, ${total} entries. Amounts in yuan (CNY).`
      : `截至 ${on}，共 ${total} 条；金额单位：元`;
  return {
    sheetName: TITLE[locale],
    title: TITLE[locale],
    notes: [note],
    columns: COLUMNS.map(({ header, kind, width }): TableColumn => ({ header: header[locale], kind, width })),
    async *lines(rows: AsyncIterable<EntryRow>): AsyncGenerator<TableValue[]> {
      for await (const row of rows) yield COLUMNS.map((column) => column.value(row, words));
    },
  };
}
