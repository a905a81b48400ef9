import { createHash } from 'node:crypto';
import { Asker, option } from './ask.js';
import { cellAt, isBlank, type ReadSheet } from './cell.js';
import { squeeze } from './chinese-text.js';
import {
  beginsNote,
  classifyRow,
  makeRowContext,
  type RowContext,
  type RowVerdict,
  sectionText,
} from './classify-rows.js';
import { distinctCells, findHeaders, type HeaderFound, isHeaderWord, widen } from './find-header.js';
import { finishRows } from './finish-rows.js';
import { findTitles, findUnits, findYear } from './find-units.js';
import { compile, type CompiledVocabulary, headerColumns } from './header-match.js';
import {
  type FieldCell,
  type LayoutCorrections,
  type LayoutVocabulary,
  type RowKind,
  type RowUnderstanding,
  type SectionMark,
  type SheetUnderstanding,
  type TableBlock,
} from './layout-types.js';
import { mapColumns } from './map-columns.js';

/**
 * Understands one sheet as a table of records: where the header is, which column means what in which
 * unit, what every row is. The result is plain data; every doubt is a question with the options a person
 * would consider, and an answer (or any other correction) yields a new understanding of the same sheet.
 */
export function understandSheet(
  sheet: ReadSheet,
  vocabulary: LayoutVocabulary,
  corrections: LayoutCorrections = {},
): SheetUnderstanding {
  const words = compile(vocabulary);
  const asker = new Asker(sheet.name, corrections);
  const found = findHeaders(sheet, words);
  const result: SheetUnderstanding = {
    sheet: sheet.name,
    hidden: sheet.hidden,
    status: 'table',
    titles: [],
    yearHint: null,
    units: [],
    blocks: [],
    rows: [],
    counts: {},
    merges: sheet.merges,
    questions: asker.questions,
    fingerprint: fingerprintOf(sheet, found[0], words),
  };
  if (sheet.rows.every((row) => row.every((cell) => isBlank(cell)))) return { ...result, status: 'empty' };
  if (corrections.ignore === true || new RegExp(vocabulary.ignoredSheets).test(sheet.name.trim()))
    return { ...result, status: 'ignored' };
  if (sheet.hidden && corrections.ignore !== false) {
    if ((asker.answer('hidden_sheet') ?? 'skip') === 'skip') {
      if (found.length > 0)
        asker.ask('hidden_sheet', '', {
          options: [option('skip', 'option.skip'), option('include', 'option.include')],
          default: 'skip',
        });
      return { ...result, status: 'ignored' };
    }
  }
  const header = chooseHeader(sheet, found, corrections, asker, words);
  if (!header) return { ...result, status: 'no_table' };
  readTable(result, { sheet, words, corrections, asker, header });
  if (result.blocks.some(({ columns }) => columns.some(({ field }) => field === vocabulary.anchor))) return result;
  // Nothing names a record: a summary, a matrix. Left out unless a person points at a column.
  const questions = asker.questions.filter(({ kind }) => kind === 'anchor_missing');
  return { ...result, status: 'no_table', rows: [], counts: {}, questions };
}

/** The header a person chose, or the best one found; null when there is none to be sure of. */
function chooseHeader(
  sheet: ReadSheet,
  found: HeaderFound[],
  corrections: LayoutCorrections,
  asker: Asker,
  words: CompiledVocabulary,
): { from: number; to: number } | null {
  const answer = asker.answer('header_not_found') ?? asker.answer('header_uncertain');
  if (answer === 'ignore') return null;
  const row = corrections.headerRow ?? (answer !== undefined && /^\d+$/.test(answer) ? Number(answer) : undefined);
  if (row !== undefined) {
    if (corrections.headerDepth !== undefined) return { from: Math.max(1, row - corrections.headerDepth + 1), to: row };
    return widen(sheet, row, words);
  }
  // Tables may stand one below the other: the first one opens the sheet, the others are met on the way down.
  const best =
    found
      .filter(({ score }) => score >= Math.max(2.5, (found[0]?.score ?? 0) * 0.45))
      .sort((a, b) => a.from - b.from)[0] ?? found[0];
  const rowOption = ({ from, to }: { from: number; to: number }) =>
    option(String(to), 'option.row', {
      row: to,
      text: distinctCells(sheet, from)
        .map(({ cell }) => squeeze(cell.text))
        .join(' | ')
        .slice(0, 80),
    });
  if (!best || best.score < 1.5) {
    const wide = sheet.rows
      .slice(0, 15)
      .map((_, i) => ({ from: i + 1, to: i + 1 }))
      .filter(({ from }) => distinctCells(sheet, from).length >= 3);
    // A page of text or a small summary is left alone; anything table-like is asked about.
    if (!best && wide.length < 3) return null;
    asker.ask('header_not_found', '', {
      options: [option('ignore', 'option.ignore_sheet'), ...wide.slice(0, 6).map(rowOption)],
      default: 'ignore',
    });
    return null;
  }
  const rival = found.find(
    ({ score, from, to }) =>
      score >= best.score * 0.85 &&
      (to < best.from ? best.from - to : from - best.to) <= 1 &&
      (to < best.from || from > best.to),
  );
  if (rival)
    asker.ask('header_uncertain', '', {
      row: best.to,
      options: [rowOption(best), rowOption(rival), option('ignore', 'option.ignore_sheet')],
      default: String(best.to),
    });
  return best;
}

interface Reading {
  sheet: ReadSheet;
  words: CompiledVocabulary;
  corrections: LayoutCorrections;
  asker: Asker;
  header: { from: number; to: number };
}

function readTable(result: SheetUnderstanding, reading: Reading): void {
  const { sheet, words, corrections, asker, header } = reading;
  const noteRows: number[] = [];
  for (let row = header.to + 1; row <= sheet.rows.length; row += 1) {
    if (beginsNote(squeeze(distinctCells(sheet, row)[0]?.cell.text ?? ''), words.source)) noteRows.push(row);
  }
  result.titles = findTitles(sheet, header.from);
  result.yearHint = findYear([...result.titles.map(({ text }) => text), sheet.name]);
  result.units = findUnits(sheet, header, noteRows);
  const titles = result.titles.map(({ text }) => text);
  const open = (rows: { from: number; to: number }): RowContext => {
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
    return makeRowContext(sheet, block, words.source, titles);
  };
  let context = open(header);
  const sections = headingsAbove(result, words);
  const hiddenRows = new Set(sheet.hiddenRows);
  const skipHidden = asker.answer('hidden_rows') === 'skip';
  for (let row = header.to + 1; row <= sheet.rows.length; row += 1) {
    const next = startsNewTable(row, context, words);
    if (next) {
      context.block.lastRow = next.from - 1;
      context = open(next);
      row = next.to;
      continue;
    }
    const verdict = verdictFor(row, context, reading);
    if (verdict.kind === 'section') pushSection(sections, { row, text: verdict.text ?? '' }, verdict.level ?? null);
    const kind: RowKind = verdict.kind === 'data' && skipHidden && hiddenRows.has(row) ? 'hidden' : verdict.kind;
    result.counts[kind] = (result.counts[kind] ?? 0) + 1;
    if (kind === 'blank') continue;
    result.rows.push(understoodRow(row, kind, verdict, { context, sections, block: result.blocks.length - 1 }));
  }
  finishRows(result, { words, asker, hiddenRows });
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

/** Header words without units' brackets, figures as #: "2024年1-6月完成" and "2023年1-9月完成" are one layout. */
function fingerprintOf(sheet: ReadSheet, header: HeaderFound | undefined, words: CompiledVocabulary): string {
  const texts = header
    ? headerColumns(sheet, header.from, header.to, words).map(({ header: text }) => text.shown)
    : sheet.rows.slice(0, 3).flatMap((row) => row.map((cell) => squeeze(cell.text)));
  const shape = texts.map((text) => text.toLowerCase().replace(/\d+/g, '#')).join('\u241f');
  return createHash('sha256').update(shape).digest('hex').slice(0, 24);
}

/** Remember corrections under this; it does not depend on the data or on earlier corrections. */
export function layoutFingerprint(understanding: SheetUnderstanding): string {
  return understanding.fingerprint;
}
