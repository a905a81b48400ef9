import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Schemas } from '../api/types';
import { useLanguage } from '../app/i18n';
import { useCommonTexts } from '../app/texts';

/** What the plan says about this segment in this place. Advice with its reason, never a block. */
export function ZoneAdvice(props: {
  zoneCode: string | null | undefined;
  segmentCode: string | null | undefined;
  onChoose?: (code: string) => void;
}) {
  const { zoneCode, segmentCode, onChoose } = props;
  const t = useCommonTexts();
  const english = useLanguage() === 'en';
  const check = useQuery({
    queryKey: ['plan', 'zone-check', zoneCode, segmentCode],
    enabled: Boolean(zoneCode && segmentCode),
    queryFn: ({ signal }) =>
      api.get<Schemas['ZoneCheckView']>('plan/zone-check', { zone: zoneCode, segment: segmentCode }, signal),
    staleTime: 60 * 60_000,
  });
  if (!check.data || check.data.verdict === 'unassigned') return null;
  const { verdict, because, better } = check.data;
  return (
    <div className="advice" role="note">
      {verdict === 'fits' ? t('advice.fits') : t('advice.elsewhere')}
      {because !== null && <span className="hint"> {english ? because.reasonEn : because.reasonZh}</span>}
      {verdict === 'elsewhere' && better.length > 0 && (
        <ul>
          {better.slice(0, 3).map((fit) => (
            <li key={fit.zoneCode}>
              {onChoose === undefined ? (
                <strong>{english ? fit.zoneNameEn : fit.zoneNameZh}</strong>
              ) : (
                <button type="button" className="bare link" onClick={() => onChoose(fit.zoneCode)}>
                  {english ? fit.zoneNameEn : fit.zoneNameZh}
                </button>
              )}{' '}
              <span className="hint">{english ? fit.reasonEn : fit.reasonZh}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
