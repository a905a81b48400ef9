import { cellAt, isBlank, type ReadSheet } from './cell.js';
import { squeeze, tidy } from './chinese-text.js';
import { type FieldWords, type LayoutVocabulary } from './layout-types.js';
import { readUnit, readUnits, type Unit } from './units.js';

/** Header words, compared: how well does this column's header name that field? */

export const ACCEPT = 60;
/** Below this a mapping is a guess, shown and asked. */
export const CERTAIN = 78;
/** A second reading this close to the best one is worth a question. */
export const CLOSE = 6;

export interface HeaderText {
  /** As written, levels joined by "/". */
  shown: string;
  /** Normalised without units: every level, and the last one alone. */
  full: string;
  leaf: string;
  levels: number;
  units: Unit[];
  /** 万元/亩, 元/㎡: a ratio, not an amount. */
  ratio: boolean;
}

const HINTS =
  /\((?:必填|选填|必填项|可选|下拉选择|下拉|格式.*|如.*|例.*|yyyy.*|年[-/.]?月.*|年\/月\/日|精确到.*|保留.*|自动.*|公式.*|可多选|文本|数字|日期)\)/gi;

export function readHeader(cells: string[]): HeaderText {
  const parts = cells
    .map((cell) => tidy(cell).replace(/\s+/g, ''))
    .filter((part, i, all) => part !== '' && part !== all[i - 1]);
  const units: Unit[] = [];
  let ratio = false;
  const names: string[] = [];
  for (const part of parts) {
    const taken = takeUnit(part);
    units.push(...taken.units);
    ratio ||= taken.ratio;
    const name = normalise(taken.name);
    if (name !== '') names.push(name);
  }
  return {
    shown: parts.join('/'),
    full: names.join('/'),
    leaf: names[names.length - 1] ?? '',
    levels: names.length,
    units,
    ratio,
  };
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(HINTS, '')
    .replace(/^[*※★☆▲△●·\s]+|[*※★☆▲△●:：;；。,，]+$/g, '')
    .replace(/^(?:\d{1,2}[.、](?!\d)|[(]\d{1,2}[)]|[一二三四五六七八九十]{1,2}、)/, '');
}

const BARE_UNIT =
  /(?:单位)?[:/、,\-_]?((?:百|千|十)?[万亿]?(?:美元|欧元|日元|港元|元)|万美金|亩|公顷|万?平方米|万?㎡|万?m2)$/;

/** "计划总投资(万元)", "总投资:万元", "总投资额万元", "(单位:亿元)" → name and unit. */
function takeUnit(part: string): { name: string; units: Unit[]; ratio: boolean } {
  const units: Unit[] = [];
  let ratio = false;
  let name = part.replace(/[(\[【]([^()\[\]【】]*)[)\]】]/g, (bracket, inside: string) => {
    const content = inside.replace(/^(?:计量)?单位:?/, '');
    const found = readUnits(content);
    if (found.length === 0) return bracket.replace(/[\[【]/g, '(').replace(/[\]】]/g, ')');
    if (found.some((unit) => unit.kind === 'area') && found.some((unit) => unit.kind === 'money')) ratio = true;
    else units.push(...found);
    return '';
  });
  if (units.length === 0 && !ratio) {
    const whole = readUnit(name);
    if (whole) return { name: '', units: [whole], ratio };
    const tail = BARE_UNIT.exec(name);
    const unit = tail && tail.index >= 2 ? readUnit(tail[1]!) : null;
    if (tail && unit) {
      units.push(unit);
      name = name.slice(0, tail.index);
    }
  }
  return { name, units, ratio };
}

interface CompiledField {
  words: FieldWords;
  names: string[];
  weak: string[];
  patterns: RegExp[];
  weakPatterns: RegExp[];
  not: RegExp | null;
}

export interface CompiledVocabulary {
  source: LayoutVocabulary;
  fields: CompiledField[];
  byField: Map<string, FieldWords>;
  /** All whole header words, for a quick look at whether a row may be a header. */
  known: Set<string>;
  serial: Set<string>;
  cache: Map<string, FieldScore[]>;
}

export interface FieldScore {
  field: string;
  score: number;
}

const compiled = new WeakMap<LayoutVocabulary, CompiledVocabulary>();

export function compile(vocabulary: LayoutVocabulary): CompiledVocabulary {
  const ready = compiled.get(vocabulary);
  if (ready) return ready;
  const fields = vocabulary.fields.map((words) => ({
    words,
    names: words.words.map((word) => normalise(squeeze(word))),
    weak: (words.weak ?? []).map((word) => normalise(squeeze(word))),
    patterns: (words.patterns ?? []).map((pattern) => new RegExp(pattern)),
    weakPatterns: (words.weakPatterns ?? []).map((pattern) => new RegExp(pattern)),
    not: words.not ? new RegExp(words.not) : null,
  }));
  const made: CompiledVocabulary = {
    source: vocabulary,
    fields,
    byField: new Map(vocabulary.fields.map((words) => [words.field, words])),
    known: new Set(fields.flatMap((field) => [...field.names, ...field.weak])),
    serial: new Set(vocabulary.serialWords.map((word) => normalise(squeeze(word))).filter((word) => word !== '')),
    cache: new Map(),
  };
  compiled.set(vocabulary, made);
  return made;
}

/** Fields this header may mean, best first; nothing below ACCEPT. */
export function scoreHeader(header: HeaderText, vocabulary: CompiledVocabulary): FieldScore[] {
  if (header.leaf === '' || header.leaf.length > 40) return [];
  const key = `${header.shown}`;
  const known = vocabulary.cache.get(key);
  if (known) return known;
  const scores = vocabulary.fields
    .map((field) => ({ field: field.words.field, score: scoreField(header, field) }))
    .filter(({ score }) => score >= ACCEPT)
    .sort((a, b) => b.score - a.score);
  if (vocabulary.cache.size < 20_000) vocabulary.cache.set(key, scores);
  return scores;
}

function scoreField(header: HeaderText, field: CompiledField): number {
  if (field.not?.test(header.full)) return 0;
  const { kind } = field.words;
  if (header.ratio && kind !== 'text') return 0;
  // A unit of the wrong kind is strong evidence against: 投资(亩) is no money.
  const unit = header.units[0];
  if (unit && (kind === 'money' || kind === 'area') && unit.kind !== kind) return 0;
  if (unit && kind !== 'money' && kind !== 'area') return 0;
  const variants = new Set([header.leaf, header.leaf.replace(/\([^()]*\)/g, ''), header.leaf.replace(/[()]/g, '')]);
  const whole = new Set([header.full.replace(/\//g, ''), header.full]);
  let best = 0;
  for (const name of field.names) {
    if (whole.has(name)) return 100;
    if (header.leaf === name) best = Math.max(best, header.levels === 1 ? 100 : 95);
    else if (variants.has(name)) best = Math.max(best, header.levels === 1 ? 96 : 93);
    else best = Math.max(best, partial(header.leaf, name));
  }
  if (field.weak.some((name) => whole.has(name) || header.leaf === name || variants.has(name)))
    best = Math.max(best, 90);
  if (field.weakPatterns.some((pattern) => pattern.test(header.full))) best = Math.max(best, 80);
  // A pattern sees the group above, which decides what a bare 时间 or 金额 means.
  if (field.patterns.some((pattern) => pattern.test(header.full)))
    best = Math.max(best, 98 - (header.levels === 1 ? 8 : 0));
  return best;
}

/** 项目总投资额 contains 总投资额. The longer the shared part the better; Chinese names end with what they are. */
function partial(leaf: string, name: string): number {
  if (name.length < 2 || !leaf.includes(name)) return 0;
  return 50 + 35 * (name.length / leaf.length) + (leaf.endsWith(name) ? 6 : 0);
}

export interface HeaderColumn {
  column: number;
  header: HeaderText;
  scores: FieldScore[];
}

/** The header texts of every column over the given rows; a group label reaches over the blanks to its right. */
export function headerColumns(
  sheet: ReadSheet,
  from: number,
  to: number,
  vocabulary: CompiledVocabulary,
): HeaderColumn[] {
  const width = Math.max(0, ...sheet.rows.slice(from - 1, to).map((row) => row.length));
  const columns: HeaderColumn[] = [];
  const group: string[] = [];
  for (let column = 1; column <= width; column += 1) {
    const texts: string[] = [];
    for (let row = from; row <= to; row += 1) {
      const cell = cellAt(sheet, row, column);
      const level = row - from;
      if (!isBlank(cell)) {
        group[level] = cell.text;
        for (let below = level + 1; below <= to - from; below += 1) group[below] = '';
        texts.push(cell.text);
      } else if (row < to && texts.length === 0 && !isBlank(cellAt(sheet, to, column)) && level === 0 && group[0]) {
        texts.push(group[0]);
      }
    }
    const header = readHeader(texts);
    columns.push({ column, header, scores: scoreHeader(header, vocabulary) });
  }
  return columns;
}

/** Best pairs first, one column per field. */
export function assign(columns: HeaderColumn[]): Map<number, FieldScore> {
  const pairs = columns.flatMap(({ column, scores }) => scores.map(({ field, score }) => ({ column, field, score })));
  pairs.sort((a, b) => b.score - a.score || a.column - b.column);
  const byColumn = new Map<number, FieldScore>();
  const taken = new Set<string>();
  for (const { column, field, score } of pairs) {
    if (byColumn.has(column) || taken.has(field)) continue;
    byColumn.set(column, { field, score });
    taken.add(field);
  }
  return byColumn;
}
