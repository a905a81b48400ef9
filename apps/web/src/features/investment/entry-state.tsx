import type { EntryState } from './investment.api';
import { useInvestmentTexts } from './investment.texts';

const MARK: Record<EntryState, string> = { pending: '◔', verified: '✓', sent_back: '↩', superseded: '⤳' };

/** Told by mark and word, never by colour: colours belong to the lights. */
export function EntryStateTag({ state }: { state: EntryState }) {
  const t = useInvestmentTexts();
  const look = state === 'verified' ? 'tag tag-strong' : state === 'superseded' ? 'tag tag-off' : 'tag';
  return (
    <span className={look}>
      <span aria-hidden="true">{MARK[state]} </span>
      {t(`state.${state}`)}
    </span>
  );
}
