import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage, useName } from '../../app/i18n';
import { currentPlan } from '../../app/reference';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { DraftActs } from './draft-acts';
import { DraftIndicatorDialog } from './draft-indicator-dialog';
import { useComparison, type Compared, type Comparison } from './drafts.api';
import { DropButton, DroppedList } from './draft-steps';
import { useDraftTexts } from './drafts.texts';
import { usePlanTexts } from './i18n';
import { AddIndicator } from './indicators-tab';

/** The plan before and the one drafted after it, row by row. */
export function CompareTab({ plan }: { plan: string }) {
  const t = useDraftTexts();
  const can = useCan();
  const comparison = useComparison(plan, currentPlan);
  const [editing, setEditing] = useState<string | null>(null);
  const draft = comparison.data?.period.status === 'draft';
  const columns = useColumns(comparison.data, can('plan.manage') && draft ? ({ code }) => setEditing(code) : null);
  const { data } = comparison;
  const edited = data?.rows.find((row) => row.code === editing)?.after;
  const empty = data !== undefined && data.rows.every((row) => row.after === null);
  if (empty) {
    return (
      <EmptyTeach title={t('empty')} text={t('emptyText')} action={draft && <DraftActs period={data.period} empty />} />
    );
  }
  return (
    <div className="stack">
      {data !== undefined && draft && (
        <div className="row">
          {can('plan.manage') && <AddIndicator plan={plan} />}
          <DraftActs period={data.period} empty={false} />
        </div>
      )}
      <DataTable<Compared>
        caption={t('indicator')}
        columns={columns}
        rows={data?.rows ?? []}
        rowKey={(row) => row.code}
        pending={comparison.isPending}
        error={comparison.error}
        onRetry={() => void comparison.refetch()}
      />
      {draft && can('plan.manage') && <DroppedList plan={plan} kind="indicators" />}
      {edited != null && <DraftIndicatorDialog plan={plan} indicator={edited} onClose={() => setEditing(null)} />}
    </div>
  );
}

const short = (name: string): string => name.replace(/“|”|规划/g, '');

function useColumns(data: Comparison | undefined, onEdit: ((row: Compared) => void) | null): Column<Compared>[] {
  const t = useDraftTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  if (data === undefined) return [];
  return [
    {
      key: 'indicator',
      title: t('indicator'),
      cell: (row) => {
        const indicator = row.after ?? row.before;
        return (
          <>
            {name(indicator)} <span className="hint">{english ? indicator?.unitEn : indicator?.unit}</span>
          </>
        );
      },
    },
    {
      key: 'before',
      title: t('before', { plan: short(name(data.against)) }),
      num: true,
      cell: (row) => <Target of={row.before} />,
    },
    {
      key: 'actual',
      title: t('actual', { year: data.against.toYear }),
      num: true,
      cell: (row) => row.actual?.printed ?? '—',
    },
    {
      key: 'after',
      title: t('after', { plan: short(name(data.period)) }),
      num: true,
      cell: (row) => (
        <>
          {row.after === null ? <span className="tag tag-off">{t('dropped')}</span> : <Target of={row.after} />}
          {onEdit !== null && row.after !== null && (
            <span className="row-acts">
              <Button
                type="link"
                size="small"
                icon={<EditOutlined />}
                aria-label={t('edit', { name: name(row.after) })}
                onClick={() => onEdit(row)}
              />
              <DropButton plan={row.after.planCode} kind="indicators" item={row.after} />
            </span>
          )}
        </>
      ),
    },
    { key: 'change', title: t('change'), num: true, cell: (row) => <Change row={row} /> },
  ];
}

/** As printed, a doubtful number with its flag. */
function Target({ of }: { of: Compared['before'] }) {
  const plan = usePlanTexts();
  if (of?.targetPrinted == null) return <>{of?.assignedFromAbove ? plan('ind.assigned') : '—'}</>;
  if (!of.suspectCells.includes('target')) return <>{of.targetPrinted}</>;
  return (
    <span className="suspect">
      {of.targetPrinted} <span className="tag tag-off">{plan('ind.suspect')}</span>
    </span>
  );
}

function Change({ row }: { row: Compared }) {
  const t = useDraftTexts();
  if (row.after === null) return <>—</>;
  if (row.before === null) return <>{t('added')}</>;
  if (row.change === null) return <span className="hint">{t('incomparable')}</span>;
  return <>{row.change === '0' ? '0' : `${row.change.startsWith('-') ? '' : '+'}${row.change}`}</>;
}
