import { Button, Drawer, Form, Input, Select, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, newKey, type Page } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { InvestorPicker } from '../investors/investor-picker';
import '../investors/investors.css';
import { useMergeTexts } from './merge.texts';
import { useMerge, useMergePreview, useUndoMerge, type MergeKind, type MergePreview } from './merges.api';

interface Props {
  kind: MergeKind;
  id: string;
  /** Of a lead: whose. */
  investorId?: string;
  /** Proposed by a search for duplicates. */
  into?: { id: string; name: string } | null;
  onClose: () => void;
}

/** Another lead of the same company: only these may be merged. */
function LeadPicker({ id, investorId, value, onChange }: Pick<Props, 'id' | 'investorId'> & Choice) {
  const t = useMergeTexts();
  const leads = useQuery({
    queryKey: ['leads', 'of-investor', investorId],
    queryFn: ({ signal }) =>
      api.get<Page<{ id: string; code: string; title: string; state: string }>>(
        'leads',
        { investorId, limit: 50 },
        signal,
      ),
  });
  const others = (leads.data?.items ?? []).filter((lead) => lead.id !== id && lead.state !== 'rejected');
  if (leads.isSuccess && others.length === 0) return <p>{t('none.lead')}</p>;
  return (
    <Select<string>
      aria-label={t('search.lead')}
      placeholder={t('search.lead')}
      value={value ?? undefined}
      loading={leads.isPending}
      options={others.map((lead) => ({ value: lead.id, label: `${lead.code} ${lead.title}` }))}
      onChange={onChange}
      style={{ width: '100%' }}
    />
  );
}

interface Choice {
  value: string | null;
  onChange: (id: string | null) => void;
}

function Preview({ preview }: { preview: MergePreview }) {
  const t = useMergeTexts();
  const name = useName();
  const moved = preview.relations.filter((row) => row.moved > 0);
  const stayed = preview.relations.filter((row) => row.stayed > 0);
  const fields = preview.fills.map(({ field }) => t(`field.${field}` as 'field.uscc'));
  return (
    <div className="merge-preview">
      <p>
        <strong>{t('direction', { source: preview.source.name, target: preview.target.name })}</strong>
      </p>
      <h3>{t('moves')}</h3>
      {moved.length + stayed.length === 0 && <p className="hint">{t('moves.none')}</p>}
      <ul>
        {moved.map((row) => (
          <li key={row.relation}>{t('relation', { name: name(row), count: row.moved })}</li>
        ))}
        {stayed.map((row) => (
          <li key={`${row.relation}-stays`} className="hint">
            {t('stays', { name: name(row), count: row.stayed })}
          </li>
        ))}
      </ul>
      {fields.length > 0 && (
        <>
          <h3>{t('fills')}</h3>
          <ul>
            {fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** First which one stays, then what moves, then the act; afterwards ten seconds to take it back, and the page for later. */
export function MergeDialog({ kind, id, investorId, into = null, onClose }: Props) {
  const t = useMergeTexts();
  const common = useCommonTexts();
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [target, setTarget] = useState<string | null>(into?.id ?? null);
  const [reason, setReason] = useState('');
  const [key] = useState(newKey);
  const preview = useMergePreview(kind, id, target);
  const undo = useUndoMerge();
  const path = kind === 'investor' ? '/investors' : '/leads';
  const merge = useMerge((done) => {
    onClose();
    void navigate(`${path}/${done.target.id}`);
    toast(t('done', { name: done.target.name }), () => undo.mutateAsync(done.id));
  });
  return (
    <Drawer
      open
      size={520}
      title={t(`title.${kind}`)}
      onClose={onClose}
      footer={
        <div className="row">
          <Button
            type="primary"
            disabled={preview.data === undefined || preview.isFetching}
            loading={merge.isPending}
            onClick={() => preview.data && merge.mutate({ preview: preview.data, reason: reason.trim() || null, key })}
          >
            {t('do')}
          </Button>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
        </div>
      }
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t(`choose.${kind}`)}>
          {kind === 'investor' ? (
            <InvestorPicker
              value={target}
              onChange={setTarget}
              known={into}
              except={id}
              placeholder={t('search.investor')}
            />
          ) : (
            <LeadPicker id={id} investorId={investorId} value={target} onChange={setTarget} />
          )}
        </Form.Item>
        {target !== null && preview.isPending && <Skeleton active title={false} />}
        <ProblemAlert error={merge.error ?? preview.error} onRetry={() => void preview.refetch()} />
        {preview.data && <Preview preview={preview.data} />}
        {preview.data && (
          <Form.Item label={t('reason')} htmlFor="merge-reason">
            <Input.TextArea
              id="merge-reason"
              value={reason}
              maxLength={500}
              autoSize={{ minRows: 1, maxRows: 4 }}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        )}
      </Form>
    </Drawer>
  );
}
