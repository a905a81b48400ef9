import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { AmountIn } from '../../components/amount-in';
import { ProblemAlert } from '../../components/problem-alert';
import { formatMoney } from '../../lib/decimal';
import { EntryStateTag } from '../investment/entry-state';
import type { EntryRow } from '../investment/investment.api';
import { useParts, type PartsFilter } from './insight.api';
import { useInsightTexts } from './insight.texts';

interface Props {
  projectId: string;
  target: string;
  asOf: string;
  filter: PartsFilter;
  knownAt?: string;
  onEntry: (id: string) => void;
}

/** The entries a project's part is the sum of; each opens to its trail. */
export function PartEntries({ projectId, target, asOf, filter, knownAt, onEntry }: Props) {
  const t = useInsightTexts();
  const parts = useParts(target, asOf, { ...filter, projectId }, knownAt);
  const entries = parts.data?.pages.flatMap((page) => page.projects).flatMap((each) => each.entries) ?? [];
  if (parts.error) return <ProblemAlert error={parts.error} onRetry={() => void parts.refetch()} />;
  if (parts.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  return (
    <div className="part-entries">
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="part-entry"
              aria-label={`${entry.month} ${t('parts.openEntry')}`}
              onClick={() => onEntry(entry.id)}
            >
              <span>{entry.month}</span>
              <EntryStateTag state={entry.state} />
              <span className="part-amount">
                <Stated entry={entry} />
                <AmountIn value={entry.amount} currency="CNY" />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Link to={`/projects/${projectId}`}>{t('parts.openProject')}</Link>
    </div>
  );
}

/** USD 100.00 × 7.1 (2023-01-15) = …: what was stated, and how it became CNY. */
function Stated({ entry: { currency, originalAmount, rate, rateOn } }: { entry: EntryRow }) {
  if (currency === 'CNY') return null;
  return (
    <span className="hint part-said">
      {currency} {formatMoney(originalAmount, 'yuan')} × {rate} ({rateOn}) =
    </span>
  );
}
