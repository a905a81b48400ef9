import { useEffect, useState } from 'react';
import { instantText } from '../lib/dates';
import { useLiveLostSince } from './live';
import { useCommonTexts } from './texts';

/** Shorter gaps close by themselves and are nobody's business. */
const QUIET_MS = 30_000;

/** Says quietly that figures no longer move by themselves, when that lasts. */
export function LiveDot() {
  const t = useCommonTexts();
  const lostSince = useLiveLostSince();
  const [long, setLong] = useState<number | null>(null);
  useEffect(() => {
    if (lostSince === null) return;
    const timer = setTimeout(() => setLong(lostSince), Math.max(0, lostSince + QUIET_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [lostSince]);
  if (lostSince === null || long !== lostSince) return null;
  const text = t('live.lost', { since: instantText(new Date(lostSince).toISOString()) });
  return <span className="live-dot" role="status" aria-label={text} tabIndex={0} />;
}
