import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../app/session';
import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { useYield, type YieldRow } from '../yield/yield.api';
import type { PromotionEvent } from './events.api';
import { useEventTexts } from './events.texts';
import { Wan } from './wan';

interface Step {
  key: 'invited' | 'attended' | 'leads' | 'screened' | 'projects' | 'signed' | 'registered' | 'started';
  count: number;
  to?: string;
}

function stepsOf(row: YieldRow, event: PromotionEvent): Step[] {
  const leads = `/leads?eventId=${event.id}`;
  const projects = `/projects?as=table&eventId=${event.id}`;
  return [
    { key: 'invited', count: event.guests.invited },
    { key: 'attended', count: event.guests.attended + event.guests.walkIns },
    { key: 'leads', count: row.leads, to: leads },
    { key: 'screened', count: row.screened, to: `${leads}&screened=true` },
    { key: 'projects', count: row.projects, to: projects },
    { key: 'signed', count: row.signed, to: `${projects}&reached=signed` },
    { key: 'registered', count: row.registered, to: `${projects}&reached=registered` },
    { key: 'started', count: row.started, to: `${projects}&reached=started` },
  ];
}

function Funnel({ steps }: { steps: Step[] }) {
  const t = useEventTexts();
  const most = Math.max(1, ...steps.map((step) => step.count));
  return (
    <ol className="funnel">
      {steps.map(({ key, count, to }) => (
        <li key={key}>
          <span className="funnel-name">{t(`brought.${key}`)}</span>
          <span className="funnel-track" aria-hidden="true">
            <span style={{ width: `${(count * 100) / most}%` }} />
          </span>
          <span className="funnel-count num">
            {to === undefined || count === 0 ? (
              count
            ) : (
              <Link to={to} aria-label={`${t(`brought.${key}`)} ${count}`}>
                {count}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** From the invitation to the start of works, in numbers and money, each open to its rows. */
export function EventBrought({ event }: { event: PromotionEvent }) {
  const t = useEventTexts();
  const can = useCan();
  const brought = useYield({ by: 'event', eventId: event.id }, can('lead.read'));
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  if (!can('lead.read')) return null;
  const open = (figure: 'leads' | 'signed' | 'completed') => (what: string, shown: string) => {
    const query = { by: 'event', eventId: event.id, key: event.id, figure };
    setOpened({ what, sections: [{ of: 'yield', query, shown, entries: figure === 'completed' }] });
  };
  const row = brought.data?.rows[0];
  return (
    <section className="panel" aria-labelledby="brought">
      <h2 id="brought">{t('brought')}</h2>
      <ProblemAlert error={brought.error} onRetry={() => void brought.refetch()} />
      {row !== undefined && (
        <>
          <Funnel steps={stepsOf(row, event)} />
          {row.leads === 0 ? (
            <p className="hint">{t('brought.none')}</p>
          ) : (
            <dl className="facts brought-money">
              <Figure name={t('brought.planned')} amount={row.leadsPlanned} onOpen={open('leads')} />
              <Figure name={t('brought.contracted')} amount={row.contracted} onOpen={open('signed')} />
              <Figure name={t('brought.completed')} amount={row.completed} onOpen={open('completed')} />
              <div>
                <dt>{t('brought.days')}</dt>
                <dd>{row.daysToSigning === null ? '—' : `${row.daysToSigning} ${t('brought.daysUnit')}`}</dd>
              </div>
              {row.event?.costPerSigned != null && (
                <div>
                  <dt>{t('brought.cost')}</dt>
                  <dd>
                    <Wan value={row.event.costPerSigned} />
                  </dd>
                </div>
              )}
            </dl>
          )}
          {row.leads > 0 && row.small && <p className="hint">{t('brought.small')}</p>}
          {brought.data?.partial && <p className="hint">{t('brought.partial')}</p>}
          <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
        </>
      )}
    </section>
  );
}

interface FigureProps {
  name: string;
  amount: string;
  onOpen: (name: string, amount: string) => void;
}

function Figure({ name, amount, onOpen }: FigureProps) {
  const { format, label } = useUnit();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Opens name={name} amount={`${format(amount)}${label}`} onOpen={() => onOpen(name, amount)}>
          <Money value={amount} withUnit />
        </Opens>
      </dd>
    </div>
  );
}
