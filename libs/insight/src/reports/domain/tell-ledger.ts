import { add, type Money, ZERO } from '#platform/money/money.js';
import { type ReportLanguage, UNITS } from './report-amount.js';
import type { DocumentRow, DocumentTable, ReportDocument, Section } from './report-document.js';
import { REPORT_FIELDS } from './report-fields.js';
import { spanName } from './report-period.js';
import type { Grouping, ReportRow, ReportSnapshot, TemplateColumn } from './report-snapshot.js';

const TEXTS = {
  'zh-CN': { subtotal: '小计', total: '合计', none: '未分配', by: (who: string) => `范围：${who} 可见的项目` },
  en: { subtotal: 'Subtotal', total: 'Total', none: 'Unassigned', by: (who: string) => `Projects ${who} may see` },
} as const;

/** 台账: one line a project, subtotals of the groups, the total. */
export function tellLedger(snapshot: ReportSnapshot): ReportDocument {
  return {
    language: snapshot.language,
    unit: snapshot.unit,
    title: titleOf(snapshot),
    notes: notesOf(snapshot),
    knownAt: snapshot.knownAt,
    figures: [],
    sections: [sheetOf(null, snapshot), ...sheetsOfGroups(snapshot)],
  };
}

const sheetOf = (heading: string | null, snapshot: ReportSnapshot): Section => ({
  heading,
  sentences: [],
  table: ledgerTable(snapshot),
  chart: null,
});

/** Besides the whole, each group by itself, counted and summed for itself. */
function sheetsOfGroups(snapshot: ReportSnapshot): Section[] {
  const { template, rows, language } = snapshot;
  if (template.sheets !== 'each' || template.grouping === null) return [];
  const alone = { ...template, grouping: null };
  return groupsOf(rows, template.grouping).map(({ name, members }) => {
    const heading = (language === 'en' ? name?.en : name?.zh) ?? TEXTS[language].none;
    return sheetOf(heading, { ...snapshot, template: alone, rows: members });
  });
}

export function titleOf({ template, span, language }: ReportSnapshot): string {
  const name = spanName(template.period, span);
  return language === 'en' ? `${template.titleEn}, ${name.en}` : `${template.titleZh}（${name.zh}）`;
}

export function notesOf({ knownAt, ownerName, unit, language }: ReportSnapshot): string[] {
  const cut = shanghaiText(knownAt);
  return language === 'en'
    ? [
        `Figures known at ${cut}; completed investment as verified. ${TEXTS.en.by(ownerName)}.`,
        `Amounts in ${UNITS[unit].en}, exact in the cells and rounded for show.`,
      ]
    : [
        `数据截至 ${cut}，完成投资为核实数。${TEXTS['zh-CN'].by(ownerName)}。`,
        `单位：${UNITS[unit].zh}。金额按元汇总，显示时取整。`,
      ];
}

/** 2025-06-30 23:59, in Asia/Shanghai. */
export function shanghaiText(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function ledgerTable(snapshot: ReportSnapshot): DocumentTable {
  const { template, rows, unit, language } = snapshot;
  const { columns, grouping } = template;
  const texts = TEXTS[language];
  let number = 0;
  const line = (row: ReportRow): DocumentRow => {
    number += 1;
    const cell = ({ field }: TemplateColumn) =>
      REPORT_FIELDS[field].kind === 'number' ? String(number) : REPORT_FIELDS[field].value(row, language);
    return { level: 'row', cells: columns.map(cell), projectId: row.projectId };
  };
  const told = groupsOf(rows, grouping).flatMap(({ name, members }) => {
    const lines = members.map(line);
    if (grouping === null) return lines;
    const label = `${(language === 'en' ? name?.en : name?.zh) ?? texts.none} ${texts.subtotal}`;
    return [...lines, sumRow('subtotal', label, snapshot, members)];
  });
  return {
    columns: columns.map(({ field, width, zh, en }) => {
      const { kind } = REPORT_FIELDS[field];
      const header = language === 'en' ? en : zh;
      const shown =
        kind !== 'money'
          ? header
          : language === 'en'
            ? `${header} (${UNITS[unit].en})`
            : `${header}（${UNITS[unit].zh}）`;
      return { header: shown, width, kind };
    }),
    rows: [...told, sumRow('total', texts.total, snapshot, rows)],
  };
}

/** Sums are of 元, never of what was rounded. */
function sumRow(
  level: 'subtotal' | 'total',
  label: string,
  { template: { columns }, language }: ReportSnapshot,
  rows: readonly ReportRow[],
): DocumentRow {
  const named = columns.findIndex(({ field }) => REPORT_FIELDS[field].kind === 'text');
  const cells = columns.map(({ field }, index) => {
    if (index === named) return counted(label, rows.length, language);
    const { kind, value } = REPORT_FIELDS[field];
    return kind === 'money' ? sumOf(rows.map((row) => value(row, 'zh-CN'))) : null;
  });
  return { level, cells };
}

const counted = (label: string, count: number, language: ReportLanguage): string =>
  language === 'en' ? `${label} (${count})` : `${label}（${count}）`;

/** Of what nobody stated there is no sum: an empty cell is not nought. */
function sumOf(amounts: readonly (Money | null)[]): Money | null {
  const stated = amounts.filter((amount): amount is Money => amount !== null);
  return stated.length === 0 ? null : add(ZERO, ...stated);
}

interface Group {
  name: { zh: string; en: string } | null;
  members: ReportRow[];
}

/** In the order the rows come in: the places' own order, then what has none. */
function groupsOf(rows: readonly ReportRow[], grouping: Grouping | null): Group[] {
  if (grouping === null) return [{ name: null, members: [...rows] }];
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const of = row[grouping];
    const group = groups.get(of?.code ?? '') ?? { name: of, members: [] };
    group.members.push(row);
    groups.set(of?.code ?? '', group);
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '')).map(([, group]) => group);
}
