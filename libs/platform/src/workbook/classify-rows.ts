import { cellAt, isBlank, type ReadCell, type ReadSheet } from './cell.js';
import { meansUnknown, squeeze, tidy } from './chinese-text.js';
import { distinctCells } from './find-header.js';
import { type LayoutVocabulary, type RowKind, type TableBlock } from './layout-types.js';
import { readUnit } from './units.js';

/** What one row under a header is. Order matters: the rules run from the unmistakable to the likely. */

export interface RowVerdict {
  kind: RowKind;
  text?: string;
  /** Depth of a section heading: 一、 1, （一） 2, 1. 3; null when the heading carries no number. */
  level?: number | null;
  /** The row could as well be something else: ask. */
  uncertain?: true;
}

export interface RowContext {
  sheet: ReadSheet;
  block: TableBlock;
  anchorColumn: number | null;
  headerWords: Set<string>;
  titleWords: Set<string>;
  vocabulary: LayoutVocabulary;
  sectionNames: Set<string>;
  /** Records numbered 一, 二, 三 are no sections. */
  chineseSerials: boolean;
}

const CHINESE_NUMBER = '[一二三四五六七八九十]{1,3}';
const CHINESE_SERIAL = new RegExp(`^[(]?${CHINESE_NUMBER}[)]?、?$`);
const PREFIX = new RegExp(
  `^(?:第?(${CHINESE_NUMBER})[、.:](?!\\d)|[(](${CHINESE_NUMBER})[)]、?|(\\d{1,2})[、.](?!\\d)|[(](\\d{1,2})[)]、?)`,
);

export function makeRowContext(
  sheet: ReadSheet,
  block: TableBlock,
  vocabulary: LayoutVocabulary,
  titles: string[],
): RowContext {
  const headerWords = new Set<string>();
  for (let row = block.headerFrom; row <= block.headerTo; row += 1) {
    for (const { cell } of distinctCells(sheet, row)) headerWords.add(squeeze(cell.text));
  }
  let chinese = 0;
  let arabic = 0;
  for (let row = block.headerTo + 1; block.serialColumn !== null && row <= sheet.rows.length; row += 1) {
    const text = squeeze(cellAt(sheet, row, block.serialColumn).text);
    if (new RegExp(`^${CHINESE_NUMBER}$`).test(text)) chinese += 1;
    else if (/^\d+$/.test(text)) arabic += 1;
  }
  return {
    sheet,
    block,
    anchorColumn: block.columns.find(({ field }) => field === vocabulary.anchor)?.column ?? null,
    headerWords,
    titleWords: new Set(titles.map((title) => squeeze(title))),
    vocabulary,
    sectionNames: new Set(vocabulary.sectionNames.map((name) => squeeze(name))),
    chineseSerials: chinese > arabic,
  };
}

type Cells = { column: number; cell: ReadCell }[];

export function classifyRow(row: number, context: RowContext): RowVerdict {
  // Cells that only continue a merge from above say nothing new about this row.
  const all = distinctCells(context.sheet, row);
  const cells = all.filter(({ cell }) => !(cell.mergedFrom && cell.mergedFrom.row < row));
  if (cells.length === 0) return { kind: 'blank' };
  const texts = cells.map(({ cell }) => squeeze(cell.text));
  const firstText = cells.find(({ column, cell }) => {
    const text = squeeze(cell.text);
    // 一 or （一） in the serial column numbers a heading; the heading itself stands beside it.
    const isNumeral = column === context.block.serialColumn && CHINESE_SERIAL.test(text);
    return cell.type === 'text' && !/^[\d.]+$/.test(text) && !(isNumeral && cells.length > 1);
  });
  const first = firstText ? squeeze(firstText.cell.text) : '';
  if (repeatsHeader(cells, texts, context)) return { kind: 'repeated_header' };
  if (isColumnNumbers(cells, texts)) return { kind: 'column_numbers' };
  if (isSubtotal(texts, cells, context)) return { kind: 'subtotal', text: first };
  if (isNote(first, cells, context)) return { kind: 'note', text: tidy(firstText?.cell.text ?? '') };
  if (isExample(row, cells, context)) return { kind: 'example', text: first };
  const section = sectionVerdict(row, cells, first, context);
  if (section) return section;
  return recordVerdict(row, cells, all, context);
}

/** Printed pages repeat the header, and sometimes the title. */
function repeatsHeader(cells: Cells, texts: string[], { headerWords, titleWords }: RowContext): boolean {
  if (texts.every((text) => titleWords.has(text))) return true;
  const same = texts.filter((text) => headerWords.has(text)).length;
  return cells.length >= 2 && same >= 2 && same >= cells.length * 0.6;
}

/** "1 2 3 4 5" or "甲 乙 1 2 3" under the header, as statistics forms print it; or the units alone. */
function isColumnNumbers(cells: Cells, texts: string[]): boolean {
  if (cells.length >= 2 && texts.every((text) => readUnit(text) !== null)) return true;
  if (cells.length < 4) return false;
  const bare = texts
    .map((text) => text.replace(/^[(\[]|[)\]]$/g, ''))
    .filter((text) => !/^[甲乙丙丁戊a-z]$|^栏次$|^序号$/i.test(text));
  return (
    bare.length >= 3 &&
    bare.every((text, i) => /^\d+$/.test(text) && (i === 0 || Number(text) === Number(bare[i - 1]) + 1)) &&
    bare.length >= cells.length - 4
  );
}

function isSubtotal(texts: string[], cells: Cells, { vocabulary, anchorColumn, block }: RowContext): boolean {
  const { subtotal, counted } = wordsOf(vocabulary);
  // A numbered line is a record, whatever its name ends with.
  if (cells.some(({ column, cell }) => column === block.serialColumn && /^\d+$/.test(squeeze(cell.text)))) return false;
  return texts.slice(0, 3).some((text, i) => {
    if (text.length > 40) return false;
    // A real name in the name column wins over a figure-like word elsewhere.
    const column = cells[i]!.column;
    if (anchorColumn !== null && column > anchorColumn) return false;
    return subtotal.test(text) || counted.test(text);
  });
}

interface RowWords {
  subtotal: RegExp;
  counted: RegExp;
  note: RegExp;
  example: RegExp;
}

const rowWords = new WeakMap<LayoutVocabulary, RowWords>();

function wordsOf(vocabulary: LayoutVocabulary): RowWords {
  const ready = rowWords.get(vocabulary);
  if (ready) return ready;
  const sums = vocabulary.subtotalWords.join('|');
  const made: RowWords = {
    subtotal: new RegExp(
      `^(?:${CHINESE_NUMBER}、|[(]${CHINESE_NUMBER}[)]|本页|全部|各?[^\\d]{0,14})?(?:${sums})(?:[(].*[)])?[:;]?(?:共?\\d+[个项家].*)?$`,
    ),
    counted: new RegExp(`^(?:共|共计|${sums})[:]?\\d+(?:个|项|家|宗)`),
    note: new RegExp(`^[(\\[]?(?:${vocabulary.noteWords.join('|')})(?:[:;]|\\d|[一二三四五]、|$|[)\\]])`),
    example: new RegExp(`^[(\\[【]?(?:${vocabulary.exampleWords.join('|')})`),
  };
  rowWords.set(vocabulary, made);
  return made;
}

function isNote(first: string, cells: Cells, { vocabulary, anchorColumn, block }: RowContext): boolean {
  if (first === '') return false;
  if (/^第\d+页|^共\d+页|^-\d+-$/.test(first)) return true;
  if (beginsNote(first, vocabulary))
    return cells.length <= 3 || cells.filter(({ cell }) => /[:：]/.test(cell.text)).length * 2 >= cells.length;
  const isAlone = cells.length === 1;
  const isProse = first.length > 45 || /[。；].+/.test(first);
  return isAlone && isProse && cells[0]!.column <= Math.max(anchorColumn ?? 1, block.serialColumn ?? 1);
}

/** 备注：, 注1, 填表人: — but not 注册资本. */
export function beginsNote(text: string, vocabulary: LayoutVocabulary): boolean {
  return wordsOf(vocabulary).note.test(text);
}

function isExample(row: number, cells: Cells, { sheet, block, vocabulary, anchorColumn }: RowContext): boolean {
  const words = wordsOf(vocabulary).example;
  const places = [block.serialColumn, anchorColumn, cells[0]!.column].filter(
    (column): column is number => column !== null,
  );
  return places.some((column) => words.test(squeeze(cellAt(sheet, row, column).text)));
}

function sectionVerdict(row: number, cells: Cells, first: string, context: RowContext): RowVerdict | null {
  const { sheet, block, anchorColumn, sectionNames, chineseSerials } = context;
  if (first === '' || first.length > 45) return null;
  const level = sectionLevel(first, cells, context);
  const others = cells.filter(({ cell }) => squeeze(cell.text) !== first);
  const onlyFigures = others.every(
    ({ cell, column }) =>
      cell.type === 'number' ||
      column === block.serialColumn ||
      meansUnknown(cell.text) ||
      /^[\d.,%]+[个项家]?$|^共?\d+[个项家]/.test(squeeze(cell.text)),
  );
  if (!onlyFigures) return null;
  const { left, width } = reach(sheet, row, cells, first);
  const covers =
    width >= 3 &&
    width * 2 >= block.columns.length &&
    (anchorColumn === null || (left <= anchorColumn && left + width > anchorColumn));
  const name = sectionText(first);
  const isKnown =
    sectionNames.has(name) || sectionNames.has(name.replace(/(?:产业|类|项目|类项目|产业项目|企业)+$/, ''));
  const isNumberedSection = level !== null && level <= 2 && !chineseSerials;
  if (covers || isNumberedSection || (isKnown && cells.length - others.length === 1 && isBareRow(others, block)))
    return { kind: 'section', text: name, level };
  if (others.length > 0) return null;
  // One lonely text in a table of many columns: a heading, or a record of which only the name is known.
  const serialText = block.serialColumn === null ? '' : squeeze(cellAt(sheet, row, block.serialColumn).text);
  if (
    block.columns.length < 4 ||
    /^\d+$/.test(serialText) ||
    (anchorColumn !== null && cells[0]!.column > anchorColumn)
  )
    return null;
  const isBeforeAnchor = anchorColumn !== null && cells[0]!.column < anchorColumn;
  return isBeforeAnchor
    ? { kind: 'section', text: name, level }
    : { kind: 'section', text: name, level, uncertain: true };
}

/** Nothing else in the row but a count or sums: the serial column in particular is not counting records here. */
function isBareRow(others: Cells, { serialColumn }: TableBlock): boolean {
  return !others.some(({ column, cell }) => column === serialColumn && /^\d+$/.test(squeeze(cell.text)));
}

function sectionLevel(first: string, cells: Cells, { block }: RowContext): number | null {
  const match = PREFIX.exec(first);
  if (match) return match[1] ? 1 : match[2] ? 2 : 3;
  // The number may stand in the serial column: 一 | 新医药产业
  const serial = cells.find(({ column }) => column === block.serialColumn);
  const text = serial ? squeeze(serial.cell.text) : '';
  if (new RegExp(`^${CHINESE_NUMBER}、?$`).test(text)) return 1;
  return new RegExp(`^[(]${CHINESE_NUMBER}[)]$`).test(text) ? 2 : null;
}

/** "（一）新医药产业（12个，35亿元）：" → 新医药产业 */
export function sectionText(text: string): string {
  return squeeze(text)
    .replace(PREFIX, '')
    .replace(/[(][^()]*\d+[^()]*[)]/g, '')
    .replace(/(?:共|共计|合计)?\d+(?:个|项|家).*$/, '')
    .replace(/[:：;，,。]+$/, '');
}

function reach(sheet: ReadSheet, row: number, cells: Cells, first: string): { left: number; width: number } {
  const start = cells.find(({ cell }) => squeeze(cell.text) === first)!;
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= row && bottom >= row && left <= start.column && right >= start.column,
  );
  return merge ? { left: merge.left, width: merge.right - merge.left + 1 } : { left: start.column, width: 1 };
}

function recordVerdict(row: number, cells: Cells, all: Cells, { sheet, block, anchorColumn }: RowContext): RowVerdict {
  const anchor = anchorColumn === null ? null : cellAt(sheet, row, anchorColumn);
  if (anchor && !isBlank(anchor)) return { kind: 'data' };
  const mapped = new Set(block.columns.filter(({ field }) => field !== null).map(({ column }) => column));
  const telling = (anchorColumn === null ? cells : all).filter(
    ({ column, cell }) =>
      mapped.has(column) &&
      column !== block.serialColumn &&
      !meansUnknown(cell.text) &&
      !(cell.type === 'number' && Number(cell.raw) === 0) &&
      !cell.formulaWithoutValue,
  );
  // Prepared lines: a serial number, a formula that sums nothing.
  if (telling.length === 0 || telling.every(({ cell }) => cell.formula !== undefined)) return { kind: 'blank' };
  if (telling.length < 2 && anchorColumn !== null) return { kind: 'note', text: tidy(telling[0]!.cell.text) };
  return { kind: 'data' };
}
