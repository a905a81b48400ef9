import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChips, FilterChoice, FilterGroup, SearchBox } from '../../components/filters';
import { KeyHelp, useListKeys } from '../../components/key-help';
import { ListPage } from '../../components/list-page';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { useListQuery } from '../../components/use-list-query';
import { useKeys } from '../../lib/use-keys';
import { EditInvestor } from './edit-investor';
import { useInvestorTexts } from './i18n';
import {
  homeRegions,
  investorRoles,
  useInvestorLists,
  type HomeRegion,
  type Investor,
  type InvestorRole,
  type InvestorRow,
} from './investors.api';
import { useProfileTexts } from './profile.texts';

export default function InvestorsPage() {
  const t = useInvestorTexts();
  const common = useCommonTexts();
  const list = useListQuery<InvestorRow>('investors', {
    filters: ['homeRegion', 'role', 'list', 'groupOf'],
    sort: 'name',
  });
  const profile = useProfileTexts();
  const can = useCan();
  const navigate = useNavigate();
  const chips = useChips(list.filters);
  const name = useName();
  const lists = useInvestorLists().data ?? [];
  const [adding, setAdding] = useState(false);
  const mayAdd = can('investor.write');
  const keys = useListKeys(mayAdd ? [[['N'], common('keys.new')]] : []);
  useKeys(mayAdd ? { n: () => setAdding(true) } : {});
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        actions={
          <>
            <KeyHelp lines={keys} />
            {mayAdd && (
              <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {profile('new')}
              </Button>
            )}
          </>
        }
      />
      <MomentNote of="investors.note" />
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('search')} />
          <FilterGroup active={chips.length}>
            <FilterChoice
              label={t('col.homeRegion')}
              value={list.filters['homeRegion']}
              options={homeRegions.map((value) => ({ value, label: t(`region.${value}`) }))}
              onChange={(value) => list.set({ homeRegion: value })}
            />
            <FilterChoice
              label={profile('filter.role')}
              value={list.filters['role']}
              options={investorRoles.map((value) => ({ value, label: profile(`role.${value}`) }))}
              onChange={(value) => list.set({ role: value })}
            />
            <FilterChoice
              label={profile('filter.list')}
              value={list.filters['list']}
              options={lists.map((each) => ({ value: each.code, label: name(each) }))}
              onChange={(value) => list.set({ list: value })}
            />
          </FilterGroup>
        </div>
        <FilterChips chips={chips} onRemove={(key) => list.set({ [key]: null })} onClear={list.clear} />
        <ListPage
          list={list}
          caption={t('title')}
          columns={[
            {
              key: 'name',
              title: t('col.name'),
              sort: 'name',
              cell: (row) => (
                <Link className="row-link" to={`/investors/${row.id}`}>
                  {row.name}
                </Link>
              ),
            },
            { key: 'uscc', title: t('col.uscc'), cell: (row) => row.uscc ?? <span className="hint">—</span> },
            {
              key: 'region',
              title: t('col.homeRegion'),
              cell: (row) => (row.homeRegion === null ? '' : t(`region.${row.homeRegion}`)),
            },
            {
              key: 'lists',
              title: profile('lists'),
              wide: true,
              cell: (row) => row.lists.map(({ code }) => name(lists.find((each) => each.code === code))).join(' · '),
            },
            { key: 'country', title: t('col.country'), wide: true, cell: (row) => row.country },
            { key: 'leads', title: t('col.leads'), num: true, cell: (row) => row.leadCount },
            {
              key: 'createdAt',
              title: t('col.createdAt'),
              wide: true,
              cell: (row) => <DateText value={row.createdAt} />,
            },
          ]}
          rowKey={(row) => row.id}
          empty={
            list.filtered ? (
              <EmptyTeach
                title={common('list.noMatch')}
                text={common('list.noMatchHint')}
                action={<Button onClick={list.clear}>{common('list.clearFilters')}</Button>}
              />
            ) : (
              <EmptyTeach title={t('empty.title')} text={t('empty.text')} />
            )
          }
        />
      </div>
      {adding && (
        <EditInvestor
          investor={null}
          onClose={() => setAdding(false)}
          onSaved={(saved) => void navigate(`/investors/${saved.id}`)}
        />
      )}
    </div>
  );
}

/** The filters in force, in words. */
function useChips(filters: Record<string, string | undefined>) {
  const t = useInvestorTexts();
  const profile = useProfileTexts();
  const name = useName();
  const lists = useInvestorLists().data ?? [];
  const { homeRegion, role, list, groupOf } = filters;
  const group = useQuery({
    queryKey: ['investors', groupOf],
    enabled: groupOf !== undefined,
    queryFn: ({ signal }) => api.get<Investor>(`investors/${groupOf}`, undefined, signal),
  });
  const chips: { key: string; text: string }[] = [];
  if (homeRegion)
    chips.push({ key: 'homeRegion', text: `${t('col.homeRegion')}: ${t(`region.${homeRegion as HomeRegion}`)}` });
  if (role) chips.push({ key: 'role', text: `${profile('filter.role')}: ${profile(`role.${role as InvestorRole}`)}` });
  if (list)
    chips.push({
      key: 'list',
      text: `${profile('filter.list')}: ${name(lists.find((each) => each.code === list)) || list}`,
    });
  if (groupOf) chips.push({ key: 'groupOf', text: profile('group.filter', { name: group.data?.name ?? '…' }) });
  return chips;
}
