import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isProblem } from '../../api/problem';
import { useName } from '../../app/i18n';
import { NotFound } from '../../app/not-found';
import { PageSkeleton } from '../../app/page-skeleton';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { Fact } from '../../components/facts';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { useLeadTexts } from '../leads/i18n';
import '../leads/leads.css';
import { EditEvent } from './edit-event';
import { EventActions } from './event-actions';
import { EventBrought } from './event-brought';
import { EventDays } from './event-days';
import { EventHistory } from './event-history';
import { useEvent, type PromotionEvent } from './events.api';
import './events.css';
import { useEventTexts } from './events.texts';
import { GuestList } from './guest-list';
import { Wan } from './wan';

function Facts({ event }: { event: PromotionEvent }) {
  const t = useEventTexts();
  const lead = useLeadTexts();
  const name = useName();
  const names = useNames();
  const team = event.teamNameZh === null ? null : { nameZh: event.teamNameZh, nameEn: event.teamNameEn };
  return (
    <section className="panel" aria-labelledby="event-facts">
      <h2 id="event-facts">{t('facts')}</h2>
      <dl className="facts">
        <Fact name={t('col.place')}>{event.place}</Fact>
        <Fact name={t('col.homeRegion')}>{event.homeRegion && lead(`region.${event.homeRegion}`)}</Fact>
        <Fact name={t('col.zone')}>{name(names.zone(event.zoneCode))}</Fact>
        <Fact name={t('col.team')}>{name(team)}</Fact>
        <Fact name={t('col.owner')}>{event.ownerName}</Fact>
        <Fact name={t('col.budget')}>{event.budget && <Wan value={event.budget} />}</Fact>
        <Fact name={t('col.spent')}>{event.spent && <Wan value={event.spent} />}</Fact>
      </dl>
      {event.note && (
        <p className="quote" style={{ marginTop: 12 }}>
          {event.note}
        </p>
      )}
    </section>
  );
}

export default function EventPage() {
  const { id = '' } = useParams();
  const t = useEventTexts();
  const common = useCommonTexts();
  const event = useEvent(id);
  const [editing, setEditing] = useState(false);
  if (event.isPending) return <PageSkeleton />;
  if (event.isError) {
    if (isProblem(event.error) && event.error.status === 404) return <NotFound />;
    return (
      <div className="page">
        <ProblemAlert error={event.error} onRetry={() => void event.refetch()} />
      </div>
    );
  }
  const { data } = event;
  return (
    <div className="page">
      <PageHeader
        title={data.name}
        before={<Link to="/events">{t('title')}</Link>}
        sub={
          <span className="row">
            <span className={`tag ${data.state === 'cancelled' ? 'tag-off' : ''}`}>{t(`state.${data.state}`)}</span>
            <span>{t(`kind.${data.kind}`)}</span>
            <span className="event-days">
              <EventDays event={data} />
            </span>
            {data.sample && <span className="tag">{common('sample.tag')}</span>}
          </span>
        }
        actions={
          data.may.manage && (
            <>
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {common('action.edit')}
              </Button>
              <EventActions event={data} />
            </>
          )
        }
      />
      <MomentNote of="events.note" />
      {data.cancelReason !== null && <p className="restored">{t('cancelled', { reason: data.cancelReason })}</p>}
      <div className="columns">
        <div className="stack">
          <GuestList event={data} />
        </div>
        <div className="stack">
          <EventBrought event={data} />
          <Facts event={data} />
          <section className="panel" aria-labelledby="event-history">
            <h2 id="event-history">{t('history')}</h2>
            <EventHistory id={id} />
          </section>
        </div>
      </div>
      {editing && <EditEvent event={data} onClose={() => setEditing(false)} />}
    </div>
  );
}
