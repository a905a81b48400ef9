import { bandsText, useMeasures } from './review-words';
import type { CriteriaSet, Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

interface Props {
  title: string;
  note?: string;
  criteria: CriteriaSet | null;
  measures: Review['measures'];
  sheet: Review['sheet'];
}

/** What the figures come to, with the points that brings; without criteria, all they come to. */
export function MeasureList({ title, note, criteria, measures, sheet }: Props) {
  const t = useReviewTexts();
  const { name, unit } = useMeasures();
  const scoredBy = (code: string) => criteria?.criteria.find(({ measure }) => measure === code);
  const shown = measures.filter(({ code }) => criteria === null || scoredBy(code) !== undefined);
  return (
    <div className="review-measures" aria-live="polite">
      <h3>
        {title} {note !== undefined && <span className="hint">{note}</span>}
      </h3>
      {shown.length === 0 && <p className="hint">{t('measures.none')}</p>}
      <dl>
        {shown.map(({ code, value }) => {
          const criterion = scoredBy(code);
          const auto = sheet.find((row) => row.code === criterion?.code)?.auto;
          return (
            <div key={code} title={criterion && bandsText(criterion)}>
              <dt>{name(code)}</dt>
              <dd>
                <strong className="num">{value}</strong>
                <span className="hint">{unit(code)}</span>
                {criterion !== undefined && auto != null && (
                  <span className="tag tag-strong">
                    {t('measures.points', { points: `${auto} / ${criterion.points}` })}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
