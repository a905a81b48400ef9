import { platformErrors } from '#platform/errors/platform.errors.js';
import type { BreakdownView } from '#plan/breakdown/breakdown.dto.js';
import type { Axis } from '#plan/domain/breakdown.js';
import type { PartsQuery } from './dto/progress.dto.js';

/** The keys of the parts along one axis: what lies in none of them is outside. */
export interface Outside {
  axis: Axis;
  keys: string[];
}

/** Of the whole target, or of the part the same question names, the parts it is divided into by `axis`. */
export function outsideOf({ divisions }: BreakdownView, axis: Axis, asked: PartsQuery): Outside {
  const above = partAsked(asked);
  const of =
    above === null
      ? divisions
      : divisions.find((each) => each.axis === above.axis)?.parts.find(({ key }) => key === above.key)?.divisions;
  const division = of?.find((each) => each.axis === axis);
  if (division === undefined) throw platformErrors('record.not_found');
  return { axis, keys: division.parts.map(({ key }) => key) };
}

function partAsked({
  year,
  zoneCode,
  industryCode,
  department,
  leader,
}: PartsQuery): { axis: Axis; key: string } | null {
  const named: [Axis, string | undefined][] = [
    ['year', year?.toString()],
    ['zone', zoneCode],
    ['industry', industryCode],
    ['department', department],
    ['leader', leader],
  ];
  for (const [axis, key] of named) if (key !== undefined) return { axis, key };
  return null;
}
