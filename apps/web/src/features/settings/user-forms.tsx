import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Form, Input, Modal, Select } from 'antd';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { flatten, treeOf, useZones } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useSettingsTexts } from './i18n';
import { roles, useSaveUser, useTeams, type User } from './settings.api';

interface Values {
  username: string;
  name: string;
  password: string;
  phone?: string;
  email?: string;
  teamId?: string;
  zoneCodes?: string[];
}

const orNull = (text: string | undefined) => (!text || text.trim() === '' ? null : text.trim());

function ZonesField() {
  const t = useSettingsTexts();
  const name = useName();
  const zones = flatten(treeOf((useZones().data ?? []).filter((zone) => zone.active)));
  return (
    <Form.Item name="zoneCodes" label={t('users.zones')} extra={t('users.zonesHint')}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={zones.map((zone) => ({ value: zone.code, label: name(zone) }))}
      />
    </Form.Item>
  );
}

export function UserForm({ user, onClose }: { user: User | null; onClose: () => void }) {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const name = useName();
  const { message } = App.useApp();
  const teams = useTeams();
  const [form] = Form.useForm<Values>();
  const save = useSaveUser(user, (saved) => {
    void message.success(user === null ? t('users.created', { name: saved.name }) : t('users.saved'));
    onClose();
  });
  const required = [{ required: true, whitespace: true, message: t('users.required') }];
  const submit = (values: Values) =>
    save.mutate({
      name: values.name.trim(),
      phone: orNull(values.phone),
      email: orNull(values.email),
      teamId: values.teamId ?? null,
      zoneCodes: values.zoneCodes ?? [],
      ...(user === null ? { username: values.username.trim(), password: values.password } : {}),
    });
  return (
    <Drawer
      open
      size={480}
      title={user === null ? t('users.new') : t('users.edit')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {common('action.save')}
          </Button>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
        </div>
      }
    >
      <Form<Values>
        name="user"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{
          name: user?.name,
          phone: user?.phone ?? '',
          email: user?.email ?? '',
          teamId: user?.teamId ?? undefined,
          zoneCodes: user?.zoneCodes ?? [],
        }}
      >
        <FieldErrors form={form} error={save.error} rename={{ next: 'password' }} />
        <ProblemAlert
          error={save.error}
          shownFields={['username', 'name', 'password', 'next', 'phone', 'email', 'teamId', 'zoneCodes']}
          keptNote
        />
        {user === null && (
          <Form.Item
            name="username"
            label={t('users.username')}
            extra={t('users.usernameHint')}
            validateTrigger="onBlur"
            rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{2,39}$/, message: t('users.usernameHint') }]}
          >
            <Input autoComplete="off" spellCheck={false} />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('users.name')} rules={required}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        {user === null && (
          <Form.Item
            name="password"
            label={t('users.password')}
            extra={t('users.passwordHint')}
            validateTrigger="onBlur"
            rules={[{ required: true, min: 10, message: t('users.passwordHint') }]}
          >
            <Input autoComplete="off" spellCheck={false} />
          </Form.Item>
        )}
        <Form.Item name="teamId" label={t('users.team')}>
          <Select
            allowClear
            loading={teams.isPending}
            options={(teams.data ?? [])
              .filter((team) => team.active || team.id === user?.teamId)
              .map((team) => ({ value: team.id, label: name(team) }))}
          />
        </Form.Item>
        <ZonesField />
        <Form.Item name="phone" label={t('users.phone')}>
          <Input autoComplete="off" inputMode="tel" />
        </Form.Item>
        <Form.Item name="email" label={t('users.email')}>
          <Input autoComplete="off" inputMode="email" />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

export function ResetPassword({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string }>();
  const save = useSaveUser(user, () => {
    void message.success(t('users.resetDone', { name: user.name }));
    onClose();
  });
  return (
    <Modal
      open
      title={`${t('users.reset')} · ${user.name}`}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('users.reset')}
      cancelText={common('action.cancel')}
      confirmLoading={save.isPending}
    >
      <Form name="reset" form={form} layout="vertical" requiredMark={false} onFinish={(values) => save.mutate(values)}>
        <FieldErrors form={form} error={save.error} rename={{ next: 'password' }} />
        <ProblemAlert error={save.error} shownFields={['password', 'next']} keptNote />
        <Form.Item
          name="password"
          label={t('users.password')}
          extra={t('users.passwordHint')}
          validateTrigger="onBlur"
          rules={[{ required: true, min: 10, message: t('users.passwordHint') }]}
        >
          <Input autoFocus autoComplete="off" spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export function GrantRoles({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useSettingsTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ roles: string[] }>();
  const grant = useMutation({
    mutationFn: (values: { roles: string[] }) => api.put(`users/${user.id}/roles`, values, { version: user.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['users'] });
      void message.success(t('users.granted', { name: user.name }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={`${t('users.grant')} · ${user.name}`}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={grant.isPending}
    >
      <Form
        name="grant"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ roles: user.roles }}
        onFinish={(values) => grant.mutate(values)}
      >
        <ProblemAlert error={grant.error} keptNote />
        <Form.Item name="roles" label={t('users.roles')} extra={t('users.rolesHint')}>
          <Checkbox.Group
            className="role-list"
            options={roles.map((role) => ({ value: role, label: common(`role.${role}`) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
