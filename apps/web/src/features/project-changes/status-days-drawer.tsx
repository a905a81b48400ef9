import { App, Button, Drawer, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { DateField } from '../projects/date-fields';
import type { ProjectView } from '../projects/projects.api';
import { type StatusChange, useAct, useStatusChanges } from './changes.api';
import { useChangeTexts } from './changes.texts';

/** Since when each status held, with every day it was ever said to; a pause with a wrong day gets the right one here. */
export function StatusDaysDrawer({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const t = useChangeTexts();
  const changes = useStatusChanges(project.id);
  const [redating, setRedating] = useState<StatusChange | null>(null);
  return (
    <Drawer open onClose={onClose} size="min(560px, 100vw)" title={t('days.title')}>
      <p className="hint">{t('days.text')}</p>
      {changes.error ? (
        <ProblemAlert error={changes.error} onRetry={() => void changes.refetch()} />
      ) : changes.data === undefined ? (
        <Skeleton active />
      ) : changes.data.items.length === 0 ? (
        <p>{t('days.none')}</p>
      ) : (
        <ol className="status-days" tabIndex={0} aria-label={t('days.title')}>
          {[...changes.data.items].reverse().map((change) => (
            <ChangeItem key={change.id} change={change} onRedate={() => setRedating(change)} />
          ))}
        </ol>
      )}
      {redating !== null && <RedateDialog project={project} change={redating} onClose={() => setRedating(null)} />}
    </Drawer>
  );
}

function ChangeItem({ change, onRedate }: { change: StatusChange; onRedate: () => void }) {
  const t = useChangeTexts();
  const common = useCommonTexts();
  const status = common(`status.${change.to}`);
  return (
    <li>
      <div className="status-day">
        <span>{t('days.since', { date: change.effectiveOn, status })}</span>
        {change.earliest !== null && (
          <Button
            size="small"
            aria-label={t('days.redateOne', { status, date: change.effectiveOn })}
            onClick={onRedate}
          >
            {t('days.redate')}
          </Button>
        )}
      </div>
      <ul className="status-said">
        {change.days.map((day, index) => (
          <li key={day.recordedAt}>
            {t(index === 0 ? 'days.said' : 'days.corrected', { date: day.effectiveOn, reason: day.reason })}
            <span className="hint">
              {' '}
              {day.by} <DateText value={day.recordedAt} />
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

interface Values {
  effectiveOn: string;
  reason: string;
}

function RedateDialog({
  project,
  change,
  onClose,
}: {
  project: ProjectView;
  change: StatusChange;
  onClose: () => void;
}) {
  const t = useChangeTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const redate = useAct<Values>(`projects/${project.id}/status-changes/${change.id}/date`, project.version);
  const required = [{ required: true, message: t('days.required') }];
  const { earliest, latest } = change;
  return (
    <AskDialog<Values>
      title={t('days.redateTitle', { status: common(`status.${change.to}`), date: change.effectiveOn })}
      ok={t('days.redate')}
      busy={redate.isPending}
      error={redate.error}
      fields={['effectiveOn', 'reason']}
      onClose={onClose}
      onSave={async (values) => {
        await redate.mutateAsync(values);
        void message.success(t('days.done', { date: values.effectiveOn }));
      }}
    >
      <p className="hint">{t('days.effect')}</p>
      <Form.Item
        name="effectiveOn"
        label={t('days.really')}
        extra={t('days.between', { from: earliest ?? '', to: latest ?? '' })}
        rules={required}
      >
        <DateField min={earliest ?? undefined} max={latest ?? undefined} />
      </Form.Item>
      <Form.Item name="reason" label={t('days.reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}
