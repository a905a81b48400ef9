import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useCan, useMe, type Role } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { Money } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { AttentionPanel } from '../attention/attention-list';
import { useKinds } from '../projects/project-terms';
import { useDesk, type DeskItem, type DeskRow } from './insight.api';
import { useInsightTexts } from './insight.texts';
import './insight.css';

/** One primary button per role: the thing this person comes for. The first role that has one decides. */
const PRIMARY: readonly {
  role: Role;
  needs?: string;
  to: string;
  text: 'log' | 'round' | 'verify' | 'number' | 'settings' | 'audit';
}[] = [
  { role: 'leadership', needs: 'insight.read', to: '/insight', text: 'number' },
  { role: 'verifier', needs: 'entry.verify', to: '/verify', text: 'verify' },
  { role: 'zone_manager', needs: 'entry.report', to: '/round', text: 'round' },
  { role: 'promotion_officer', needs: 'lead.create', to: '/leads/new', text: 'log' },
  { role: 'system_admin', to: '/settings', text: 'settings' },
  { role: 'security_admin', to: '/settings', text: 'settings' },
  { role: 'audit_admin', to: '/settings', text: 'audit' },
];

/** Where a whole item is worked off. */
const PLACES: Record<string, string> = {
  my_tasks_due: '/tasks',
  leads_to_screen: '/leads?state=captured',
  leads_to_decide: '/leads?state=screening',
  my_projects_quiet: '/projects?as=table&sort=updatedAt',
  months_unreported: '/round',
  entries_sent_back: '/ledger?state=sent_back',
  milestones_sent_back: '/projects?as=table',
  entries_pending: '/verify',
  milestones_pending: '/verify',
  blockers_asked: '/blockers',
  blockers_to_confirm: '/blockers',
  blockers_escalated: '/blockers',
  escalations_open: '/lights',
  red_projects: '/projects?as=table&light=red',
  transfers_to_answer: '/projects',
  paused_to_review: '/projects?as=table&status=paused',
  waivers_open: '/projects?as=table',
  reviews_waiting: '/reviews',
  obligations_due: '/obligations',
  visits_due: '/visits',
  to_supply: '/to-supply',
  obligations_reported: '/obligations',
  accounts_locked: '/settings',
  accounts_without_role: '/settings',
  audit_last_week: '/settings',
};

function placeOf(row: DeskRow, item: DeskItem): string {
  if (row.kind === 'lead') return `/leads/${row.id}`;
  if (row.kind === 'blocker') return `/blockers/${row.id}`;
  if (row.kind === 'task') return `/tasks?task=${row.id}`;
  if (row.kind === 'review') return `/reviews/${row.id}`;
  if (row.kind === 'project') return `/projects/${row.id}`;
  return PLACES[item.code] ?? '/';
}

export default function DeskPage() {
  const t = useInsightTexts();
  const me = useMe();
  const can = useCan();
  const desk = useDesk();
  const primary = PRIMARY.find((each) => me.roles.includes(each.role) && (each.needs === undefined || can(each.needs)));
  const items = (desk.data?.items ?? []).filter((item) => item.count > 0);
  return (
    <div className="page">
      <PageHeader
        title={t('desk.title', { name: me.name })}
        actions={
          primary && (
            <Link to={primary.to}>
              <Button type="primary" size="large">
                {t(`desk.button.${primary.text}`)}
              </Button>
            </Link>
          )
        }
      />
      {me.roles.includes('leadership') && can('insight.read') && (
        <div className="desk-attention">
          <AttentionPanel />
        </div>
      )}
      {desk.error ? (
        <ProblemAlert error={desk.error} onRetry={() => void desk.refetch()} />
      ) : desk.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : items.length === 0 ? (
        <Quiet />
      ) : (
        <div className="desk-grid">
          {items.map((item) => (
            <Item key={item.code} item={item} />
          ))}
        </div>
      )}
    </div>
  );
}

function useItemName(): (code: string) => string {
  const t = useInsightTexts();
  return (code) => {
    const text = t(`desk.${code}` as 'desk.other');
    return text === `desk.${code}` ? t('desk.other') : text;
  };
}

function Item({ item }: { item: DeskItem }) {
  const t = useInsightTexts();
  const name = useItemName();
  const place = PLACES[item.code];
  const more = item.count - item.rows.length;
  return (
    <section className="panel" aria-label={name(item.code)}>
      <div className="panel-head">
        <h2>{name(item.code)}</h2>
        {place !== undefined && <Link to={place}>{t('desk.all')}</Link>}
      </div>
      <div className="row">
        <span className="desk-count">{item.count}</span>
        {item.amount !== null && (
          <span className="quiet">
            <Money value={item.amount} withUnit />
          </span>
        )}
        {item.oldest !== null && <span className="hint">{t('desk.oldest', { date: item.oldest })}</span>}
      </div>
      <ul className="desk-rows">
        {item.rows.slice(0, 5).map((row) => (
          <li key={`${row.kind}-${row.id}`}>
            <Link to={placeOf(row, item)}>{row.title}</Link>
            {row.amount !== null ? <Money value={row.amount} withUnit /> : <span />}
            <span className="hint">
              <Subtitle row={row} /> {row.date}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && place !== undefined && item.rows.length > 0 && (
        <Link to={place} className="hint">
          {t('desk.more', { count: more })}
        </Link>
      )}
    </section>
  );
}

/** A subtitle may begin with the code of a stage, a milestone, a step or a side; it is shown as its word. */
function Subtitle({ row }: { row: DeskRow }) {
  const t = useInsightTexts();
  const common = useCommonTexts();
  const kinds = useKinds();
  if (row.subtitle === null) return null;
  const [head = '', ...rest] = row.subtitle.split(' · ');
  if (row.kind === 'review') return <>{t(`desk.waits.${head}` as 'desk.waits.decide')}</>;
  if (row.kind === 'obligation') return <>{[t(`desk.side.${head}` as 'desk.side.zone'), ...rest].join(' · ')}</>;
  const stage = common(`stage.${head}` as 'stage.signed');
  return <>{[stage.startsWith('stage.') ? kinds.name(head) : stage, ...rest].join(' · ')}</>;
}

/** A first visit, or everything done: what this desk is for. */
function Quiet() {
  const t = useInsightTexts();
  const me = useMe();
  return (
    <div className="stack">
      <p className="quiet">{t('desk.none')}</p>
      {me.roles.map((role) => (
        <section key={role} className="panel desk-first">
          <h2>{t('desk.first.title')}</h2>
          <p>{t(`desk.first.${role}`)}</p>
        </section>
      ))}
    </div>
  );
}
