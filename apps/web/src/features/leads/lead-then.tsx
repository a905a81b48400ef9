import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LeadHands } from '../assignments/lead-hands';
import { LeadClaims } from '../claims/lead-claims';
import { LeadClocks } from '../clocks/lead-clocks';
import { Discussion } from '../discussion/discussion';
import { LeadInteractions } from '../interactions/lead-interactions';
import { LeadLand } from '../land/lead-land';
import { useMergeTexts } from '../merges/merge.texts';
import { MergesPanel } from '../merges/merges-panel';
import { ScreeningOpinions } from '../screening/screening-opinions';
import { LeadTasks } from '../tasks/lead-tasks';
import { useLeadTexts } from './i18n';
import { Rejected } from './lead-actions';
import { ContactPanel, Facts } from './lead-facts';
import { LeadHistory } from './lead-history';
import { LeadPapers } from './lead-papers';
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
            <Link to={`/investors/${lead.investorId}`}>{lead.investorName}</Link>
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
          <LeadTasks lead={lead} />
          <LeadClocks lead={lead} />
          <LeadHands lead={lead} />
          <LeadClaims leadId={lead.id} />
          <LeadLand leadId={lead.id} />
          <LeadPapers lead={lead} />
          <Discussion subject={{ type: 'lead', id: lead.id }} />
        </div>
        <div className="stack">
          <ContactPanel lead={lead} />
          <MergesPanel kind="lead" id={lead.id} />
          <section className="panel" aria-labelledby="lead-history">
            <h2 id="lead-history">{t('history')}</h2>
            <LeadHistory id={lead.id} />
          </section>
        </div>
      </div>
    </div>
  );
}
