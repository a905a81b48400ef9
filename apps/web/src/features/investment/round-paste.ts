import type { Unit } from '../../lib/decimal';
import { readCell, type CellChange, type Drafts, type Place, type RoundColumn } from './round-grid';
import { readInUnit } from './typed-amount';

export interface PasteRow {
  projectId: string;
  code: string;
  name: string;
}

export interface PasteResult {
  changes: CellChange[];
  /** Lines that name no project of the grid, or fell off its end. */
  unplaced: string[];
  /** Lines of projects that say nothing: their rows stay as they are. */
  blank: number;
  /** Projects named more than once: the last line counts. */
  twice: string[];
  byName: boolean;
  /** Said once in the head of the paste, else the page's. */
  unit: Unit;
}

/** Tab-separated text as Excel puts it on the clipboard, with its quoted cells. */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char === '"' && text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .toLowerCase();

const UNITS: [RegExp, Unit][] = [
  [/亿元|100\s?m(illio)?n/i, 'yi'],
  [/万元|10\s?k/i, 'wan'],
  [/元|cny|yuan/i, 'yuan'],
];

const unitSaid = (cell: string): Unit | null => UNITS.find(([pattern]) => pattern.test(cell))?.[1] ?? null;

const isAmount = (cell: string): boolean => {
  const read = readInUnit(cell, 'yuan');
  return read !== null && 'yuan' in read;
};

interface Table {
  lines: string[][];
  unit: Unit | null;
  /** The column of this month's figure, where the head names one. */
  amountAt: number | null;
  noteAt: number | null;
}

/** Takes off what stands above the figures: a title, "单位：万元", the heads of the columns. */
function withoutHead(cells: string[][], isProject: (cell: string) => boolean): Table {
  const table: Table = { lines: cells, unit: null, amountAt: null, noteAt: null };
  while (table.lines.length > 0) {
    const line = table.lines[0]!;
    const said = line.map(unitSaid).find((unit) => unit !== null) ?? null;
    const headed = line.some((cell) => /本月|当月|完成|项目|this month|project/i.test(cell));
    if (line.some(isProject) || line.some(isAmount) || (said === null && !headed)) break;
    table.unit = said ?? table.unit;
    const amountAt = line.findIndex((cell) => /本月|当月|this month/i.test(cell));
    if (amountAt >= 0) table.amountAt = amountAt;
    const noteAt = line.findIndex((cell) => /说明|备注|note|remark/i.test(cell));
    if (noteAt >= 0) table.noteAt = noteAt;
    table.lines = table.lines.slice(1);
  }
  return table;
}

/** The column that holds codes or names of the grid's projects: the one where most lines do, if half of them do. */
function keyColumn(lines: string[][], isProject: (cell: string) => boolean): number | null {
  const counts = [0, 1, 2].map((at) => lines.filter((line) => isProject(line[at] ?? '')).length);
  const most = Math.max(...counts);
  const filled = lines.filter((line) => line.some((cell) => cell.trim() !== '')).length;
  return most > 0 && most * 2 >= filled ? counts.indexOf(most) : null;
}

export interface PasteInto {
  drafts: Drafts;
  rows: readonly PasteRow[];
  columns: readonly RoundColumn[];
  at: Place;
  unit: Unit;
}

export function pasteChanges({ drafts, rows, columns, at, unit }: PasteInto, cells: string[][]): PasteResult {
  const byKey = new Map(rows.flatMap((row) => [row.code, row.name].map((text) => [nameKey(text), row] as const)));
  const isProject = (cell: string): boolean => cell.trim() !== '' && byKey.has(nameKey(cell));
  const table = withoutHead(cells, isProject);
  const key = keyColumn(table.lines, isProject);
  const result: PasteResult = {
    changes: [],
    unplaced: [],
    blank: 0,
    twice: [],
    byName: key !== null,
    unit: table.unit ?? unit,
  };
  const placed = new Map<string, CellChange[]>();
  table.lines.forEach((line, index) => {
    if (line.every((cell) => cell.trim() === '')) {
      if (key === null) return;
      result.blank += 1;
      return;
    }
    const target = key === null ? rows[at.row + index] : byKey.get(nameKey(line[key] ?? ''));
    if (target === undefined) {
      // A line of sums belongs to no project, and nobody misses it.
      if (!line.some((cell) => SUM.test(cell.trim()))) result.unplaced.push(told(line));
      return;
    }
    const values = key === null ? spread(line, at, columns) : named(line, key, table, columns);
    if (key !== null && values.amount === '') {
      result.blank += 1;
      return;
    }
    if (placed.has(target.projectId)) result.twice.push(target.name);
    placed.set(
      target.projectId,
      Object.entries(values).map(([name, text]) => {
        const column = name as RoundColumn;
        const before = drafts[target.projectId]?.[column];
        return { projectId: target.projectId, column, before, after: readCell(column, text, result.unit) };
      }),
    );
  });
  result.changes = [...placed.values()].flat();
  return result;
}

const SUM = /^(合计|总计|小计|total|sum)$/i;

const told = (line: string[]): string => line.filter((cell) => cell.trim() !== '').join(' ');

type Values = Partial<Record<RoundColumn, string>>;

/** Cell by cell from the chosen one, as Excel does. */
function spread(line: string[], at: Place, columns: readonly RoundColumn[]): Values {
  const values: Values = {};
  line.forEach((text, offset) => {
    const column = columns[at.column + offset];
    if (column !== undefined) values[column] = text.trim();
  });
  return values;
}

/** By the heads of the columns; without them the first figure after the name, and the text after that. */
function named(line: string[], key: number, table: Table, columns: readonly RoundColumn[]): Values {
  const rest = line.findIndex((cell, index) => index > key && isAmount(cell));
  const amountAt = table.amountAt ?? (rest >= 0 ? rest : key + 1);
  const noteAt = table.noteAt ?? amountAt + 1;
  const values: Values = { amount: (line[amountAt] ?? '').trim() };
  const note = (line[noteAt] ?? '').trim();
  if (columns.includes('note') && note !== '' && !isAmount(note)) values.note = note;
  return values;
}
