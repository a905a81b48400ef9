import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { readDate } from '../../lib/dates';
import { useDebounced } from '../../lib/use-debounced';
import { useReloadTasks, useTaskOwners, type Task } from './tasks.api';
import { useTaskTexts } from './tasks.texts';

export interface TaskValues {
  title: string;
  dueOn: string;
  owner?: { value: string; label: string };
}

/** What, until when, who: of a new task and of one that is changed. */
export function TaskFields({ leadId }: { leadId: string | null }) {
  const t = useTaskTexts();
  const [typed, setTyped] = useState('');
  const owners = useTaskOwners(leadId, useDebounced(typed.trim(), 250));
  return (
    <>
      <Form.Item
        name="title"
        label={t('add.title')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('title.missing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={200} />
      </Form.Item>
      <div className="pair">
        <Form.Item
          name="dueOn"
          label={t('add.dueOn')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_, typedDate: string | undefined) =>
                readDate(typedDate ?? '') === null ? Promise.reject(new Error(t('due.missing'))) : Promise.resolve(),
            },
          ]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item name="owner" label={t('add.owner')}>
          <Select
            labelInValue
            placeholder={owners.data?.[0]?.name}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={(owners.data ?? []).map((person) => ({ value: person.id, label: person.name }))}
          />
        </Form.Item>
      </div>
    </>
  );
}

export const bodyOf = ({ title, dueOn, owner }: TaskValues) => ({
  title: title.trim(),
  dueOn: readDate(dueOn) ?? dueOn,
  ...(owner === undefined ? {} : { ownerId: owner.value }),
});

export function EditTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useTaskTexts();
  const { message } = App.useApp();
  const reload = useReloadTasks();
  const [form] = Form.useForm<TaskValues>();
  const edit = useMutation({
    mutationFn: (values: TaskValues) => api.patch(`tasks/${task.id}`, bodyOf(values), { version: task.version }),
    onSuccess: async () => {
      void message.success(t('edit.saved'));
      onClose();
      await reload();
    },
  });
  const owner = { value: task.ownerId, label: task.ownerName };
  return (
    <Modal open title={t('edit.title')} confirmLoading={edit.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<TaskValues>
        name="edit-task"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ title: task.title, dueOn: task.dueOn, owner }}
        onFinish={(values) => edit.mutate(values)}
      >
        <FieldErrors form={form} error={edit.error} rename={{ ownerId: 'owner' }} />
        <ProblemAlert error={edit.error} shownFields={['title', 'dueOn', 'ownerId']} keptNote />
        <TaskFields leadId={task.leadId} />
      </Form>
    </Modal>
  );
}

export function DropTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useTaskTexts();
  const undo = useUndoToast();
  const reload = useReloadTasks();
  const [form] = Form.useForm<{ reason: string }>();
  const drop = useMutation({
    mutationFn: (values: { reason: string }) =>
      api.post<Task>(`tasks/${task.id}/drop`, values, { version: task.version }),
    onSuccess: async (dropped) => {
      undo(t('drop.saved', { title: task.title }), async () => {
        await api.post(`tasks/${task.id}/reopening`, {}, { version: dropped.version });
        await reload();
      });
      onClose();
      await reload();
    },
  });
  return (
    <Modal
      open
      title={t('drop.title')}
      okText={t('drop.title')}
      confirmLoading={drop.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        name="drop-task"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => drop.mutate(values)}
      >
        <ProblemAlert error={drop.error} keptNote />
        <Form.Item
          name="reason"
          label={t('drop.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reason.missing') }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
