import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { ProblemAlert } from '../../components/problem-alert';
import { usePutOnKeyList, type InvestmentMonth } from '../investment/investment.api';
import { thisMonth } from './date-fields';
import type { ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

/** Years that matter: those with money, and the one we live in. */
function yearsOf(months: InvestmentMonth[]): number[] {
  const years = new Set(months.map((each) => Number(each.month.slice(0, 4))));
  years.add(Number(thisMonth().slice(0, 4)));
  return [...years].sort((a, b) => b - a);
}

/** (project, year): whether that year's investment counts toward the target. */
export function KeyList({ project, months }: { project: ProjectView; months: InvestmentMonth[] }) {
  const t = useProjectTexts();
  const can = useCan();
  const [change, setChange] = useState<{ year: number; listed: boolean } | null>(null);
  const listed = (year: number) => months.some((each) => each.listed && each.month.startsWith(`${year}-`));
  return (
    <section className="panel">
      <h2>{t('keylist')}</h2>
      <p className="hint">{t('keylist.hint')}</p>
      <ul className="key-years">
        {yearsOf(months).map((year) => (
          <li key={year}>
            <span className={listed(year) ? 'tag tag-strong' : 'tag tag-off'}>
              <span aria-hidden="true">{listed(year) ? '✓ ' : ''}</span>
              {t(listed(year) ? 'keylist.on' : 'keylist.off', { year })}
            </span>
            {can('keylist.manage') && (
              <Button size="small" onClick={() => setChange({ year, listed: !listed(year) })}>
                {t(listed(year) ? 'keylist.unlist' : 'keylist.list', { year })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {change !== null && <KeyListDialog projectId={project.id} change={change} onClose={() => setChange(null)} />}
    </section>
  );
}

function KeyListDialog({
  projectId,
  change,
  onClose,
}: {
  projectId: string;
  change: { year: number; listed: boolean };
  onClose: () => void;
}) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const put = usePutOnKeyList(projectId);
  const save = async () => {
    const { reason } = await form.validateFields();
    await put.mutateAsync({ ...change, reason });
    void message.success(t('keylist.done', { year: change.year }));
    onClose();
  };
  return (
    <Modal
      open
      title={t(change.listed ? 'keylist.list' : 'keylist.unlist', { year: change.year })}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={put.isPending}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      <ProblemAlert error={put.error} keptNote />
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="reason" label={t('keylist.reason')} rules={[{ required: true, message: t('field.required') }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
