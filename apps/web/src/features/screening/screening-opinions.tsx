import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { ChainActionTag } from '../../components/chain-action';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import type { Lead } from '../leads/leads.api';
import { useScreenings, type Screening } from './screening.api';
import { useScreeningTexts } from './screening.texts';
import './screening.css';

function Opinion({ screening }: { screening: Screening }) {
  const t = useScreeningTexts();
  const name = useName();
  const names = useNames();
  const { advice, zoneCode, fitVerdict, overrideReason, chainAction, major } = screening;
  return (
    <>
      <p className="quote">{screening.opinion}</p>
      <p className="row opinion-marks">
        {advice !== null && <span className="tag tag-strong">{t(`advice.${advice}`)}</span>}
        {major && <span className="tag">{t('major')}</span>}
        <ChainActionTag action={chainAction} />
        {zoneCode !== null && (
          <span>
            {name(names.zone(zoneCode))}
            {fitVerdict !== null && <span className="hint"> · {t(`verdict.${fitVerdict}`)}</span>}
          </span>
        )}
      </p>
      {overrideReason !== null && <p>{t('override.said', { reason: overrideReason })}</p>}
      <p className="hint">
        {screening.byName} <DateText value={screening.at} />
      </p>
    </>
  );
}

/** Every opinion written of the lead: the latest open, the earlier ones folded. */
export function ScreeningOpinions({ lead }: { lead: Lead }) {
  const t = useScreeningTexts();
  const screenings = useScreenings(lead.id, lead.screeningOpinion !== null);
  const [latest, ...earlier] = screenings.data ?? [];
  if (lead.screeningOpinion === null || (latest === undefined && !screenings.isError)) return null;
  return (
    <section className="panel" aria-labelledby="lead-opinion">
      <h2 id="lead-opinion">{t('opinions')}</h2>
      <ProblemAlert error={screenings.error} onRetry={() => void screenings.refetch()} />
      {latest !== undefined && <Opinion screening={latest} />}
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{t('earlier', { count: earlier.length })}</summary>
          {earlier.map((screening) => (
            <div key={screening.id} className="earlier-opinion">
              <Opinion screening={screening} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
