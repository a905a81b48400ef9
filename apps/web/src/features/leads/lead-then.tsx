import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LeadClaims } from '../claims/lead-claims';
import { LeadClocks } from '../clocks/lead-clocks';
import { LeadInteractions } from '../interactions/lead-interactions';
import { useMergeTexts } from '../merges/merge.texts';
import { ScreeningOpinions } from '../screening/screening-opinions';
import { useLeadTexts } from './i18n';
import { Rejected } from './lead-actions';
import { ContactPanel, Facts } from './lead-facts';
import { LeadHistory } from './lead-history';
import { LeadStateTag } from './lead-state-tag';
import { type Lead, useProjectOf } from './leads.api';

/** The lead as it was known at a past moment: what is kept by moment, and nothing that acts. */
export function LeadThen({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const merges = useMergeTexts();
  const project = useProjectOf(lead).data;
  return (
    <div className="page">
      <PageHeader
        title={lead.title}
        before={
          <>
            <Link to="/leads">{t('title')}</Link> · {lead.code}
          </>
        }
        sub={
          <span className="row">
            <LeadStateTag state={lead.state} />
            <span>{lead.investorName}</span>
            {lead.sample && <span className="tag">{common('sample.tag')}</span>}
          </span>
        }
        actions={project && <Link to={`/projects/${project.id}`}>{t('accept.openProject')}</Link>}
      />
      <MomentNote of="lead.note" />
      {lead.mergedIntoId !== null && (
        <p className="restored">
          {merges('mergedLead')} <Link to={`/leads/${lead.mergedIntoId}`}>{merges('mergedLead.open')}</Link>
        </p>
      )}
      {lead.state === 'rejected' && <Rejected lead={lead} />}
      <div className="columns">
        <div className="stack">
          <Facts lead={lead} />
          <ScreeningOpinions lead={lead} />
          <LeadInteractions lead={lead} />
          <LeadClocks lead={lead} />
          <LeadClaims leadId={lead.id} />
        </div>
        <div className="stack">
          <ContactPanel lead={lead} />
          <section className="panel" aria-labelledby="lead-history">
            <h2 id="lead-history">{t('history')}</h2>
            <LeadHistory id={lead.id} />
          </section>
        </div>
      </div>
    </div>
  );
}
