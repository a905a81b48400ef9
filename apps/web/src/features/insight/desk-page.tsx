import { Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { preload } from '../../app/routes';
import { useCan, useMe, type Role } from '../../app/session';
import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { AttentionPanel } from '../attention/attention-list';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { deskPlace, PLACES } from './desk-place';
import { DeskSubtitle } from './desk-subtitle';
import { useDesk, type DeskItem } from './insight.api';
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

/** So many rows of an item stand on the desk; the rest is a click away. */
const SHOWN = 5;

export default function DeskPage() {
  const t = useInsightTexts();
  const me = useMe();
  const can = useCan();
  const desk = useDesk();
  const primary = PRIMARY.find((each) => me.roles.includes(each.role) && (each.needs === undefined || can(each.needs)));
  const next = primary?.to;
  // What most come here to press answers at once; first the desk itself.
  useEffect(() => {
    if (desk.isSuccess && next !== undefined) preload(next);
  }, [desk.isSuccess, next]);
  const items = (desk.data?.items ?? []).filter((item) => item.count > 0);
  const [opened, setOpened] = useState<OpenedOf | null>(null);
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
            <Item key={item.code} item={item} onOpen={setOpened} />
          ))}
        </div>
      )}
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
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

function Item({ item, onOpen }: { item: DeskItem; onOpen: (opened: OpenedOf) => void }) {
  const t = useInsightTexts();
  const name = useItemName();
  const { format, label } = useUnit();
  const place = PLACES[item.code];
  const more = item.count - Math.min(SHOWN, item.rows.length);
  const what = name(item.code);
  const open = (counts: boolean) => {
    const shown = counts ? String(item.count) : (item.amount ?? '0.00');
    onOpen({ what, sections: [{ of: 'desk', query: { item: item.code }, shown, counts }], list: place });
  };
  return (
    <section className="panel" aria-label={what}>
      <div className="panel-head">
        <h2>{what}</h2>
        {place !== undefined && <Link to={place}>{t('desk.all')}</Link>}
      </div>
      <div className="row">
        <span className="desk-count">
          <Opens name={what} amount={item.count} onOpen={() => open(true)}>
            {item.count}
          </Opens>
        </span>
        {item.amount !== null && (
          <span className="quiet">
            <Opens name={what} amount={`${format(item.amount)}${label}`} onOpen={() => open(false)}>
              <Money value={item.amount} withUnit />
            </Opens>
          </span>
        )}
        {item.oldest !== null && <span className="hint">{t('desk.oldest', { date: item.oldest })}</span>}
      </div>
      <ul className="desk-rows">
        {item.rows.slice(0, SHOWN).map((row) => (
          <li key={`${row.kind}-${row.id}`}>
            <Link to={deskPlace(row.kind, row.id, item.code)}>{row.title}</Link>
            {row.amount !== null ? <Money value={row.amount} withUnit /> : <span />}
            <span className="hint">
              <DeskSubtitle kind={row.kind} subtitle={row.subtitle} /> {row.date}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link-button hint" onClick={() => open(true)}>
          {t('desk.more', { count: more })}
        </button>
      )}
    </section>
  );
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
