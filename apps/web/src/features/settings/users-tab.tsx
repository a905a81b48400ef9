import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import type { Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChoice, SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import { useUndoToast } from '../../components/use-undo-toast';
import { useSettingsTexts } from './i18n';
import { roles, type User } from './settings.api';
import { GrantRoles, ResetPassword, UserForm } from './user-forms';

type Dialog = { kind: 'new' } | { kind: 'edit' | 'reset' | 'grant'; user: User } | null;

function useSwitch(): (user: User, status: User['status']) => Promise<void> {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const undo = useUndoToast();
  const { message } = App.useApp();
  const change = async (user: User, status: User['status']) => {
    const saved = await api.patch<User>(`users/${user.id}`, { status }, { version: user.version });
    await client.invalidateQueries({ queryKey: ['users'] });
    return saved;
  };
  return async (user, status) => {
    try {
      const saved = await change(user, status);
      if (status === 'disabled') undo(t('users.disabledDone', { name: user.name }), () => change(saved, 'active'));
    } catch (error) {
      void message.error(error instanceof ProblemError ? error.title : common('problem.title'));
    }
  };
}

function RowActions({ user, open }: { user: User; open: (dialog: Dialog) => void }) {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const can = useCan();
  const change = useSwitch();
  return (
    <span className="row-actions">
      {can('user.manage') && (
        <>
          <Button size="small" type="link" onClick={() => open({ kind: 'edit', user })}>
            {common('action.edit')}
          </Button>
          <Button size="small" type="link" onClick={() => open({ kind: 'reset', user })}>
            {t('users.reset')}
          </Button>
          <Button
            size="small"
            type="link"
            onClick={() => void change(user, user.status === 'active' ? 'disabled' : 'active')}
          >
            {user.status === 'active' ? t('users.disable') : t('users.enable')}
          </Button>
        </>
      )}
      {can('user.grant') && (
        <Button size="small" type="link" onClick={() => open({ kind: 'grant', user })}>
          {t('users.grant')}
        </Button>
      )}
    </span>
  );
}

function useColumns(open: (dialog: Dialog) => void): Column<User>[] {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const can = useCan();
  const name = useName();
  const names = useNames();
  const columns: Column<User>[] = [
    {
      key: 'name',
      tight: true,
      title: t('users.name'),
      sort: 'name',
      cell: (row) => (
        <>
          <strong>{row.name}</strong>
          <span className="cell-sub">{row.username}</span>
        </>
      ),
    },
    {
      key: 'roles',
      tight: true,
      title: t('users.roles'),
      cell: (row) =>
        row.roles.length === 0 ? (
          <span className="hint">{t('users.rolesNone')}</span>
        ) : (
          row.roles.map((role) => common(`role.${role}`)).join(' · ')
        ),
    },
    {
      key: 'team',
      tight: true,
      title: t('users.team'),
      cell: (row) => (row.teamNameZh === null ? '' : name({ nameZh: row.teamNameZh, nameEn: row.teamNameEn })),
    },
    {
      key: 'zones',
      title: t('users.zones'),
      wide: true,
      cell: (row) => row.zoneCodes.map((code) => name(names.zone(code)) || code).join(' · '),
    },
    {
      key: 'status',
      title: t('users.status'),
      cell: (row) => (
        <span className="row">
          <span className={row.status === 'active' ? 'tag' : 'tag tag-off'}>{t(`users.${row.status}`)}</span>
          {row.locked && <span className="tag tag-off">{t('users.locked')}</span>}
          {row.mustChangePassword && <span className="tag tag-off">{t('users.mustChange')}</span>}
        </span>
      ),
    },
  ];
  if (!can('user.manage', 'user.grant')) return columns;
  return [
    ...columns,
    { key: 'actions', title: t('users.actions'), cell: (row) => <RowActions user={row} open={open} /> },
  ];
}

export function UsersTab() {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const can = useCan();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const columns = useColumns(setDialog);
  const list = useListQuery<User>('users', { filters: ['role', 'status'], sort: 'username' });
  return (
    <section className="panel">
      <div className="toolbar">
        <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('users.search')} />
        <FilterChoice
          label={t('users.roles')}
          value={list.filters['role']}
          options={roles.map((role) => ({ value: role, label: common(`role.${role}`) }))}
          onChange={(role) => list.set({ role })}
        />
        <FilterChoice
          label={t('users.status')}
          value={list.filters['status']}
          options={(['active', 'disabled'] as const).map((value) => ({ value, label: t(`users.${value}`) }))}
          onChange={(status) => list.set({ status })}
        />
        <span style={{ flex: 1 }} />
        {can('user.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog({ kind: 'new' })}>
            {t('users.new')}
          </Button>
        )}
      </div>
      <ListPage
        list={list}
        caption={t('tab.users')}
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
            <EmptyTeach title={t('users.empty.title')} text={t('users.empty.text')} />
          )
        }
      />
      {dialog?.kind === 'new' && <UserForm user={null} onClose={close} />}
      {dialog?.kind === 'edit' && <UserForm user={dialog.user} onClose={close} />}
      {dialog?.kind === 'reset' && <ResetPassword user={dialog.user} onClose={close} />}
      {dialog?.kind === 'grant' && <GrantRoles user={dialog.user} onClose={close} />}
    </section>
  );
}
