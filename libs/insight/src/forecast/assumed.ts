import { monthText } from './domain/forecast.js';
import type { Changes } from './domain/what-if.js';
import type { ForecastAssumed } from './dto/forecast.dto.js';
import { nameIn, type Names } from './forecast-names.query.js';

export const assumedProjects = ({ speedUp, drop = [], unblock = [] }: Changes): string[] => [
  ...(speedUp?.projectIds ?? []),
  ...drop,
  ...unblock,
];

/** What a what-if took as changed; null where nothing was. */
export function assumedOf(changes: Changes, names: Names): ForecastAssumed | null {
  const { speedUp, drop = [], unblock = [], add = [] } = changes;
  if (speedUp === undefined && drop.length + unblock.length + add.length === 0) return null;
  const named = (ids: readonly string[]) => ids.map((id) => nameIn(names, id));
  return {
    speedUp: speedUp === undefined ? null : { months: speedUp.months, projects: named(speedUp.projectIds) },
    drop: named(drop),
    unblock: named(unblock),
    add: add.map(({ amount, mode, month, projects }) => ({
      amount: amount.toFixed(2),
      mode: mode as ForecastAssumed['add'][number]['mode'],
      month: monthText(month),
      projects,
    })),
  };
}
