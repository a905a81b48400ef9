import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useUnit } from '../../app/unit';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { ListPage } from '../../components/list-page';
import { ListViews, useShownColumns } from '../../components/list-views';
import { MoneyHead } from '../../components/money';
import { ExactMoney } from './exact-money';
import { PageHeader } from '../../components/page-header';
import { formatMoney } from '../../lib/decimal';
import { useListQuery } from '../../components/use-list-query';
import { EntryDrawer } from './entry-drawer';
import { EntryStateTag } from './entry-state';
import type { EntryPage, EntryRow } from './investment.api';
import { useInvestmentTexts } from './investment.texts';
import { NoMatch } from '../projects/no-match';
import { LEDGER_FILTERS, LedgerChips, LedgerFilters } from './ledger-filters';
import '../opened/opened.css';
import './investment.css';

function useColumns(open: (id: string) => void): Column<EntryRow>[] {
  const t = useInvestmentTexts();
  const names = useNames();
  const name = useName();
  const or = (text: string) => (text === '' ? t('unassigned') : text);
  return [
    {
      key: 'project',
      title: t('col.project'),
      cell: (row) => (
        <>
          <button type="button" className="row-link link-button" onClick={() => open(row.id)}>
            {row.projectName}
          </button>
          <span className="cell-sub">{row.projectCode}</span>
        </>
      ),
    },
    { key: 'month', title: t('col.month'), sort: 'month', cell: (row) => <DateText value={row.month} /> },
    {
      key: 'amount',
      title: <MoneyHead text={t('col.amount')} />,
      num: true,
      sort: 'amount',
      cell: (row) => <Amount row={row} />,
    },
    { key: 'state', title: t('col.state'), cell: (row) => <EntryStateTag state={row.state} /> },
    { key: 'kind', title: t('col.kind'), wide: true, cell: (row) => t(`kind.${row.kind}`) },
    { key: 'zone', title: t('col.zone'), cell: (row) => or(name(names.zone(row.zoneCode))) },
    {
      key: 'industry',
      title: t('col.industry'),
      wide: true,
      cell: (row) => or(name(names.industry(row.industryCode))),
    },
    {
      key: 'reported',
      title: t('col.reported'),
      sort: 'recordedAt',
      cell: (row) => (
        <>
          {row.reportedByName}
          <span className="cell-sub">
            <DateText value={row.recordedAt} />
          </span>
        </>
      ),
    },
    {
      key: 'verdict',
      title: t('col.verdict'),
      wide: true,
      cell: (row) =>
        row.verdictByName === null ? (
          <span className="hint">—</span>
        ) : (
          <>
            {row.verdictByName}
            <span className="cell-sub">
              <DateText value={row.verdictAt} />
            </span>
          </>
        ),
    },
  ];
}

/** The amount, how it was stated, and what it adds where that is another figure. */
function Amount({ row }: { row: EntryRow }) {
  const t = useInvestmentTexts();
  const { format, label } = useUnit();
  const { amount, adds, currency, originalAmount, rate, rateOn } = row;
  return (
    <>
      <ExactMoney value={amount} />
      {currency !== 'CNY' && (
        <span className="cell-sub">
          {currency} {formatMoney(originalAmount, 'yuan')} × {rate} ({rateOn})
        </span>
      )}
      {adds !== null && adds !== amount && (
        <span className="cell-sub">{t('adds', { amount: `${format(adds, 4)} ${label}` })}</span>
      )}
    </>
  );
}

/** The sums of the filter; each narrows the list to the entries it is made of. */
function Sums({ page, set }: { page: EntryPage | undefined; set: (changes: Record<string, string | null>) => void }) {
  const t = useInvestmentTexts();
  if (page?.sums === undefined) return null;
  const { verified, pending, byCurrency } = page.sums;
  const foreign = byCurrency.filter(({ currency }) => currency !== 'CNY');
  return (
    <span className="list-sums">
      <span>
        {t('sum.verified')}{' '}
        <button
          type="button"
          className="opens"
          title={t('sum.openVerified')}
          onClick={() => set({ state: 'verified' })}
        >
          <ExactMoney value={verified} withUnit />
        </button>
      </span>
      <span>
        {t('sum.pending')}{' '}
        <button type="button" className="opens" title={t('sum.openPending')} onClick={() => set({ state: 'pending' })}>
          <ExactMoney value={pending} withUnit />
        </button>
      </span>
      {foreign.map(({ currency, ...sums }) => (
        <span key={currency}>
          <button
            type="button"
            className="opens"
            title={t('sum.openCurrency', { currency })}
            onClick={() => set({ currency })}
          >
            {t('sum.ofCurrency', {
              currency,
              verified: formatMoney(sums.verified, 'yuan'),
              pending: formatMoney(sums.pending, 'yuan'),
            })}
          </button>
        </span>
      ))}
    </span>
  );
}

export default function LedgerPage() {
  const t = useInvestmentTexts();
  const can = useCan();
  const list = useListQuery<EntryRow, EntryPage>('entries', { filters: LEDGER_FILTERS, sort: '-month' });
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useColumns(setOpened);
  const shownColumns = useShownColumns(columns);
  const first = list.first as EntryPage | undefined;
  return (
    <div className="page">
      <PageHeader
        title={t('ledger')}
        sub={t('ledger.sub')}
        actions={
          <>
            <ExportButton path="entries/export" query={list.query} name={`${t('ledger')}.xlsx`} />
            {can('entry.verify') && (
              <Link to="/verify">
                <Button type={can('entry.report') ? 'default' : 'primary'}>{t('verifyQueue')}</Button>
              </Link>
            )}
            {can('entry.report') && (
              <Link to="/round">
                <Button type="primary">{t('report')}</Button>
              </Link>
            )}
          </>
        }
      />
      <LedgerFilters views={<ListViews list="ledger" columns={columns} />} list={list} />
      <LedgerChips list={list} />
      <div className="panel">
        <ListPage
          list={list}
          caption={t('ledger.caption')}
          columns={shownColumns}
          rowKey={(row) => row.id}
          empty={<LedgerEmpty filtered={list.filtered} clear={list.clear} />}
        >
          <Sums page={first} set={list.set} />
        </ListPage>
      </div>
      <EntryDrawer id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />
    </div>
  );
}

function LedgerEmpty({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const t = useInvestmentTexts();
  const can = useCan();
  if (filtered) return <NoMatch clear={clear} />;
  return (
    <EmptyTeach
      title={t('empty.title')}
      text={t('empty.text')}
      example={t('empty.example')}
      action={
        can('entry.report') && (
          <Link to="/round">
            <Button type="primary">{t('report')}</Button>
          </Link>
        )
      }
    />
  );
}
