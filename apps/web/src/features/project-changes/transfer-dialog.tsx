import { App, Form, Input } from 'antd';
import { thisMonth } from '../../lib/dates';
import { AskDialog } from '../../components/ask-dialog';
import { ZoneSelect } from '../../components/zone-select';
import { MonthField } from '../projects/date-fields';
import type { ProjectView } from '../projects/projects.api';
import { useAct } from './changes.api';
import { useChangeTexts } from './changes.texts';

interface Values {
  zoneCode: string;
  fromMonth: string;
  reason: string;
}

export function TransferDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const t = useChangeTexts();
  const { message } = App.useApp();
  const propose = useAct<Values>(`projects/${project.id}/transfers`, project.version);
  const required = [{ required: true, message: t('required') }];
  return (
    <AskDialog<Values>
      title={t('menu.transfer')}
      ok={t('transfer.ok')}
      busy={propose.isPending}
      error={propose.error}
      fields={['zoneCode', 'fromMonth', 'reason']}
      initial={{ fromMonth: thisMonth() }}
      onClose={onClose}
      onSave={async (values) => {
        await propose.mutateAsync(values);
        void message.success(t('transfer.done'));
      }}
    >
      <p className="change-effect">{t('transfer.effect')}</p>
      <Form.Item name="zoneCode" label={t('transfer.zone')} rules={required}>
        <ZoneSelect />
      </Form.Item>
      <Form.Item name="fromMonth" label={t('fromMonth')} rules={required}>
        <MonthField allowClear={false} max={thisMonth()} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  );
}
