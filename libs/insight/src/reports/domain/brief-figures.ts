import { add, compare, type Money, subtract, ZERO } from '#platform/money/money.js';
import { CHANGE_NAMES, waitingRequests } from './brief-sentences.js';
import type { DocumentFigure, FigurePart, OpensBridge, OpensMeasure, OpensTarget } from './report-document.js';
import { requestWords } from './report-fields.js';
import type { Changes, Headline, Part, ReportRow, ReportSnapshot } from './report-snapshot.js';
import type { BriefSection } from './tell-brief.js';

const NAMES = {
  'zh-CN': {
    verified: '核实完成',
    pending: '已上报待核实',
    due: '序时应完成',
    ahead: '比序时',
    changed: '比上次变化',
    projects: '报告的项目',
    period: '本期完成',
    red: '红灯项目',
    waiting: '等待办理的要素请求',
  },
  en: {
    verified: 'Verified',
    pending: 'Waiting to be verified',
    due: 'Due by linear schedule',
    ahead: 'Ahead of schedule',
    changed: 'Changed since the last report',
    projects: 'Projects reported of',
    period: 'Completed in the period',
    red: 'Red lights',
    waiting: 'Requests waiting',
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

type Names = (typeof NAMES)[keyof typeof NAMES];

const NO_PARTS = { measure: 'money', target: null, bridge: null, step: null, parts: null } as const;
const ofMoney = (name: string, parts: FigurePart[]): DocumentFigure => ({
  ...NO_PARTS,
  name,
  amount: add(ZERO, ...parts.flatMap(({ amount }) => amount ?? [])),
  parts,
});
const ofRows = (name: string, parts: FigurePart[]): DocumentFigure => ({
  ...NO_PARTS,
  name,
  measure: 'count',
  amount: String(parts.length),
  parts,
});

/** The figures of the brief's sentences, each with what it is made of; of a section left out none is told. */
export function briefFigures(snapshot: ReportSnapshot): DocumentFigure[] {
  const { rows, language, template } = snapshot;
  const names = NAMES[language];
  const told = (section: BriefSection) => template.sections?.includes(section) ?? true;
  const part = ({ projectId, name }: ReportRow, note: string | null, amount: Money | null) => ({
    ...{ projectId, name, note, amount },
  });
  const done = rows
    .filter(({ completedInPeriod }) => compare(completedInPeriod, ZERO) !== 0)
    .sort((one, other) => compare(other.completedInPeriod, one.completedInPeriod))
    .map((row) => part(row, null, row.completedInPeriod));
  const red = rows
    .filter(({ light }) => light === 'red')
    .map((row) => part(row, row.lightSentence && row.lightSentence[language === 'en' ? 'en' : 'zh'], null));
  const waiting = waitingRequests(rows).map(({ row, request }) => part(row, requestWords(request, language), null));
  return [
    ...headlineFigures(snapshot, names),
    ofRows(
      names.projects,
      rows.map((row) => part(row, null, null)),
    ),
    ofMoney(names.period, done),
    ...(told('red') ? [ofRows(names.red, red)] : []),
    ...(told('waiting') ? [ofRows(names.waiting, waiting)] : []),
  ];
}

/** The number, and what is due, which is a rule and no fact: it opens to the schedule. */
function headlineFigures(snapshot: ReportSnapshot, names: Names): DocumentFigure[] {
  const { headline, changes } = snapshot;
  if (headline === null) return [];
  const opens = opensOf(snapshot, headline);
  const { verified, pending, linearDue, aheadOfLinear } = headline;
  const figure = (measure: OpensMeasure, amount: Money): DocumentFigure => ({
    ...{ ...NO_PARTS, name: names[measure], amount, target: { ...opens, measure } },
  });
  const told = [
    figure('verified', verified),
    figure('pending', pending),
    figure('due', linearDue),
    figure('ahead', aheadOfLinear),
  ];
  if (changes === null) return told;
  const moved = subtract(changes.closing, changes.opening);
  const bridge = bridgeOf(opens, changes);
  const steps = changes.rows
    .filter(({ projects }) => projects > 0)
    .map(({ row, amount }): DocumentFigure => {
      const name = `${names.changed} · ${CHANGE_NAMES[row][snapshot.language === 'en' ? 'en' : 'zh']}`;
      return { ...NO_PARTS, name, amount, bridge, step: bridge && { row, projectId: null } };
    });
  return [...told, { ...NO_PARTS, name: names.changed, amount: moved, bridge }, ...steps];
}

/** Between the report before and this one; null of reports of before its end was kept. */
export function bridgeOf({ target, knownAt, asOf }: OpensTarget, { since, sinceAsOf }: Changes): OpensBridge | null {
  return sinceAsOf === undefined ? null : { target, from: since, fromAsOf: sinceAsOf, to: knownAt, asOf };
}
