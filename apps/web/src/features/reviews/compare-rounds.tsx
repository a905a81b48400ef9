import { useQueries } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useUnit } from '../../app/unit';
import { dayOf, useMeasures } from './review-words';
import type { Review, ReviewRow } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

const AMOUNTS = ['fixedInvestment', 'output', 'tax'] as const;
const OTHERS = [
  'summary',
  'landMu',
  'floorArea',
  'jobs',
  'energyTons',
  'emission',
  'safety',
  'investorStrength',
  'chainContribution',
] as const;

const isChange = (value: string | null, before: string | null | undefined): boolean =>
  value !== null && before !== null && before !== undefined && value !== before;

/** Rounds side by side, oldest first: what changed is set apart. */
export function CompareRounds({ rounds }: { rounds: ReviewRow[] }) {
  const t = useReviewTexts();
  const { format, label } = useUnit();
  const { name, unit } = useMeasures();
  const loaded = useQueries({
    queries: [...rounds].reverse().map(({ id }) => ({
      queryKey: ['reviews', id],
      queryFn: () => api.get<Review>(`reviews/${id}`),
    })),
  }).flatMap(({ data }) => (data === undefined ? [] : [data]));
  const measured = [...new Set(loaded.flatMap(({ measures }) => measures.map(({ code }) => code)))];
  const lines: [string, (string | null)[]][] = [
    [
      t('col.state'),
      loaded.map((one) => (one.verdict === null ? t(`state.${one.state}`) : t(`verdict.${one.verdict}`))),
    ],
    [t('sheet.score'), loaded.map((one) => one.score)],
    ...AMOUNTS.map((field): [string, (string | null)[]] => [
      `${t(`fact.${field}`)} (${label})`,
      loaded.map(({ facts }) => (facts[field] ? format(facts[field]) : null)),
    ]),
    ...measured.map((code): [string, (string | null)[]] => [
      `${name(code)} (${unit(code)})`,
      loaded.map(({ measures }) => measures.find((each) => each.code === code)?.value ?? null),
    ]),
    ...OTHERS.map((field): [string, (string | null)[]] => [
      t(`fact.${field}`),
      loaded.map(({ facts }) => (facts[field] == null ? null : String(facts[field]))),
    ]),
    [
      t('clauses'),
      loaded.map(
        ({ clauses }) =>
          clauses
            .filter(({ removed }) => !removed)
            .map(({ text }) => text)
            .join('\n') || null,
      ),
    ],
    [t('decision.reason'), loaded.map(({ decision }) => decision?.reason ?? null)],
  ];
  return (
    <div className="panel table-scroll" tabIndex={0} role="region" aria-label={t('compare')}>
      <table className="review-sheet review-compare">
        <thead>
          <tr>
            <td />
            {loaded.map((one) => (
              <th key={one.id} scope="col">
                {t('round', { round: one.round })}
                <span className="cell-sub">{dayOf(one.proposedAt)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(([, values]) => values.some((value) => value !== null))
            .map(([head, values]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {values.map((value, at) => (
                  <td key={loaded[at]!.id} className={isChange(value, values[at - 1]) ? 'changed' : undefined}>
                    {value ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
