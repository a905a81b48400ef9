import { createHash } from 'node:crypto';
import { Asker, option } from './ask.js';
import { isBlank, type ReadSheet } from './cell.js';
import { squeeze } from './chinese-text.js';
import { beginsNote } from './classify-rows.js';
import { distinctCells, findHeaders, type HeaderFound, widen } from './find-header.js';
import { type FillDown, finishRows } from './finish-rows.js';
import { findTitles, findUnits, findYear } from './find-units.js';
import { compile, type CompiledVocabulary, headerColumns } from './header-match.js';
import { type LayoutCorrections, type LayoutVocabulary, type SheetUnderstanding } from './layout-types.js';
import { type Reading, TableWalk } from './walk-table.js';

/** A sheet understood from its beginning, and the walk that goes on below it; no walk when there is no table. */
export interface OpenedSheet {
  understanding: SheetUnderstanding;
  walk: TableWalk | null;
  above: FillDown | null;
}

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
  return openSheet(sheet, vocabulary, corrections).understanding;
}

export function openSheet(
  sheet: ReadSheet,
  vocabulary: LayoutVocabulary,
  corrections: LayoutCorrections = {},
): OpenedSheet {
  const none = (understanding: SheetUnderstanding): OpenedSheet => ({ understanding, walk: null, above: null });
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
  if (sheet.rows.every((row) => row.every((cell) => isBlank(cell)))) return none({ ...result, status: 'empty' });
  if (corrections.ignore === true || new RegExp(vocabulary.ignoredSheets).test(sheet.name.trim()))
    return none({ ...result, status: 'ignored' });
  if (sheet.hidden && corrections.ignore !== false) {
    if ((asker.answer('hidden_sheet') ?? 'skip') === 'skip') {
      if (found.length > 0)
        asker.ask('hidden_sheet', '', {
          options: [option('skip', 'option.skip'), option('include', 'option.include')],
          default: 'skip',
        });
      return none({ ...result, status: 'ignored' });
    }
  }
  const header = chooseHeader(sheet, found, corrections, asker, words);
  if (!header) return none({ ...result, status: 'no_table' });
  const going = readTable(result, { sheet, words, corrections, asker, header });
  if (result.blocks.some(({ columns }) => columns.some(({ field }) => field === vocabulary.anchor)))
    return { understanding: result, ...going };
  // Nothing names a record: a summary, a matrix. Left out unless a person points at a column.
  const questions = asker.questions.filter(({ kind }) => kind === 'anchor_missing');
  return none({ ...result, status: 'no_table', rows: [], counts: {}, questions });
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

function readTable(result: SheetUnderstanding, reading: Reading): { walk: TableWalk; above: FillDown } {
  const { sheet, words, asker, header } = reading;
  const noteRows: number[] = [];
  for (let row = header.to + 1; row <= sheet.rows.length; row += 1) {
    if (beginsNote(squeeze(distinctCells(sheet, row)[0]?.cell.text ?? ''), words.source)) noteRows.push(row);
  }
  result.titles = findTitles(sheet, header.from);
  result.yearHint = findYear([...result.titles.map(({ text }) => text), sheet.name]);
  result.units = findUnits(sheet, header, noteRows);
  const walk = new TableWalk(result, reading);
  const hiddenRows = new Set(sheet.hiddenRows);
  result.rows = walk.rows(header.to + 1, sheet.rows.length, (row) => hiddenRows.has(row));
  return { walk, above: finishRows(result, { words, asker, hiddenRows }) };
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
