import { EMPTY_CELL, parseAddress, type MergeRange, type ReadCell } from './cell.js';
import { dateShape, displayNumber, printedLiteral, serialToIso } from './number-format.js';
import { WorkbookError } from './workbook-error.js';
import { type WorkbookLimits } from './workbook-limits.js';
import { unescapeControl, type XmlHandler } from './xml.js';

const MAX_MERGES = 200_000;
/** Longer than any cell Excel can hold; what comes after is of no use to anybody. */
export const MAX_TEXT = 100_000;

export interface SheetEntry {
  name: string;
  relId: string;
  hidden: boolean;
}

export interface SheetContext {
  strings: { at(index: number): string | undefined };
  formats: string[];
  date1904: boolean;
  limits: WorkbookLimits;
  /** Shared by all sheets of the book and counted down. */
  budget: { cells: number };
}

/** Takes what the parser meets, in the order of the file. */
export interface SheetSink {
  cell(row: number, column: number, cell: ReadCell): void;
  hiddenRow(row: number): void;
  hiddenColumn(column: number): void;
  merge(range: MergeRange): void;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | null;
  inline: string | null;
  formula: string | null;
}

/** Reads the XML of one worksheet. */
export class SheetParser implements XmlHandler {
  private merges = 0;
  private current: OpenCell | null = null;
  private row = 0;
  private column = 0;
  private collecting: 'value' | 'formula' | 'inline' | null = null;
  private phonetic = 0;

  constructor(
    private readonly entry: SheetEntry,
    private readonly context: SheetContext,
    private readonly sink: SheetSink,
  ) {}

  open(name: string, at: Record<string, string>): void {
    switch (name) {
      case 'row':
        return this.openRow(at);
      case 'c':
        return this.openCell(at);
      case 'v':
        if (this.current) this.current.value ??= '';
        this.collecting = 'value';
        return;
      case 'f':
        if (this.current) this.current.formula ??= '';
        this.collecting = 'formula';
        return;
      case 't':
        if (this.current && this.phonetic === 0) {
          this.current.inline ??= '';
          this.collecting = 'inline';
        }
        return;
      case 'rPh':
        this.phonetic += 1;
        return;
      case 'mergeCell':
        return this.addMerge(at['ref'] ?? '');
      case 'col':
        return this.addHiddenColumns(at);
      default:
    }
  }

  close(name: string): void {
    if (name === 'c') {
      if (this.current) this.keep(this.current);
      this.current = null;
    } else if (name === 'v' || name === 'f' || name === 't') this.collecting = null;
    else if (name === 'rPh') this.phonetic -= 1;
  }

  text(text: string): void {
    if (!this.current || !this.collecting) return;
    const before = this.current[this.collecting] ?? '';
    if (before.length < MAX_TEXT) this.current[this.collecting] = before + text;
  }

  private openRow(at: Record<string, string>): void {
    const given = Number(at['r']);
    this.row = Number.isInteger(given) && given > 0 ? given : this.row + 1;
    this.column = 0;
    if (isOn(at['hidden']) && this.row <= this.context.limits.rows) this.sink.hiddenRow(this.row);
  }

  private openCell(at: Record<string, string>): void {
    const address = at['r'] ? parseAddress(at['r'].toUpperCase()) : null;
    this.column = address?.column ?? this.column + 1;
    this.current = {
      row: address?.row ?? this.row,
      column: this.column,
      type: at['t'] ?? 'n',
      style: Number(at['s'] ?? 0),
      value: null,
      inline: null,
      formula: null,
    };
  }

  private keep(open: OpenCell): void {
    const cell = this.interpret(open);
    if (cell.type === 'empty') return; // only formatted: offices style whole columns
    const { limits, budget } = this.context;
    if (open.row > limits.rows)
      throw new WorkbookError('workbook.too_many_rows', { sheet: this.entry.name, limit: limits.rows });
    if (open.column > limits.columns)
      throw new WorkbookError('workbook.too_many_columns', { sheet: this.entry.name, limit: limits.columns });
    budget.cells -= 1;
    if (budget.cells < 0) throw new WorkbookError('workbook.too_many_cells', { limit: limits.cells });
    this.sink.cell(open.row, open.column, cell);
  }

  private interpret(open: OpenCell): ReadCell {
    const cell = this.valueOf(open);
    if (open.formula !== null) {
      cell.formula = open.formula || '(shared)';
      if (open.value === null && open.inline === null)
        return { ...cell, type: 'error', text: '', formulaWithoutValue: true };
    }
    return cell;
  }

  private valueOf(open: OpenCell): ReadCell {
    const value = open.value ?? '';
    switch (open.type) {
      case 's':
        return textCell(this.context.strings.at(Number(value)) ?? '');
      case 'inlineStr':
        return textCell(unescapeControl(open.inline ?? value));
      case 'str':
        return textCell(unescapeControl(value));
      case 'b':
        return value === ''
          ? { ...EMPTY_CELL }
          : { raw: isOn(value), text: isOn(value) ? 'TRUE' : 'FALSE', type: 'bool' };
      case 'e':
        return { raw: value, text: value, type: 'error' };
      case 'd':
        return /^\d{4}-\d\d-\d\d/.test(value)
          ? { raw: value, text: value.slice(0, 10), type: 'date', dateIso: value.slice(0, 10) }
          : textCell(value);
      default:
        return value === '' && open.inline
          ? textCell(unescapeControl(open.inline))
          : this.numberCell(value, this.context.formats[open.style]);
    }
  }

  private numberCell(value: string, format: string | undefined): ReadCell {
    if (value.trim() === '') return { ...EMPTY_CELL };
    const raw = Number(value);
    if (!Number.isFinite(raw)) return textCell(value);
    const numberFormat = format && !/^general$/i.test(format) ? { numberFormat: format } : {};
    if (format && dateShape(format)) {
      const dateIso = serialToIso(raw, this.context.date1904);
      if (dateIso) return { raw, text: dateIso, type: 'date', dateIso, ...numberFormat };
    }
    const literal = format ? printedLiteral(format) : '';
    return { raw, text: displayNumber(raw, format) + literal, type: 'number', ...numberFormat };
  }

  private addMerge(ref: string): void {
    const [from, to] = ref
      .toUpperCase()
      .split(':')
      .map((address) => parseAddress(address));
    if (!from || !to || this.merges >= MAX_MERGES) return;
    this.merges += 1;
    this.sink.merge({
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    });
  }

  private addHiddenColumns(at: Record<string, string>): void {
    if (!isOn(at['hidden'])) return;
    const last = Math.min(Number(at['max']), this.context.limits.columns);
    for (let column = Math.max(1, Number(at['min'])); column <= last; column += 1) this.sink.hiddenColumn(column);
  }
}

function textCell(text: string): ReadCell {
  return text === '' ? { ...EMPTY_CELL } : { raw: text, text, type: 'text' };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
