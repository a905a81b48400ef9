import { EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Page } from '../../api/client';
import { isProblem } from '../../api/problem';
import { NotFound } from '../../app/not-found';
import { PageSkeleton } from '../../app/page-skeleton';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { Fact } from '../../components/facts';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { StageTag, type Stage } from '../../components/stage-tag';
import { EditInvestor } from './edit-investor';
import { useInvestorTexts } from './i18n';
import type { Investor } from './investors.api';

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

function Contacts({ investor }: { investor: Investor }) {
  const t = useInvestorTexts();
  return (
    <section className="panel">
      <h2>{t('contacts')}</h2>
      {investor.contacts.length === 0 && <p className="hint">{t('contacts.none')}</p>}
      <ul className="history">
        {investor.contacts.map((contact) => (
          <li key={contact.id}>
            <strong>{contact.name}</strong> <span className="quiet">{contact.title}</span>
            <div className="quiet">{[contact.phone, contact.email, contact.wechat].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
      {investor.contacts.some((contact) => contact.masked) && <p className="hint">{t('contacts.masked')}</p>}
    </section>
  );
}

export default function InvestorPage() {
  const { id = '' } = useParams();
  const t = useInvestorTexts();
  const common = useCommonTexts();
  const can = useCan();
  const [editing, setEditing] = useState(false);
  const investor = useQuery({
    queryKey: ['investors', id],
    queryFn: ({ signal }) => api.get<Investor>(`investors/${id}`, undefined, signal),
  });
  if (investor.isPending) return <PageSkeleton />;
  if (investor.isError) {
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
        actions={
          can('investor.write') && (
            <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {common('action.edit')}
            </Button>
          )
        }
      />
      <div className="columns">
        <div className="stack">
          <section className="panel">
            <h2>{t('facts')}</h2>
            <dl className="facts">
              <Fact name={t('col.uscc')}>{data.uscc}</Fact>
              <Fact name={t('col.homeRegion')}>{data.homeRegion && t(`region.${data.homeRegion}`)}</Fact>
              <Fact name={t('col.country')}>{data.country}</Fact>
              <Fact name={t('col.createdAt')}>
                <DateText value={data.createdAt} />
              </Fact>
            </dl>
            {data.note && <p style={{ marginTop: 10, whiteSpace: 'pre-line' }}>{data.note}</p>}
          </section>
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
        <Contacts investor={data} />
      </div>
      {editing && <EditInvestor investor={data} onClose={() => setEditing(false)} />}
    </div>
  );
}
