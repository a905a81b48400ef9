import { App, Modal, Skeleton } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, type Query } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { Board } from '../../components/board';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { useBulk } from './bulk.api';
import { ConversionForm } from './conversion-form';
import { useLeadTexts } from './i18n';
import { ScreeningForm } from '../screening/screening-form';
import { RejectDialog } from './lead-actions';
import { useLead, type LeadRow, type LeadState } from './leads.api';

type LeadBoardData = Schemas['LeadBoard'];

/** Which right a step asks for; whether of this very lead, the API says. */
const RIGHTS: Partial<Record<LeadState, string>> = {
  screening: 'lead.screen',
  accepted: 'lead.decide',
  rejected: 'lead.decide',
  dormant: 'lead.edit',
  captured: 'lead.edit',
};

interface Props {
  filters: Query;
  onSeeAll: (state: LeadState) => void;
}

export function LeadBoard({ filters, onSeeAll }: Props) {
  const t = useLeadTexts();
  const can = useCan();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { act } = useBulk();
  const [asking, setAsking] = useState<{ id: string; to: LeadState } | null>(null);
  const board = useQuery({
    queryKey: ['leads', 'board-by-state', filters],
    queryFn: ({ signal }) => api.get<LeadBoardData>('leads/board', filters, signal),
    placeholderData: (before) => before,
  });
  const problem = (error: unknown) => void message.error(isProblem(error) ? error.title : String(error));
  const wake = async ({ id, version }: LeadRow) => {
    try {
      await api.post(`leads/${id}/awakening`, {}, { version });
      void message.success(t('woken.done'));
    } catch (error) {
      problem(error);
    }
    await client.invalidateQueries({ queryKey: ['leads'] });
  };
  const nextOf = ({ state }: LeadRow): LeadState[] =>
    (board.data?.columns.find((column) => column.state === state)?.nextStates ?? []).filter((to) => {
      const right = RIGHTS[to];
      return right !== undefined && can(right);
    });
  const move = (lead: LeadRow, state: string) => {
    const to = state as LeadState;
    if (!nextOf(lead).includes(to)) {
      const names = { from: t(`state.${lead.state}`), to: t(`state.${to}`) };
      return void message.info(t('board.notNext', names));
    }
    if (to === 'captured') return void wake(lead);
    if (to !== 'dormant') return setAsking({ id: lead.id, to });
    act.mutate({ action: 'rest', rows: [{ id: lead.id, version: lead.version }] }, { onError: problem });
  };
  if (board.error) return <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />;
  if (board.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />;
  return (
    <>
      <Board<LeadRow>
        label={t('board.label')}
        empty={t('board.empty')}
        stale={board.isPlaceholderData}
        columns={board.data.columns.map(({ state, count, plannedTotal, cards }) => ({
          key: state,
          title: t(`state.${state}`),
          count: t('board.count', { count }),
          sums: [[t('col.plannedTotal'), plannedTotal]],
          cards,
          open: () => onSeeAll(state),
          more:
            count > cards.length
              ? { text: t('board.more', { count: count - cards.length }), open: () => onSeeAll(state) }
              : null,
        }))}
        cardKey={({ id }) => id}
        face={(lead) => <CardFace lead={lead} />}
        movable={(lead) => nextOf(lead).length > 0}
        targets={nextOf}
        next={(lead) => {
          const to = nextOf(lead)[0];
          if (to === undefined) return null;
          const text = t(`state.${to}`);
          return { to, text, label: `${t('board.move', { name: lead.title })} → ${text}` };
        }}
        onMove={move}
      />
      {asking !== null && <Step {...asking} onClose={() => setAsking(null)} />}
    </>
  );
}

/** What the step needs, asked in place. */
function Step({ id, to, onClose }: { id: string; to: LeadState; onClose: () => void }) {
  const t = useLeadTexts();
  const lead = useLead(id);
  const { data } = lead;
  const may = data === undefined || (to === 'screening' ? data.may.screen : data.may.decide);
  if (data !== undefined && may && to === 'accepted') return <ConversionForm lead={data} onClose={onClose} />;
  if (data !== undefined && may && to === 'rejected') return <RejectDialog lead={data} onClose={onClose} />;
  return (
    <Modal open title={data?.title ?? '…'} footer={null} onCancel={onClose}>
      <ProblemAlert error={lead.error} onRetry={() => void lead.refetch()} />
      {lead.isPending && <Skeleton active title={false} />}
      {!may && <p>{t('board.notYours')}</p>}
      {data !== undefined && may && <ScreeningForm lead={data} onDone={onClose} />}
    </Modal>
  );
}

function CardFace({ lead }: { lead: LeadRow }) {
  const names = useNames();
  const name = useName();
  return (
    <>
      <Link to={`/leads/${lead.id}`} className="row-link" draggable={false}>
        {lead.title}
      </Link>
      <div className="hint">
        {[name(names.segment(lead.segmentCode) ?? names.industry(lead.industryCode)), lead.ownerName]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className="card-foot">
        <Money value={lead.plannedTotal} withUnit />
        <span className="hint">{lead.capturedOn}</span>
      </div>
    </>
  );
}
