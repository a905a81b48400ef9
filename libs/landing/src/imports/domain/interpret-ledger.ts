import { Decimal } from 'decimal.js';
import { companyNameKey } from '#promotion/investors/domain/company-name.js';
import { type SheetUnderstanding } from '#platform/workbook/layout-types.js';
import { interpretRow } from './interpret-row.js';
import {
  type InterpretedRow,
  type InterpretOptions,
  type LedgerLookups,
  type LedgerQuestion,
} from './interpreted-row.js';
import { type MoneyField } from './ledger-fields.js';
import { OnceAsked, option, RowAsker } from '#platform/workbook/row-asker.js';

export interface InterpretedLedger {
  rows: InterpretedRow[];
  /** Each doubt once, however many rows share it; `params.count` says how many. */
  questions: LedgerQuestion[];
}

/** All sheets of one workbook: rows one by one, then what only the whole shows. */
export function interpretLedger(
  sheets: SheetUnderstanding[],
  lookups: LedgerLookups,
  options: InterpretOptions = {},
): InterpretedLedger {
  const rows: InterpretedRow[] = [];
  const questions: LedgerQuestion[] = [];
  for (const sheet of sheets) {
    if (sheet.status !== 'table') continue;
    const own = sheet.rows.map((row) => interpretRow(row, sheet, lookups, options));
    rows.push(...own);
    questions.push(...suspectUnits(sheet, own, options), ...once(own));
  }
  markDuplicates(rows);
  return { rows, questions };
}

function once(rows: InterpretedRow[]): LedgerQuestion[] {
  const asked = new OnceAsked<LedgerQuestion['kind']>();
  for (const row of rows) asked.add(row.questions);
  return asked.all;
}

const WATCHED: MoneyField[] = ['plannedTotal', 'contractedTotal'];
/** A typical project of more than 1000 亿 or less than 1 万元: the unit is wrong, not the projects. */
const TOO_MUCH = new Decimal('100000000000');
const TOO_LITTLE = new Decimal('10000');

function suspectUnits(sheet: SheetUnderstanding, rows: InterpretedRow[], options: InterpretOptions): LedgerQuestion[] {
  const asker = new RowAsker<LedgerQuestion['kind']>(
    sheet.sheet,
    sheet.blocks[0]?.headerTo ?? 1,
    options.answers ?? {},
  );
  for (const block of sheet.blocks) {
    for (const column of block.columns) {
      const field = WATCHED.find((watched) => watched === column.field);
      if (!field || !column.unit) continue;
      const amounts = rows
        .map(({ values }) => values[field])
        .filter((value) => value !== undefined && value.unitSource !== 'cell')
        .map((value) => new Decimal(value!.amount))
        .filter((amount) => amount.gt(0))
        .sort((a, b) => a.comparedTo(b));
      const median = amounts[Math.floor(amounts.length / 2)];
      if (!median || (median.lte(TOO_MUCH) && median.gte(TOO_LITTLE))) continue;
      asker.ask('unit_suspicious', String(column.column), {
        column: column.column,
        params: { header: column.header, unit: column.unit.word, median: median.toFixed(2) },
        options: [
          ...['元', '万元', '亿元']
            .filter((word) => word !== column.unit?.word)
            .map((word) => option(word, 'option.unit', { unit: word })),
          option('keep', 'option.keep_unit', { unit: column.unit.word }),
        ],
      });
    }
  }
  return asker.questions;
}

/** The same project on two lines, perhaps on two sheets: noted on the later one. */
function markDuplicates(rows: InterpretedRow[]): void {
  const seen = new Map<string, InterpretedRow>();
  for (const row of rows) {
    const { name, investor } = row.values;
    if (row.skipped || !name) continue;
    const key = `${companyNameKey(name)}|${companyNameKey(investor ?? '')}`;
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, row);
    else
      row.problems.push({
        column: null,
        field: 'name',
        severity: 'note',
        code: 'check.duplicate_in_file',
        params: { sheet: earlier.sheet, row: earlier.row },
      });
  }
}
