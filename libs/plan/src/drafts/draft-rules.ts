import type { BreakdownView, PartView, SubPartView } from '../breakdown/breakdown.dto.js';
import { planErrors } from '../plan.errors.js';

interface Named {
  code: string;
  nameZh: string;
}

interface OfPlan extends Named {
  planCode: string;
}

/**
 * Imports and pasted figures find an indicator by its name: in one draft a name is that of one. A plan that prints one name
 * in its table and in its text hands both on to the draft copied from it.
 */
export function assertNameFree(
  { code, nameZh: name }: Named,
  there: readonly Named[],
  printed: readonly OfPlan[] = [],
): void {
  const plansNaming = (of: string) =>
    printed.filter((each) => each.code === of && each.nameZh === name).map(({ planCode }) => planCode);
  const own = plansNaming(code);
  const isTwin = (other: Named) => plansNaming(other.code).some((plan) => own.includes(plan));
  const other = there.find((each) => each.code !== code && each.nameZh === name && !isTwin(each));
  if (other === undefined) return;
  const params = { name, code: other.code };
  throw planErrors('plan.indicator_name_taken', params, [
    { field: 'nameZh', code: 'plan.indicator_name_taken', params },
  ]);
}

/** One target stands for one indicator: it is neither promised twice nor dropped from under its target. */
export function assertStandsAlone(
  indicatorCode: string | null | undefined,
  targets: readonly (Named & { indicatorCode: string | null })[],
): void {
  const target = targets.find((each) => each.indicatorCode !== null && each.indicatorCode === indicatorCode);
  if (target !== undefined) throw planErrors('plan.indicator_has_target', { name: target.nameZh, code: target.code });
}

const SHOWN = 6;

/** Parts divide something: a target with parts is not dropped from over them. Says which they are. */
export function assertNoParts({ nameZh: name }: Named, { divisions }: BreakdownView): void {
  const parts = divisions.flatMap((division) => division.parts);
  if (parts.length === 0) return;
  const told = (language: 'zh' | 'en') => {
    const of = (part: SubPartView) => (language === 'zh' ? part.nameZh : part.nameEn);
    const more = parts.length > SHOWN ? '…' : '';
    return (
      parts
        .slice(0, SHOWN)
        .map(of)
        .join(language === 'zh' ? '、' : ', ') + more
    );
  };
  const count = parts.reduce((sum, part: PartView) => sum + 1 + below(part), 0);
  throw planErrors('plan.target_has_parts', { name, count, parts: told('zh'), partsEn: told('en') });
}

const below = (part: PartView): number => part.divisions.reduce((sum, division) => sum + division.parts.length, 0);

/** A window that no longer holds a year the target is broken down into would leave that part outside. */
export function assertHoldsParts(window: { from: string; to: string }, { divisions }: BreakdownView): void {
  const levels = divisions.flatMap((top) => [top, ...top.parts.flatMap((part) => part.divisions)]);
  const years = levels.filter(({ axis }) => axis === 'year').flatMap(({ parts }) => parts.map(({ key }) => key));
  const outside = [...new Set(years)].filter((year) => year < window.from.slice(0, 4) || year > window.to.slice(0, 4));
  if (outside.length > 0) throw planErrors('plan.window_leaves_parts', { years: outside.sort().join('、') });
}
