import { REPORT_FIELDS } from './report-fields.js';
import type { ReportKind, TemplateColumn } from './report-snapshot.js';
import type { BriefSection } from './tell-brief.js';

/** What may be chosen of a report: the rest follows from the facts. */
export interface TemplateLayout {
  columns: readonly TemplateColumn[];
  sections: readonly BriefSection[] | null;
  grouping: string | null;
  sheets: SheetPlan;
}

/** one: everything on one sheet. each: besides, a sheet for each group. */
export const SHEET_PLANS = ['one', 'each'] as const;
export type SheetPlan = (typeof SHEET_PLANS)[number];

export interface LayoutProblem {
  field: string;
  code: string;
}

const twice = <Of>(values: readonly Of[], at: number): boolean => values.indexOf(values[at]!) < at;

/** What keeps a layout from being told: empty when it can be. */
export function layoutProblems(kind: ReportKind, layout: TemplateLayout): LayoutProblem[] {
  return kind === 'ledger' ? ledgerProblems(layout) : briefProblems(layout);
}

function ledgerProblems({ columns, grouping, sheets }: TemplateLayout): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  // Sums are named in the first column of words.
  if (!columns.some(({ field }) => REPORT_FIELDS[field].kind === 'text'))
    problems.push({ field: 'columns', code: 'report_template.no_text_column' });
  columns.forEach((_, at) => {
    for (const part of ['field', 'zh', 'en'] as const) {
      const values = columns.map((column) => column[part]);
      if (!twice(values, at)) continue;
      const code = part === 'field' ? 'report_template.column_twice' : 'report_template.header_twice';
      problems.push({ field: `columns[${at}].${part}`, code });
    }
  });
  if (sheets === 'each' && grouping === null) problems.push({ field: 'sheets', code: 'report_template.no_groups' });
  return problems;
}

function briefProblems({ columns, sections }: TemplateLayout): LayoutProblem[] {
  if (columns.length > 0) return [{ field: 'columns', code: 'report_template.no_columns_in_brief' }];
  return sections === null || sections.length > 0 ? [] : [{ field: 'sections', code: 'report_template.no_section' }];
}
