import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { AskDialog } from '../../components/ask-dialog';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { StageTag } from '../../components/stage-tag';
import { instantText } from '../../lib/dates';
import { type ProjectTransfer, useAnswerTransfer, useMyTransfers, useProjectTransfers } from './changes.api';
import { useChangeTexts } from './changes.texts';
import './changes.css';

/** What waits for an answer of the reader's zones, or was offered by the reader: on top of the list of projects. */
export function WaitingTransfers() {
  const t = useChangeTexts();
  const can = useCan();
  const transfers = useMyTransfers(can('transfer.decide'));
  const open = (transfers.data ?? []).filter(({ mayAnswer, mayWithdraw }) => mayAnswer || mayWithdraw);
  if (open.length === 0) return null;
  return (
    <section className="panel transfers" aria-label={t('transfer.waiting')}>
      <h2>{t('transfer.waiting')}</h2>
      <ul className="history">
        {open.map((transfer) => (
          <TransferLine key={transfer.id} transfer={transfer} named />
        ))}
      </ul>
    </section>
  );
}

/** Every transfer of one project, on its page. */
export function ProjectTransfers({ projectId }: { projectId: string }) {
  const t = useChangeTexts();
  const transfers = useProjectTransfers(projectId);
  if (transfers.data === undefined || transfers.data.length === 0) return null;
  return (
    <section className="panel transfers">
      <h2>{t('transfer.title')}</h2>
      <ul className="history">
        {transfers.data.map((transfer) => (
          <TransferLine key={transfer.id} transfer={transfer} />
        ))}
      </ul>
    </section>
  );
}

function TransferLine({ transfer, named = false }: { transfer: ProjectTransfer; named?: boolean }) {
  const t = useChangeTexts();
  const zone = useZoneName();
  const [asked, setAsked] = useState<'acceptance' | 'refusal' | null>(null);
  const withdraw = useAnswerTransfer(transfer.id);
  return (
    <li>
      {named && (
        <div className="row">
          {transfer.mayWithdraw ? (
            <Link to={`/projects/${transfer.projectId}`}>{transfer.projectName}</Link>
          ) : (
            <strong>{transfer.projectName}</strong>
          )}
          <span>{transfer.investorName}</span>
          <StageTag stage={transfer.stage} />
          <Money value={transfer.contractedAmount ?? transfer.plannedTotal} withUnit />
        </div>
      )}
      <div className="row">
        <span>
          {zone(transfer.fromZoneCode)} → <strong>{zone(transfer.toZoneCode)}</strong>
        </span>
        <span>{t('transfer.since', { month: transfer.fromMonth })}</span>
        <span className={transfer.state === 'proposed' ? 'tag tag-strong' : 'tag'}>
          {t(`transfer.${transfer.state}`)}
        </span>
      </div>
      <div>{transfer.reason}</div>
      <div className="hint">
        {t('transfer.from', { name: transfer.proposedByName })} · {instantText(transfer.proposedAt).slice(0, 10)}
        {transfer.decidedByName !== null &&
          ` · ${t('transfer.answer', { name: transfer.decidedByName })}${transfer.answer === null ? '' : `：${transfer.answer}`}`}
      </div>
      <ProblemAlert error={withdraw.error} />
      <div className="row">
        {transfer.mayAnswer && (
          <>
            <Button size="small" type="primary" onClick={() => setAsked('acceptance')}>
              {t('transfer.accept')}
            </Button>
            <Button size="small" onClick={() => setAsked('refusal')}>
              {t('transfer.decline')}
            </Button>
          </>
        )}
        {transfer.mayWithdraw && (
          <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ step: 'withdrawal' })}>
            {t('transfer.withdraw')}
          </Button>
        )}
      </div>
      {asked !== null && <AnswerDialog transfer={transfer} step={asked} onClose={() => setAsked(null)} />}
    </li>
  );
}

function AnswerDialog(props: { transfer: ProjectTransfer; step: 'acceptance' | 'refusal'; onClose: () => void }) {
  const { transfer, step, onClose } = props;
  const t = useChangeTexts();
  const zone = useZoneName();
  const { message } = App.useApp();
  const answer = useAnswerTransfer(transfer.id);
  const accepts = step === 'acceptance';
  const { projectName: name, fromMonth: month } = transfer;
  return (
    <AskDialog<{ answer?: string }>
      title={t(accepts ? 'transfer.acceptTitle' : 'transfer.declineTitle', { name })}
      ok={t(accepts ? 'transfer.accept' : 'transfer.decline')}
      busy={answer.isPending}
      error={answer.error}
      fields={['answer']}
      onClose={onClose}
      onSave={async (values) => {
        await answer.mutateAsync({ step, answer: values.answer?.trim() || undefined });
        void message.success(t(accepts ? 'transfer.accepted' : 'transfer.declined'));
      }}
    >
      {accepts && (
        <p className="change-effect">
          {t('transfer.acceptEffect', { month, zone: zone(transfer.toZoneCode), from: zone(transfer.fromZoneCode) })}
        </p>
      )}
      <Form.Item
        name="answer"
        label={t(accepts ? 'transfer.acceptNote' : 'reason')}
        rules={accepts ? [] : [{ required: true, whitespace: true, min: 2, message: t('required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}

function useZoneName(): (code: string) => string {
  const names = useNames();
  const name = useName();
  return (code) => name(names.zone(code)) || code;
}
