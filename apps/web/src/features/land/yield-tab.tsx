import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { formatMoney } from '../../lib/decimal';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf, Section } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { useLandYield, type ZoneYield } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { areaText } from './land-terms';

type Measure = 'contracted' | 'completed' | 'promisedTax' | 'promisedOutput';
type Area = 'area' | 'allocated' | 'free';

/** The cells of the table, each open to its parts: the money above the line and the land below it. */
function useCells(onOpen: (opened: OpenedOf) => void) {
  const t = useLandUnitTexts();
  const name = useName();
  const { format, label } = useUnit();
  const land = (row: ZoneYield, key: Area): Section => ({
    of: 'land-yield',
    query: { zoneCode: row.zoneCode, figure: key },
    shown: row[key],
    head: t(`yield.part.${key}`),
  });
  const area = (row: ZoneYield, key: Area) => {
    const what = `${name(row)} · ${t(`yield.part.${key}`)}`;
    return (
      <Opens name={what} amount={areaText(row[key])} onOpen={() => onOpen({ what, sections: [land(row, key)] })}>
        {areaText(row[key])}
      </Opens>
    );
  };
  const money = (row: ZoneYield, key: Measure, text: string) => {
    if (row.perMu === null) return <span className="hint">—</span>;
    const what = `${name(row)} · ${text}`;
    const per = formatMoney(row.perMu[key], 'wan', 1);
    const open = () =>
      onOpen({
        what,
        says: t('yield.says', {
          sum: `${format(row.sums[key], 4)} ${label}`,
          area: areaText(row.allocated),
          per,
        }),
        sections: [
          {
            of: 'land-yield',
            query: { zoneCode: row.zoneCode, figure: key },
            shown: row.sums[key],
            head: text,
            entries: key === 'completed',
          },
          land(row, 'allocated'),
        ],
      });
    return (
      <Opens name={what} amount={per} onOpen={open}>
        <span className="num" title={`¥ ${formatMoney(row.sums[key], 'yuan')}`}>
          {per}
        </span>
      </Opens>
    );
  };
  const projects = (row: ZoneYield) => {
    const what = `${name(row)} · ${t('yield.projects')}`;
    const query = { zoneCode: row.zoneCode, figure: 'contracted' };
    const sections: Section[] = [{ of: 'land-yield', query, shown: String(row.projects), counts: true }];
    return (
      <Opens name={what} amount={row.projects} onOpen={() => onOpen({ what, sections })}>
        {row.projects}
      </Opens>
    );
  };
  return { area, money, projects };
}

/** 亩均 by zone, each zone with all it contains. */
export function YieldTab() {
  const t = useLandUnitTexts();
  const name = useName();
  const found = useLandYield();
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const cells = useCells(setOpened);
  const measure = (key: Measure, text: string): Column<ZoneYield> => ({
    key,
    num: true,
    tight: true,
    title: (
      <>
        {text} <span className="hint">({t('yield.perMu')})</span>
      </>
    ),
    cell: (row) => cells.money(row, key, text),
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
          {cells.area(row, 'area')} / {cells.area(row, 'allocated')} / {cells.area(row, 'free')}
        </span>
      ),
    },
    {
      key: 'projects',
      title: t('yield.projects'),
      num: true,
      cell: (row) => (
        <>
          {row.projects === 0 ? 0 : cells.projects(row)}
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
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
