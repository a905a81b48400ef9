import { EditOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useName } from '../../app/i18n';
import { NotFound } from '../../app/not-found';
import { PageSkeleton } from '../../app/page-skeleton';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { Fact } from '../../components/facts';
import { Money } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { isProblem } from '../../api/problem';
import { Discussion } from '../discussion/discussion';
import { WatchButton } from '../discussion/watch-button';
import { useContactTexts } from '../investors/contacts.texts';
import { ConsentLine, ContactReach } from '../investors/investor-contacts';
import { MergeDialog } from '../merges/merge-dialog';
import { useMergeTexts } from '../merges/merge.texts';
import { MergesPanel } from '../merges/merges-panel';
import { EditLead } from './edit-lead';
import { useLeadTexts } from './i18n';
import { LeadActions, Rejected } from './lead-actions';
import { LeadHistory } from './lead-history';
import { LeadInteractions } from '../interactions/lead-interactions';
import { LeadTasks } from '../tasks/lead-tasks';
import { LeadHands } from '../assignments/lead-hands';
import { LeadClocks } from '../clocks/lead-clocks';
import { LeadClaims } from '../claims/lead-claims';
import { ScreeningOpinions } from '../screening/screening-opinions';
import { LeadPapers } from './lead-papers';
import { LeadStateTag } from './lead-state-tag';
import { useNeeds } from './use-needs';
import { useLead, useProjectOf, type Lead } from './leads.api';
import './leads.css';

function Facts({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const name = useName();
  const names = useNames();
  const needs = useNeeds();
  const industry = [name(names.industry(lead.industryCode)), name(names.segment(lead.segmentCode))]
    .filter(Boolean)
    .join(' · ');
  return (
    <section className="panel" aria-labelledby="lead-facts">
      <h2 id="lead-facts">{t('facts')}</h2>
      <dl className="facts">
        <Fact name={t('col.plannedTotal')}>{lead.plannedTotal && <Money value={lead.plannedTotal} withUnit />}</Fact>
        <Fact name={t('col.industry')}>{industry}</Fact>
        <Fact name={t('col.zone')}>{name(names.zone(lead.zoneCode))}</Fact>
        <Fact name={t('need')}>{needs(lead)}</Fact>
        <Fact name={t('log.uscc')}>{lead.investor.uscc && <span className="uscc">{lead.investor.uscc}</span>}</Fact>
        <Fact name={t('col.source')}>
          {t(`source.${lead.source}`)}
          {lead.eventId !== null && (
            <>
              {' · '}
              <Link to={`/events/${lead.eventId}`}>{lead.eventName}</Link>
            </>
          )}
          {lead.intermediaryId !== null && (
            <>
              {' · '}
              <Link to={`/investors/${lead.intermediaryId}`}>{lead.intermediaryName}</Link>
            </>
          )}
          {lead.sourceDetail && <span className="hint"> · {lead.sourceDetail}</span>}
        </Fact>
        <Fact name={t('col.homeRegion')}>{t(`region.${lead.homeRegion}`)}</Fact>
        <Fact name={t('col.owner')}>{lead.ownerName}</Fact>
        <Fact name={t('col.capturedOn')}>
          <DateText value={lead.capturedOn} />
        </Fact>
      </dl>
      {lead.note && (
        <p className="quote" style={{ marginTop: 12 }}>
          {lead.note}
        </p>
      )}
    </section>
  );
}

function ContactPanel({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const contacts = useContactTexts();
  const contact = lead.contact;
  return (
    <section className="panel" aria-labelledby="lead-contact">
      <h2 id="lead-contact">{t('contact')}</h2>
      {contact === null ? (
        <p className="hint">{t('contact.none')}</p>
      ) : contact.erasedAt !== null ? (
        <p className="quiet">
          {contacts('erased')} <DateText value={contact.erasedAt} />
        </p>
      ) : (
        <>
          <p>
            <strong>{contact.name}</strong> <span className="quiet">{contact.title}</span>
          </p>
          <ContactReach contact={contact} />
          <ConsentLine contact={contact} />
        </>
      )}
    </section>
  );
}

export default function LeadPage() {
  const { id = '' } = useParams();
  const t = useLeadTexts();
  const common = useCommonTexts();
  const lead = useLead(id);
  const project = useProjectOf(lead.data);
  const merges = useMergeTexts();
  const can = useCan();
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  if (lead.isPending) return <PageSkeleton />;
  if (lead.isError) {
    if (isProblem(lead.error) && lead.error.status === 404) return <NotFound />;
    return (
      <div className="page">
        <ProblemAlert error={lead.error} onRetry={() => void lead.refetch()} />
      </div>
    );
  }
  const data = lead.data;
  return (
    <div className="page">
      <PageHeader
        title={data.title}
        before={
          <>
            <Link to="/leads">{t('title')}</Link> · {data.code}
          </>
        }
        sub={
          <span className="row">
            <LeadStateTag state={data.state} />
            <Link to={`/investors/${data.investorId}`}>{data.investorName}</Link>
            {data.sample && <span className="tag">{common('sample.tag')}</span>}
          </span>
        }
        actions={
          <>
            {project.data && (
              <Link to={`/projects/${project.data.id}`}>
                <Button type="primary">{t('accept.openProject')}</Button>
              </Link>
            )}
            <WatchButton subject={{ type: 'lead', id }} />
            {data.may.edit && (
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {common('action.edit')}
              </Button>
            )}
            {can('lead.merge') && data.nextStates.includes('merged') && (
              <Button icon={<MergeCellsOutlined />} onClick={() => setMerging(true)}>
                {merges('merge')}
              </Button>
            )}
          </>
        }
      />
      {data.mergedIntoId !== null && (
        <p className="restored">
          {merges('mergedLead')} <Link to={`/leads/${data.mergedIntoId}`}>{merges('mergedLead.open')}</Link>
        </p>
      )}
      {data.state === 'rejected' && <Rejected lead={data} />}
      <div className="columns">
        <div className="stack">
          <LeadActions lead={data} />
          <Facts lead={data} />
          <ScreeningOpinions lead={data} />
          <LeadInteractions lead={data} />
          <LeadTasks lead={data} />
          <LeadClocks lead={data} />
          <LeadHands lead={data} />
          <LeadClaims leadId={data.id} />
          <LeadPapers lead={data} />
          <Discussion subject={{ type: 'lead', id }} />
        </div>
        <div className="stack">
          <ContactPanel lead={data} />
          <MergesPanel kind="lead" id={id} />
          <section className="panel" aria-labelledby="lead-history">
            <h2 id="lead-history">{t('history')}</h2>
            <LeadHistory id={id} />
          </section>
        </div>
      </div>
      {editing && <EditLead lead={data} onClose={() => setEditing(false)} />}
      {merging && <MergeDialog kind="lead" id={id} investorId={data.investorId} onClose={() => setMerging(false)} />}
    </div>
  );
}
