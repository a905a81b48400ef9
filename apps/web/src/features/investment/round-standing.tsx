import { Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import { StatFigure } from '../../components/stat-figure';
import { ZoneSelect } from '../../components/zone-select';
import { useInvestmentTexts } from './investment.texts';
import '../projects/projects.css';
import { useRoundStanding, type RoundStanding, type StandingRow } from './round.api';

/** Who has reported of the month, who owes what, and since when. */
export function RoundStandingView({ month }: { month: string }) {
  const t = useInvestmentTexts();
  const [zoneCode, setZoneCode] = useState<string | null>(null);
  const standing = useRoundStanding(month, zoneCode ?? undefined);
  if (standing.error) return <ProblemAlert error={standing.error} onRetry={() => void standing.refetch()} />;
  return (
    <>
      <div className="round-side">
        <span className="round-zone">
          <ZoneSelect
            value={zoneCode}
            onChange={setZoneCode}
            placeholder={t('standing.zone')}
            aria-label={t('standing.zone')}
          />
        </span>
      </div>
      {standing.data === undefined ? <Skeleton active paragraph={{ rows: 8 }} /> : <Standing data={standing.data} />}
    </>
  );
}

function Standing({ data }: { data: RoundStanding }) {
  const t = useInvestmentTexts();
  const [all, setAll] = useState(false);
  const names = useNames();
  const name = useName();
  const rows = all ? data.items : data.items.filter(({ state }) => state === 'missing' || state === 'sent_back');
  const columns: Column<StandingRow>[] = [
    {
      key: 'project',
      title: t('round.project'),
      cell: (row) => (
        <>
          <Link to={`/projects/${row.projectId}?tab=investment`} className="row-link">
            {row.name}
          </Link>
          <div className="hint">{row.code}</div>
        </>
      ),
    },
    { key: 'zone', title: t('col.zone'), cell: (row) => name(names.zone(row.zoneCode)) },
    { key: 'reporter', title: t('standing.reporter'), cell: (row) => row.reporterName },
    { key: 'state', title: t('round.state'), cell: (row) => t(`standing.${row.state}`) },
    {
      key: 'since',
      title: t('standing.since'),
      cell: (row) => (row.daysLate > 0 ? t('standing.late', { days: row.daysLate }) : t('standing.inTime')),
    },
  ];
  return (
    <>
      <div className="panel figures">
        <StatFigure label={t('standing.owed')} value={data.owed} hint={t('standing.due', { on: data.dueOn })} />
        <StatFigure label={t('standing.missing')} value={data.missing} />
        <StatFigure label={t('standing.pending')} value={data.pending} />
        <StatFigure label={t('standing.verified')} value={data.verified} />
        <StatFigure label={t('standing.lateCount')} value={data.late} />
      </div>
      <p className="row">
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {t('standing.all')}
        </Checkbox>
        <span className="hint">{t('standing.reminded')}</span>
      </p>
      <DataTable
        caption={t('standing.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.projectId}
        empty={<EmptyTeach title={t('standing.none')} text={t('standing.none.text')} />}
      />
    </>
  );
}
