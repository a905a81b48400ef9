import { Link } from 'react-router';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChoice, FilterGroup } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { Money } from '../../components/money';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { useListQuery } from '../../components/use-list-query';
import { StatFigure } from '../../components/stat-figure';
import { useLanguage, useName } from '../../app/i18n';
import { useZones } from '../../app/reference';
import { useBlockerReference } from '../blockers/blockers.api';
import { ObligationAmount, percent } from './obligation-amount';
import type { Obligation, ObligationList } from './obligations.api';
import { OBLIGATION_KINDS, OBLIGATION_SIDES, useObligationTexts } from './obligations.texts';

import '../projects/projects.css';

const DAYS = 90;
const FILTERS = ['side', 'kind', 'zoneCode', 'teamId'] as const;
type Due = ReturnType<typeof useListQuery<Obligation, ObligationList>>;

/** What falls due within 90 days, over every project one may read. */
export default function ObligationsPage() {
  const t = useObligationTexts();
  const english = useLanguage() === 'en';
  const list = useListQuery<Obligation, ObligationList>('obligations', { filters: FILTERS, sort: 'dueOn' });
  const columns: Column<Obligation>[] = [
    {
      key: 'what',
      title: t('col.what'),
      cell: (row) => (
        <Link className="row-link" to={`/projects/${row.projectId}?tab=obligations`}>
          {row.text}
        </Link>
      ),
    },
    { key: 'project', title: t('col.project'), cell: (row) => row.projectName },
    {
      key: 'side',
      title: t('col.side'),
      tight: true,
      cell: (row) => (
        <>
          {t(`side.${row.side}`)}
          <span className="cell-sub">
            {[t(`kind.${row.kind}`), english ? row.teamNameEn : row.teamNameZh].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'amount',
      title: t('col.amount'),
      num: true,
      wide: true,
      cell: (row) => <ObligationAmount kind={row.kind} value={row.amount} />,
    },
    {
      key: 'due',
      title: t('col.due'),
      sort: 'dueOn',
      tight: true,
      cell: (row) => (
        <>
          <DateText value={row.dueOn} />
          {(row.reported || row.overdue) && (
            <span className="cell-sub">{t(row.reported ? 'state.reported' : 'state.overdue')}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <div className="page stack">
      <PageHeader title={t('title')} sub={t('sub', { days: DAYS })} />
      <MomentNote of="lists.note" />
      {list.first !== undefined && <Totals totals={list.first.totals} />}
      <div className="panel">
        <Filters list={list} />
        <ListPage
          list={list}
          caption={t('title')}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<EmptyTeach title={t('due.empty')} text={t('due.emptyText')} />}
        />
      </div>
    </div>
  );
}

function Totals({ totals }: { totals: ObligationList['totals'] }) {
  const t = useObligationTexts();
  return (
    <section className="panel" aria-label={t('totals', { count: totals.count })}>
      <p className="hint">{t('totals', { count: totals.count })}</p>
      <div className="figures">
        <StatFigure label={t('totals.promised')} value={<Money value={totals.promised} withUnit />} />
        <StatFigure label={t('totals.kept')} value={<Money value={totals.kept} withUnit />} />
        <StatFigure
          label={t('totals.rate')}
          value={percent(totals.rate)}
          hint={t('totals.rateHint', { judged: totals.judged })}
        />
      </div>
    </section>
  );
}

function Filters({ list }: { list: Due }) {
  const t = useObligationTexts();
  const name = useName();
  const zones = useZones().data ?? [];
  const teams = useBlockerReference().data?.teams ?? [];
  const choice = (key: (typeof FILTERS)[number], label: string, options: { value: string; label: string }[]) => (
    <FilterChoice
      label={label}
      value={list.filters[key]}
      options={options}
      onChange={(value) => list.set({ [key]: value })}
    />
  );
  return (
    <div className="toolbar">
      <FilterGroup active={Object.keys(list.filters).length}>
        {choice(
          'side',
          t('col.side'),
          OBLIGATION_SIDES.map((value) => ({ value, label: t(`side.${value}`) })),
        )}
        {choice(
          'kind',
          t('kind'),
          OBLIGATION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        )}
        {choice(
          'zoneCode',
          t('filter.zone'),
          zones.map((zone) => ({ value: zone.code, label: name(zone) })),
        )}
        {choice(
          'teamId',
          t('team'),
          teams.map((team) => ({ value: team.id, label: name(team) })),
        )}
      </FilterGroup>
    </div>
  );
}
