import { useMutation } from '@tanstack/react-query';
import { App, Form, Modal, Select } from 'antd';
import { api } from '../../api/client';
import { useLanguage } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { type ProjectView, useForgetFacts } from '../projects/projects.api';
import { type Appointees, useAppointees } from './lights.api';
import { useLightTexts } from './lights.texts';

const FIELDS = ['leaderId', 'agentId'] as const;
interface People {
  leaderId?: string | null;
  agentId?: string | null;
}

export function AppointDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const t = useLightTexts();
  const common = useCommonTexts();
  const english = useLanguage() === 'en';
  const { message } = App.useApp();
  const [form] = Form.useForm<People>();
  const people = useAppointees(true);
  const forget = useForgetFacts();
  const save = useMutation({
    mutationFn: ({ leaderId = null, agentId = null }: People) =>
      api.patch(`projects/${project.id}/people`, { leaderId, agentId }, { version: project.version }),
    onSuccess: async () => {
      await forget();
      void message.success(t('people.saved'));
      onClose();
    },
  });
  const options = (list: Appointees['agents'] | undefined) =>
    (list ?? []).map((each) => ({
      value: each.id,
      label: [each.name, english ? each.teamNameEn : each.teamNameZh].filter(Boolean).join(' · '),
    }));
  return (
    <Modal
      open
      title={t('people.dialog')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={save.error ?? people.error} shownFields={[...FIELDS]} keptNote />
      <FieldErrors form={form} error={save.error} />
      <Form
        form={form}
        name="appoint"
        layout="vertical"
        requiredMark={false}
        initialValues={{ leaderId: project.leaderId, agentId: project.agentId }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="leaderId" label={t('people.leader')} extra={t('people.leaderHint')}>
          <Select allowClear options={options(people.data?.leaders)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="agentId" label={t('people.agent')} extra={t('people.agentHint')}>
          <Select allowClear options={options(people.data?.agents)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
