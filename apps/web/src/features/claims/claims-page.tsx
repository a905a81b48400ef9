import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, InputNumber, Switch } from 'antd';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { LinkTabs } from '../../components/tabs';
import { useListQuery } from '../../components/use-list-query';
import { type ClaimRow, type ClaimTerms, useClaimTerms } from './claims.api';
import { useClaimTexts } from './claims.texts';
import { DisputesTab } from './disputes-tab';
import './claims.css';

function useColumns(): Column<ClaimRow>[] {
  const t = useClaimTexts();
  const name = useName();
  const names = useNames();
  return [
    {
      key: 'idea',
      title: t('col.idea'),
      cell: (row) =>
        row.leadId === null ? (
          row.idea
        ) : (
          <Link className="row-link" to={`/leads/${row.leadId}`}>
            {row.idea}
          </Link>
        ),
    },
    {
      key: 'investor',
      title: t('col.investor'),
      cell: (row) => <Link to={`/investors/${row.investorId}`}>{row.investorName}</Link>,
    },
    { key: 'holder', title: t('col.holder'), tight: true, cell: (row) => row.holderName },
    {
      key: 'zone',
      title: t('col.zone'),
      wide: true,
      cell: (row) => name(names.zone(row.zoneCode)) || <span className="hint">—</span>,
    },
    { key: 'until', title: t('col.until'), sort: 'until', tight: true, cell: (row) => <DateText value={row.until} /> },
    {
      key: 'state',
      title: t('col.state'),
      tight: true,
      cell: (row) => (
        <>
          <span className={row.state === 'held' ? 'tag tag-strong' : 'tag tag-off'}>{t(`state.${row.state}`)}</span>
          {row.openDisputes > 0 && <span className="cell-sub">{t('disputed', { count: row.openDisputes })}</span>}
        </>
      ),
    },
  ];
}

function ClaimsTab() {
  const t = useClaimTexts();
  const columns = useColumns();
  const list = useListQuery<ClaimRow>('claims', { filters: ['mine'], sort: 'until', fixed: { state: 'held' } });
  return (
    <div className="panel">
      <div className="toolbar">
        <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('search')} />
        <label className="row">
          <Switch
            checked={list.filters['mine'] === 'true'}
            onChange={(on) => list.set({ mine: on ? 'true' : null })}
            aria-label={t('mine')}
          />
          {t('mine')}
        </label>
      </div>
      <ListPage
        list={list}
        caption={t('title')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('list.empty')} text={t('list.emptyText')} />}
      />
    </div>
  );
}

const DAYS = ['firstDays', 'prolongDays', 'acceptedDays', 'warnDays'] as const;

function TermsForm({ terms }: { terms: ClaimTerms }) {
  const t = useClaimTexts();
  const can = useCan();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (values: Partial<ClaimTerms>) => api.patch('claim-terms', values, { version: terms.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['claim-terms'] });
      void message.success(t('terms.saved'));
    },
  });
  return (
    <Form<ClaimTerms>
      className="panel page-narrow"
      layout="vertical"
      requiredMark={false}
      disabled={!can('claim.rule')}
      initialValues={terms}
      onFinish={(values) => save.mutate(values)}
    >
      <p className="hint">{t('terms.hint')}</p>
      <ProblemAlert error={save.error} keptNote />
      {DAYS.map((name) => (
        <Form.Item key={name} name={name} label={t(`terms.${name}`)} rules={[{ required: true }]}>
          <InputNumber min={name === 'warnDays' ? 0 : 1} max={name === 'warnDays' ? 365 : 3650} precision={0} />
        </Form.Item>
      ))}
      {can('claim.rule') && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('terms.save')}
        </Button>
      )}
    </Form>
  );
}

function TermsTab() {
  const terms = useClaimTerms();
  return (
    <>
      <ProblemAlert error={terms.error} />
      {terms.data && <TermsForm key={terms.data.version} terms={terms.data} />}
    </>
  );
}

const TABS = ['claims', 'disputes', 'terms'] as const;
type Tab = (typeof TABS)[number];

export default function ClaimsPage() {
  const t = useClaimTexts();
  const asked = useParams()['tab'] as Tab;
  const tab = TABS.includes(asked) ? asked : 'claims';
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <LinkTabs
        label={t('title')}
        tabs={TABS.map((key) => ({ key, to: key === 'claims' ? '/claims' : `/claims/${key}`, text: t(`tab.${key}`) }))}
        current={tab}
      />
      <MomentNote of="rooms.note" />
      {tab === 'claims' && <ClaimsTab />}
      {tab === 'disputes' && <DisputesTab />}
      {tab === 'terms' && <TermsTab />}
    </div>
  );
}
