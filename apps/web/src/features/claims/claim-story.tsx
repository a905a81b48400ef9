import { useClaimTexts } from './claims.texts';
import type { ClaimStory } from './claims.api';

const REASONS = ['dormant', 'rejected', 'accepted'] as const;
type Reason = (typeof REASONS)[number];

/** Every step a claim has gone through, oldest first. */
export function ClaimSteps({ claim }: { claim: ClaimStory }) {
  const t = useClaimTexts();
  const words = (reason: string | null) =>
    reason !== null && REASONS.includes(reason as Reason) ? t(`reason.${reason as Reason}`) : (reason ?? '');
  return (
    <ol className="follow" aria-label={t('story')}>
      {claim.steps.map((step, index) => (
        <li key={index}>
          <span className="hint">
            {step.at.slice(0, 10)} · {step.byName ?? t('calendar')}
          </span>
          <div>
            {t(`step.${step.kind}`, { until: step.until ?? '', to: step.toName ?? '', reason: words(step.reason) })}
          </div>
        </li>
      ))}
    </ol>
  );
}
