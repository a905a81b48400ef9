import { Asker, option } from './ask.js';
import { cellAt, columnLetters, ownCells, type ReadCell, type ReadSheet } from './cell.js';
import { meansDitto, meansUnknown, readTick, squeeze } from './chinese-text.js';
import { applyUnits } from './column-units.js';
import { samplesOf } from './find-units.js';
import {
  ACCEPT,
  assign,
  CERTAIN,
  CLOSE,
  type CompiledVocabulary,
  headerColumns,
  type HeaderColumn,
} from './header-match.js';
import {
  type ColumnUnderstanding,
  type FieldKind,
  type FoundUnit,
  type LayoutCorrections,
  type QuestionOption,
} from './layout-types.js';

/** Which column is which field, in which unit; every doubt goes to the asker. */

export interface Mapping {
  columns: ColumnUnderstanding[];
  serialColumn: number | null;
  unitColumn: number | null;
}

export interface MappingContext {
  sheet: ReadSheet;
  header: { from: number; to: number };
  vocabulary: CompiledVocabulary;
  corrections: LayoutCorrections;
  units: FoundUnit[];
  asker: Asker;
}

export function mapColumns(context: MappingContext): Mapping {
  const { sheet, header, vocabulary } = context;
  const serialHeaders: number[] = [];
  const columns = headerColumns(sheet, header.from, header.to, vocabulary).map((column) => {
    if (vocabulary.serial.has(column.header.leaf)) {
      serialHeaders.push(column.column);
      return { ...column, scores: [] };
    }
    return { ...column, scores: withContentEvidence(context, column) };
  });
  const forced = forcedFields(context);
  const open = columns.map((column) => ({
    ...column,
    scores: forced.has(column.column) ? [] : column.scores.filter(({ field }) => ![...forced.values()].includes(field)),
  }));
  const assigned = assign(open);
  const mapped = columns
    .filter(({ column, header: text }) => text.shown !== '' || forced.has(column))
    .map(({ column, header: text, scores }): ColumnUnderstanding => {
      const isForced = forced.has(column);
      const own = assigned.get(column);
      const field = isForced ? (forced.get(column) ?? null) : (own?.field ?? null);
      return {
        column,
        header: text.shown,
        field,
        score: isForced ? 100 : Math.round(own?.score ?? 0),
        rivals: scores
          .filter((score) => score.field !== field)
          .map((score) => ({ field: score.field, score: Math.round(score.score) })),
        unit: null,
        unitSource: null,
        samples: samplesOf(sheet, column, header.to + 1),
      };
    });
  askAboutColumns(context, mapped, open, forced);
  const unitColumn = applyUnits(context, mapped, columns);
  const serialColumn = serialHeaders[0] ?? countingColumn(context, mapped);
  return { columns: mapped, serialColumn, unitColumn };
}

/** Corrections and answers: column → field, or null for "leave it out". */
function forcedFields({ corrections, asker, vocabulary, sheet }: MappingContext): Map<number, string | null> {
  const forced = new Map<number, string | null>();
  for (const [column, field] of Object.entries(corrections.columns ?? {})) forced.set(Number(column), field);
  for (const { field } of vocabulary.source.fields) {
    const column =
      asker.answer(`column_conflict:${field}`) ??
      (field === vocabulary.source.anchor ? asker.answer('anchor_missing') : undefined);
    if (column !== undefined && /^\d+$/.test(column)) forced.set(Number(column), field);
  }
  const width = Math.max(0, ...sheet.rows.slice(0, 100).map((row) => row.length));
  for (let column = 1; column <= width; column += 1) {
    const meaning = asker.answer(`column_meaning:${column}`);
    if (meaning !== undefined) forced.set(column, meaning === 'none' ? null : meaning);
  }
  return forced;
}

/** A header may lie: 投资进度 full of prose is no amount. */
function withContentEvidence(
  { sheet, header, vocabulary }: MappingContext,
  column: HeaderColumn,
): HeaderColumn['scores'] {
  if (column.scores.length === 0) return column.scores;
  const cells: ReadCell[] = [];
  for (const cell of ownCells(sheet, column.column, header.to + 1, header.to + 80)) {
    if (!meansDitto(cell.text) && !meansUnknown(cell.text)) cells.push(cell);
  }
  if (cells.length < 2) return column.scores;
  return column.scores
    .map(({ field, score }) => {
      const kind = vocabulary.byField.get(field)?.kind ?? 'text';
      const share = cells.filter((cell) => isPlausible(kind, cell)).length / cells.length;
      // Nothing in the column can be such a value: whatever the heading says, it is something else.
      if (share === 0) return { field, score: 0 };
      return { field, score: cells.length >= 4 && share < 0.3 ? score - 25 : score };
    })
    .filter(({ score }) => score >= ACCEPT)
    .sort((a, b) => b.score - a.score);
}

function isPlausible(kind: FieldKind, cell: ReadCell): boolean {
  const text = squeeze(cell.text);
  switch (kind) {
    case 'money':
    case 'area':
    case 'integer':
      return (
        cell.type === 'number' ||
        cell.type === 'error' ||
        (/[\d一二三四五六七八九十百千万亿]/.test(text) && text.length <= 30 && cell.type !== 'date')
      );
    case 'date':
      return (
        cell.type === 'date' ||
        cell.type === 'error' ||
        /\d/.test(text) ||
        readTick(text) !== null ||
        /^[已未拟]/.test(text)
      );
    default:
      return cell.type !== 'date' || kind === 'text';
  }
}

function askAboutColumns(
  context: MappingContext,
  mapped: ColumnUnderstanding[],
  open: HeaderColumn[],
  forced: Map<number, string | null>,
): void {
  const { asker, vocabulary } = context;
  for (const column of mapped) {
    const { field } = column;
    if (!field || forced.has(column.column)) continue;
    const rivals = mapped.filter((other) => {
      if (other.field !== null || other.column === column.column || forced.has(other.column)) return false;
      const score =
        open.find(({ column: number }) => number === other.column)?.scores.find((each) => each.field === field)
          ?.score ?? 0;
      return score >= ACCEPT && score >= column.score - 12;
    });
    if (rivals.length > 0) {
      const best = Math.max(...rivals.map((rival) => rival.rivals.find((each) => each.field === field)?.score ?? 0));
      const options = [column, ...rivals].map((each) => columnOption(each));
      asker.ask('column_conflict', field, {
        column: column.column,
        params: { field, header: column.header },
        options,
        ...(column.score - best >= 4 ? { default: String(column.column) } : {}),
      });
      continue;
    }
    const second = column.rivals.find((rival) => !mapped.some((other) => other.field === rival.field));
    if (column.score >= CERTAIN && !(second && second.score >= column.score - CLOSE)) continue;
    const fields = [field, ...column.rivals.slice(0, 4).map((rival) => rival.field)];
    asker.ask('column_meaning', column.column, {
      column: column.column,
      params: { header: column.header, field, sample: column.samples.join(' | ') },
      options: [...fields.map((name) => option(name, `field.${name}`)), option('none', 'option.leave_out')],
      default: field,
    });
  }
  if (mapped.some(({ field }) => field === vocabulary.source.anchor)) return;
  const candidates = mapped.filter(
    ({ field, samples }) => field === null || vocabulary.byField.get(field)?.kind === 'text' || samples.length === 0,
  );
  asker.ask('anchor_missing', '', {
    params: { field: vocabulary.source.anchor },
    options: [...candidates.map((column) => columnOption(column)), option('none', 'option.no_such_column')],
    default: 'none',
  });
}

function columnOption({ column, header, samples }: ColumnUnderstanding): QuestionOption {
  return option(String(column), 'option.column', {
    column: columnLetters(column),
    header,
    sample: samples.join(' | '),
  });
}

/** A column without a meaning that counts 1, 2, 3: serial numbers under an odd heading, or none. */
function countingColumn({ sheet, header }: MappingContext, mapped: ColumnUnderstanding[]): number | null {
  for (const column of [1, 2]) {
    if (mapped.some((each) => each.column === column && each.field !== null)) continue;
    let expected = 1;
    for (let row = header.to + 1; row <= Math.min(sheet.rows.length, header.to + 60); row += 1) {
      if (Number(cellAt(sheet, row, column).raw) === expected) expected += 1;
    }
    if (expected > 3) return column;
  }
  return null;
}
