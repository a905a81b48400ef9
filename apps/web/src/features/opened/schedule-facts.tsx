import { InCurrency, useUnit } from '../../app/unit';
import type { OpenedFigure } from './opened.api';
import { useOpenedTexts } from './opened.texts';

/** What is due by the linear schedule, worked out: the target, its window, and how many of its months are over. */
export function ScheduleFacts({ schedule }: Pick<OpenedFigure, 'schedule'>) {
  if (schedule === undefined) return null;
  return (
    <InCurrency currency={schedule.currency}>
      <Said schedule={schedule} />
    </InCurrency>
  );
}

function Said({ schedule }: { schedule: NonNullable<OpenedFigure['schedule']> }) {
  const t = useOpenedTexts();
  const { format, label } = useUnit();
  const { windowFrom: from, windowTo: to, asOf, months, elapsed } = schedule;
  const amount = `${format(schedule.amount)} ${label}`;
  return (
    <p className="hint parts-basis">{t(`schedule.${schedule.basis}`, { amount, from, to, asOf, months, elapsed })}</p>
  );
}
