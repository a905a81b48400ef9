import { useName } from '../../app/i18n';
import { bandsText, useMeasures } from './review-words';
import type { Criterion, Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

/** Criteria × reviewers: what figures bring by themselves, what each gave, and what counts. */
export function ScoreSheet({ review }: { review: Review }) {
  const t = useReviewTexts();
  const name = useName();
  const { criteria, opinions, sheet } = review;
  if (criteria === null) return null;
  const row = (code: string) => sheet.find((each) => each.code === code);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('sheet')}</h2>
        <span className="hint">
          {t('sheet.by', { name: name(criteria), version: criteria.version })} ·{' '}
          {t('sheet.pass', { mark: criteria.passMark })}
        </span>
      </div>
      {review.score !== null && (
        <p className="review-score">
          <span className="figure-value">{review.score}</span>
          <span className="figure-unit">{t('sheet.pass', { mark: criteria.passMark })}</span>
        </p>
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('sheet')}>
        <table className="review-sheet">
          <thead>
            <tr>
              <th scope="col">{t('sheet.criterion')}</th>
              <th scope="col" className="num">
                {t('sheet.points')}
              </th>
              <th scope="col" className="num">
                {t('sheet.value')}
              </th>
              {opinions.map((opinion) => (
                <th key={opinion.userId} scope="col" className="num">
                  {opinion.name}
                </th>
              ))}
              <th scope="col" className="num">
                {t('sheet.counted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {criteria.criteria.map((criterion) => (
              <tr key={criterion.code}>
                <th scope="row">
                  {name(criterion)}
                  <CriterionRule criterion={criterion} />
                </th>
                <td className="num">{criterion.points}</td>
                <td className="num">{row(criterion.code)?.value ?? '—'}</td>
                {opinions.map((opinion) => (
                  <td key={opinion.userId} className="num">
                    {criterion.measure === null
                      ? (opinion.scores.find(({ code }) => code === criterion.code)?.points ?? '—')
                      : row(criterion.code)?.auto}
                  </td>
                ))}
                <td className="num">
                  <strong>{row(criterion.code)?.counted ?? '—'}</strong>
                </td>
              </tr>
            ))}
          </tbody>
          {opinions.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row">{t('sheet.total')}</th>
                <td className="num">100</td>
                <td />
                {opinions.map((opinion) => (
                  <td key={opinion.userId} className="num">
                    {opinion.total}
                  </td>
                ))}
                <td className="num">
                  <strong>{review.score ?? '—'}</strong>
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <Opinions review={review} />
    </section>
  );
}

function CriterionRule({ criterion }: { criterion: Criterion }) {
  const t = useReviewTexts();
  const { unit } = useMeasures();
  if (criterion.measure === null) return null;
  return (
    <span className="cell-sub">
      {unit(criterion.measure)} · {t('sheet.auto')}
      <span className="wide-only"> · {bandsText(criterion)}</span>
    </span>
  );
}

function Opinions({ review }: { review: Review }) {
  const t = useReviewTexts();
  const { opinions, hiddenOpinions } = review;
  return (
    <>
      {opinions.length > 0 && (
        <ul className="history" aria-label={t('opinions')}>
          {opinions.map((opinion) => (
            <li key={opinion.userId}>
              <span className="row">
                <strong>{opinion.name}</strong>
                <span className={opinion.opinion === 'support' ? 'tag tag-strong' : 'tag'}>
                  {t(`opinion.${opinion.opinion}`)}
                </span>
                <span className="hint">
                  {t('opinion.sum', { total: opinion.total })}
                  {opinion.revised && ` · ${t('opinion.revised')}`}
                </span>
              </span>
              <span className="review-text">{opinion.text}</span>
            </li>
          ))}
        </ul>
      )}
      {opinions.length === 0 && hiddenOpinions === 0 && <p className="hint">{t('sheet.none')}</p>}
      {hiddenOpinions > 0 && <p className="hint">{t('sheet.hidden', { count: hiddenOpinions })}</p>}
    </>
  );
}
