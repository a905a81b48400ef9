import { useLanguage } from '../../app/i18n';
import { ObligationAmount } from './obligation-amount';
import type { Obligation } from './obligations.api';
import { useObligationTexts } from './obligations.texts';

/** Who owes what until when, and how it stands. */
export function ObligationLine({ obligation, sided = true }: { obligation: Obligation; sided?: boolean }) {
  const t = useObligationTexts();
  const english = useLanguage() === 'en';
  const { state, reported, overdue, side, kind, amount, keptAmount, reportedAmount } = obligation;
  const word = state === 'open' ? (reported ? 'reported' : overdue ? 'overdue' : 'open') : state;
  const over = state === 'waived' || state === 'withdrawn';
  const team = english ? obligation.teamNameEn : obligation.teamNameZh;
  return (
    <>
      <span className="row">
        <span className={state === 'kept' ? 'tag tag-strong' : over ? 'tag tag-off' : 'tag'}>{t(`state.${word}`)}</span>
        <span className="hint">
          {[sided ? t(`side.${side}`) : '', t(`kind.${kind}`), t('due', { date: obligation.dueOn }), team ?? '']
            .filter(Boolean)
            .join(' · ')}
        </span>
        {amount !== null && <ObligationAmount kind={kind} value={amount} />}
      </span>
      <div style={{ overflowWrap: 'anywhere' }}>{obligation.text}</div>
      {state === 'partly' && (
        <span className="hint">
          {t('keptOf')} <ObligationAmount kind={kind} value={keptAmount} />
        </span>
      )}
      {reportedAmount !== null && (
        <span className="hint">
          {t('reportedOf')} <ObligationAmount kind={kind} value={reportedAmount} />
        </span>
      )}
    </>
  );
}
