import type { BreakdownView, PartView, SubPartView } from '#plan/breakdown/breakdown.dto.js';
import type { Axis } from '#plan/domain/breakdown.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { PartOfTarget } from './dto/open-due.dto.js';

interface Found {
  part: PartView | SubPartView;
  /** The part it divides; null: it divides the whole. */
  above: PartView | null;
}

const find = <P extends { key: string }>(among: readonly { axis: Axis; parts: P[] }[], axis?: Axis, key?: string) =>
  among.find((each) => each.axis === axis)?.parts.find((each) => each.key === key);

/** The part of a broken down target that is asked for. */
export function askedPart({ divisions }: BreakdownView, { axis, key, withinAxis, withinKey }: PartOfTarget): Found {
  const above = withinAxis === undefined ? null : find(divisions, withinAxis, withinKey);
  const part = above === null ? find(divisions, axis, key) : find(above?.divisions ?? [], axis, key);
  if (part === undefined || above === undefined) throw platformErrors('record.not_found');
  return { part, above };
}
