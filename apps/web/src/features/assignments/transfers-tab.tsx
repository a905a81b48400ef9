import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { EmptyTeach } from '../../components/empty-teach';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { type Transfer, useTransfers } from './assignments.api';
import { useAssignmentTexts } from './assignments.texts';

function TransferCard({ transfer }: { transfer: Transfer }) {
  const t = useAssignmentTexts();
  const name = useName();
  const names = useNames();
  const client = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const answer = useMutation({
    mutationFn: ({ step, body }: { step: string; body: object }) =>
      api.post(`lead-transfers/${transfer.id}/${step}`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['leads'] }),
  });
  const zone = (code: string | null) => name(names.zone(code)) || '—';
  return (
    <article className="panel">
      <div className="row">
        <strong>{transfer.leadTitle}</strong>
        <span>{transfer.investorName}</span>
        <Money value={transfer.plannedTotal} withUnit />
        <span className={transfer.state === 'proposed' ? 'tag tag-strong' : 'tag'}>
          {t(`transfer.${transfer.state}`)}
        </span>
      </div>
      <div>
        {zone(transfer.fromZoneCode)} → <strong>{zone(transfer.toZoneCode)}</strong>
      </div>
      <p>{transfer.note}</p>
      <p className="hint">
        {t('transfer.from', { name: transfer.proposedByName })} · {transfer.proposedAt.slice(0, 10)}
        {transfer.answer !== null && ` · ${transfer.answeredByName}: ${transfer.answer}`}
      </p>
      <ProblemAlert error={answer.error} />
      {reason !== null && (
        <Input.TextArea
          autoFocus
          aria-label={t('transfer.reason')}
          placeholder={t('transfer.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <div className="row">
        {transfer.mayAnswer && reason === null && (
          <Button type="primary" onClick={() => answer.mutate({ step: 'acceptance', body: {} })}>
            {t('transfer.accept')}
          </Button>
        )}
        {transfer.mayAnswer && (
          <Button
            disabled={reason !== null && reason.trim().length < 2}
            onClick={() => (reason === null ? setReason('') : answer.mutate({ step: 'refusal', body: { reason } }))}
          >
            {t('transfer.refuse')}
          </Button>
        )}
        {transfer.mayWithdraw && (
          <Button onClick={() => answer.mutate({ step: 'withdrawal', body: {} })}>{t('transfer.withdraw')}</Button>
        )}
      </div>
    </article>
  );
}

export function TransfersTab() {
  const t = useAssignmentTexts();
  const transfers = useTransfers();
  return (
    <div className="stack">
      <ProblemAlert error={transfers.error} onRetry={() => void transfers.refetch()} />
      {transfers.data?.length === 0 && <EmptyTeach title={t('transfer.empty')} text={t('transfer.emptyText')} />}
      {transfers.data?.map((transfer) => (
        <TransferCard key={transfer.id} transfer={transfer} />
      ))}
    </div>
  );
}
