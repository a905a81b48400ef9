import { Money } from '../../components/money';
import type { Obligation } from './obligations.api';
import { useObligationTexts } from './obligations.texts';

/** Who owes what until when, and how it stands. */
export function ObligationLine({ obligation }: { obligation: Obligation }) {
  const t = useObligationTexts();
  const { state, reported, overdue } = obligation;
  const word = state === 'open' ? (reported ? 'reported' : overdue ? 'overdue' : 'open') : state;
  return (
    <>
      <span className="row">
        <span className={state === 'kept' ? 'tag tag-strong' : state === 'waived' ? 'tag tag-off' : 'tag'}>
          {t(`state.${word}`)}
        </span>
        <span className="hint">
          {t(`side.${obligation.side}`)} · {t(`kind.${obligation.kind}`)} · {t('due', { date: obligation.dueOn })}
        </span>
        {obligation.amount !== null && <Money value={obligation.amount} withUnit />}
      </span>
      <div style={{ overflowWrap: 'anywhere' }}>{obligation.text}</div>
    </>
  );
}
