import { App, Form, Input } from 'antd';
import { AskDialog } from '../../components/ask-dialog';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { today } from '../../lib/dates';
import { DateField } from '../projects/date-fields';
import type { ProjectView } from '../projects/projects.api';
import { AmountField, yuanOf } from './amount-field';
import { useAct } from './changes.api';
import { useChangeTexts } from './changes.texts';

interface Values {
  on: string;
  planned?: string;
  contracted?: string;
  fixed?: string;
  agreement: StoredFile;
  reason: string;
}

export function CapitalDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const t = useChangeTexts();
  const { message } = App.useApp();
  const record = useAct<object>(`projects/${project.id}/capital-increases`, project.version);
  const required = [{ required: true, message: t('required') }];
  return (
    <AskDialog<Values>
      title={t('menu.capital')}
      ok={t('save')}
      busy={record.isPending}
      error={record.error}
      fields={['on', 'planned', 'contracted', 'fixed', 'agreementFileId', 'reason']}
      rename={{ agreementFileId: 'agreement' }}
      initial={{ on: today() }}
      onClose={onClose}
      onSave={async ({ on, planned, contracted, fixed, agreement, reason }) => {
        const amounts = { planned: yuanOf(planned), contracted: yuanOf(contracted), fixed: yuanOf(fixed) };
        await record.mutateAsync({ on, ...amounts, agreementFileId: agreement.id, reason });
        void message.success(t('capital.done'));
      }}
    >
      <p className="change-effect">{t('capital.effect')}</p>
      <Form.Item name="on" label={t('capital.on')} rules={required}>
        <DateField max={today()} allowClear={false} />
      </Form.Item>
      <AmountField name="planned" label={t('capital.planned')} />
      <AmountField name="contracted" label={t('capital.contracted')} />
      <AmountField name="fixed" label={t('capital.fixed')} />
      <Form.Item name="agreement" label={t('capital.file')} rules={required}>
        <EvidenceUpload />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  );
}

export function WithdrawIncreaseDialog(props: { projectId: string; increaseId: string; onClose: () => void }) {
  const t = useChangeTexts();
  const { message } = App.useApp();
  const withdraw = useAct<{ reason: string }>(
    `projects/${props.projectId}/capital-increases/${props.increaseId}/withdrawal`,
  );
  return (
    <AskDialog<{ reason: string }>
      title={t('capital.withdrawTitle')}
      ok={t('capital.withdraw')}
      danger
      busy={withdraw.isPending}
      error={withdraw.error}
      fields={['reason']}
      onClose={props.onClose}
      onSave={async (values) => {
        await withdraw.mutateAsync(values);
        void message.success(t('transfer.withdrawn'));
      }}
    >
      <p className="change-effect">{t('capital.withdrawEffect')}</p>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, message: t('required') }]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  );
}
