import { EditOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, Navigate, useLocation, useParams } from 'react-router';
import { api, type Page } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useName } from '../../app/i18n';
import { NotFound } from '../../app/not-found';
import { PageSkeleton } from '../../app/page-skeleton';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { Fact } from '../../components/facts';
import { Money } from '../../components/money';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { StageTag, type Stage } from '../../components/stage-tag';
import { formatMoney } from '../../lib/decimal';
import { MergeDialog } from '../merges/merge-dialog';
import { useMergeTexts } from '../merges/merge.texts';
import { MergesPanel } from '../merges/merges-panel';
import { EditInvestor } from './edit-investor';
import { useInvestorTexts } from './i18n';
import { InvestorContacts } from './investor-contacts';
import { InvestorHistory } from './investor-history';
import { useInvestorLists, type Investor } from './investors.api';
import { useProfileTexts } from './profile.texts';
import './investors.css';

interface Linked {
  id: string;
  code: string;
  title?: string;
  name?: string;
  stage?: Stage | null;
  capturedOn?: string;
}

function LinkedList(props: {
  title: string;
  path: 'leads' | 'projects';
  investorId: string;
  empty: string;
  detail: (row: Linked) => ReactNode;
}) {
  const { title, path, investorId, empty, detail } = props;
  const list = useQuery({
    queryKey: [path, 'of-investor', investorId],
    queryFn: ({ signal }) => api.get<Page<Linked>>(path, { investorId, limit: 50 }, signal),
  });
  return (
    <section className="panel">
      <h2>{title}</h2>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.items.length === 0 && <p className="hint">{empty}</p>}
      <ul className="history">
        {list.data?.items.map((row) => (
          <li key={row.id}>
            <Link to={`/${path}/${row.id}`}>{row.title ?? row.name}</Link> <span className="hint">{row.code}</span>{' '}
            {detail(row)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Capital({ investor }: { investor: Investor }) {
  const { registeredCapital, registeredCapitalCurrency } = investor;
  if (registeredCapital === null) return null;
  if (registeredCapitalCurrency === 'CNY') return <Money value={registeredCapital} withUnit />;
  return (
    <span className="num">
      {formatMoney(registeredCapital, 'yuan')} {registeredCapitalCurrency}
    </span>
  );
}

function Facts({ investor }: { investor: Investor }) {
  const t = useInvestorTexts();
  const profile = useProfileTexts();
  const name = useName();
  const lists = useInvestorLists().data ?? [];
  const called = (code: string) => name(lists.find((list) => list.code === code)) || code;
  return (
    <section className="panel">
      <h2>{t('facts')}</h2>
      <dl className="facts">
        <Fact name={t('col.uscc')}>{investor.uscc && <span className="uscc">{investor.uscc}</span>}</Fact>
        <Fact name={profile('capital')}>{investor.registeredCapital !== null && <Capital investor={investor} />}</Fact>
        <Fact name={t('col.homeRegion')}>{investor.homeRegion && t(`region.${investor.homeRegion}`)}</Fact>
        <Fact name={t('col.country')}>{investor.country}</Fact>
        <Fact name={profile('lists')}>
          {investor.lists.length > 0 && (
            <span className="row">
              {investor.lists.map(({ code, year }) => (
                <span key={code} className="tag">
                  {called(code)}
                  {year !== null && ` ${year}`}
                </span>
              ))}
            </span>
          )}
        </Fact>
        <Fact name={t('col.createdAt')}>
          <DateText value={investor.createdAt} />
        </Fact>
      </dl>
      {investor.note && <p style={{ marginTop: 10, whiteSpace: 'pre-line' }}>{investor.note}</p>}
    </section>
  );
}

function Group({ investor }: { investor: Investor }) {
  const t = useProfileTexts();
  const { parent, subsidiaries } = investor;
  return (
    <section className="panel" aria-labelledby="investor-group">
      <h2 id="investor-group">{t('group')}</h2>
      {parent === null && subsidiaries.length === 0 && <p className="hint">{t('group.none')}</p>}
      {parent !== null && (
        <p>
          <span className="hint">{t('parent')}</span> <Link to={`/investors/${parent.id}`}>{parent.name}</Link>
        </p>
      )}
      {subsidiaries.length > 0 && (
        <>
          <p className="hint">{t('subsidiaries')}</p>
          <ul className="history">
            {subsidiaries.map((child) => (
              <li key={child.id}>
                <Link to={`/investors/${child.id}`}>{child.name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {(parent !== null || subsidiaries.length > 0) && (
        <p>
          <Link to={`/investors?groupOf=${parent?.id ?? investor.id}`}>{t('group.all')}</Link>
        </p>
      )}
    </section>
  );
}

export default function InvestorPage() {
  const { id = '' } = useParams();
  const t = useInvestorTexts();
  const common = useCommonTexts();
  const can = useCan();
  const profile = useProfileTexts();
  const merges = useMergeTexts();
  const location = useLocation() as { state: { mergedFrom?: boolean } | null };
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  const investor = useQuery({
    queryKey: ['investors', id],
    queryFn: ({ signal }) => api.get<Investor>(`investors/${id}`, undefined, signal),
  });
  if (investor.isPending) return <PageSkeleton />;
  if (investor.isError) {
    const into = isProblem(investor.error, 'investor.merged') ? investor.error.params['investorId'] : undefined;
    if (typeof into === 'string') return <Navigate to={`/investors/${into}`} replace state={{ mergedFrom: true }} />;
    if (isProblem(investor.error) && investor.error.status === 404) return <NotFound />;
    return (
      <div className="page">
        <ProblemAlert error={investor.error} onRetry={() => void investor.refetch()} />
      </div>
    );
  }
  const data = investor.data;
  return (
    <div className="page">
      <PageHeader
        title={data.name}
        before={<Link to="/investors">{t('title')}</Link>}
        sub={
          <span className="row">
            {location.state?.mergedFrom === true && <span role="status">{merges('into')}</span>}
            {data.roles.map((role) => (
              <span key={role} className="tag">
                {profile(`role.${role}`)}
              </span>
            ))}
          </span>
        }
        actions={
          <>
            {can('investor.write') && (
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {common('action.edit')}
              </Button>
            )}
            {can('investor.merge') && (
              <Button icon={<MergeCellsOutlined />} onClick={() => setMerging(true)}>
                {merges('merge')}
              </Button>
            )}
          </>
        }
      />
      <MomentNote of="investors.note" />
      <div className="columns">
        <div className="stack">
          <Facts investor={data} />
          {can('lead.read') && (
            <LinkedList
              path="leads"
              title={t('leads')}
              investorId={id}
              empty={t('leads.none')}
              detail={(row) => <DateText value={row.capturedOn} />}
            />
          )}
          {can('project.read') && (
            <LinkedList
              path="projects"
              title={t('projects')}
              investorId={id}
              empty={t('projects.none')}
              detail={(row) => <StageTag stage={row.stage} />}
            />
          )}
        </div>
        <div className="stack">
          <InvestorContacts investor={data} />
          <Group investor={data} />
          <MergesPanel kind="investor" id={id} />
          <InvestorHistory id={id} />
        </div>
      </div>
      {editing && <EditInvestor investor={data} onClose={() => setEditing(false)} />}
      {merging && <MergeDialog kind="investor" id={id} onClose={() => setMerging(false)} />}
    </div>
  );
}
