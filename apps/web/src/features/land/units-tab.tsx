import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import type { Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import { HoldingList } from './holding-list';
import { type LandPage, type LandUnitRow, useLandToRelease } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { AreaBar, areaText, Price, useAreaText } from './land-terms';
import { UnitDrawer, useOpenUnit } from './unit-drawer';
import { LAND_FILTERS, UnitChips, UnitFilters } from './unit-filters';
import { UnitForm } from './unit-form';

function useColumns(open: (id: string) => void): Column<LandUnitRow>[] {
  const t = useLandUnitTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const say = useAreaText();
  return [
    {
      key: 'name',
      title: t('col.name'),
      sort: 'code',
      cell: (row) => (
        <>
          <button type="button" className="bare link row-link" onClick={() => open(row.id)}>
            {row.name}
          </button>
          <span className="cell-sub">
            {row.code} · {t(`kind.${row.kind}`)}
            {row.sample && <span className="tag tag-off land-tag">{common('sample.tag')}</span>}
            {!row.active && <span className="tag tag-off land-tag">{t('off')}</span>}
          </span>
        </>
      ),
    },
    { key: 'zone', title: t('col.zone'), cell: (row) => name(names.zone(row.zoneCode)) || row.zoneCode },
    { key: 'use', title: t('col.use'), wide: true, cell: (row) => t(`use.${row.landUse}`) },
    {
      key: 'area',
      title: t('col.area'),
      sort: 'area',
      cell: (row) => (
        <span className="area-cell">
          <span className="num">{say(row.area, row.kind)}</span>
          <AreaBar unit={row} />
        </span>
      ),
    },
    {
      key: 'free',
      title: t('col.free'),
      num: true,
      sort: 'free',
      tight: true,
      cell: (row) => <strong>{say(row.free, row.kind)}</strong>,
    },
    { key: 'state', title: t('col.state'), tight: true, cell: (row) => t(`state.${row.state}`) },
    { key: 'price', title: t('col.price'), num: true, sort: 'price', tight: true, cell: (row) => <Price unit={row} /> },
  ];
}

/** Parcels and standard plants: what is free, and who has the rest. */
export function UnitsTab() {
  const t = useLandUnitTexts();
  const can = useCan();
  const list = useListQuery<LandUnitRow, LandPage>('land-units', { filters: LAND_FILTERS, sort: 'code' });
  const [opened, open] = useOpenUnit();
  const [adding, setAdding] = useState(false);
  const columns = useColumns(open);
  const sums = (list.first as LandPage | undefined)?.sums;
  return (
    <>
      <Waiting />
      <UnitFilters list={list} />
      <UnitChips list={list} />
      <div className="panel">
        <div className="land-actions">
          <ExportButton path="land-units/export" query={list.query} name="land.xlsx" />
          <ExportButton
            path="land-units/export"
            query={{ ...list.query, format: 'csv' }}
            name="land.csv"
            text={t('export.csv')}
          />
          {can('land.manage') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
        </div>
        <ListPage
          list={list}
          caption={t('caption')}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<NoUnits filtered={list.filtered} clear={list.clear} />}
        >
          {sums && <Sums sums={sums} total={list.total} />}
        </ListPage>
      </div>
      <UnitDrawer id={opened} onClose={() => open(null)} />
      {adding && <UnitForm unit={null} onClose={() => setAdding(false)} onSaved={(unit) => open(unit.id)} />}
    </>
  );
}

/** The rows are its parts: no filter but the list's own, shown yet or not. */
function Sums({ sums, total }: { sums: NonNullable<LandPage['sums']>; total: number }) {
  const t = useLandUnitTexts();
  const say = useAreaText();
  return (
    <span className="list-sums land-sums">
      {(['land', 'plant'] as const)
        .filter((kind) => sums[kind].count > 0)
        .map((kind) => (
          <span key={kind}>
            {t(`sum.${kind}`, { count: sums[kind].count, area: areaText(sums[kind].area) })}{' '}
            <strong className="num">{say(sums[kind].free, kind)}</strong>
          </span>
        ))}
      <span className="hint">{t('sum.rows', { total })}</span>
    </span>
  );
}

function NoUnits({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const t = useLandUnitTexts();
  const common = useCommonTexts();
  if (!filtered) return <EmptyTeach title={t('empty.title')} text={t('empty.text')} example={t('empty.example')} />;
  return (
    <EmptyTeach
      title={common('list.noMatch')}
      text={common('list.noMatchHint')}
      action={<Button onClick={clear}>{common('list.clearFilters')}</Button>}
    />
  );
}

/** What somebody has to decide on: nothing is taken back by itself. */
function Waiting() {
  const t = useLandUnitTexts();
  const can = useCan();
  const waiting = useLandToRelease(can('land.manage'));
  if (waiting.data === undefined || waiting.data.length === 0) return null;
  return (
    <section className="panel land-waiting" aria-labelledby="land-waiting">
      <h2 id="land-waiting">{t('waiting.title')}</h2>
      <p className="hint">{t('waiting.text')}</p>
      <HoldingList holdings={waiting.data} place />
    </section>
  );
}
