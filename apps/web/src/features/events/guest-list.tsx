import { UserAddOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useToday } from '../../app/moment';
import { ListFoot } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { SearchBox } from '../../components/filters';
import { ProblemAlert } from '../../components/problem-alert';
import { useListQuery } from '../../components/use-list-query';
import { today } from '../../lib/dates';
import type { Guest, GuestsAdded, PromotionEvent } from './events.api';
import { useEventTexts } from './events.texts';
import { GuestRow } from './guest-row';
import { InviteDialog } from './invite-dialog';

/** What a choice above the list asks the API for. */
const SHOWN = {
  all: null,
  waiting: 'invited,accepted',
  attended: 'attended',
  absent: 'absent',
  declined: 'declined',
} as const;
type Shown = keyof typeof SHOWN;

function Sums({ event }: { event: PromotionEvent }) {
  const t = useEventTexts();
  const today = useToday();
  const { invited, accepted, declined, attended, walkIns } = event.guests;
  const rate = invited === 0 ? '0' : ((attended * 100) / invited).toFixed(0);
  const begun = event.fromOn <= today;
  return (
    <p className="guest-sums">
      {t(begun ? 'guests.sum' : 'guests.sumPlanned', { invited, attended, rate, accepted, declined })}
      {walkIns > 0 && <span className="hint"> {t('guests.walkIns', { count: walkIns })}</span>}
    </p>
  );
}

/** Whoever stands at the door, on the list or not: a name and Enter. */
function AtTheDoor({ event, onDone }: { event: PromotionEvent; onDone: () => void }) {
  const t = useEventTexts();
  const { message } = App.useApp();
  const [company, setCompany] = useState('');
  const add = useMutation({
    mutationFn: (name: string) =>
      api.post<GuestsAdded>(`events/${event.id}/guests`, { guests: [{ company: name }], walkIn: true }),
    onSuccess: ({ added }, name) => {
      setCompany('');
      void message.success(t(added > 0 ? 'door.added' : 'door.already', { company: name }));
      onDone();
    },
  });
  const send = () => {
    if (company.trim() !== '' && !add.isPending) add.mutate(company.trim());
  };
  return (
    <div className="door">
      <label htmlFor="door">{t('door.title')}</label>
      <ProblemAlert error={add.error} keptNote />
      <div className="door-line">
        <Input
          id="door"
          value={company}
          maxLength={200}
          autoComplete="off"
          placeholder={t('door.placeholder')}
          onChange={(change) => setCompany(change.target.value)}
          onPressEnter={(key) => !key.nativeEvent.isComposing && send()}
        />
        <Button loading={add.isPending} onClick={send}>
          {t('door.add')}
        </Button>
      </div>
    </div>
  );
}

export function GuestList({ event }: { event: PromotionEvent }) {
  const t = useEventTexts();
  const client = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const path = `events/${event.id}/guests`;
  const list = useListQuery<Guest>(path, { filters: ['state'], sort: 'company', limit: 100 });
  const keeps = event.may.manage && event.state !== 'cancelled';
  const atDoor = keeps && event.state === 'planned' && event.fromOn <= today();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: [path] });
    void client.invalidateQueries({ queryKey: ['events', event.id] });
    void client.invalidateQueries({ queryKey: ['yield'] });
  };
  const shown = (Object.keys(SHOWN) as Shown[]).find((key) => SHOWN[key] === (list.filters['state'] ?? null));
  const invite = keeps && (
    <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  );
  return (
    <section className="panel" aria-labelledby="guests">
      <div className="panel-head">
        <h2 id="guests">{t('guests')}</h2>
        {invite}
      </div>
      <Sums event={event} />
      {atDoor && <AtTheDoor event={event} onDone={refresh} />}
      <div className="toolbar">
        <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('guests.search')} />
        <div className="switch" role="group" aria-label={t('guests')}>
          {(Object.keys(SHOWN) as Shown[]).map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={shown === key}
              onClick={() => list.set({ state: SHOWN[key] })}
            >
              {t(`guests.${key}`)}
            </button>
          ))}
        </div>
      </div>
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      {!list.pending && list.rows.length === 0 && list.error === null && (
        <EmptyTeach
          title={t(list.filtered ? 'guests.noMatch' : 'guests.none')}
          text={list.filtered ? '' : t('guests.noneText')}
        />
      )}
      <ul className={list.stale ? 'guests table-stale' : 'guests'}>
        {list.rows.map((guest) => (
          <GuestRow key={guest.id} event={event} guest={guest} keeps={keeps} onChanged={refresh} />
        ))}
      </ul>
      {list.rows.length > 0 && (
        <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore} />
      )}
      {inviting && <InviteDialog event={event} onClose={() => setInviting(false)} onInvited={refresh} />}
    </section>
  );
}
