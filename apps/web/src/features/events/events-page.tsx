import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import type { Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChips, FilterChoice, FilterGroup, SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { useListQuery } from '../../components/use-list-query';
import { EditEvent } from './edit-event';
import { EventDays } from './event-days';
import { eventKinds, eventStates, type EventRow } from './events.api';
import './events.css';
import { useEventTexts } from './events.texts';

function useColumns(): Column<EventRow>[] {
  const t = useEventTexts();
  const common = useCommonTexts();
  const name = useName();
  const names = useNames();
  return [
    {
      key: 'name',
      title: t('col.name'),
      sort: 'name',
      cell: (row) => (
        <>
          <Link className="row-link" to={`/events/${row.id}`}>
            {row.name}
          </Link>
          <span className="cell-sub">
            {[t(`kind.${row.kind}`), row.place, row.sample && common('sample.tag')].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'days', title: t('col.days'), sort: 'fromOn', tight: true, cell: (row) => <EventDays event={row} /> },
    {
      key: 'state',
      title: t('col.state'),
      tight: true,
      cell: (row) => (
        <span className={`tag ${row.state === 'cancelled' ? 'tag-off' : ''}`}>{t(`state.${row.state}`)}</span>
      ),
    },
    {
      key: 'team',
      title: t('col.team'),
      wide: true,
      cell: (row) =>
        name(row.teamNameZh === null ? null : { nameZh: row.teamNameZh, nameEn: row.teamNameEn }) || row.ownerName,
    },
    {
      key: 'zone',
      title: t('col.zone'),
      wide: true,
      cell: (row) => name(names.zone(row.zoneCode)) || <span className="hint">—</span>,
    },
    { key: 'invited', title: t('col.invited'), num: true, cell: (row) => row.invited },
    { key: 'attended', title: t('col.attended'), num: true, cell: (row) => row.attended },
  ];
}

export default function EventsPage() {
  const t = useEventTexts();
  const common = useCommonTexts();
  const can = useCan();
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  const list = useListQuery<EventRow>('events', { filters: ['state', 'kind'], sort: 'upcoming' });
  const columns = useColumns();
  const create = can('event.manage') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
      {t('new')}
    </Button>
  );
  const choices = {
    state: { label: t('col.state'), options: eventStates.map((value) => ({ value, label: t(`state.${value}`) })) },
    kind: { label: t('col.kind'), options: eventKinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
  };
  const keys = Object.keys(choices) as (keyof typeof choices)[];
  const chips = keys
    .filter((key) => list.filters[key] !== undefined)
    .map((key) => {
      const chosen = choices[key].options.find((option) => option.value === list.filters[key]);
      return { key, text: `${choices[key].label}: ${chosen?.label ?? list.filters[key]}` };
    });
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} actions={create} />
      <MomentNote of="events.note" />
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('search')} />
          <FilterGroup active={chips.length}>
            {keys.map((key) => (
              <FilterChoice
                key={key}
                label={choices[key].label}
                value={list.filters[key]}
                options={choices[key].options}
                onChange={(value) => list.set({ [key]: value })}
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
            list.filtered ? (
              <EmptyTeach
                title={common('list.noMatch')}
                text={common('list.noMatchHint')}
                action={<Button onClick={list.clear}>{common('list.clearFilters')}</Button>}
              />
            ) : (
              <EmptyTeach
                title={t('empty.title')}
                text={t('empty.text')}
                example={t('empty.example')}
                action={create}
              />
            )
          }
        />
      </div>
      {planning && (
        <EditEvent
          event={null}
          onClose={() => setPlanning(false)}
          onSaved={(saved) => void navigate(`/events/${saved.id}`)}
        />
      )}
    </div>
  );
}
