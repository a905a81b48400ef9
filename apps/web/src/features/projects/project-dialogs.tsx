import { App, Form, Input, Select } from 'antd';
import { useLanguage, useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { type ProjectStatus, type Stage } from '../../components/stage-tag';
import { ZoneSelect } from '../../components/zone-select';
import { thisMonth, today } from '../../lib/dates';
import '../project-changes/changes.css';
import { DateField, MonthField } from './date-fields';
import { ProjectPicker } from './project-picker';
import { useChangeStatus, useLadders, useRezone, useWaive, type ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

function useRequired() {
  const t = useProjectTexts();
  return [{ required: true, message: t('field.required') }];
}

interface StatusValues {
  status: ProjectStatus;
  reason: string;
  effectiveOn?: string | null;
  reviewOn?: string | null;
  destination?: string;
  mergedIntoId?: string;
}

export function StatusDialog({
  project,
  preset,
  onClose,
}: {
  project: ProjectView;
  /** What another page has suggested. */
  preset?: { status: ProjectStatus; reason: string };
  onClose: () => void;
}) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const change = useChangeStatus(project.id);
  const required = useRequired();
  const offered = project.nextStatuses;
  return (
    <AskDialog<StatusValues>
      title={t('status.change')}
      ok={t('status.save')}
      busy={change.isPending}
      error={change.error}
      fields={['status', 'reason', 'effectiveOn', 'reviewOn', 'destination', 'mergedIntoId']}
      initial={preset ?? { status: offered[0] }}
      onClose={onClose}
      onSave={async (values) => {
        const { effectiveOn, reviewOn } = values;
        const dates = { effectiveOn: effectiveOn ?? undefined, reviewOn: reviewOn ?? undefined };
        await change.mutateAsync({ version: project.version, ...values, ...dates });
        void message.success(t('status.done', { status: common(`status.${values.status}`) }));
      }}
    >
      {offered.length === 0 && <p>{t('status.none')}</p>}
      <Form.Item noStyle dependencies={['status']}>
        {({ getFieldValue }) => <StatusEffect status={getFieldValue('status') as ProjectStatus | undefined} />}
      </Form.Item>
      <Form.Item name="status" label={t('status.to')} rules={required}>
        <Select options={offered.map((value) => ({ value, label: common(`status.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['status']}>
        {({ getFieldValue }) => {
          const status = getFieldValue('status') as ProjectStatus | undefined;
          return status === 'paused' || (status === 'active' && project.status === 'paused') ? (
            <Form.Item name="effectiveOn" label={t('status.since')} extra={t('status.sinceHint')}>
              <DateField
                min={(project.status === 'paused' && project.statusSince) || undefined}
                max={today()}
                placeholder={today()}
              />
            </Form.Item>
          ) : null;
        }}
      </Form.Item>
      <Form.Item name="reason" label={t('status.reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item noStyle dependencies={['status']}>
        {({ getFieldValue }) => {
          const status = getFieldValue('status') as ProjectStatus | undefined;
          if (status === 'paused') {
            return (
              <Form.Item name="reviewOn" label={t('status.review')} extra={t('status.reviewHint')} rules={required}>
                <DateField min={today()} />
              </Form.Item>
            );
          }
          if (status === 'transferred' || status === 'lost') {
            return (
              <Form.Item name="destination" label={t('status.destination')} rules={status === 'lost' ? [] : required}>
                <Input maxLength={200} />
              </Form.Item>
            );
          }
          return status === 'merged' ? (
            <Form.Item name="mergedIntoId" label={t('status.mergedInto')} rules={required}>
              <ProjectPicker except={project.id} />
            </Form.Item>
          ) : null;
        }}
      </Form.Item>
    </AskDialog>
  );
}

/** What the status chosen does, in the words of the table itself. */
function StatusEffect({ status }: { status: ProjectStatus | undefined }) {
  const ladders = useLadders();
  const english = useLanguage() === 'en';
  const rule = ladders.data?.statuses.find(({ code }) => code === status);
  if (rule === undefined) return null;
  return (
    <p className="change-effect" aria-live="polite">
      {english ? rule.effectsEn : rule.effectsZh}
    </p>
  );
}

export function RezoneDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const t = useProjectTexts();
  const names = useNames();
  const name = useName();
  const { message } = App.useApp();
  const rezone = useRezone(project.id);
  const required = useRequired();
  return (
    <AskDialog<{ zoneCode: string; fromMonth: string; reason: string }>
      title={t('rezone')}
      ok={t('status.save')}
      busy={rezone.isPending}
      error={rezone.error}
      fields={['zoneCode', 'fromMonth', 'reason']}
      initial={{ fromMonth: thisMonth() }}
      onClose={onClose}
      onSave={async (values) => {
        await rezone.mutateAsync({ version: project.version, ...values });
        void message.success(t('rezone.done', { zone: name(names.zone(values.zoneCode)), month: values.fromMonth }));
      }}
    >
      <Form.Item name="zoneCode" label={t('rezone.zone')} rules={required}>
        <ZoneSelect />
      </Form.Item>
      <Form.Item name="fromMonth" label={t('rezone.from')} extra={t('rezone.fromHint')} rules={required}>
        <MonthField allowClear={false} />
      </Form.Item>
      <Form.Item name="reason" label={t('rezone.reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}

export function WaiverDialog({ projectId, stage, onClose }: { projectId: string; stage: Stage; onClose: () => void }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const waive = useWaive(projectId);
  const required = useRequired();
  return (
    <AskDialog<{ reason: string; expiresOn: string }>
      title={t('waive.title', { stage: common(`stage.${stage}`) })}
      ok={t('next.waive')}
      busy={waive.isPending}
      error={waive.error}
      fields={['reason', 'expiresOn']}
      onClose={onClose}
      onSave={async (values) => {
        await waive.mutateAsync({ stage, ...values });
        void message.success(t('waive.done', { date: values.expiresOn }));
      }}
    >
      <p className="hint">{t('waive.hint')}</p>
      <Form.Item name="reason" label={t('waive.reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="expiresOn" label={t('waive.expires')} rules={required}>
        <DateField min={today()} />
      </Form.Item>
    </AskDialog>
  );
}
