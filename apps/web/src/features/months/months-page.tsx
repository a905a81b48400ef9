import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { MoneyHead } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { ExactMoney } from '../investment/exact-money';
import { isNegative, isZero } from '../investment/typed-amount';
import { Opens } from '../opened/opens';
import { CloseDialog } from './close-dialog';
import { type ClosedParts, ClosedPartsDrawer } from './closed-parts';
import { MonthDrawer } from './month-drawer';
import { useMonths, type MonthRow } from './months.api';
import { useMonthTexts } from './months.texts';
import '../investment/investment.css';
import './months.css';

type Figure = MonthRow['targets'][number];

/** Every month that is over: sealed or open, and of a sealed one what was told then and what is told today. */
export default function MonthsPage() {
  const t = useMonthTexts();
  const [year, setYear] = useState<number | null>(null);
  const months = useMonths(year);
  const [opened, setOpened] = useState<string | null>(null);
  const [closing, setClosing] = useState<string | null>(null);
  const [parts, setParts] = useState<ClosedParts | null>(null);
  const columns = useColumns(setOpened, setClosing, setParts);
  const { lastClosed = null, next = null, items = [] } = months.data ?? {};
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={
          lastClosed !== null && <ExportButton path="months/export" name="berth-months.json" text={t('export')} />
        }
      />
      <div className="toolbar row">
        <Select
          aria-label={t('year')}
          value={year ?? 0}
          onChange={(value) => setYear(value === 0 ? null : value)}
          options={[{ value: 0, label: t('allYears') }, ...years().map((value) => ({ value, label: String(value) }))]}
          style={{ minWidth: 130 }}
        />
        <span className="hint" role="status">
          {months.data === undefined
            ? ''
            : lastClosed === null
              ? t('first')
              : next !== null
                ? t('next', { month: next })
                : ''}
        </span>
      </div>
      <div className="panel">
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={items}
          rowKey={(row) => row.month}
          pending={months.isPending}
          stale={months.isPlaceholderData}
          error={months.error}
          onRetry={() => void months.refetch()}
          empty={<EmptyTeach title={t('empty.title')} text={t('empty.text')} />}
        />
      </div>
      <MonthDrawer month={opened} onClose={() => setOpened(null)} />
      <ClosedPartsDrawer parts={parts} onClose={() => setParts(null)} />
      {closing !== null && <CloseDialog month={closing} onClose={() => setClosing(null)} />}
    </div>
  );
}

/** From the plan's first year to this one. */
function years(): number[] {
  const last = new Date().getFullYear();
  return Array.from({ length: last - 2020 }, (_, index) => last - index);
}

function useColumns(
  open: (month: string) => void,
  close: (month: string) => void,
  openParts: (parts: ClosedParts) => void,
): Column<MonthRow>[] {
  const t = useMonthTexts();
  const can = useCan();
  return [
    {
      key: 'month',
      title: t('month'),
      cell: (row) => (
        <button
          type="button"
          className="row-link link-button"
          aria-label={t('open', { month: row.month })}
          onClick={() => open(row.month)}
        >
          {row.month}
        </button>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: (row) =>
        row.state === 'closed' ? (
          <>
            {t('state.closed')}
            <span className="cell-sub">{t('by', { name: row.closedByName ?? '', on: row.closedOn ?? '' })}</span>
          </>
        ) : (
          <span className="row">
            <span className="hint">{t('state.open')}</span>
            {row.closable && can('month.close') && (
              <Button size="small" aria-label={t('close.month', { month: row.month })} onClick={() => close(row.month)}>
                {t('close')}
              </Button>
            )}
          </span>
        ),
    },
    {
      key: 'target',
      title: t('target'),
      wide: true,
      cell: (row) => <Each row={row} show={(each) => <TargetName figure={each} />} />,
    },
    {
      key: 'then',
      title: <MoneyHead text={t('then')} />,
      num: true,
      cell: (row) => (
        <Each row={row} show={(each) => <ClosedFigure row={row} figure={each} of="verified" onOpen={openParts} />} />
      ),
    },
    {
      key: 'today',
      title: <MoneyHead text={t('today')} />,
      num: true,
      cell: (row) => (
        <Each
          row={row}
          show={(each) => <ClosedFigure row={row} figure={each} of="verifiedToday" onOpen={openParts} />}
        />
      ),
    },
    {
      key: 'difference',
      title: <MoneyHead text={t('difference')} />,
      num: true,
      cell: (row) => <Each row={row} show={(each) => <Difference month={row.month} figure={each} />} />,
    },
  ];
}

/** One line a target, the same lines in every column. */
function Each({ row, show }: { row: MonthRow; show: (figure: Figure) => ReactNode }) {
  if (row.targets.length === 0) return <span className="hint">—</span>;
  return row.targets.map((figure) => (
    <span key={figure.code} className="month-figure">
      {show(figure)}
    </span>
  ));
}

function TargetName({ figure }: { figure: Figure }) {
  const name = useName();
  return <>{name(figure)}</>;
}

/** As told at the closing it opens to what was known then; as told today, to what is known now. */
function ClosedFigure({
  row: { month, closedAt },
  figure,
  of,
  onOpen,
}: {
  row: MonthRow;
  figure: Figure;
  of: 'verified' | 'verifiedToday';
  onOpen: (parts: ClosedParts) => void;
}) {
  const t = useMonthTexts();
  const name = useName();
  const what = `${name(figure)} · ${month} · ${t(of === 'verified' ? 'then' : 'today')}`;
  const knownAt = of === 'verified' ? (closedAt ?? undefined) : undefined;
  const opened = { what, filter: {}, verified: figure[of] };
  const open = () => onOpen({ target: figure.code, currency: figure.currency, asOf: month, knownAt, opened });
  return (
    <Opens name={what} amount={`${figure.currency} ${figure[of]}`} onOpen={open}>
      <Amount figure={figure} of={of} />
    </Opens>
  );
}

function Amount({ figure, of }: { figure: Figure; of: 'verified' | 'verifiedToday' }) {
  return figure.currency === 'CNY' ? (
    <ExactMoney value={figure[of]} />
  ) : (
    <Foreign amount={figure[of]} currency={figure.currency} />
  );
}

/** In the head's unit as well, and named: dollars never pass for yuan. */
function Foreign({ amount, currency }: { amount: string; currency: string }) {
  const { format } = useUnit();
  return (
    <span className="num">
      {currency} {format(amount, 4)}
    </span>
  );
}

function Difference({ month, figure }: { month: string; figure: Figure }) {
  const t = useMonthTexts();
  if (isZero(figure.difference)) return <span className="hint">{t('none')}</span>;
  return (
    <Link to={`/bridge?target=${figure.code}&from=${month}&asOf=${month}`} aria-label={t('bridge', { month })}>
      {isNegative(figure.difference) ? '' : '+'}
      {figure.currency === 'CNY' ? (
        <ExactMoney value={figure.difference} />
      ) : (
        <Foreign amount={figure.difference} currency={figure.currency} />
      )}
    </Link>
  );
}
