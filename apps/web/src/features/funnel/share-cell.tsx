import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';
import { Opens } from '../opened/opens';
import type { Share } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { useShareText } from './words';

interface Props {
  share: Share | null;
  small: boolean;
  name: string;
  onOpen: () => void;
}

/** A share with its interval; few cases are greyed and say so. */
export function ShareCell({ share, small, name, onOpen }: Props) {
  const t = useFunnelTexts();
  const text = useShareText();
  if (share === null) return <span className="hint">—</span>;
  return (
    <span className={small ? 'flow-small' : undefined}>
      <Opens name={name} amount={text(share)} onOpen={onOpen}>
        {text(share)}
      </Opens>
      {small && <span className="flow-few">{t('small')}</span>}
    </span>
  );
}

/** A count that opens to what it counts. */
export function Count({ count, name, onOpen }: { count: number; name: string; onOpen: () => void }) {
  return (
    <Opens name={name} amount={count} onOpen={onOpen}>
      {count}
    </Opens>
  );
}

interface SumProps {
  value: string | null;
  name: string;
  onOpen: (shown: string) => void;
  withUnit?: boolean;
}

/** A sum that opens to what adds up to it; null where there is none to speak of. */
export function Sum({ value, name, onOpen, withUnit }: SumProps) {
  const { format, label } = useUnit();
  if (value === null) return <Money value={value} />;
  return (
    <Opens name={name} amount={`${format(value)} ${label}`} onOpen={() => onOpen(value)}>
      <Money value={value} withUnit={withUnit} />
    </Opens>
  );
}
