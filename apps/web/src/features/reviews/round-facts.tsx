import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { Fact } from '../../components/facts';
import { Money } from '../../components/money';
import { MeasureList } from './measure-list';
import type { Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

/** The proposal as submitted, with what its figures come to. */
export function RoundFacts({ review }: { review: Review }) {
  const t = useReviewTexts();
  const names = useNames();
  const name = useName();
  const { facts } = review;
  return (
    <section className="panel" aria-label={t('facts')}>
      <h2>{t('facts')}</h2>
      {!review.factsKnown && <p className="hint">{t('facts.unknown')}</p>}
      {facts.summary && <p className="review-text">{facts.summary}</p>}
      <dl className="facts">
        {(['fixedInvestment', 'output', 'tax'] as const).map((field) => (
          <Fact key={field} name={t(`fact.${field}`)}>
            {facts[field] && <Money value={facts[field]} withUnit />}
          </Fact>
        ))}
        {(['landMu', 'floorArea', 'energyTons', 'jobs'] as const).map((field) =>
          facts[field] == null ? null : (
            <Fact key={field} name={t(`fact.${field}`)}>
              <span className="num">{String(facts[field])}</span>
            </Fact>
          ),
        )}
        <Fact name={t('fact.segment')}>
          {[name(names.industry(review.industryCode)), name(names.segment(review.segmentCode))]
            .filter((each) => each !== '')
            .join(' · ')}
        </Fact>
        {(['emission', 'safety', 'investorStrength', 'chainContribution'] as const).map((field) => (
          <Fact key={field} name={t(`fact.${field}`)}>
            {facts[field]}
          </Fact>
        ))}
      </dl>
      <MeasureList title={t('measures')} criteria={review.criteria} measures={review.measures} sheet={review.sheet} />
      {review.factsHash !== null && (
        <p className="hint" title={review.factsHash}>
          {t('hash', { hash: review.factsHash.slice(0, 12) })}
        </p>
      )}
    </section>
  );
}
