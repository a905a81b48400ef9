import { add, compare, subtract, ZERO } from '#platform/money/money.js';
import type { DocumentFigure, OpensBridge, OpensTarget } from './report-document.js';
import type { Changes, Headline, Part, ReportSnapshot } from './report-snapshot.js';

const NAMES = {
  'zh-CN': { verified: '核实完成', pending: '已上报待核实', changed: '比上次变化', period: '本期完成' },
  en: {
    verified: 'Verified',
    pending: 'Waiting to be verified',
    changed: 'Changed since the last report',
    period: 'Completed in the period',
  },
} as const;

/** The headline of the brief, as its parts are asked for. */
export const opensOf = ({ knownAt }: ReportSnapshot, { code, asOf }: Headline): OpensTarget => ({
  target: code,
  asOf,
  knownAt,
  measure: 'verified',
  year: null,
  industryCode: null,
  zoneCode: null,
  zoneAlone: false,
});

/** The root stands in the brief with what is credited to it alone, any other place with all it contains. */
export const zoneOpens = ({ code, alone }: Part): Partial<OpensTarget> => ({
  zoneCode: code,
  zoneAlone: alone === true,
});

/** The figures of the brief's sentences, each with what it is made of. */
export function briefFigures(snapshot: ReportSnapshot): DocumentFigure[] {
  const { headline, changes, rows, language } = snapshot;
  const names = NAMES[language];
  const parts = rows
    .filter(({ completedInPeriod }) => compare(completedInPeriod, ZERO) !== 0)
    .map(({ projectId, name, completedInPeriod: amount }) => ({ projectId, name, amount }))
    .sort((one, other) => compare(other.amount, one.amount));
  const amount = add(ZERO, ...parts.map((part) => part.amount));
  const period: DocumentFigure = { name: names.period, amount, target: null, bridge: null, parts };
  if (headline === null) return [period];
  const opens = opensOf(snapshot, headline);
  const told = [
    { name: names.verified, amount: headline.verified, target: opens, bridge: null, parts: null },
    {
      name: names.pending,
      amount: headline.pending,
      target: { ...opens, measure: 'pending' as const },
      bridge: null,
      parts: null,
    },
  ];
  if (changes === null) return [...told, period];
  const moved = subtract(changes.closing, changes.opening);
  const bridge = bridgeOf(opens, changes);
  return [...told, { name: names.changed, amount: moved, target: null, bridge, parts: null }, period];
}

function bridgeOf({ target, knownAt, asOf }: OpensTarget, { since, sinceAsOf }: Changes): OpensBridge | null {
  return sinceAsOf === undefined ? null : { target, from: since, fromAsOf: sinceAsOf, to: knownAt, asOf };
}
