import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert';
import '../insight/insight.css';
import { useOpenedTexts } from '../opened/opened.texts';
import { useCounted } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

interface Props {
  code: string;
  year: number;
  /** With all years from this one on. */
  from?: number;
  /** The count on the page. */
  shown: string;
  /** What is counted, and what is not. */
  rule: string;
}

/** The projects a computed count is the number of. */
export function Counted({ code, year, from, shown, rule }: Props) {
  const t = useEvaluationTexts();
  const opened = useOpenedTexts();
  const counted = useCounted(code, year, from);
  if (counted.error) return <ProblemAlert error={counted.error} onRetry={() => void counted.refetch()} />;
  if (counted.data === undefined) return <Skeleton active />;
  const { items, total } = counted.data;
  return (
    <>
      <div className="parts-sum">
        <div className="row">
          <span className="quiet">{opened('sum')}</span>
          <strong>{total}</strong>
        </div>
        <div className="hint" role="status">
          {String(total) === shown ? `✓ ${opened('agrees')}` : opened('differs', { shown })}
        </div>
      </div>
      <p className="hint">
        <strong>{t('system.rule')}</strong> {rule}
      </p>
      {total === 0 && <p className="hint">{t('system.none')}</p>}
      <ol>
        {items.map((each, index) => (
          <li key={each.projectId ?? index}>
            {each.projectId === null ? (
              <span className="hint">{t('system.hidden')}</span>
            ) : (
              <Link to={`/projects/${each.projectId}`}>{each.projectName}</Link>
            )}{' '}
            <span className="hint">{each.on}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
