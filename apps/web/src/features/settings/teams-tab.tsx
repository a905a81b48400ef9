import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DataTable } from '../../components/data-table';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { useSettingsTexts } from './i18n';
import { useTeams, type Team } from './settings.api';

function NewTeam() {
  const t = useSettingsTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ code: string; nameZh: string; nameEn: string }>();
  const create = useMutation({
    mutationFn: (body: object) => api.post<Team>('teams', body),
    onSuccess: (team) => {
      void client.invalidateQueries({ queryKey: ['teams'] });
      form.resetFields();
      void message.success(t('teams.created', { name: team.nameZh }));
    },
  });
  const required = [{ required: true, whitespace: true, message: t('users.required') }];
  return (
    <section className="panel">
      <h2>{t('teams.new')}</h2>
      <Form name="team" form={form} layout="vertical" requiredMark={false} onFinish={(values) => create.mutate(values)}>
        <FieldErrors form={form} error={create.error} />
        <ProblemAlert error={create.error} shownFields={['code', 'nameZh', 'nameEn']} keptNote />
        <Form.Item
          name="code"
          label={t('teams.code')}
          extra={t('teams.codeHint')}
          validateTrigger="onBlur"
          rules={[{ required: true, pattern: /^[a-z0-9-]{2,40}$/, message: t('teams.codeHint') }]}
        >
          <Input spellCheck={false} autoComplete="off" />
        </Form.Item>
        <Form.Item name="nameZh" label={t('teams.nameZh')} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('teams.nameEn')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('teams.new')}
        </Button>
      </Form>
    </section>
  );
}

export function TeamsTab() {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const name = useName();
  const can = useCan();
  const client = useQueryClient();
  const undo = useUndoToast();
  const teams = useTeams();
  const change = useMutation({
    mutationFn: ({ team, active }: { team: Team; active: boolean }) => api.patch(`teams/${team.id}`, { active }),
    onSuccess: (_, { team, active }) => {
      void client.invalidateQueries({ queryKey: ['teams'] });
      if (!active) undo(t('teams.switchedOff', { name: name(team) }), () => change.mutateAsync({ team, active: true }));
    },
  });
  return (
    <div className="columns">
      <section className="panel">
        <ProblemAlert error={change.error} />
        <DataTable
          caption={t('tab.teams')}
          rows={teams.data ?? []}
          rowKey={(row) => row.id}
          pending={teams.isPending}
          error={teams.error}
          onRetry={() => void teams.refetch()}
          columns={[
            {
              key: 'name',
              title: t('users.team'),
              cell: (row) => (
                <>
                  <strong>{name(row)}</strong> {!row.active && <span className="tag tag-off">{t('teams.off')}</span>}
                </>
              ),
            },
            { key: 'code', title: t('teams.code'), cell: (row) => row.code },
            ...(can('user.manage')
              ? [
                  {
                    key: 'actions',
                    title: t('users.actions'),
                    cell: (row: Team) => (
                      <Button
                        size="small"
                        type="link"
                        onClick={() => change.mutate({ team: row, active: !row.active })}
                      >
                        {row.active ? t('teams.switchOff') : t('teams.switchOn')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {teams.data?.length === 0 && <p className="hint">{common('list.noMatch')}</p>}
      </section>
      {can('user.manage') && <NewTeam />}
    </div>
  );
}
