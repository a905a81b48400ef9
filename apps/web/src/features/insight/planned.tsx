import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useUnit } from '../../app/unit';
import { isNegative, isZero } from '../investment/typed-amount';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { usePlannedFormulas } from './formulas';
import { usePlannedTexts } from './planned.texts';

export type PlannedCurve = Schemas['PlannedCurve'];

export function usePlannedCurve(code: string, asOf: string | null) {
  return useQuery({
    queryKey: ['insight', 'planned', code, asOf],
    queryFn: ({ signal }) => api.get<PlannedCurve>(`targets/${code}/planned-curve`, { asOf }, signal),
    enabled: asOf !== null,
    placeholderData: (before) => before,
  });
}

interface SentenceProps {
  curve: PlannedCurve | undefined;
  onFormula: (opened: OpenedOf) => void;
}

/** The second half of the number's sentence: how it stands to the projects' own plans. */
export function PlannedSentence({ curve, onFormula }: SentenceProps) {
  const t = usePlannedTexts();
  const { format, label } = useUnit();
  const ahead = curve?.aheadOfPlanned;
  const { ahead: opened } = usePlannedFormulas(curve);
  if (ahead == null || opened === null) return null;
  const said = t(isZero(ahead) ? 'even' : isNegative(ahead) ? 'behind' : 'ahead');
  const amount = `${format(ahead.replace('-', ''))} ${label}`;
  return (
    <>
      <span aria-hidden="true"> · </span>
      {said}{' '}
      {!isZero(ahead) && (
        <strong>
          <Opens name={said} amount={amount} onOpen={() => onFormula(opened)}>
            {amount}
          </Opens>
        </strong>
      )}
    </>
  );
}

/** By which rule the plans were spread, and whose are missing. */
export function PlannedRule({ curve }: { curve: PlannedCurve | undefined }) {
  const t = usePlannedTexts();
  if (curve === undefined) return null;
  if (curve.plannedDue === null) return <p className="hint">{t('none')}</p>;
  const planned = curve.years.filter((each) => each.planned !== null);
  const years = planned.map(({ year, spread, seasonFrom }) =>
    t(`year.${spread}`, { year, from: seasonFrom[0], to: seasonFrom.at(-1) }),
  );
  const until = Number(curve.asOf.slice(0, 4));
  return (
    <p className="hint">
      {t('rule', { years: years.join(t('comma')) })}{' '}
      {curve.yearsWithoutPlan.length > 0 && t('missing', { years: curve.yearsWithoutPlan.join(t('comma')) })}{' '}
      {planned
        .filter((each) => each.withoutPlan > 0 && each.year <= until)
        .map(({ year, withoutPlan }) => t('partly', { year, count: withoutPlan }))
        .join(' ')}
    </p>
  );
}
