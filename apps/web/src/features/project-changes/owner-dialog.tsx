import { App, Form, Input } from 'antd';
import { thisMonth } from '../../lib/dates';
import { AskDialog } from '../../components/ask-dialog';
import { InvestorPicker } from '../investors/investor-picker';
import { MonthField } from '../projects/date-fields';
import type { ProjectView } from '../projects/projects.api';
import { useAct } from './changes.api';
import { useChangeTexts } from './changes.texts';

interface Values {
  investorId?: string | null;
  investorName?: string;
  fromMonth: string;
  reason: string;
}

export function OwnerDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const t = useChangeTexts();
  const { message } = App.useApp();
  const change = useAct<object>(`projects/${project.id}/owner`, project.version);
  const required = [{ required: true, message: t('required') }];
  return (
    <AskDialog<Values>
      title={t('menu.owner')}
      ok={t('save')}
      busy={change.isPending}
      error={change.error}
      fields={['investor', 'investor.id', 'investor.name', 'fromMonth', 'reason']}
      rename={{ investor: 'investorName', 'investor.id': 'investorId', 'investor.name': 'investorName' }}
      initial={{ fromMonth: thisMonth() }}
      onClose={onClose}
      onSave={async ({ investorId, investorName, fromMonth, reason }) => {
        const investor = investorId ? { id: investorId } : { name: investorName?.trim() };
        await change.mutateAsync({ investor, fromMonth, reason });
        void message.success(t('owner.done'));
      }}
    >
      <p className="change-effect">{t('owner.effect')}</p>
      <Form.Item name="investorId" label={t('owner.who')}>
        <InvestorPicker placeholder={t('owner.pick')} except={project.investorId ?? undefined} />
      </Form.Item>
      <Form.Item
        name="investorName"
        label={t('owner.name')}
        dependencies={['investorId']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, name: string | undefined) =>
              Boolean(getFieldValue('investorId')) === Boolean(name?.trim())
                ? Promise.reject(new Error(t('owner.one')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input maxLength={200} />
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
