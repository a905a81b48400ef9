import { useState } from 'react';
import { useLanguage } from '../../app/i18n';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { type DepartmentLoad, useLoad } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';

const HEADS = {
  open: 'load.open',
  overdue: 'load.overdue',
  waitedDays: 'load.waited',
  handedOver: 'load.handed',
} as const satisfies Partial<Record<keyof DepartmentLoad, string>>;

/** Who keeps projects waiting, and how long. */
export function LoadTab() {
  const t = useBlockerTexts();
  const english = useLanguage() === 'en';
  const load = useLoad();
  const rows = load.data ?? [];
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const most = Math.max(1, ...rows.map(({ waitedDays }) => waitedDays));
  const nameOf = (row: DepartmentLoad) => (english ? row.teamNameEn : row.teamNameZh);
  const figure = (key: keyof typeof HEADS) => (row: DepartmentLoad) => {
    const shown = row[key];
    if (shown === 0) return 0;
    const what = `${nameOf(row)} · ${t(HEADS[key])}`;
    const query = { teamId: row.teamId, figure: key };
    const section = { of: 'load' as const, query, shown: String(shown), counts: key !== 'waitedDays' };
    return (
      <Opens name={what} amount={shown} onOpen={() => setOpened({ what, sections: [section] })}>
        {shown}
      </Opens>
    );
  };
  const columns: Column<DepartmentLoad>[] = [
    { key: 'team', title: t('load.team'), cell: nameOf },
    { key: 'open', title: t('load.open'), num: true, cell: figure('open') },
    { key: 'overdue', title: t('load.overdue'), num: true, cell: figure('overdue') },
    {
      key: 'waited',
      title: t('load.waited'),
      cell: (row) => (
        <>
          <span className="load-bar" style={{ width: `${(row.waitedDays / most) * 60}%` }} aria-hidden="true" />
          {figure('waitedDays')(row)}
        </>
      ),
    },
    { key: 'handed', title: t('load.handed'), num: true, cell: figure('handedOver') },
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
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
