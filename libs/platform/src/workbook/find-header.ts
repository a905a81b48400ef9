import { cellAt, isBlank, type ReadCell, type ReadSheet } from './cell.js';
import { squeeze } from './chinese-text.js';
import { assign, type CompiledVocabulary, headerColumns, readHeader, scoreHeader } from './header-match.js';
import { readUnit } from './units.js';

/** Which rows are the header? Scored by what their words mean, then widened by how the cells are merged. */

const SEARCH_ROWS = 60;
const MAX_DEPTH = 4;

export interface HeaderFound {
  from: number;
  to: number;
  score: number;
}

/** A cell once, however many squares its merge covers in this row. */
export function distinctCells(sheet: ReadSheet, row: number): { column: number; cell: ReadCell }[] {
  const cells = sheet.rows[row - 1] ?? [];
  const found: { column: number; cell: ReadCell }[] = [];
  const masters = new Set<string>();
  cells.forEach((cell, i) => {
    if (isBlank(cell)) return;
    const { row: r, column: c } = cell.mergedFrom ?? { row, column: i + 1 };
    const key = `${r}:${c}`;
    if (masters.has(key)) return;
    masters.add(key);
    found.push({ column: i + 1, cell });
  });
  return found;
}

/** Header candidates, best first; rows saying the same words count once. */
export function findHeaders(sheet: ReadSheet, vocabulary: CompiledVocabulary): HeaderFound[] {
  const found: HeaderFound[] = [];
  const seen = new Set<string>();
  for (let row = 1; row <= Math.min(sheet.rows.length, SEARCH_ROWS); row += 1) {
    const score = scoreRow(sheet, row, vocabulary);
    if (score <= 0) continue;
    const words = distinctCells(sheet, row)
      .map(({ cell }) => squeeze(cell.text))
      .join('|');
    if (seen.has(words)) continue;
    seen.add(words);
    found.push({ ...widen(sheet, row, vocabulary), score });
  }
  const best = new Map<string, HeaderFound>();
  for (const header of found) {
    const key = `${header.from}-${header.to}`;
    const columns = headerColumns(sheet, header.from, header.to, vocabulary);
    const total = [...assign(columns).values()].reduce((sum, { score }) => sum + score / 100, 0);
    const penalty = header.score < 1 ? 0.2 : 0;
    const score = Math.max(header.score, total - penalty);
    if (score > (best.get(key)?.score ?? 0)) best.set(key, { ...header, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.from - b.from);
}

/** Meaningful words count for, figures and long prose against. */
function scoreRow(sheet: ReadSheet, row: number, vocabulary: CompiledVocabulary): number {
  const cells = distinctCells(sheet, row);
  if (cells.length < 2) return 0;
  let against = 0;
  for (const { cell } of cells) {
    const text = squeeze(cell.text);
    const isYear = /^(?:19|20)\d\d年?$/.test(text);
    if (cell.type !== 'text') against += isYear ? 0.1 : 0.6;
    else if (text.length > 40) against += 0.6;
    else if (/^[\d.,%]+$/.test(text)) against += isYear ? 0.1 : 0.6;
  }
  const columns = cells.map(({ column, cell }) => {
    const header = readHeader([cell.text]);
    return { column, header, scores: scoreHeader(header, vocabulary) };
  });
  const serial = columns.some(({ header }) => vocabulary.serial.has(header.leaf)) ? 0.8 : 0;
  const sum = [...assign(columns).values()].reduce((total, { score }) => total + score / 100, 0);
  return sum === 0 ? 0 : sum + serial - against;
}

/** Adds the lines above and below that belong to the same header. */
export function widen(sheet: ReadSheet, row: number, vocabulary: CompiledVocabulary): { from: number; to: number } {
  let from = row;
  let to = row;
  while (to - from + 1 < MAX_DEPTH && from > 1 && belongsAbove(sheet, from, vocabulary)) from -= 1;
  while (to - from + 1 < MAX_DEPTH && to < sheet.rows.length && belongsBelow(sheet, from, to, vocabulary)) to += 1;
  return { from, to };
}

function isWordRow(sheet: ReadSheet, row: number): boolean {
  const cells = distinctCells(sheet, row);
  return (
    cells.length > 0 &&
    cells.every(
      ({ cell }) =>
        cell.type === 'text' &&
        squeeze(cell.text).length <= 40 &&
        !/[:：]\s*\S/.test(cell.text) &&
        !/^[\d.,]+$/.test(squeeze(cell.text)),
    )
  );
}

function belongsAbove(sheet: ReadSheet, top: number, vocabulary: CompiledVocabulary): boolean {
  const above = top - 1;
  const cells = sheet.rows[top - 1] ?? [];
  const isLinked = cells.some((cell) => cell.mergedFrom && cell.mergedFrom.row <= above && !isBlank(cell));
  if (!isWordRow(sheet, above)) return false;
  if (distinctCells(sheet, above).length < 2) return false;
  if (isLinked) return true;
  const width = Math.max(cells.length, sheet.rows[above - 1]?.length ?? 0);
  const hasGroup = sheet.merges.some(
    (merge) =>
      merge.top === above &&
      merge.bottom === above &&
      merge.right > merge.left &&
      (merge.right - merge.left + 1) * 2 <= width + 1 &&
      !isBlank(cellAt(sheet, above, merge.left)),
  );
  const fillsGaps = distinctCells(sheet, above).some(
    ({ column, cell }) => isBlank(cellAt(sheet, top, column)) && isHeaderWord(cell.text, vocabulary),
  );
  return hasGroup || fillsGaps;
}

function belongsBelow(sheet: ReadSheet, from: number, to: number, vocabulary: CompiledVocabulary): boolean {
  const below = to + 1;
  const cells = distinctCells(sheet, below);
  if (cells.length === 0) return false;
  const isLinked = (sheet.rows[below - 1] ?? []).some(
    (cell) => cell.mergedFrom && cell.mergedFrom.row >= from && cell.mergedFrom.row <= to && !isBlank(cell),
  );
  const own = cells.filter(({ cell }) => !(cell.mergedFrom && cell.mergedFrom.row < below));
  if (isLinked) return true;
  if (own.every(({ cell }) => readUnit(cell.text) !== null)) return true;
  if (!isWordRow(sheet, below)) return false;
  // Sub-headers: they stand under a group label, and the columns without a group stay empty.
  const underGroup = own.filter(({ column }) => {
    const above = cellAt(sheet, to, column);
    return (
      isBlank(above) ||
      (above.mergedFrom !== undefined && above.mergedFrom.row === to) ||
      sheet.merges.some((merge) => merge.top === to && merge.left === column && merge.right > merge.left)
    );
  });
  const startsGroup = ({ column }: { column: number }): boolean =>
    isBlank(cellAt(sheet, to, column + 1)) && !isBlank(cellAt(sheet, below, column + 1));
  const standing = own.filter((cell) => underGroup.includes(cell) || startsGroup(cell));
  return (
    standing.length >= 2 &&
    standing.length === own.length &&
    own.some(({ cell }) => isHeaderWord(cell.text, vocabulary))
  );
}

export function isHeaderWord(text: string, vocabulary: CompiledVocabulary): boolean {
  const header = readHeader([text]);
  return (
    vocabulary.serial.has(header.leaf) ||
    vocabulary.known.has(header.leaf) ||
    (scoreHeader(header, vocabulary)[0]?.score ?? 0) >= 85
  );
}
