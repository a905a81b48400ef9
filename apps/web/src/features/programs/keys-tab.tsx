import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { type Column, DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChoice, SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import { KeyForm } from './key-form';
import {
  type ApiKey,
  keyStates,
  type NewApiKey,
  type OverseenKey,
  useApiKeys,
  useKeyScopes,
  useReload,
} from './programs.api';
import { useProgramTexts } from './programs.texts';
import { SecretOnce } from './secret-once';
import './programs.css';

/** Asks first: there is no way back. */
function useRevoke(path: (key: ApiKey) => string): (key: ApiKey) => void {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const { modal, message } = App.useApp();
  const reload = useReload('api-keys');
  return (key) =>
    void modal.confirm({
      title: t('keys.revoke.title', { name: key.name }),
      content: t('keys.revoke.text'),
      okText: t('keys.revoke'),
      cancelText: common('action.cancel'),
      onOk: async () => {
        try {
          await api.post(path(key));
          await reload();
          void message.success(t('keys.revoked', { name: key.name }));
        } catch (error) {
          void message.error(isProblem(error) ? error.title : common('problem.title'));
        }
      },
    });
}

function Scopes({ scopes }: { scopes: string[] }) {
  const name = useName();
  const known = useKeyScopes().data ?? [];
  return (
    <>
      {scopes.map((scope) => (
        <span key={scope} className="scope" title={name(known.find((each) => each.scope === scope))}>
          {scope}
        </span>
      ))}
    </>
  );
}

function useColumns(revoke: (key: ApiKey) => void): Column<ApiKey>[] {
  const t = useProgramTexts();
  return [
    {
      key: 'name',
      title: t('keys.name'),
      cell: (row) => (
        <>
          <strong>{row.name}</strong>
          <span className="cell-sub">
            <code>{row.shown}</code>
          </span>
          {row.addresses.length > 0 && <span className="cell-sub">{row.addresses.join(' · ')}</span>}
        </>
      ),
    },
    { key: 'scopes', title: t('keys.scopes'), cell: (row) => <Scopes scopes={row.scopes} /> },
    {
      key: 'used',
      title: t('keys.used'),
      cell: (row) =>
        row.lastUsedAt === null ? (
          <span className="hint">{t('keys.never')}</span>
        ) : (
          <>
            <DateText value={row.lastUsedAt} />
            <span className="cell-sub">{row.lastUsedIp}</span>
          </>
        ),
    },
    { key: 'expires', title: t('keys.expires'), cell: (row) => <DateText value={row.expiresAt} /> },
    {
      key: 'state',
      title: t('keys.state'),
      tight: true,
      cell: (row) => (
        <span className={row.state === 'live' ? 'tag tag-strong' : 'tag tag-off'}>{t(`keys.state.${row.state}`)}</span>
      ),
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('keys.revoke')}</span>,
      cell: (row) =>
        row.state === 'live' && (
          <Button size="small" onClick={() => revoke(row)} aria-label={t('keys.revoke.title', { name: row.name })}>
            {t('keys.revoke')}
          </Button>
        ),
    },
  ];
}

function OwnKeys() {
  const t = useProgramTexts();
  const keys = useApiKeys();
  const columns = useColumns(useRevoke(({ id }) => `api-keys/${id}/revocation`));
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      {t('keys.new')}
    </Button>
  );
  const keep = (key: NewApiKey) => {
    setMaking(false);
    setMade(key);
  };
  return (
    <section className="panel" aria-labelledby="own-keys">
      <div className="panel-head">
        <h2 id="own-keys">{t('keys.title')}</h2>
        {keys.data !== undefined && keys.data.length > 0 && add}
      </div>
      <p className="hint">
        {t('keys.help')}{' '}
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {t('keys.docs')}
        </a>
      </p>
      <DataTable
        caption={t('keys.title')}
        columns={columns}
        rows={keys.data ?? []}
        rowKey={(row) => row.id}
        pending={keys.isPending}
        error={keys.error}
        onRetry={() => void keys.refetch()}
        empty={
          <EmptyTeach
            title={t('keys.empty.title')}
            text={t('keys.empty.text')}
            example={t('keys.empty.example')}
            action={add}
          />
        }
      />
      {making && <KeyForm onMade={keep} onClose={() => setMaking(false)} />}
      {made !== null && (
        <SecretOnce title={t('once.key.title')} secret={made.key} onClose={() => setMade(null)}>
          <div>
            <div className="hint">{t('once.try')}</div>
            <pre className="sample">{`curl -H 'Authorization: Bearer ${made.key}' \\\n  ${location.origin}/api/auth/me`}</pre>
          </div>
        </SecretOnce>
      )}
    </section>
  );
}

function OverseenKeys() {
  const t = useProgramTexts();
  const revoke = useRevoke(({ id }) => `api-keys/overseen/${id}/revocation`);
  const [first, ...rest] = useColumns(revoke);
  const list = useListQuery<OverseenKey>('api-keys/overseen', { filters: ['state'], sort: '-createdAt' });
  const owner: Column<OverseenKey> = {
    key: 'owner',
    title: t('keys.owner'),
    tight: true,
    cell: (row) => (
      <>
        {row.ownerName}
        <span className="cell-sub">{row.ownerUsername}</span>
      </>
    ),
  };
  return (
    <section className="panel" aria-labelledby="all-keys">
      <h2 id="all-keys">{t('keys.overseen')}</h2>
      <p className="hint">{t('keys.overseen.help')}</p>
      <div className="toolbar">
        <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('keys.search')} />
        <FilterChoice
          label={t('keys.state')}
          value={list.filters['state']}
          options={keyStates.map((value) => ({ value, label: t(`keys.state.${value}`) }))}
          onChange={(state) => list.set({ state })}
        />
      </div>
      <ListPage
        list={list}
        caption={t('keys.overseen')}
        columns={[first as Column<OverseenKey>, owner, ...(rest as Column<OverseenKey>[])]}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('keys.empty.title')} text={t('keys.overseen.empty')} />}
      />
    </section>
  );
}

/** A tab of the settings: one's own keys, and all of them for the security administrator. */
export function KeysTab() {
  const can = useCan();
  return (
    <div className="stack">
      {can('api_key.own') && <OwnKeys />}
      {can('api_key.oversee') && <OverseenKeys />}
    </div>
  );
}
