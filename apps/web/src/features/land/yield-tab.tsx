import { useName } from '../../app/i18n';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { formatMoney } from '../../lib/decimal';
import { useLandYield, type ZoneYield } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { areaText } from './land-terms';

type Measure = 'contracted' | 'completed' | 'promisedTax' | 'promisedOutput';

/** 亩均 by zone, each zone with all it contains. */
export function YieldTab() {
  const t = useLandUnitTexts();
  const name = useName();
  const found = useLandYield();
  const measure = (key: Measure, text: string): Column<ZoneYield> => ({
    key,
    num: true,
    tight: true,
    title: (
      <>
        {text} <span className="hint">({t('yield.perMu')})</span>
      </>
    ),
    cell: (row) =>
      row.perMu === null ? (
        <span className="hint">—</span>
      ) : (
        <span className="num" title={`¥ ${formatMoney(row.sums[key], 'yuan')}`}>
          {formatMoney(row.perMu[key], 'wan', 1)}
        </span>
      ),
  });
  const columns: Column<ZoneYield>[] = [
    {
      key: 'zone',
      title: t('yield.zone'),
      cell: (row) => (
        <span style={{ paddingInlineStart: `${row.depth * 14}px` }}>
          {name(row)}
          {row.perMu === null && <span className="cell-sub">{t('yield.none')}</span>}
        </span>
      ),
    },
    {
      key: 'land',
      title: t('yield.land'),
      num: true,
      tight: true,
      cell: (row) => (
        <span className="num">
          {areaText(row.area)} / {areaText(row.allocated)} / {areaText(row.free)}
        </span>
      ),
    },
    {
      key: 'projects',
      title: t('yield.projects'),
      num: true,
      cell: (row) => (
        <>
          {row.projects}
          {row.withoutContract > 0 && (
            <span className="cell-sub">{t('yield.withoutContract', { count: row.withoutContract })}</span>
          )}
        </>
      ),
    },
    measure('contracted', t('yield.contracted')),
    measure('completed', t('yield.completed')),
    measure('promisedTax', t('yield.tax')),
    measure('promisedOutput', t('yield.output')),
  ];
  return (
    <div className="panel">
      <p className="hint">{t('yield.hint')}</p>
      <DataTable
        caption={t('yield.caption')}
        columns={columns}
        rows={found.data?.zones ?? []}
        rowKey={(row) => row.zoneCode}
        pending={found.isPending}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={<EmptyTeach title={t('yield.empty')} text={t('yield.emptyText')} />}
      />
    </div>
  );
}
