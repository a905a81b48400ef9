import { type Asker, option } from './ask.js';
import { meansDitto } from './chinese-text.js';
import { type CompiledVocabulary } from './header-match.js';
import { type FieldCell, type RowUnderstanding, type SheetUnderstanding } from './layout-types.js';

/** 同上, and groups written once: a cell that stands for the one above it. Remembers what stood above. */
export class FillDown {
  private readonly above = new Map<string, FieldCell>();
  private readonly fill: readonly string[];
  private lastSection = -1;

  constructor(words: CompiledVocabulary, asker: Asker) {
    this.fill = words.source.fields
      .filter(({ field, grouped }) => grouped && asker.answer(`fill_down:${field}`) === 'fill')
      .map(({ field }) => field);
  }

  take(record: RowUnderstanding): void {
    const section = record.sections[record.sections.length - 1]?.row ?? 0;
    for (const [field, cell] of Object.entries(record.cells)) {
      const before = this.above.get(field);
      if (cell.type === 'text' && meansDitto(cell.text) && before)
        record.cells[field] = { ...before, column: cell.column, ditto: true };
      this.above.set(field, record.cells[field]!);
    }
    for (const field of this.fill) {
      const before = this.above.get(field);
      if (!record.cells[field] && before && section === this.lastSection)
        record.cells[field] = { ...before, ditto: true };
    }
    this.lastSection = section;
  }
}

/** Second pass: 同上, groups written once, records over several lines, hidden rows. */
export function finishRows(
  result: SheetUnderstanding,
  { words, asker, hiddenRows }: { words: CompiledVocabulary; asker: Asker; hiddenRows: Set<number> },
): FillDown {
  const records = result.rows.filter(({ kind }) => kind === 'data');
  const above = new FillDown(words, asker);
  for (const record of records) above.take(record);
  const continued = records.filter(({ continues }) => continues !== undefined);
  if (continued.length > 0) {
    asker.ask('merged_record', '', {
      row: continued[0]!.row,
      params: { count: continued.length },
      options: [option('one', 'option.one_record'), option('each', 'option.each_line')],
      default: 'one',
    });
  }
  askAboutGroups(records, words, asker);
  const hidden = records.filter(({ row }) => hiddenRows.has(row)).length;
  if (hidden > 0)
    asker.ask('hidden_rows', '', {
      params: { count: hidden },
      options: [option('include', 'option.include'), option('skip', 'option.skip')],
      default: 'include',
    });
  return above;
}

/** Zone or industry written on the first line of each group only, without a merge. */
function askAboutGroups(records: RowUnderstanding[], words: CompiledVocabulary, asker: Asker): void {
  for (const { field, grouped } of words.source.fields) {
    if (!grouped || records.length < 5 || asker.answer(`fill_down:${field}`) !== undefined) continue;
    const filled = records.filter((record) => record.cells[field] && !record.cells[field].ditto).length;
    if (!records[0]!.cells[field] || filled < 1 || filled > records.length * 0.6) continue;
    asker.ask('fill_down', field, {
      column: records[0]!.cells[field].column,
      params: { field, filled, total: records.length },
      options: [option('fill', 'option.fill_down'), option('leave', 'option.leave_blank')],
    });
  }
}
