import { ExactMoney } from '../investment/exact-money';
import { areaText } from '../land/land-terms';
import type { OpenedFigure } from './opened.api';
import { useOpenedTexts } from './opened.texts';

/** What a row adds, or all of them together, in what the figure is measured by. */
export function Measured({ value, unit }: { value: string; unit: OpenedFigure['unit'] }) {
  const t = useOpenedTexts();
  if (unit === 'mu') return <>{`${areaText(value)} ${t('mu')}`}</>;
  if (unit === 'days') return <>{t('days', { count: Number(value) })}</>;
  return <ExactMoney value={value} withUnit />;
}
