import { EditOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMoment } from '../../app/moment';
import { NotFound } from '../../app/not-found';
import { PageSkeleton } from '../../app/page-skeleton';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { isProblem } from '../../api/problem';
import { Discussion } from '../discussion/discussion';
import { WatchButton } from '../discussion/watch-button';
import { MergeDialog } from '../merges/merge-dialog';
import { useMergeTexts } from '../merges/merge.texts';
import { MergesPanel } from '../merges/merges-panel';
import { EditLead } from './edit-lead';
import { useLeadTexts } from './i18n';
import { LeadActions, Rejected } from './lead-actions';
import { ContactPanel, Facts } from './lead-facts';
import { LeadHistory } from './lead-history';
import { LeadInteractions } from '../interactions/lead-interactions';
import { LeadTasks } from '../tasks/lead-tasks';
import { LeadHands } from '../assignments/lead-hands';
import { LeadClocks } from '../clocks/lead-clocks';
import { LeadClaims } from '../claims/lead-claims';
import { LeadLand } from '../land/lead-land';
import { ScreeningOpinions } from '../screening/screening-opinions';
import { LeadPapers } from './lead-papers';
import { LeadStateTag } from './lead-state-tag';
import { LeadThen } from './lead-then';
import { useLead, useProjectOf } from './leads.api';
import './leads.css';

export default function LeadPage() {
  const { id = '' } = useParams();
  const t = useLeadTexts();
  const common = useCommonTexts();
  const lead = useLead(id);
  const project = useProjectOf(lead.data);
  const merges = useMergeTexts();
  const now = useMoment() === null;
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
  if (!now) return <LeadThen lead={data} />;
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
          <LeadLand leadId={data.id} />
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
