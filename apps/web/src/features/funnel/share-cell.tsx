import type { Share } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { useShareText } from './words';

/** A share with its interval; few cases are greyed and say so. */
export function ShareCell({ share, small }: { share: Share | null; small: boolean }) {
  const t = useFunnelTexts();
  const text = useShareText();
  if (share === null) return <span className="hint">—</span>;
  return (
    <span className={small ? 'flow-small' : undefined}>
      {text(share)}
      {small && <span className="flow-few">{t('small')}</span>}
    </span>
  );
}

/** A figure that opens to what it counts. */
export function Opens({ count, label, onOpen }: { count: number; label: string; onOpen: () => void }) {
  if (count === 0) return <span className="hint">0</span>;
  return (
    <button type="button" className="flow-open" aria-label={`${label} ${count}`} onClick={onOpen}>
      {count}
    </button>
  );
}
