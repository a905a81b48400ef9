import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DateText } from '../../components/date-text';
import type { LeadHandsView } from './assignments.api';
import { useAssignmentTexts } from './assignments.texts';

/** Through whose hands a lead went and to which zones it was offered, newest first. */
export function LeadHandovers({ handovers, offers }: LeadHandsView) {
  const t = useAssignmentTexts();
  const name = useName();
  const names = useNames();
  const zone = (code: string | null) => name(names.zone(code)) || '—';
  const lines = [
    ...handovers.map(({ id, kind, fromName, toName, note, byName, at }) => ({
      id,
      at,
      said: t('hands.went', { from: fromName, to: toName, how: t(`hands.${kind}`) }),
      hint: [byName, note],
    })),
    ...offers.map(({ id, fromZoneCode, toZoneCode, state, proposedByName, proposedAt, ...offer }) => ({
      id,
      at: proposedAt,
      said: t('hands.offered', { from: zone(fromZoneCode), to: zone(toZoneCode), how: t(`transfer.${state}`) }),
      hint: [proposedByName, offer.note, offer.answer && `${offer.answeredByName}: ${offer.answer}`],
    })),
  ].sort((left, right) => right.at.localeCompare(left.at));
  if (lines.length === 0) return <p className="hint">{t('hands.none')}</p>;
  return (
    <ul className="history">
      {lines.map(({ id, at, said, hint }) => (
        <li key={id}>
          <span className="when">
            <DateText value={at} />
          </span>
          {said}
          <div className="hint">{hint.filter(Boolean).join(' · ')}</div>
        </li>
      ))}
    </ul>
  );
}
