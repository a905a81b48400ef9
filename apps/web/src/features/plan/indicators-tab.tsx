import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage, useName } from '../../app/i18n';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { SearchBox } from '../../components/filters';
import { AddIndicatorDialog } from './add-indicator-dialog';
import { DraftIndicatorDialog } from './draft-indicator-dialog';
import { BeginOrAdd } from './draft-acts';
import { DropButton, DroppedList } from './draft-steps';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';
import { useIndicators, type Indicator, type IndicatorTable } from './plan.api';
import { useDraftOf } from './use-draft-of';

/** A value as the plan prints it. A doubtful cell is marked in words and form, not by colour alone. */
function PlanValue({ indicator, cell }: { indicator: Indicator; cell: 'baseline' | 'target' | 'actual' }) {
  const t = usePlanTexts();
  const printed = indicator[`${cell}Printed`];
  if (cell === 'target' && indicator.assignedFromAbove && printed === null)
    return <span className="hint">{t('ind.assigned')}</span>;
  if (printed === null) return <span className="hint">—</span>;
  if (!indicator.suspectCells.includes(cell)) return <>{printed}</>;
  return (
    <span className="suspect">
      {printed} <span className="tag tag-off">{t('ind.suspect')}</span>
    </span>
  );
}

function useColumns(table: IndicatorTable, onEdit: ((row: Indicator) => void) | null): Column<Indicator>[] {
  const t = usePlanTexts();
  const drafts = useDraftTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  const value = (cell: 'baseline' | 'target' | 'actual', title: string): Column<Indicator> => ({
    key: cell,
    title,
    num: true,
    cell: (row) => <PlanValue indicator={row} cell={cell} />,
  });
  return [
    {
      key: 'name',
      title: t('ind.name'),
      cell: (row) => {
        const note = english ? row.noteEn : row.noteZh;
        return (
          <>
            <span className="indicator-name">{name(row)}</span>
            <span className="cell-sub">
              {[row.ref, english ? row.categoryEn : row.categoryZh, row.source].filter(Boolean).join(' · ')}
            </span>
            {note &&
              (row.suspect ? <span className="suspect-note">{note}</span> : <span className="cell-sub">{note}</span>)}
          </>
        );
      },
    },
    { key: 'unit', title: t('ind.unit'), tight: true, cell: (row) => (english ? row.unitEn : row.unit) },
    {
      key: 'kind',
      title: t('ind.kind'),
      wide: true,
      tight: true,
      cell: (row) => (
        <>
          {row.increment ? t('ind.increment') : t(`kind.${row.kind}`)}
          {row.fiveYearTotal && <span className="cell-sub">{t('ind.fiveYear')}</span>}
        </>
      ),
    },
    {
      key: 'property',
      title: t('ind.property'),
      wide: true,
      tight: true,
      cell: (row) => (row.property === null ? <span className="hint">—</span> : t(`property.${row.property}`)),
    },
    ...(table === 'table1' ? [] : [value('baseline', t('ind.baseline'))]),
    {
      ...value('target', t('ind.target')),
      cell: (row) => (
        <>
          <PlanValue indicator={row} cell="target" />
          {onEdit !== null && (
            <span className="row-acts">
              <Button
                type="link"
                size="small"
                icon={<EditOutlined />}
                aria-label={drafts('edit.indicator', { name: name(row) })}
                onClick={() => onEdit(row)}
              />
              <DropButton plan={row.planCode} kind="indicators" item={row} />
            </span>
          )}
        </>
      ),
    },
    ...(table === 'table1'
      ? [
          value('actual', t('ind.actual')),
          {
            key: 'result',
            title: t('ind.result'),
            tight: true,
            cell: (row: Indicator) => (row.result === null ? '' : t(`result.${row.result}`)),
          },
        ]
      : []),
  ];
}

interface TableProps {
  table: IndicatorTable;
  rows: Indicator[];
  onEdit: ((row: Indicator) => void) | null;
}

function Table({ table, rows, onEdit }: TableProps) {
  const t = usePlanTexts();
  const columns = useColumns(table, onEdit);
  const [first] = rows;
  if (first === undefined) return null;
  // A drafted plan has no printed table yet.
  const title = t(table === 'table2' && first.ref === null ? 'ind.drafted' : `ind.${table}`);
  return (
    <section className="panel">
      <h2>{title}</h2>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={(row) => row.code} />
    </section>
  );
}

export function IndicatorsTab({ plan }: { plan: string }) {
  const t = usePlanTexts();
  const [q, setQ] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const indicators = useIndicators(plan);
  const period = useDraftOf(plan);
  const draft = period !== null;
  const onEdit = draft ? ({ code }: Indicator) => setEditing(code) : null;
  const wanted = q.toLowerCase();
  const rows = (indicators.data ?? []).filter((each) =>
    `${each.nameZh} ${each.nameEn} ${each.ref ?? ''}`.toLowerCase().includes(wanted),
  );
  const suspect = rows.filter((each) => each.suspect).length;
  const edited = (indicators.data ?? []).find((each) => each.code === editing);
  if (indicators.data?.length === 0) {
    return (
      <div className="stack">
        <EmptyTeach
          title={t('tab.indicators')}
          text={t('ind.empty')}
          action={draft && <BeginOrAdd period={period} add={<AddIndicator plan={plan} />} />}
        />
        {draft && <DroppedList plan={plan} kind="indicators" />}
      </div>
    );
  }
  return (
    <div className="stack">
      <div className="toolbar" style={{ marginBottom: 0 }}>
        <SearchBox value={q} onChange={setQ} placeholder={t('ind.search')} />
        {draft && <AddIndicator plan={plan} />}
        {suspect > 0 && <span className="hint">{t('ind.suspectCount', { count: suspect })}</span>}
      </div>
      {indicators.data === undefined ? (
        <DataTable
          caption={t('tab.indicators')}
          columns={[]}
          rows={[]}
          rowKey={() => ''}
          pending={indicators.isPending}
          error={indicators.error}
          onRetry={() => void indicators.refetch()}
        />
      ) : (
        (['table1', 'table2', 'text'] as const).map((table) => (
          <Table key={table} table={table} rows={rows.filter((each) => each.table === table)} onEdit={onEdit} />
        ))
      )}
      {draft && <DroppedList plan={plan} kind="indicators" />}
      {edited !== undefined && <DraftIndicatorDialog plan={plan} indicator={edited} onClose={() => setEditing(null)} />}
    </div>
  );
}

export function AddIndicator({ plan }: { plan: string }) {
  const t = useDraftTexts();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('addIndicator.ok')}
      </Button>
      {adding && <AddIndicatorDialog plan={plan} onClose={() => setAdding(false)} />}
    </>
  );
}
