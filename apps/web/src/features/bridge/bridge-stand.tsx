import { useUnit } from '../../app/unit';
import { ExactMoney } from '../investment/exact-money';
import type { ClosedParts } from '../months/closed-parts';
import { Opens } from '../opened/opens';
import type { Bridge } from './bridge.api';

export interface StandProps {
  onStand: (parts: ClosedParts) => void;
}

interface EndProps extends StandProps {
  bridge: Bridge;
  end: 'from' | 'to';
  amount: string;
  what: string;
  zone?: string;
  withUnit?: boolean;
}

/** Where an end of the bridge stands: the projects and entries it was the sum of, as known at its moment. */
export function Stand({ bridge, end, amount, what, zone, withUnit, onStand }: EndProps) {
  const { format, label, currency } = useUnit();
  const { at, asOf } = bridge[end];
  const opened = {
    what,
    filter: { zoneCode: zone, zoneAlone: zone === undefined ? undefined : true },
    verified: amount,
  };
  return (
    <Opens
      name={what}
      amount={`${format(amount, 4)} ${label}`}
      onOpen={() => onStand({ target: bridge.target, currency, asOf, knownAt: at, opened })}
    >
      <ExactMoney value={amount} withUnit={withUnit} />
    </Opens>
  );
}
