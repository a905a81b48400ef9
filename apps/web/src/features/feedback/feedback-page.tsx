import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useName } from '../../app/i18n';
import { flatten, treeOf, useIndustries, useZones } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import type { Column } from '../../components/data-table';
import { DateInput } from '../../components/date-input';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { FilterChips, FilterChoice, FilterGroup, SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { useListQuery } from '../../components/use-list-query';
import { readDate } from '../../lib/dates';
import { feedbackKinds, policyAreas } from '../interactions/interactions.api';
import { useInteractionTexts } from '../interactions/interactions.texts';
import { useLeadTexts } from '../leads/i18n';
import { homeRegions } from '../leads/leads.api';
import { FeedbackMatrix, FeedbackMonths } from './feedback-matrix';
import './feedback.css';
import { useFeedbackTexts } from './feedback.texts';

type Row = Schemas['FeedbackRow'];
type Summary = Schemas['FeedbackSummary'];

const NAMES = ['policyArea', 'kind', 'industryCode', 'zoneCode', 'homeRegion', 'from', 'to'] as const;

function useColumns(): Column<Row>[] {
  const t = useFeedbackTexts();
  const words = useInteractionTexts();
  return [
    { key: 'text', title: t('col.text'), cell: (row) => row.text },
    { key: 'area', title: t('col.area'), tight: true, cell: (row) => words(`area.${row.policyArea}`) },
    { key: 'kind', title: t('col.kind'), tight: true, cell: (row) => words(`tone.${row.kind}`) },
    {
      key: 'investor',
      title: t('col.investor'),
      cell: (row) => <Link to={`/investors/${row.investorId}`}>{row.investorName}</Link>,
    },
    {
      key: 'lead',
      title: t('col.lead'),
      cell: (row) => (
        <>
          <Link className="row-link" to={`/leads/${row.leadId}`}>
            {row.leadTitle}
          </Link>
          <span className="cell-sub">{row.leadCode}</span>
        </>
      ),
    },
    { key: 'on', title: t('col.on'), sort: 'on', tight: true, cell: (row) => <DateText value={row.on} /> },
  ];
}

function useFilterOptions() {
  const t = useFeedbackTexts();
  const words = useInteractionTexts();
  const leads = useLeadTexts();
  const name = useName();
  const industries = useIndustries().data ?? [];
  const zones = flatten(treeOf(useZones().data ?? []));
  return {
    policyArea: {
      label: t('col.area'),
      options: policyAreas.map((value) => ({ value, label: words(`area.${value}`) })),
    },
    kind: { label: t('col.kind'), options: feedbackKinds.map((value) => ({ value, label: words(`tone.${value}`) })) },
    industryCode: {
      label: t('col.industry'),
      options: industries.map((each) => ({ value: each.code, label: name(each) })),
    },
    zoneCode: { label: t('col.zone'), options: zones.map((each) => ({ value: each.code, label: name(each) })) },
    homeRegion: {
      label: t('col.region'),
      options: homeRegions.map((value) => ({ value, label: leads(`region.${value}`) })),
    },
  };
}

export default function FeedbackPage() {
  const t = useFeedbackTexts();
  const common = useCommonTexts();
  const columns = useColumns();
  const filters = useFilterOptions();
  const list = useListQuery<Row>('feedback', { filters: NAMES, sort: '-on' });
  // The matrix shows the whole within the other filters: which cell stands open is the list's matter.
  const { policyArea: _area, kind: _kind, sort: _sort, ...around } = list.query;
  const summary = useQuery({
    queryKey: ['feedback', 'summary', around],
    queryFn: ({ signal }) => api.get<Summary>('feedback/summary', around, signal),
    placeholderData: (before) => before,
  });
  const chips = NAMES.filter((key) => list.filters[key] !== undefined).map((key) => {
    const value = list.filters[key]!;
    if (key === 'from' || key === 'to') return { key, text: `${t(key)} ${value}` };
    const { label, options } = filters[key];
    return { key, text: `${label}: ${options.find((option) => option.value === value)?.label ?? value}` };
  });
  const nothing = summary.data?.total === 0 && !list.filtered;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={summary.data && summary.data.total > 0 ? t('headline', { ...summary.data }) : t('sub')}
        actions={<ExportButton path="feedback/export" query={list.query} name={t('export.name')} />}
      />
      {summary.error ? (
        <ProblemAlert error={summary.error} onRetry={() => void summary.refetch()} />
      ) : summary.data === undefined ? (
        <Skeleton active />
      ) : (
        summary.data.total > 0 && (
          <div className="feedback-top">
            <section className="panel" aria-label={t('matrix')}>
              <FeedbackMatrix summary={summary.data} />
            </section>
            <section className="panel" aria-labelledby="feedback-months">
              <h2 id="feedback-months">{t('months')}</h2>
              <FeedbackMonths summary={summary.data} />
            </section>
          </div>
        )
      )}
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('search')} />
          <FilterGroup active={chips.length}>
            {(Object.keys(filters) as (keyof typeof filters)[]).map((key) => (
              <FilterChoice
                key={key}
                label={filters[key].label}
                value={list.filters[key]}
                options={filters[key].options}
                onChange={(value) => list.set({ [key]: value })}
              />
            ))}
            {(['from', 'to'] as const).map((key) => (
              <DayFilter
                key={key}
                label={t(key)}
                value={list.filters[key]}
                onChange={(day) => list.set({ [key]: day })}
              />
            ))}
          </FilterGroup>
        </div>
        <FilterChips chips={chips} onRemove={(key) => list.set({ [key]: null })} onClear={list.clear} />
        <ListPage
          list={list}
          caption={t('title')}
          columns={columns}
          rowKey={(row) => row.id}
          empty={
            nothing ? (
              <EmptyTeach title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <EmptyTeach
                title={common('list.noMatch')}
                text={common('list.noMatchHint')}
                action={<Button onClick={list.clear}>{common('list.clearFilters')}</Button>}
              />
            )
          }
        />
      </div>
    </div>
  );
}

/** A day of the filter; taken over once it is one. */
function DayFilter(props: { label: string; value: string | undefined; onChange: (day: string | null) => void }) {
  const { label, value, onChange } = props;
  const take = (typed: string) => {
    if (typed === '') onChange(null);
    else if (readDate(typed) === typed) onChange(typed);
  };
  return (
    <span className="feedback-day">
      <DateInput key={value ?? ''} aria-label={label} placeholder={label} value={value} onChange={take} />
    </span>
  );
}
