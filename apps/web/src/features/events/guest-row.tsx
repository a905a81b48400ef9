import { CheckOutlined, MoreOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useCan } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import { today } from '../../lib/dates';
import type { LeadDraft } from '../leads/lead-draft';
import type { Guest, PromotionEvent } from './events.api';
import { useEventTexts } from './events.texts';
import { ErasePerson, PersonDialog } from './guest-person';

interface Props {
  event: PromotionEvent;
  guest: Guest;
  /** The reader keeps the list. */
  keeps: boolean;
  onChanged: () => void;
}

type Change = { attendance: Guest['attendance'] } | { answer: Guest['answer'] } | 'remove';

function useChange({ guest, onChanged }: Props) {
  const t = useEventTexts();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async (change: Change) => {
      const path = `event-guests/${guest.id}`;
      if (change === 'remove') await api.delete(path, { version: guest.version });
      else if ('answer' in change) await api.patch(path, change, { version: guest.version });
      else await api.put(`${path}/attendance`, change);
    },
    onSuccess: (_, change) => {
      if (change === 'remove') void message.success(t('guest.removed'));
      onChanged();
    },
  });
}

function usePhone(guest: Guest) {
  const [phone, setPhone] = useState<string | null>(null);
  const reveal = useMutation({
    mutationFn: () => api.post<{ phone: string | null }>(`event-guests/${guest.id}/reveal`),
    onSuccess: (shown) => setPhone(shown.phone),
  });
  return { phone, reveal };
}

/** The lead form filled from the guest. Whoever may see the number takes it along, which is recorded as any showing. */
function useLogLead({ event, guest }: Props) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const mayReveal = event.may.manage && guest.phone !== null;
      const shown = mayReveal ? await api.post<{ phone: string | null }>(`event-guests/${guest.id}/reveal`) : null;
      const prefill: Partial<LeadDraft> = {
        investorId: guest.investorId,
        investorName: guest.company,
        source: 'event',
        event: { id: event.id, name: event.name },
        homeRegion: event.homeRegion,
        zoneCode: event.zoneCode,
        person: guest.person ?? '',
        personTitle: guest.personTitle ?? '',
        phone: shown?.phone ?? '',
      };
      void navigate('/leads/new', { state: { prefill } });
    },
  });
}

function Person({ guest, event }: Props) {
  const t = useEventTexts();
  const { phone, reveal } = usePhone(guest);
  if (guest.personErased) return <span className="cell-sub">{t('guest.erased')}</span>;
  if (guest.person === null) return null;
  return (
    <span className="cell-sub guest-person">
      {[guest.person, guest.personTitle].filter(Boolean).join(' · ')}{' '}
      {phone !== null ? <a href={`tel:${phone}`}>{phone}</a> : guest.phone}{' '}
      {guest.phone !== null && phone === null && event.may.manage && (
        <Button type="link" size="small" loading={reveal.isPending} onClick={() => reveal.mutate()}>
          {t('guest.reveal')}
        </Button>
      )}
      <ProblemAlert error={reveal.error} />
    </span>
  );
}

/** One company of the list: who, what they answered, and at the door one tap. */
export function GuestRow(props: Props) {
  const { event, guest, keeps } = props;
  const t = useEventTexts();
  const can = useCan();
  const change = useChange(props);
  const log = useLogLead(props);
  const [asking, setAsking] = useState<'person' | 'erase' | null>(null);
  const begun = event.fromOn <= today();
  const here = guest.attendance === 'attended';
  const { company } = guest;
  const items = [
    guest.answer !== 'accepted' && { key: 'accept', label: t('guest.accept'), does: { answer: 'accepted' } as const },
    guest.answer !== 'declined' && { key: 'decline', label: t('guest.decline'), does: { answer: 'declined' } as const },
    guest.answer !== 'invited' && { key: 'undecide', label: t('guest.undecide'), does: { answer: 'invited' } as const },
    begun &&
      guest.attendance !== 'absent' && {
        key: 'absent',
        label: t('guest.markAbsent'),
        does: { attendance: 'absent' } as const,
      },
    guest.attendance !== null && { key: 'clear', label: t('guest.clear'), does: { attendance: null } },
    { key: 'person', label: t('guest.person'), does: () => setAsking('person') },
    guest.person !== null &&
      !guest.isContact &&
      can('contact.erase') && { key: 'erase', label: t('guest.erase'), does: () => setAsking('erase') },
    (!here || guest.walkIn) && { key: 'remove', label: t('guest.remove'), danger: true, does: 'remove' as const },
  ].filter((item) => item !== false);
  return (
    <li className="guest">
      <div className="guest-who">
        {guest.investorId === null ? (
          <strong>{company}</strong>
        ) : (
          <Link to={`/investors/${guest.investorId}`}>{company}</Link>
        )}
        <Person {...props} />
        <ProblemAlert error={change.error ?? log.error} />
      </div>
      <div className="guest-does">
        {(!here || guest.walkIn) && (
          <span className="tag">{t(guest.walkIn ? 'guest.walkIn' : `guest.${guest.state as 'invited'}`)}</span>
        )}
        {guest.leadId !== null && <Link to={`/leads/${guest.leadId}`}>{t('guest.openLead')}</Link>}
        {guest.leadId === null && can('lead.create') && event.state !== 'cancelled' && (begun || here) && (
          <Button size="small" type="link" loading={log.isPending} onClick={() => log.mutate()}>
            {t('guest.lead')}
          </Button>
        )}
        {keeps && begun && (
          <Button
            className="guest-here"
            type={here ? 'primary' : 'default'}
            icon={here ? <CheckOutlined /> : undefined}
            aria-pressed={here}
            aria-label={t(here ? 'guest.unmark' : 'guest.mark', { company })}
            loading={change.isPending}
            onClick={() => change.mutate({ attendance: here ? null : 'attended' })}
          >
            {t('guest.attended')}
          </Button>
        )}
        {!keeps && here && <span className="tag tag-strong">{t('guest.attended')}</span>}
        {keeps && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: items.map(({ does: _does, ...item }) => item),
              onClick: ({ key }) => {
                const does = items.find((item) => item.key === key)?.does;
                if (typeof does === 'function') does();
                else if (does !== undefined) change.mutate(does);
              },
            }}
          >
            <Button type="text" icon={<MoreOutlined />} aria-label={t('guest.more', { company })} />
          </Dropdown>
        )}
      </div>
      {asking === 'person' && <PersonDialog guest={guest} onClose={() => setAsking(null)} onDone={props.onChanged} />}
      {asking === 'erase' && <ErasePerson guest={guest} onClose={() => setAsking(null)} onDone={props.onChanged} />}
    </li>
  );
}
