import { App, Button, Form, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useMoment } from '../../app/moment';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { ProblemAlert } from '../../components/problem-alert';
import {
  type KeyListYear,
  useProjectKeyList,
  usePutOnKeyList,
  type InvestmentMonth,
} from '../investment/investment.api';
import { instantText, today } from '../../lib/dates';
import type { ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

/** Years that matter: those with money, those of which something was said, and the one looked at. */
function yearsOf(months: InvestmentMonth[], said: KeyListYear[], day: string): number[] {
  const years = new Set(months.map((each) => Number(each.month.slice(0, 4))));
  years.add(Number(day.slice(0, 4)));
  said.forEach(({ year }) => years.add(year));
  return [...years].sort((a, b) => b - a);
}

/** (project, year): whether that year's investment counts toward the target. */
export function KeyList({ project, months }: { project: ProjectView; months: InvestmentMonth[] }) {
  const t = useProjectTexts();
  const can = useCan();
  const moment = useMoment();
  const list = useProjectKeyList(project.id);
  const [change, setChange] = useState<{ year: number; listed: boolean } | null>(null);
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton active title={false} />;
  const said = list.data.items;
  return (
    <section className="panel">
      <h2>{t('keylist')}</h2>
      <p className="hint">{t('keylist.hint')}</p>
      <ul className="key-years">
        {yearsOf(months, said, moment === null ? today() : instantText(moment)).map((year) => {
          const last = said.find((each) => each.year === year);
          const listed = last?.listed === true;
          return (
            <li key={year}>
              <span className={listed ? 'tag tag-strong' : 'tag tag-off'}>
                <span aria-hidden="true">{listed ? '✓ ' : ''}</span>
                {t(listed ? 'keylist.on' : 'keylist.off', { year })}
              </span>
              {last !== undefined && (
                <span className="hint">
                  {[instantText(last.recordedAt).slice(0, 10), last.byName, last.reason].filter(Boolean).join(' · ')}
                </span>
              )}
              {can('keylist.manage') && (
                <Button size="small" onClick={() => setChange({ year, listed: !listed })}>
                  {t(listed ? 'keylist.unlist' : 'keylist.list', { year })}
                </Button>
              )}
            </li>
          );
        })}
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
