import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { today } from '../../lib/dates';
import { DateField } from './date-fields';
import { paperOf } from './paper-of';
import { useHoldsAny, useKinds } from './project-terms';
import { useReportMilestone, type Milestone, type ProjectView, type MilestoneKind } from './projects.api';
import { useProjectTexts } from './projects.texts';

interface Values {
  kind: MilestoneKind;
  effectiveOn: string | null;
  evidence?: StoredFile | null;
  note?: string;
}

/** Any dated fact, also one that opens no stage; or a correction of one reported before. */
export function MilestoneForm({
  project,
  corrects,
  onClose,
}: {
  project: ProjectView;
  corrects: Milestone | null;
  onClose: () => void;
}) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const kinds = useKinds();
  const holds = useHoldsAny();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const report = useReportMilestone(project.id);
  const kind = Form.useWatch('kind', form) ?? corrects?.kind ?? '';
  const required = [{ required: true, message: t('field.required') }];
  const save = async () => {
    const values = await form.validateFields();
    await report.mutateAsync({
      key,
      kind: values.kind,
      effectiveOn: values.effectiveOn ?? '',
      evidenceFileId: values.evidence?.id,
      note: values.note?.trim() || undefined,
      correctsId: corrects?.id,
    });
    void message.success(t('gate.reported'));
    onClose();
  };
  const offered = kinds.rules.filter((rule) => holds(rule.reportedBy) || rule.code === corrects?.kind);
  return (
    <Modal
      open
      title={t(corrects === null ? 'milestone.report' : 'milestone.correct')}
      okText={t('gate.submit')}
      cancelText={common('action.cancel')}
      confirmLoading={report.isPending}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      <ProblemAlert error={report.error} shownFields={['kind', 'effectiveOn', 'note']} keptNote />
      <FieldErrors form={form} error={report.error} rename={{ evidenceFileId: 'evidence' }} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ kind: corrects?.kind, effectiveOn: corrects?.effectiveOn ?? null, note: '' }}
      >
        <Form.Item name="kind" label={t('milestone.kind')} extra={kinds.hint(kind)} rules={required}>
          <Select
            disabled={corrects !== null}
            options={offered.map((rule) => {
              const stage = rule.opens[project.mode];
              return {
                value: rule.code,
                label:
                  stage === undefined
                    ? kinds.name(rule.code)
                    : `${kinds.name(rule.code)} → ${common(`stage.${stage}`)}`,
              };
            })}
          />
        </Form.Item>
        <Form.Item name="effectiveOn" label={t('milestone.date')} rules={required}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={t('gate.evidence')}
          extra={kinds.find(kind)?.evidence ? t('gate.needsEvidence') : undefined}
        >
          <EvidenceUpload type={paperOf(kind)} />
        </Form.Item>
        <Form.Item name="note" label={t('gate.note')} rules={corrects === null ? [] : required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
