import { App, Button, Form, Input, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { AskDialog } from '../../components/ask-dialog';
import { EmptyTeach } from '../../components/empty-teach';
import { EvidenceUpload, FileLink, type StoredFile } from '../../components/evidence-upload';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { ObligationLine } from './obligation-line';
import { useObligationStep, useProjectObligations, type ObligationStory } from './obligations.api';
import { useObligationTexts } from './obligations.texts';

type Act = 'report' | 'verify' | 'waive';

/** The project's tab: what each side has promised, with proof and verdict. */
export function ProjectObligations({ projectId }: { projectId: string }) {
  const t = useObligationTexts();
  const list = useProjectObligations(projectId);
  const [asked, setAsked] = useState<{ act: Act; obligation: ObligationStory } | null>(null);
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton active title={false} />;
  const close = () => setAsked(null);
  return (
    <div className="panel">
      {list.data.length === 0 ? (
        <EmptyTeach title={t('none.title')} text={t('none.text')} />
      ) : (
        <ul className="history">
          {list.data.map((obligation) => (
            <li key={obligation.id}>
              <ObligationLine obligation={obligation} />
              <span className="hint">{t(`source.${obligation.source}`)}</span>
              <Steps obligation={obligation} />
              <span className="row">
                {obligation.may.map((act) => (
                  <Button key={act} size="small" onClick={() => setAsked({ act, obligation })}>
                    {t(act)}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {asked?.act === 'report' && <ReportDialog obligation={asked.obligation} onClose={close} />}
      {asked?.act === 'verify' && <VerifyDialog obligation={asked.obligation} onClose={close} />}
      {asked?.act === 'waive' && <WaiveDialog obligation={asked.obligation} onClose={close} />}
    </div>
  );
}

function Steps({ obligation }: { obligation: ObligationStory }) {
  const t = useObligationTexts();
  return obligation.steps.map((step, at) => (
    <div key={at} className="row hint">
      <span>
        {instantText(step.recordedAt).slice(0, 10)} · {step.by} · {t(`step.${step.kind}`)}
        {step.note !== null && ` · ${step.note}`}
      </span>
      {step.proofFileId !== null && (
        <FileLink file={{ id: step.proofFileId, name: step.proofName ?? t('report.proof') }} />
      )}
    </div>
  ));
}

interface DialogProps {
  obligation: ObligationStory;
  onClose: () => void;
}

function ReportDialog({ obligation, onClose }: DialogProps) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const step = useObligationStep(obligation);
  return (
    <AskDialog<{ note: string; proof: StoredFile }>
      title={t('report')}
      ok={t('report')}
      busy={step.isPending}
      error={step.error}
      fields={['note', 'proofFileId']}
      onClose={onClose}
      onSave={async ({ note, proof }) => {
        await step.mutateAsync({ step: 'reports', body: { note, proofFileId: proof.id } });
        void message.success(t('report.done'));
      }}
    >
      <p>{obligation.text}</p>
      <Form.Item
        name="note"
        label={t('report.note')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="proof" label={t('report.proof')} rules={[{ required: true, message: t('required') }]}>
        <EvidenceUpload />
      </Form.Item>
    </AskDialog>
  );
}

function VerifyDialog({ obligation, onClose }: DialogProps) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const step = useObligationStep(obligation);
  const offered = obligation.reported ? (['kept', 'broken', 'sent_back'] as const) : (['broken'] as const);
  return (
    <AskDialog<{ verdict: 'kept' | 'broken' | 'sent_back'; reason?: string }>
      title={t('verify')}
      ok={t('verify')}
      busy={step.isPending}
      error={step.error}
      fields={['reason']}
      initial={{ verdict: offered[0] }}
      onClose={onClose}
      onSave={async ({ verdict, reason }) => {
        await step.mutateAsync({ step: 'verdict', body: { verdict, reason: reason?.trim() || null } });
        void message.success(t('verify.done'));
      }}
    >
      <p>{obligation.text}</p>
      <Form.Item name="verdict">
        <Radio.Group options={offered.map((value) => ({ value, label: t(`verify.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('verify.reason')} extra={t('verify.reasonHint')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  );
}

function WaiveDialog({ obligation, onClose }: DialogProps) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const step = useObligationStep(obligation);
  return (
    <AskDialog<{ reason: string }>
      title={t('waive')}
      ok={t('waive')}
      busy={step.isPending}
      error={step.error}
      fields={['reason']}
      onClose={onClose}
      onSave={async (body) => {
        await step.mutateAsync({ step: 'waiver', body });
        void message.success(t('waive.done'));
      }}
    >
      <p>{obligation.text}</p>
      <Form.Item
        name="reason"
        label={t('waive.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  );
}
