import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, newKey } from '../../api/client';
import { useMe } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import { draftKey } from '../../lib/draft-key';
import { useKeys } from '../../lib/use-keys';
import type { Lead } from '../leads/leads.api';
import { InteractionForm } from './interaction-form';
import { InteractionItem } from './interaction-item';
import type { Interaction } from './interactions.api';
import './interactions.css';
import { useInteractionTexts } from './interactions.texts';

function WithdrawDialog({ lead, of, onClose }: { lead: Lead; of: Interaction; onClose: () => void }) {
  const t = useInteractionTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const [key] = useState(newKey);
  const withdraw = useMutation({
    mutationFn: (values: { reason: string }) =>
      api.post(`leads/${lead.id}/interactions/${of.id}/withdrawal`, values, { idempotencyKey: key }),
    onSuccess: () => {
      for (const name of ['leads', 'tasks', 'feedback']) void client.invalidateQueries({ queryKey: [name] });
      void message.success(t('withdraw.saved'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('withdraw.title')}
      okText={t('withdraw')}
      confirmLoading={withdraw.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="hint">{t('withdraw.hint')}</p>
      <ProblemAlert error={withdraw.error} keptNote />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => withdraw.mutate(values)}>
        <Form.Item
          name="reason"
          label={t('withdraw.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reason.missing') }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** What an interaction puts right, and what that had put right before. */
function chainBefore(interaction: Interaction, all: readonly Interaction[]): Interaction[] {
  const wrong = all.find((each) => each.id === interaction.correctsId);
  return wrong === undefined ? [] : [wrong, ...chainBefore(wrong, all)];
}

const draftStands = (userId: string, lead: Lead): boolean =>
  localStorage.getItem(draftKey(userId, `leads/${lead.id}/interactions`)) !== null;

export function LeadInteractions({ lead }: { lead: Lead }) {
  const t = useInteractionTexts();
  const me = useMe();
  const { interactions } = lead;
  const [writing, setWriting] = useState(() => draftStands(me.id, lead));
  const [correcting, setCorrecting] = useState<Interaction | null>(null);
  const [withdrawing, setWithdrawing] = useState<Interaction | null>(null);
  const [opened, setOpened] = useState(false);
  const panel = useRef<HTMLElement>(null);
  // The three first fields come under the thumb; a draft found on arrival leaves the page where it is.
  useEffect(() => {
    if (opened) panel.current?.scrollIntoView({ block: 'start' });
  }, [opened]);
  const write = (on: boolean) => {
    setWriting(on);
    setOpened(on);
  };
  useKeys(lead.may.edit ? { i: () => write(true) } : {});
  return (
    <section ref={panel} className="panel talk" aria-labelledby="interactions">
      <div className="panel-head">
        <h2 id="interactions">{t('title')}</h2>
        {lead.may.edit && !writing && (
          <Button onClick={() => write(true)}>
            {t('add')} <kbd className="wide-only">I</kbd>
          </Button>
        )}
      </div>
      {lead.may.edit && writing && <InteractionForm lead={lead} onDone={() => write(false)} />}
      {interactions.length === 0 && !writing && <p className="hint">{t('none')}</p>}
      <ol className="follow">
        {interactions
          .filter((each) => each.correctedById === null)
          .map((each) => (
            <InteractionItem
              key={each.id}
              interaction={each}
              before={chainBefore(each, interactions)}
              mayEdit={lead.may.edit}
              onCorrect={() => setCorrecting(each)}
              onWithdraw={() => setWithdrawing(each)}
            />
          ))}
      </ol>
      {correcting !== null && (
        <Modal open title={t('correct.title')} footer={null} onCancel={() => setCorrecting(null)} destroyOnHidden>
          <InteractionForm key={correcting.id} lead={lead} correcting={correcting} onDone={() => setCorrecting(null)} />
        </Modal>
      )}
      {withdrawing !== null && <WithdrawDialog lead={lead} of={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  );
}
