import { useName } from '../../app/i18n';
import { DataTable, type Column } from '../../components/data-table';
import { MoneyHead } from '../../components/money';
import { isZero } from '../investment/typed-amount';
import type { Bridge, ZoneBridge } from './bridge.api';
import { Moved, type MovedProps } from './bridge-moved';
import { Stand, type StandProps } from './bridge-stand';
import { useBridgeTexts } from './bridge.texts';

/** Only the steps that move something somewhere have a column. */
export function Zones({ bridge, onOpen, onStand }: MovedProps & StandProps & { bridge: Bridge }) {
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
          <Moved step={step} zone={zone.code} zoneName={title(zone)} field="amount" onOpen={onOpen} />
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
                {bridge.rows
                  .filter((each) => each.row === row)
                  .map((step) => (
                    <Moved key={row} step={step} zoneName={t('total')} field="amount" onOpen={onOpen} />
                  ))}
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
