import { Link } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { useNames, type ZoneNode } from '../../app/reference';
import { useCan } from '../../app/session';
import type { ZoneFit } from '../plan/plan.api';
import { useLandTexts } from './i18n';

export function useKindText(): (kind: string) => string {
  const t = useLandTexts();
  return (kind) => t(`kind.${kind}` as 'kind.zone');
}

/** A fit in words: the segment, with the plan's own words when they say more. */
function FitLine({ fit, text }: { fit: ZoneFit; text: string }) {
  const english = useLanguage() === 'en';
  const reason = english ? fit.reasonEn : fit.reasonZh;
  return (
    <li>
      <strong>{text}</strong>
      <div className="hint">
        {fit.planWords === null ? reason : <q lang="zh-CN">{fit.planWords}</q>}
        {fit.source && ` · ${fit.source}`}
      </div>
    </li>
  );
}

export function ZoneDetail({ zone, fits }: { zone: ZoneNode; fits: ZoneFit[] }) {
  const t = useLandTexts();
  const name = useName();
  const names = useNames();
  const can = useCan();
  const english = useLanguage() === 'en';
  const kindText = useKindText();
  const here = fits.filter((fit) => fit.zoneCode === zone.code);
  const note = english ? zone.noteEn : zone.noteZh;
  return (
    <section className="panel" aria-labelledby="zone-name">
      <div className="panel-head">
        <h2 id="zone-name">{name(zone)}</h2>
        <span className="tag">{kindText(zone.kind)}</span>
      </div>
      <dl className="facts">
        <div>
          <dt>{t('detail.industries')}</dt>
          <dd>{zone.industryCodes.map((code) => name(names.industry(code))).join(' · ') || '—'}</dd>
        </div>
        {zone.functions.length > 0 && (
          <div>
            <dt>{t('detail.functions')}</dt>
            <dd>{zone.functions.map((each) => (english ? each.en : each.zh)).join(' · ')}</dd>
          </div>
        )}
      </dl>
      <h3 style={{ margin: '14px 0 2px' }}>{t('detail.fits')}</h3>
      {here.length === 0 ? (
        <p className="hint">{t('detail.fits.none')}</p>
      ) : (
        <ul className="history">
          {here.map((fit) => (
            <FitLine
              key={`${fit.industryCode}.${fit.segmentCode ?? ''}`}
              fit={fit}
              text={
                fit.segmentCode === null
                  ? `${name(names.industry(fit.industryCode))} · ${t('matrix.industryOnly')}`
                  : name(names.segment(fit.segmentCode))
              }
            />
          ))}
        </ul>
      )}
      {note && <p className="hint">{note}</p>}
      <div className="row" style={{ marginTop: 10, justifyContent: 'space-between' }}>
        {can('project.read') ? <Link to={`/projects?zoneCode=${zone.code}`}>{t('detail.projects')}</Link> : <span />}
        {zone.source && <span className="hint">{t('detail.source', { source: zone.source })}</span>}
      </div>
    </section>
  );
}
