import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCan } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import type { Lead } from '../leads/leads.api';
import { useAssignmentTexts } from './assignments.texts';
import { useLeadHands } from './assignments.api';
import { HandOverDialog } from './hand-over-dialog';
import { LeadHandovers } from './lead-handovers';
import { TransferDialog } from './transfer-dialog';

/** On the lead's page: whose it was, and now, give it to a colleague or offer it to another zone. */
export function LeadHands({ lead }: { lead: Lead }) {
  const t = useAssignmentTexts();
  const can = useCan();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'hand' | 'transfer' | null>(null);
  const byRule = useMutation({
    mutationFn: () => api.post(`leads/${lead.id}/assignment-by-rule`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['leads'] }),
  });
  const hands = useLeadHands(lead.id);
  const acts = lead.may.edit && can('lead.assign');
  const { handovers = [], offers = [] } = hands.data ?? {};
  if (!acts && handovers.length + offers.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="hands">
      <h2 id="hands">{t('hands')}</h2>
      <ProblemAlert error={byRule.error ?? hands.error} />
      <LeadHandovers handovers={handovers} offers={offers} />
      {acts && (
        <div className="row">
          <Button size="small" onClick={() => setDialog('hand')}>
            {t('hand')}
          </Button>
          <Button size="small" onClick={() => setDialog('transfer')}>
            {t('transfer')}
          </Button>
          {lead.industryCode !== null && (
            <Button size="small" loading={byRule.isPending} onClick={() => byRule.mutate()}>
              {t('hand.byRule')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'hand' && <HandOverDialog of={{ leadIds: [lead.id] }} onClose={() => setDialog(null)} />}
      {dialog === 'transfer' && <TransferDialog leadId={lead.id} onClose={() => setDialog(null)} />}
    </section>
  );
}
