import { useMutation } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { bodyOf, TaskFields, type TaskValues } from './task-dialogs';
import { useReloadTasks } from './tasks.api';
import { useTaskTexts } from './tasks.texts';

export function AddTask({ leadId, onDone }: { leadId: string | null; onDone: () => void }) {
  const t = useTaskTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const reload = useReloadTasks();
  const [form] = Form.useForm<TaskValues>();
  const [key] = useState(newKey);
  const add = useMutation({
    mutationFn: (values: TaskValues) =>
      api.post('tasks', { ...bodyOf(values), ...(leadId === null ? {} : { leadId }) }, { idempotencyKey: key }),
    onSuccess: async () => {
      void message.success(t('add.saved'));
      onDone();
      await reload();
    },
  });
  return (
    <Form<TaskValues>
      name="add-task"
      className="add-task"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ title: '', dueOn: '' }}
      onFinish={(values) => add.mutate(values)}
    >
      <FieldErrors form={form} error={add.error} rename={{ ownerId: 'owner' }} />
      <ProblemAlert error={add.error} shownFields={['title', 'dueOn', 'ownerId']} keptNote />
      <TaskFields leadId={leadId} />
      <div className="row" style={{ marginBottom: 10 }}>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('add.save')}
        </Button>
        <Button type="text" onClick={onDone}>
          {common('action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
