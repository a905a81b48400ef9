import { CheckOutlined, MoreOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useCan } from '../../app/session';
import { useToday } from '../../app/moment';
import { ProblemAlert } from '../../components/problem-alert';
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

/** What else may be said of a guest, from the likeliest to the rarest. */
function useMenu({ guest }: Props, facts: { begun: boolean; atDoor: boolean; mayErase: boolean }) {
  const t = useEventTexts();
  const { begun, atDoor, mayErase } = facts;
  const { answer, attendance } = guest;
  const here = attendance === 'attended';
  const says = (key: string, label: string, does: Change | 'person' | 'erase', danger = false) => ({
    key,
    label,
    does,
    danger,
  });
  return [
    begun && !atDoor && !here && says('here', t('guest.markHere'), { attendance: 'attended' }),
    begun && attendance !== 'absent' && says('absent', t('guest.markAbsent'), { attendance: 'absent' }),
    attendance !== null && says('clear', t('guest.clear'), { attendance: null }),
    answer !== 'accepted' && says('accept', t('guest.accept'), { answer: 'accepted' }),
    answer !== 'declined' && says('decline', t('guest.decline'), { answer: 'declined' }),
    answer !== 'invited' && says('undecide', t('guest.undecide'), { answer: 'invited' }),
    says('person', t('guest.person'), 'person'),
    guest.person !== null && !guest.isContact && mayErase && says('erase', t('guest.erase'), 'erase'),
    (!here || guest.walkIn) && says('remove', t('guest.remove'), 'remove', true),
  ];
}

/** One company of the list: who, what they answered, and at the door one tap. */
export function GuestRow(props: Props) {
  const { event, guest, keeps } = props;
  const t = useEventTexts();
  const can = useCan();
  const change = useChange(props);
  const log = useLogLead(props);
  const [asking, setAsking] = useState<'person' | 'erase' | null>(null);
  const begun = event.fromOn <= useToday();
  const here = guest.attendance === 'attended';
  const { company } = guest;
  const atDoor = keeps && begun && event.state === 'planned';
  const mayLog = guest.leadId === null && can('lead.create') && event.state !== 'cancelled';
  const items = useMenu(props, { begun, atDoor, mayErase: can('contact.erase') }).filter((item) => item !== false);
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
        {here && !atDoor && !guest.walkIn && <span className="tag tag-strong">{t('guest.attended')}</span>}
        {guest.leadId !== null && <Link to={`/leads/${guest.leadId}`}>{t('guest.openLead')}</Link>}
        {mayLog && begun && guest.attendance !== 'absent' && guest.answer !== 'declined' && (
          <Button size="small" type="link" loading={log.isPending} onClick={() => log.mutate()}>
            {t('guest.lead')}
          </Button>
        )}
        {atDoor && (
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
        {keeps && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: items.map(({ does: _does, ...item }) => item),
              onClick: ({ key }) => {
                const does = items.find((item) => item.key === key)?.does;
                if (does === 'person' || does === 'erase') setAsking(does);
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
