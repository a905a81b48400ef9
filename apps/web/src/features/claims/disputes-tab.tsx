import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, newKey } from '../../api/client';
import { useLanguage } from '../../app/i18n';
import { useCan } from '../../app/session';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import { ClaimSteps } from './claim-story';
import { type Dispute, useDisputes } from './claims.api';
import { useClaimTexts } from './claims.texts';

interface Ruling {
  verdict: 'stays' | 'moves' | 'both';
  reason: string;
}

function RulingForm({ dispute }: { dispute: Dispute }) {
  const t = useClaimTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const rule = useMutation({
    mutationFn: (ruling: Ruling) => api.post(`claim-disputes/${dispute.id}/ruling`, ruling, { idempotencyKey: key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['claim-disputes'] });
      void message.success(t('rule.done'));
    },
  });
  return (
    <Form<Ruling>
      layout="vertical"
      requiredMark={false}
      initialValues={{ verdict: 'stays' }}
      onFinish={(values) => rule.mutate(values)}
    >
      <ProblemAlert error={rule.error} keptNote />
      <Form.Item name="verdict">
        <Radio.Group
          options={(['stays', 'moves', 'both'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('rule.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('rule.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={rule.isPending}>
        {t('rule.send')}
      </Button>
    </Form>
  );
}

function DisputeCard({ dispute }: { dispute: Dispute }) {
  const t = useClaimTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  const { claim, claimed, verdict } = dispute;
  return (
    <article className="panel dispute">
      <div className="row">
        <h2>{dispute.company}</h2>
        <span className={verdict === null ? 'tag tag-strong' : 'tag'}>
          {verdict === null ? t('rule.waiting') : t(`rule.${verdict}`)}
        </span>
      </div>
      <div className="dispute-sides">
        <div>
          <h3>{t('dispute.by', { name: dispute.byName })}</h3>
          <div>{dispute.idea}</div>
          <p>{dispute.grounds}</p>
          <span className="hint">
            {[dispute.firstContactOn, dispute.recordedAt.slice(0, 10)].filter(Boolean).join(' · ')}
          </span>
        </div>
        <div>
          <h3>
            {t('dispute.against', {
              holder: `${english ? claimed.zoneNameEn : claimed.zoneNameZh} ${claimed.contact}`,
            })}
          </h3>
          {claim !== null && (
            <>
              {claim.leadId === null ? claim.idea : <Link to={`/leads/${claim.leadId}`}>{claim.idea}</Link>}
              <ClaimSteps claim={claim} />
            </>
          )}
        </div>
      </div>
      {verdict !== null && <p>{t('rule.by', { name: dispute.ruledByName ?? '', reason: dispute.reason ?? '' })}</p>}
      {verdict === null && claim !== null && can('claim.rule') && <RulingForm dispute={dispute} />}
    </article>
  );
}

export function DisputesTab() {
  const t = useClaimTexts();
  const disputes = useDisputes();
  return (
    <div className="stack">
      <ProblemAlert error={disputes.error} onRetry={() => void disputes.refetch()} />
      {disputes.data?.length === 0 && <EmptyTeach title={t('tab.disputes')} text={t('dispute.none')} />}
      {disputes.data?.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
    </div>
  );
}
