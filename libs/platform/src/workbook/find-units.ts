import { ownCells, type ReadSheet } from './cell.js';
import { squeeze, tidy } from './chinese-text.js';
import { distinctCells } from './find-header.js';
import { type FoundUnit, type SheetUnderstanding } from './layout-types.js';
import { readUnits, type Unit, type UnitKind } from './units.js';

/** What the lines around a table say about all of it: units, the year, the title. */

const UNIT_NOTE = /(?:计量|金额|货币|投资|数据|面积)?单位(?:均为|均是|都为|为|是|:)?([^()\[\]。;,，]{1,16})/g;

/** "单位：万元" anywhere above or beside the header, "（单位：亿元）" or "（亿元）" in the title, "金额单位均为万元" in a note. */
export function unitsInText(text: string): Unit[] {
  const flat = squeeze(text);
  const found: Unit[] = [];
  for (const match of flat.matchAll(UNIT_NOTE)) found.push(...readUnits(match[1]!.replace(/^[:为]/, '')));
  if (found.length === 0) {
    for (const match of flat.matchAll(/[(\[【]([^()\[\]【】]{1,12})[)\]】]/g)) found.push(...readUnits(match[1]!));
  }
  return found;
}

export function findUnits(sheet: ReadSheet, header: { from: number; to: number }, noteRows: number[]): FoundUnit[] {
  const found: FoundUnit[] = [];
  const look = (row: number): void => {
    for (const { column, cell } of distinctCells(sheet, row)) {
      if (cell.type !== 'text') continue;
      const isUnitCell = /单位/.test(cell.text);
      for (const unit of unitsInText(cell.text))
        found.push({ unit, row, column, source: isUnitCell && squeeze(cell.text).length <= 16 ? 'sheet' : 'title' });
    }
  };
  for (let row = 1; row < header.from; row += 1) look(row);
  // Beside the header: a cell of the header rows that says nothing but 单位：万元.
  for (let row = header.from; row <= header.to; row += 1) {
    for (const { column, cell } of distinctCells(sheet, row)) {
      if (!/^[(\[]?(?:计量|金额)?单位[:为]/.test(squeeze(cell.text))) continue;
      for (const unit of unitsInText(cell.text)) found.push({ unit, row, column, source: 'sheet' });
    }
  }
  for (const row of noteRows) look(row);
  return found;
}

/** The unit that holds for the table: the one nearest to the header. Two different ones are a conflict. */
export function sheetUnit(units: FoundUnit[], kind: UnitKind): { found: FoundUnit | null; conflicting: FoundUnit[] } {
  const fitting = units.filter(({ unit }) => unit.kind === kind);
  const found = fitting[fitting.length - 1] ?? null;
  const words = new Map(fitting.map((each) => [`${each.unit.factor}${each.unit.currency ?? ''}`, each]));
  return { found, conflicting: words.size > 1 ? [...words.values()] : [] };
}

export function findTitles(sheet: ReadSheet, headerFrom: number): SheetUnderstanding['titles'] {
  const titles: SheetUnderstanding['titles'] = [];
  for (let row = 1; row < headerFrom; row += 1) {
    const text = distinctCells(sheet, row)
      .map(({ cell }) => tidy(cell.text))
      .join(' ');
    if (text !== '') titles.push({ row, text });
  }
  return titles;
}

/** "2024年重点项目表" → 2024; "2021-2025年" or two years → nothing to rely on. */
export function findYear(texts: string[]): number | null {
  for (const text of texts) {
    const flat = squeeze(text);
    if (/(?:19|20)\d\d年?(?:-|~|—|至|到)(?:(?:19|20)?\d\d)年/.test(flat)) return null;
    const years = new Set([...flat.matchAll(/(?<!\d)(20[0-6]\d|199\d)(?=年|$|\D)/g)].map((match) => Number(match[1])));
    if (years.size > 1) return null;
    if (years.size === 1) return [...years][0]!;
  }
  return null;
}

/** Up to `limit` different values below the header, for a person who has to decide what a column is. */
export function samplesOf(sheet: ReadSheet, column: number, fromRow: number, limit = 3): string[] {
  const samples = new Set<string>();
  for (const cell of ownCells(sheet, column, fromRow, fromRow + 200)) {
    const text = tidy(cell.text).slice(0, 40);
    if (text !== '') samples.add(text);
    if (samples.size >= limit) break;
  }
  return [...samples];
}
