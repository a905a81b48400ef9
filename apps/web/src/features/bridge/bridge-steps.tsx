import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { MoneyHead } from '../../components/money';
import type { Bridge, BridgeStep } from './bridge.api';
import { Moved, MovedProjects, type MovedProps } from './bridge-moved';
import { Stand, type StandProps } from './bridge-stand';
import { useBridgeTexts } from './bridge.texts';

function End({ end }: { end: Bridge['from'] }) {
  const t = useBridgeTexts();
  return (
    <span className="hint">
      {end.month === null ? <DateText value={end.at} /> : t('end.month', { month: end.month })} ·{' '}
      {t('end.counted', { asOf: end.asOf })}
    </span>
  );
}

export function Steps({ bridge, onOpen, onStand }: MovedProps & StandProps & { bridge: Bridge }) {
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
      cell: (step) => <Moved step={step} field="up" onOpen={onOpen} />,
    },
    {
      key: 'down',
      title: <MoneyHead text={t('col.down')} />,
      num: true,
      cell: (step) => <Moved step={step} field="down" onOpen={onOpen} />,
    },
    {
      key: 'net',
      title: <MoneyHead text={t('col.net')} />,
      num: true,
      cell: (step) => <Moved step={step} field="amount" onOpen={onOpen} />,
    },
    {
      key: 'projects',
      title: t('col.projects'),
      num: true,
      wide: true,
      cell: (step) => <MovedProjects step={step} onOpen={onOpen} />,
    },
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
