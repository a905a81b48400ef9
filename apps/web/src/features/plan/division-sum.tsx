import { useUnitOf } from './use-unit-of';
import { useBreakdownTexts } from './breakdown.texts';
import './plan.css';

/** Σ of the parts against the whole, in words: a difference is shown, never hidden. */
export function DivisionSum({ sum, differenceInUnit, unit }: { sum: string; differenceInUnit: string; unit: string }) {
  const t = useBreakdownTexts();
  const words = useUnitOf(unit);
  const kind = differenceInUnit === '0' ? 'whole' : differenceInUnit.startsWith('-') ? 'over' : 'short';
  return (
    <p className={kind === 'whole' ? 'hint division-sum' : 'division-sum division-differs'}>
      {t(kind, { sum: words.exact(sum), difference: differenceInUnit.replace('-', ''), unit: words.label })}
    </p>
  );
}
