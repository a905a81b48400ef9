import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, InputNumber, Select, Switch } from 'antd';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { ProblemAlert } from '../../components/problem-alert';
import { type BlockerReference, useBlockerReference } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';

type Kind = BlockerReference['kinds'][number];
type Change = Partial<Pick<Kind, 'days' | 'teamId' | 'active'>>;

export function KindsTab() {
  const t = useBlockerTexts();
  const name = useName();
  const can = useCan();
  const client = useQueryClient();
  const { message } = App.useApp();
  const reference = useBlockerReference();
  const save = useMutation({
    mutationFn: ({ kind, change }: { kind: Kind; change: Change }) =>
      api.patch<BlockerReference>(`blocker-kinds/${kind.code}`, change, { version: kind.version }),
    onSuccess: (after) => {
      client.setQueryData(['blocker-kinds'], after);
      void message.success(t('kinds.saved'));
    },
    onError: () => void reference.refetch(),
  });
  const mine = can('blocker.manage');
  const teams = reference.data?.teams ?? [];
  const label = (kind: Kind, what: string) => `${name(kind)} · ${what}`;
  const columns: Column<Kind>[] = [
    { key: 'kind', title: t('kinds.kind'), cell: (kind) => name(kind) },
    {
      key: 'days',
      title: t('kinds.days'),
      cell: (kind) =>
        mine ? (
          <InputNumber
            key={kind.version}
            aria-label={label(kind, t('kinds.days'))}
            min={1}
            max={365}
            precision={0}
            defaultValue={kind.days}
            onBlur={(event) => {
              const days = Number(event.target.value);
              if (Number.isInteger(days) && days > 0 && days !== kind.days) save.mutate({ kind, change: { days } });
            }}
          />
        ) : (
          kind.days
        ),
    },
    {
      key: 'team',
      title: t('kinds.team'),
      cell: (kind) =>
        mine ? (
          <Select
            allowClear
            aria-label={label(kind, t('kinds.team'))}
            style={{ minWidth: 180 }}
            value={kind.teamId}
            options={teams.map((team) => ({ value: team.id, label: name(team) }))}
            onChange={(teamId?: string | null) => save.mutate({ kind, change: { teamId: teamId ?? null } })}
          />
        ) : (
          name(teams.find(({ id }) => id === kind.teamId)) || '—'
        ),
    },
    {
      key: 'active',
      title: t('kinds.active'),
      cell: (kind) => (
        <Switch
          aria-label={label(kind, t('kinds.active'))}
          checked={kind.active}
          disabled={!mine}
          onChange={(active) => save.mutate({ kind, change: { active } })}
        />
      ),
    },
  ];
  return (
    <div className="panel">
      <p className="hint">{t('kinds.hint')}</p>
      <ProblemAlert error={save.error} />
      <DataTable
        caption={t('tab.kinds')}
        columns={columns}
        rows={reference.data?.kinds ?? []}
        rowKey={(kind) => kind.code}
        pending={reference.isPending}
        error={reference.error}
      />
    </div>
  );
}
