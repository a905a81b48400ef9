import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { feedbackKinds, policyAreas, type FeedbackKind, type PolicyArea } from '../interactions/interactions.api';
import { useInteractionTexts } from '../interactions/interactions.texts';
import { useFeedbackTexts } from './feedback.texts';

type Summary = Schemas['FeedbackSummary'];

/** Rows the most spoken of first; every count opens the words behind it. */
export function FeedbackMatrix({ summary }: { summary: Summary }) {
  const t = useFeedbackTexts();
  const words = useInteractionTexts();
  const [search] = useSearchParams();
  const of = (area: PolicyArea | null, kind: FeedbackKind | null) =>
    summary.cells.filter(
      (cell) => (area === null || cell.policyArea === area) && (kind === null || cell.kind === kind),
    );
  const count = (area: PolicyArea | null, kind: FeedbackKind | null) =>
    of(area, kind).reduce((sum, cell) => sum + cell.count, 0);
  const most = Math.max(1, ...summary.cells.map((cell) => cell.count));
  const rows = policyAreas
    .filter((area) => count(area, null) > 0)
    .sort((one, other) => count(other, null) - count(one, null));
  const address = (area: PolicyArea | null, kind: FeedbackKind | null) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of [
      ['policyArea', area],
      ['kind', kind],
    ] as const) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `?${next.toString()}`;
  };
  const Cell = ({ area, kind }: { area: PolicyArea | null; kind: FeedbackKind | null }) => {
    const n = count(area, kind);
    if (n === 0) return <td className="num hint">–</td>;
    const cell = area !== null && kind !== null ? of(area, kind)[0] : undefined;
    const label = [area && words(`area.${area}`), kind && words(`tone.${kind}`), n].filter(Boolean).join(' · ');
    return (
      <td className="num">
        <Link
          to={address(area, kind)}
          preventScrollReset
          className="matrix-cell"
          aria-label={label}
          title={cell && t('cell.companies', { count: cell.companies })}
          style={cell && { ['--share' as string]: `${Math.round((cell.count / most) * 100)}%` }}
        >
          {n}
        </Link>
      </td>
    );
  };
  return (
    <div className="table-scroll" tabIndex={-1}>
      <table className="matrix">
        <caption className="visually-hidden">{t('matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('col.area')}</th>
            {feedbackKinds.map((kind) => (
              <th key={kind} scope="col" className="num">
                {words(`tone.${kind}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((area) => (
            <tr key={area}>
              <th scope="row">{words(`area.${area}`)}</th>
              {feedbackKinds.map((kind) => (
                <Cell key={kind} area={area} kind={kind} />
              ))}
              <Cell area={area} kind={null} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {feedbackKinds.map((kind) => (
              <Cell key={kind} area={null} kind={kind} />
            ))}
            <td className="num">{summary.total}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The last twelve months with any, as bars with their figure. */
export function FeedbackMonths({ summary }: { summary: Summary }) {
  const t = useFeedbackTexts();
  const counts = new Map<string, number>();
  for (const { month, count } of summary.months) counts.set(month, (counts.get(month) ?? 0) + count);
  const months = [...counts].slice(-12);
  const most = Math.max(1, ...months.map(([, count]) => count));
  return (
    <ol className="month-bars" aria-label={t('months')}>
      {months.map(([month, count]) => (
        <li key={month}>
          <span className="num">{month}</span>
          <span className="month-bar" aria-hidden style={{ width: `${(count / most) * 100}%` }} />
          <span className="num">{count}</span>
        </li>
      ))}
    </ol>
  );
}
