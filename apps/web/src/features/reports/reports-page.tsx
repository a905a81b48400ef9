import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useName } from '../../app/i18n';
import { ProblemError } from '../../api/problem';
import { useCan } from '../../app/session';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { download } from '../../components/export-button';
import { ListPage } from '../../components/list-page';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { useListQuery } from '../../components/use-list-query';
import { MakeDialog } from './make-dialog';
import { isUnderWay, useFresh, type Report } from './reports.api';
import { useReportsTexts } from './reports.texts';
import { Schedules } from './schedules';
import { PERIODS, TemplatesTab } from './templates-tab';
import './reports.css';

/** What has been reported, of which moment, and what will be by itself. */
export default function ReportsPage() {
  const t = useReportsTexts();
  const can = useCan();
  const { pathname } = useLocation();
  const tab = pathname.endsWith('/schedules') ? 'schedules' : pathname.endsWith('/templates') ? 'templates' : 'made';
  const [making, setMaking] = useState(false);
  const make = can('report.make') && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} actions={make} />
      <LinkTabs
        label={t('tab.label')}
        current={tab}
        tabs={[
          { key: 'made', to: '/reports', text: t('tab.made') },
          { key: 'schedules', to: '/reports/schedules', text: t('tab.schedules') },
          { key: 'templates', to: '/reports/templates', text: t('tab.templates') },
        ]}
      />
      {tab === 'made' && <Made make={make} />}
      {tab === 'schedules' && <Schedules />}
      {tab === 'templates' && <TemplatesTab />}
      {making && <MakeDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

function Made({ make }: { make: React.ReactNode }) {
  const t = useReportsTexts();
  const list = useListQuery<Report>('reports', { filters: ['kind', 'period'], sort: '-createdAt' });
  useFresh(list.rows);
  const columns = useColumns();
  return (
    <>
      <div className="toolbar">
        <Select
          aria-label={t('kind')}
          style={{ minWidth: 150 }}
          value={list.filters['kind'] ?? ''}
          options={[
            { value: '', label: t('kind.all') },
            ...(['ledger', 'brief'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
          onChange={(kind) => list.set({ kind })}
        />
        <Select
          aria-label={t('period')}
          style={{ minWidth: 150 }}
          value={list.filters['period'] ?? ''}
          options={[
            { value: '', label: t('period.all') },
            ...PERIODS.map((value) => ({ value, label: t(`period.${value}`) })),
          ]}
          onChange={(period) => list.set({ period })}
        />
      </div>
      <ListPage<Report>
        list={list}
        caption={t('title')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('empty')} text={t('empty.text')} action={make} />}
      />
    </>
  );
}

function useColumns(): Column<Report>[] {
  const t = useReportsTexts();
  const name = useName();
  const titleOf = (row: Report) => name({ nameZh: row.titleZh, nameEn: row.titleEn });
  const spanOf = (row: Report) => name({ nameZh: row.spanZh, nameEn: row.spanEn });
  return [
    {
      key: 'title',
      title: t('template'),
      cell: (row) => (
        <>
          {titleOf(row)}
          <span className="cell-sub">
            {t(`kind.${row.kind}`)} · {t(`unit.${row.unit}`)} · {t(`language.${row.language}`)}
          </span>
        </>
      ),
    },
    { key: 'span', title: t('period'), tight: true, cell: spanOf },
    { key: 'cut', title: t('cut'), tight: true, cell: (row) => <DateText value={row.knownAt} /> },
    {
      key: 'owner',
      title: t('owner'),
      cell: (row) => (
        <>
          {t('owner.of', { name: row.ownerName })} {row.scheduled && <span className="tag">{t('scheduled')}</span>}
        </>
      ),
    },
    {
      key: 'act',
      title: t('state'),
      cell: (row) => <Act report={row} named={`${titleOf(row)} ${spanOf(row)}`} />,
    },
  ];
}

function Act({ report, named }: { report: Report; named: string }) {
  const t = useReportsTexts();
  const can = useCan();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (isUnderWay(report) || report.state === 'failed' || !can('export'))
    return <span role="status">{t(`state.${report.state}`)}</span>;
  const fetch = async () => {
    setBusy(true);
    try {
      const saved = await download(`reports/${report.id}/file`, {}, report.fileName ?? 'report');
      void message.success(t('saved', { name: saved }));
    } catch (error) {
      void message.error(error instanceof ProblemError ? error.title : t('state.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="row">
      <Button size="small" loading={busy} aria-label={t('download.of', { name: named })} onClick={() => void fetch()}>
        {t('download')}
      </Button>
      <Link to={`/reports/${report.id}/print`} aria-label={t('print.of', { name: named })}>
        {t('print')}
      </Link>
    </span>
  );
}
