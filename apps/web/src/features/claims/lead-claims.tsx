import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { ProblemAlert } from '../../components/problem-alert';
import { ClaimSteps } from './claim-story';
import { type ClaimStory, useClaimsOfLead } from './claims.api';
import { useClaimTexts } from './claims.texts';

function ReleaseDialog({ claim, onClose }: { claim: ClaimStory; onClose: () => void }) {
  const t = useClaimTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const [key] = useState(newKey);
  const release = useMutation({
    mutationFn: (values: { reason: string }) => api.post(`claims/${claim.id}/release`, values, { idempotencyKey: key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['leads', claim.leadId, 'claims'] });
      void client.invalidateQueries({ queryKey: ['claims'] });
      void message.success(t('release.done'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('release')}
      okText={t('release')}
      onOk={() => form.submit()}
      confirmLoading={release.isPending}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => release.mutate(values)}>
        <ProblemAlert error={release.error} keptNote />
        <Form.Item
          name="reason"
          label={t('release.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('release.reasonMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** On the lead's page: does our first report hold, until when, and what happened to it. */
export function LeadClaims({ leadId }: { leadId: string }) {
  const t = useClaimTexts();
  const claims = useClaimsOfLead(leadId);
  const [releasing, setReleasing] = useState<ClaimStory | null>(null);
  return (
    <section className="panel" aria-labelledby="claims">
      <h2 id="claims">{t('title')}</h2>
      <ProblemAlert error={claims.error} />
      {claims.data?.length === 0 && <p className="hint">{t('none')}</p>}
      {claims.data?.map((claim) => (
        <div key={claim.id} className="claim">
          <div className="row">
            <span className={claim.state === 'held' ? 'tag tag-strong' : 'tag tag-off'}>
              {t(`state.${claim.state}`)}
            </span>
            <span>{claim.holderName}</span>
            {claim.state === 'held' && <strong>{t('until', { until: claim.until })}</strong>}
          </div>
          {claim.openDisputes > 0 && <p className="hint">{t('disputed', { count: claim.openDisputes })}</p>}
          <details className="further">
            <summary>{t('story')}</summary>
            <ClaimSteps claim={claim} />
            {claim.mayRelease && (
              <Button size="small" onClick={() => setReleasing(claim)}>
                {t('release')}
              </Button>
            )}
          </details>
        </div>
      ))}
      {releasing !== null && <ReleaseDialog claim={releasing} onClose={() => setReleasing(null)} />}
    </section>
  );
}
