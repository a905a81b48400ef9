import { Drawer, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Query } from '../../api/client';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { Fact } from '../../components/facts';
import { MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { ExactMoney } from '../investment/exact-money';
import type { PartsFilter } from '../insight/insight.api';
import type { OpenedOf } from '../opened/opened.api';
import { OpenedDrawer } from '../opened/opened-later';
import { Opens } from '../opened/opens';
import { type ClosedParts, ClosedPartsDrawer } from './closed-parts';
import { useMonth, type MonthTarget, type MonthView } from './months.api';
import { useMonthTexts } from './months.texts';
import './months.css';

/** A closed month as it was sealed. */
export function MonthDrawer({ month, onClose }: { month: string | null; onClose: () => void }) {
  const t = useMonthTexts();
  const view = useMonth(month);
  const open = view.data?.snapshot === null;
  return (
    <Drawer
      open={month !== null}
      onClose={onClose}
      size="min(760px, 100vw)"
      title={month === null ? '' : t(open ? 'drawer.openTitle' : 'drawer.title', { month })}
      destroyOnHidden
    >
      {view.error ? (
        <ProblemAlert error={view.error} onRetry={() => void view.refetch()} />
      ) : view.data === undefined ? (
        <Skeleton active />
      ) : (
        <Sealed view={view.data} />
      )}
    </Drawer>
  );
}

function Sealed({ view }: { view: MonthView }) {
  const t = useMonthTexts();
  const { snapshot } = view;
  const [parts, setParts] = useState<ClosedParts | null>(null);
  const [frozen, setFrozen] = useState<OpenedOf | null>(null);
  if (snapshot === null)
    return (
      <p>
        {view.pending === null ? t('state.open') : t('close.ends', { pending: view.pending, missing: view.missing })}
      </p>
    );
  return (
    <div className="stack">
      <dl className="facts">
        <Fact name={t('state.closed')}>
          {view.closedByName} <DateText value={view.closedAt} />
        </Fact>
        <Fact name={t('rules')}>{snapshot.rulesVersion}</Fact>
        {view.note !== null && <Fact name={t('note')}>{view.note}</Fact>}
      </dl>
      {snapshot.targets.map((target) => (
        <Parts key={target.code} target={target} view={view} onOpen={setParts} onFrozen={setFrozen} />
      ))}
      <ClosedPartsDrawer parts={parts} onClose={() => setParts(null)} />
      <OpenedDrawer opened={frozen} onClose={() => setFrozen(null)} />
      <section aria-label={t('seal')}>
        <h2>{t('seal')}</h2>
        <dl className="month-seal">
          <Fact name={t('hash')}>{view.hash}</Fact>
          <Fact name={t('previous')}>{view.previousHash}</Fact>
          <Fact name={t('content')}>{view.contentHash}</Fact>
          <Fact name={t('signature')}>{view.signature}</Fact>
          <Fact name={t('key')}>{view.keyId}</Fact>
        </dl>
        <p className="hint">{t('verify')}</p>
      </section>
    </div>
  );
}

type Amounts = Pick<MonthTarget, 'verified' | 'pending'>;

interface PartsProps {
  target: MonthTarget;
  view: MonthView;
  onOpen: (parts: ClosedParts) => void;
  onFrozen: (opened: OpenedOf) => void;
}

function Parts({ target, view, onOpen, onFrozen }: PartsProps) {
  const t = useMonthTexts();
  const names = useNames();
  const name = useName();
  const told = view.targets.find(({ code }) => code === target.code);
  const title = told === undefined ? target.code : name(told);
  const or = (text: string) => (text === '' ? t('unassigned') : text);
  const abroad = target.currency !== 'CNY';
  const amount = (value: string) => (abroad ? <span className="num">{value}</span> : <ExactMoney value={value} />);
  /** A part of the snapshot, or all of it, as it was known at the closing. */
  const figure = (of: 'verified' | 'pending', row: Amounts, what: string, filter: PartsFilter = {}) => (
    <Opens
      name={`${what} · ${t(of)}`}
      amount={`${target.currency} ${row[of]}`}
      onOpen={() =>
        onOpen({
          ...{ target: target.code, currency: target.currency, asOf: view.month, knownAt: view.closedAt ?? undefined },
          opened: {
            what: `${what} · ${view.month} · ${t('then')}`,
            filter,
            verified: row.verified,
            pending: of === 'pending' ? row.pending : undefined,
          },
        })
      }
    >
      {amount(row[of])}
    </Opens>
  );
  const place = (row: MonthTarget['parts'][number]) =>
    `${or(name(names.zone(row.zoneCode)))} · ${or(name(names.industry(row.industryCode)))}`;
  const here = (of: 'verified' | 'pending') => (row: MonthTarget['parts'][number]) =>
    figure(of, row, place(row), { zoneCode: row.zoneCode, zoneAlone: true, industryCode: row.industryCode });
  /** How many project-months were frozen, and which. */
  const months = (count: number, what: string, of: Query = {}, shown: ReactNode = count) => (
    <Opens
      name={`${what} · ${t('count')}`}
      amount={count}
      onOpen={() =>
        onFrozen({
          what: `${what} · ${view.month} · ${t('count')}`,
          knownAt: view.closedAt ?? undefined,
          currency: target.currency,
          sections: [
            {
              ...{ of: 'closed', shown: String(count), counts: true },
              query: { month: view.month, target: target.code, ...of },
            },
          ],
        })
      }
    >
      {shown}
    </Opens>
  );
  const head = (text: string) => (abroad ? `${text} (${target.currency})` : <MoneyHead text={text} />);
  return (
    <section>
      <h2>{t('parts', { name: title })}</h2>
      <p className="hint">
        {t('targetVersion')} {target.version} ·{' '}
        {months(target.entries, title, {}, t('entries', { count: target.entries }))}
      </p>
      <DataTable
        caption={t('parts', { name: title })}
        rows={target.parts}
        rowKey={(row) => `${row.zoneCode} ${row.industryCode}`}
        columns={[
          { key: 'zone', title: t('zone'), cell: (row) => or(name(names.zone(row.zoneCode))) },
          { key: 'industry', title: t('industry'), cell: (row) => or(name(names.industry(row.industryCode))) },
          { key: 'verified', title: head(t('verified')), num: true, cell: here('verified') },
          { key: 'pending', title: head(t('pending')), num: true, cell: here('pending') },
          {
            key: 'entries',
            title: t('count'),
            num: true,
            wide: true,
            cell: (row) => months(row.entries, place(row), { zoneCode: row.zoneCode, industryCode: row.industryCode }),
          },
        ]}
        foot={
          <tr>
            <td colSpan={2}>{t('total')}</td>
            <td className="num">{figure('verified', target, title)}</td>
            <td className="num">{figure('pending', target, title)}</td>
            <td className="num wide-cell">{months(target.entries, title)}</td>
          </tr>
        }
      />
    </section>
  );
}
