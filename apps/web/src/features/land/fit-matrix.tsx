import { useName } from '../../app/i18n';
import type { Industry } from '../../app/reference';
import { useNames } from '../../app/reference';
import { DataTable } from '../../components/data-table';
import type { ZoneFit } from '../plan/plan.api';
import { useLandTexts } from './i18n';

interface Row {
  key: string;
  industry: Industry;
  segmentCode: string | null;
}

/** The plan's assignment of segments to places, segment by segment. */
export function FitMatrix({
  industries,
  fits,
  onZone,
}: {
  industries: Industry[];
  fits: ZoneFit[];
  onZone: (code: string) => void;
}) {
  const t = useLandTexts();
  const name = useName();
  const names = useNames();
  const rows: Row[] = industries.flatMap((industry) => [
    ...(fits.some((fit) => fit.industryCode === industry.code && fit.segmentCode === null)
      ? [{ key: industry.code, industry, segmentCode: null }]
      : []),
    ...industry.segments.map((segment) => ({ key: segment.code, industry, segmentCode: segment.code })),
  ]);
  const places = (row: Row) =>
    fits.filter((fit) => fit.industryCode === row.industry.code && fit.segmentCode === row.segmentCode);
  return (
    <section className="panel">
      <h2>{t('matrix')}</h2>
      <p className="hint">{t('matrix.hint')}</p>
      <DataTable<Row>
        caption={t('matrix')}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'segment',
            title: t('matrix.segment'),
            width: '30%',
            cell: (row) => (
              <>
                <strong>
                  {row.segmentCode === null ? t('matrix.industryOnly') : name(names.segment(row.segmentCode))}
                </strong>
                <span className="cell-sub">{name(row.industry)}</span>
              </>
            ),
          },
          {
            key: 'places',
            title: t('matrix.places'),
            cell: (row) => (
              <span className="fit-places">
                {places(row).map((fit) => (
                  <span key={fit.zoneCode}>
                    <button type="button" className="bare link" onClick={() => onZone(fit.zoneCode)}>
                      {name(names.zone(fit.zoneCode))}
                    </button>
                    {fit.planWords && (
                      <span className="hint">
                        {' '}
                        <q lang="zh-CN">{fit.planWords}</q>
                      </span>
                    )}
                  </span>
                ))}
                {places(row).length === 0 && <span className="hint">{t('matrix.none')}</span>}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
