import { Select, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { InCurrency, useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { MoneyHead } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { ExactMoney } from '../investment/exact-money';
import { isZero } from '../investment/typed-amount';
import { useTargetsInForce } from '../plan/plan.api';
import { type ClosedParts, ClosedPartsDrawer } from '../months/closed-parts';
import { useMonths } from '../months/months.api';
import { BridgeChart } from './bridge-chart';
import { Stand, type StandProps } from './bridge-stand';
import { BridgeParts, type OpenedStep } from './bridge-parts';
import { useBridge, type Bridge, type BridgeStep, type Span, type ZoneBridge } from './bridge.api';
import { useBridgeTexts } from './bridge.texts';
import '../insight/insight.css';
import '../investment/investment.css';

const MomentPicker = lazy(() => import('../../app/moment-picker'));

const TARGET = 'KEY-INVEST-14';

const isMonth = (end: string): boolean => /^\d{4}-\d{2}$/.test(end);

export default function BridgePage() {
  const t = useBridgeTexts();
  const moment = useMoment();
  const [search, setSearch] = useSearchParams();
  const span: Span = {
    target: search.get('target') ?? TARGET,
    from: search.get('from'),
    // As of a past moment the bridge ends there.
    to: search.get('to') ?? moment,
    asOf: search.get('asOf'),
    fromAsOf: search.get('fromAsOf'),
  };
  const bridge = useBridge(span);
  const currency = useTargetsInForce().data?.find((each) => each.code === span.target)?.currency ?? 'CNY';
  const [opened, setOpened] = useState<OpenedStep | null>(null);
  const [stand, setStand] = useState<ClosedParts | null>(null);
  const choose = (side: 'from' | 'to', value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        // Chosen anew, each end counts as far as it did at its own moment.
        after.delete('asOf');
        after.delete('fromAsOf');
        if (value === '') after.delete(side);
        else after.set(side, value);
        return after;
      },
      { replace: true },
    );
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={<Link to={`/insight?target=${span.target}`}>{t('back')}</Link>}
      />
      <Ends span={span} onChoose={choose} />
      {bridge.error ? (
        <ProblemAlert error={bridge.error} onRetry={() => void bridge.refetch()} />
      ) : bridge.data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <InCurrency currency={currency}>
          <div className={bridge.isPlaceholderData ? 'stack table-stale' : 'stack'}>
            <BridgeChart bridge={bridge.data} />
            <Steps bridge={bridge.data} onOpen={setOpened} onStand={setStand} />
            <Zones bridge={bridge.data} onOpen={setOpened} onStand={setStand} />
            <BridgeParts
              span={{
                ...span,
                from: span.from ?? bridge.data.from.month ?? bridge.data.from.at,
                to: span.to ?? bridge.data.to.at,
              }}
              opened={opened}
              onClose={() => setOpened(null)}
            />
            <ClosedPartsDrawer parts={stand} onClose={() => setStand(null)} />
          </div>
        </InCurrency>
      )}
    </div>
  );
}

/** Stands for a moment that is still to be picked. */
const ANOTHER = 'another';

function Ends({ span, onChoose }: { span: Span; onChoose: (side: 'from' | 'to', value: string) => void }) {
  const t = useBridgeTexts();
  const months = useMonths(null);
  const [picking, setPicking] = useState<'from' | 'to' | null>(null);
  const closed = (months.data?.items ?? [])
    .filter((row) => row.state === 'closed')
    .map(({ month }) => ({ value: month, label: t('closedMonth', { month }) }));
  const options = (side: 'from' | 'to') => {
    const value = span[side];
    const known = value === null || closed.some((each) => each.value === value);
    const first = t(side === 'to' ? 'now' : closed.length === 0 ? 'from.month' : 'from.default');
    const given = known
      ? []
      : [{ value, label: isMonth(value) ? t('closedMonth', { month: value }) : instantText(value) }];
    return [{ value: '', label: first }, ...given, ...closed, { value: ANOTHER, label: t('another') }];
  };
  const picked = picking === null ? null : span[picking];
  return (
    <div className="toolbar row">
      {(['from', 'to'] as const).map((side) => (
        <label key={side} className="row">
          <span className="hint">{t(side)}</span>
          <Select
            aria-label={t(side)}
            value={span[side] ?? ''}
            options={options(side)}
            onChange={(value) => (value === ANOTHER ? setPicking(side) : onChoose(side, value))}
            style={{ minWidth: 190 }}
          />
        </label>
      ))}
      {picking !== null && (
        <Suspense>
          <MomentPicker
            title={t(picking)}
            what={t('another.what')}
            moment={picked === null || isMonth(picked) ? null : picked}
            onChoose={(moment) => {
              onChoose(picking, moment);
              setPicking(null);
            }}
            onClose={() => setPicking(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

function End({ end }: { end: Bridge['from'] }) {
  const t = useBridgeTexts();
  return (
    <span className="hint">
      {end.month === null ? <DateText value={end.at} /> : t('end.month', { month: end.month })} ·{' '}
      {t('end.counted', { asOf: end.asOf })}
    </span>
  );
}

interface OpenProps {
  bridge: Bridge;
  onOpen: (step: OpenedStep) => void;
}

function Opens({
  step,
  zone,
  zoneName,
  field,
  onOpen,
}: {
  step: BridgeStep;
  zone?: string;
  zoneName?: string;
  field: 'amount' | 'up' | 'down';
  onOpen: OpenProps['onOpen'];
}) {
  const t = useBridgeTexts();
  const { format, label } = useUnit();
  const what = [zoneName, t(`row.${step.row}`)].filter(Boolean).join(' · ');
  if (step.projects === 0 || isZero(step[field])) return <span className="hint">—</span>;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t('open', { name: what, amount: format(step[field], 4), unit: label })}
      onClick={() => onOpen({ row: step.row, zoneCode: zone, what, amount: step.amount })}
    >
      <ExactMoney value={step[field]} />
    </button>
  );
}

function Steps({ bridge, onOpen, onStand }: OpenProps & StandProps) {
  const t = useBridgeTexts();
  const columns: Column<BridgeStep>[] = [
    {
      key: 'step',
      title: t('col.step'),
      cell: (step) => (
        <>
          {t(`row.${step.row}`)}
          <span className="cell-sub">{t(`hint.${step.row}`)}</span>
        </>
      ),
    },
    {
      key: 'up',
      title: <MoneyHead text={t('col.up')} />,
      num: true,
      cell: (step) => <Opens step={step} field="up" onOpen={onOpen} />,
    },
    {
      key: 'down',
      title: <MoneyHead text={t('col.down')} />,
      num: true,
      cell: (step) => <Opens step={step} field="down" onOpen={onOpen} />,
    },
    {
      key: 'net',
      title: <MoneyHead text={t('col.net')} />,
      num: true,
      cell: (step) => <Opens step={step} field="amount" onOpen={onOpen} />,
    },
    { key: 'projects', title: t('col.projects'), num: true, wide: true, cell: (step) => step.projects },
  ];
  return (
    <section className="panel">
      <h2>{t('table')}</h2>
      <p className="row">
        <span>{t('opening')}</span>
        <strong>
          <Stand bridge={bridge} end="from" amount={bridge.opening} what={t('opening')} onStand={onStand} withUnit />
        </strong>
        <End end={bridge.from} />
      </p>
      <DataTable caption={t('table')} columns={columns} rows={bridge.rows} rowKey={(step) => step.row} />
      <p className="row">
        <span>{t('closing')}</span>
        <strong>
          <Stand bridge={bridge} end="to" amount={bridge.closing} what={t('closing')} onStand={onStand} withUnit />
        </strong>
        <End end={bridge.to} />
      </p>
    </section>
  );
}

/** Only the steps that move something somewhere have a column. */
function Zones({ bridge, onOpen, onStand }: OpenProps & StandProps) {
  const t = useBridgeTexts();
  const name = useName();
  const moving = bridge.rows.filter(({ up, down }) => !isZero(up) || !isZero(down)).map(({ row }) => row);
  const title = (zone: ZoneBridge) => (zone.code === 'unassigned' ? t('unassigned') : name(zone));
  const stand = (end: 'from' | 'to', zone: ZoneBridge) => (
    <Stand
      {...{ bridge, end, onStand }}
      amount={end === 'from' ? zone.opening : zone.closing}
      what={`${title(zone)} · ${t(end === 'from' ? 'opening' : 'closing')}`}
      zone={zone.code}
    />
  );
  const columns: Column<ZoneBridge>[] = [
    { key: 'zone', title: t('col.zone'), cell: title },
    {
      key: 'opening',
      title: <MoneyHead text={t('opening')} />,
      num: true,
      cell: (zone) => stand('from', zone),
    },
    ...moving.map((row): Column<ZoneBridge> => ({
      key: row,
      title: t(`row.${row}`),
      num: true,
      cell: (zone) => {
        const step = zone.rows.find((each) => each.row === row);
        return step === undefined ? (
          '—'
        ) : (
          <Opens step={step} zone={zone.code} zoneName={title(zone)} field="amount" onOpen={onOpen} />
        );
      },
    })),
    {
      key: 'closing',
      title: <MoneyHead text={t('closing')} />,
      num: true,
      cell: (zone) => stand('to', zone),
    },
  ];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('byZone')}</h2>
        <span className="hint">{t('byZone.hint')}</span>
      </div>
      <DataTable
        caption={t('byZone')}
        columns={columns}
        rows={bridge.byZone}
        rowKey={(zone) => zone.code}
        foot={
          <tr>
            <td>{t('total')}</td>
            <td className="num">
              <Stand bridge={bridge} end="from" amount={bridge.opening} what={t('total')} onStand={onStand} />
            </td>
            {moving.map((row) => (
              <td key={row} className="num">
                <ExactMoney value={bridge.rows.find((each) => each.row === row)?.amount} />
              </td>
            ))}
            <td className="num">
              <Stand bridge={bridge} end="to" amount={bridge.closing} what={t('total')} onStand={onStand} />
            </td>
          </tr>
        }
      />
    </section>
  );
}
