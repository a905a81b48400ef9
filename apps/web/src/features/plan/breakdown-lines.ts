import { typedForm, readInUnit } from '../investment/typed-amount';
import { AXES, type Axis } from './axes';
import type { BreakdownKey, Division, PartDraft } from './breakdown.api';

export type LineProblem = 'unknown' | 'orphan' | 'unreadable';

export interface ReadLine {
  /** From 1. */
  line: number;
  text: string;
  problem: LineProblem;
}

export interface ReadLines {
  parts: PartDraft[];
  problems: ReadLine[];
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function keyNamed(name: string, axis: Axis, keys: readonly BreakdownKey[]): string | null {
  const wanted = plain(name);
  if (axis === 'year') return /^\d{4}年?$/.test(wanted) ? wanted.slice(0, 4) : null;
  const found = keys.find(
    (each) =>
      each.axis === axis && [each.key, each.nameZh, each.nameEn, ...each.aliases].some((one) => plain(one) === wanted),
  );
  return found?.key ?? null;
}

/** A name and an amount, parted by a tab; or by the last blank, for those who type. */
function cellsOf(line: string): [name: string, amount: string] {
  const cells = line.split('\t').map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length >= 2) return [filled[0]!, filled[1]!];
  const match = /^(.*\S)\s+(\S+)$/.exec(line.trim());
  return match === null ? [line.trim(), ''] : [match[1]!, match[2]!];
}

/** Reads what was typed or pasted: a line a part, an indented one a part of the part above it. Nothing typed is lost. */
export function readLines(text: string, axis: Axis, keys: readonly BreakdownKey[]): ReadLines {
  const parts: PartDraft[] = [];
  const problems: ReadLine[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const fail = (problem: LineProblem) => problems.push({ line: index + 1, text: line.trim(), problem });
    const inner = /^[\s　]/.test(line);
    const [name, typed] = cellsOf(line);
    const within = inner ? AXES : [axis];
    const at = within.find((each) => keyNamed(name, each, keys) !== null);
    if (at === undefined) return fail('unknown');
    const read = readInUnit(typed, 'yi');
    if (read === null || 'problem' in read) return fail('unreadable');
    const part = { axis: at, key: keyNamed(name, at, keys) ?? '', amount: read.yuan };
    if (!inner) return parts.push(part);
    const above = parts.at(-1);
    if (above === undefined) return fail('orphan');
    above.parts = [...(above.parts ?? []), part];
  });
  return { parts, problems };
}

/** A division as it would be typed: read again it is the same. */
export function linesOf(
  division: Division | undefined,
  name: (part: { nameZh: string; nameEn: string }) => string,
): string {
  const line = (part: { nameZh: string; nameEn: string; amount: string }) =>
    `${name(part)}\t${typedForm(part.amount, 'yi')}`;
  return (division?.parts ?? [])
    .flatMap((part) => [line(part), ...part.divisions.flatMap((each) => each.parts.map((child) => `\t${line(child)}`))])
    .join('\n');
}
