import { type Asker, option } from './ask.js';
import { cellAt, isBlank, type ReadSheet } from './cell.js';
import { squeeze } from './chinese-text.js';
import { classifyRow, makeRowContext, type RowContext, type RowVerdict, sectionText } from './classify-rows.js';
import { distinctCells, isHeaderWord, widen } from './find-header.js';
import { findUnits } from './find-units.js';
import { type CompiledVocabulary } from './header-match.js';
import {
  type FieldCell,
  type LayoutCorrections,
  type RowKind,
  type RowUnderstanding,
  type SectionMark,
  type SheetUnderstanding,
  type TableBlock,
} from './layout-types.js';
import { mapColumns } from './map-columns.js';

export interface Reading {
  sheet: ReadSheet;
  words: CompiledVocabulary;
  corrections: LayoutCorrections;
  asker: Asker;
  header: { from: number; to: number };
}

/** Goes down a sheet under its header: each row is told what it is, and what it stands under. */
export class TableWalk {
  private context: RowContext;
  private readonly sections: SectionMark[];
  private readonly skipHidden: boolean;

  constructor(
    private readonly result: SheetUnderstanding,
    private readonly reading: Reading,
  ) {
    this.context = this.open(reading.header);
    this.sections = headingsAbove(result, reading.words);
    this.skipHidden = reading.asker.answer('hidden_rows') === 'skip';
  }

  /** The rows of the sheet from `from` to `to` that say something. */
  rows(from: number, to: number, isHidden: (row: number) => boolean): RowUnderstanding[] {
    const understood: RowUnderstanding[] = [];
    for (let row = from; row <= to; row += 1) {
      const next = startsNewTable(row, this.context, this.reading.words);
      if (next) {
        this.context.block.lastRow = next.from - 1;
        this.context = this.open(next);
        row = next.to;
        continue;
      }
      const one = this.row(row, isHidden(row));
      if (one !== null) understood.push(one);
    }
    return understood;
  }

  private row(row: number, hidden: boolean): RowUnderstanding | null {
    const { result, sections } = this;
    const verdict = verdictFor(row, this.context, this.reading);
    if (verdict.kind === 'section') pushSection(sections, { row, text: verdict.text ?? '' }, verdict.level ?? null);
    const kind: RowKind = verdict.kind === 'data' && this.skipHidden && hidden ? 'hidden' : verdict.kind;
    result.counts[kind] = (result.counts[kind] ?? 0) + 1;
    if (kind === 'blank') return null;
    return understoodRow(row, kind, verdict, { context: this.context, sections, block: result.blocks.length - 1 });
  }

  private open(rows: { from: number; to: number }): RowContext {
    const { result } = this;
    const { sheet, words, corrections, asker, header } = this.reading;
    const units =
      rows === header
        ? result.units
        : [
            ...result.units,
            ...findUnits(sheet, { from: rows.from, to: rows.to }, []).filter((unit) => unit.row > header.to),
          ];
    const mapping = mapColumns({ sheet, header: rows, vocabulary: words, corrections, units, asker });
    const block: TableBlock = { headerFrom: rows.from, headerTo: rows.to, lastRow: sheet.rows.length, ...mapping };
    result.blocks.push(block);
    return makeRowContext(
      sheet,
      block,
      words.source,
      result.titles.map(({ text }) => text),
    );
  }
}

/** "一、在谈项目" over the first header is a heading of the rows below, not only a title. */
function headingsAbove({ titles }: SheetUnderstanding, { source }: CompiledVocabulary): SectionMark[] {
  const sections: SectionMark[] = [];
  for (const { row, text } of titles) {
    const name = sectionText(text);
    if (
      /^[一二三四五六七八九十]{1,3}、|^[(][一二三四五六七八九十]{1,3}[)]/.test(squeeze(text)) ||
      source.sectionNames.includes(name)
    ) {
      sections.push({ row, text: name, level: 1 });
    }
  }
  return sections.slice(-1);
}

/** A second table with another header further down ("二、在建项目" with its own columns). */
function startsNewTable(
  row: number,
  { sheet, headerWords }: RowContext,
  words: CompiledVocabulary,
): { from: number; to: number } | null {
  const cells = distinctCells(sheet, row);
  if (cells.length < 3) return null;
  let known = 0;
  let repeated = 0;
  for (const { cell } of cells) {
    if (cell.type !== 'text') return null;
    const text = squeeze(cell.text);
    if (text.length > 30) return null;
    if (headerWords.has(text)) repeated += 1;
    if (words.known.has(text) || words.serial.has(text)) known += 1;
    else if (known > 0 && isHeaderWord(text, words)) known += 1;
  }
  if (known < 3 || known < cells.length * 0.5 || repeated >= cells.length * 0.6) return null;
  return widen(sheet, row, words);
}

function verdictFor(row: number, context: RowContext, { corrections, asker }: Reading): RowVerdict {
  const verdict = classifyRow(row, context);
  const chosen = corrections.rows?.[String(row)] ?? (asker.answer(`row_kind:${row}`) as RowKind | undefined);
  if (chosen) return { ...verdict, kind: chosen };
  if (verdict.uncertain) {
    asker.ask('row_kind', row, {
      row,
      params: { text: verdict.text ?? '' },
      options: [
        option('section', 'option.row_section'),
        option('data', 'option.row_data'),
        option('note', 'option.row_note'),
      ],
    });
  }
  return verdict;
}

/** Numbered headings nest by their numbers; those without stand on one level, inside the numbered ones if they came first. */
function pushSection(sections: SectionMark[], mark: { row: number; text: string }, level: number | null): void {
  const plain = sections.find((section) => section.level === OUTERMOST || section.level === INNERMOST);
  const depth = level ?? plain?.level ?? (sections.length > 0 ? INNERMOST : OUTERMOST);
  while (sections.length > 0 && sections[sections.length - 1]!.level >= depth) sections.pop();
  sections.push({ ...mark, level: depth });
}

const OUTERMOST = 0;
const INNERMOST = 9;

function understoodRow(
  row: number,
  kind: RowKind,
  verdict: RowVerdict,
  at: { context: RowContext; sections: SectionMark[]; block: number },
): RowUnderstanding {
  const { context, sections, block } = at;
  const cells: Record<string, FieldCell> = {};
  if (kind === 'data') {
    const { unitColumn } = context.block;
    const unitText = unitColumn === null ? '' : cellAt(context.sheet, row, unitColumn).text;
    for (const { column, field, unit } of context.block.columns) {
      if (field === null) continue;
      const cell = cellAt(context.sheet, row, column);
      if (isBlank(cell)) continue;
      cells[field] = { ...cell, column };
      if (unitText !== '' && unit === null) cells[field].unitText = unitText;
    }
  }
  const anchor = context.anchorColumn === null ? null : cellAt(context.sheet, row, context.anchorColumn);
  const continues =
    kind === 'data' && anchor?.mergedFrom && anchor.mergedFrom.row < row ? { continues: anchor.mergedFrom.row } : {};
  return {
    row,
    kind,
    block,
    sections: [...sections],
    cells,
    ...continues,
    ...(verdict.text !== undefined ? { text: verdict.text } : {}),
  };
}
