import { useLanguage } from '../../app/i18n';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { type DepartmentLoad, useLoad } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';

/** Who keeps projects waiting, and how long. */
export function LoadTab() {
  const t = useBlockerTexts();
  const english = useLanguage() === 'en';
  const load = useLoad();
  const rows = load.data ?? [];
  const most = Math.max(1, ...rows.map(({ waitedDays }) => waitedDays));
  const columns: Column<DepartmentLoad>[] = [
    { key: 'team', title: t('load.team'), cell: (row) => (english ? row.teamNameEn : row.teamNameZh) },
    { key: 'open', title: t('load.open'), num: true, cell: (row) => row.open },
    { key: 'overdue', title: t('load.overdue'), num: true, cell: (row) => row.overdue },
    {
      key: 'waited',
      title: t('load.waited'),
      cell: (row) => (
        <>
          <span className="load-bar" style={{ width: `${(row.waitedDays / most) * 60}%` }} aria-hidden="true" />
          {row.waitedDays}
        </>
      ),
    },
    { key: 'handed', title: t('load.handed'), num: true, cell: (row) => row.handedOver },
  ];
  return (
    <div className="panel">
      <p className="hint">{t('load.hint')}</p>
      <DataTable
        caption={t('tab.load')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.teamId}
        pending={load.isPending}
        error={load.error}
        onRetry={() => void load.refetch()}
        empty={<EmptyTeach title={t('load.none')} text={t('none.text')} />}
      />
    </div>
  );
}
