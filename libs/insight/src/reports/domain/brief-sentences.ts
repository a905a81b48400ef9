import { add, compare, type Money, negate, ratio, subtract, ZERO } from '#platform/money/money.js';
import { percent, type ReportLanguage, type ReportUnit, withUnit } from './report-amount.js';
import { requestWords } from './report-fields.js';
import type { BridgeRowCode } from '../../bridge/domain/bridge.js';
import type { Changes, Headline, Part, ReportRow, WaitingRequest } from './report-snapshot.js';

/** How figures are put in words. */
export interface Manner {
  unit: ReportUnit;
  language: ReportLanguage;
}

const named = ({ zh, en }: { zh: string; en: string }, language: ReportLanguage): string =>
  language === 'en' ? en : zh;
const positive = (amount: Money): boolean => compare(amount, ZERO) >= 0;
const size = (amount: Money): Money => (positive(amount) ? amount : negate(amount));

/** The one sentence of the brief. */
export function headlineSentence(headline: Headline, { unit, language }: Manner): string {
  const { asOf, verified, amount, aheadOfLinear, ratio: share } = headline;
  const money = (value: Money) => withUnit(value, unit, language);
  const ahead = positive(aheadOfLinear);
  if (language === 'en')
    return `By ${asOf}, ${money(verified)} was completed and verified toward “${headline.en}”: ${percent(share) ?? '–'} of the target of ${money(amount)}, ${money(size(aheadOfLinear))} ${ahead ? 'ahead of' : 'behind'} the linear schedule.`;
  return `截至 ${asOf}，“${headline.zh}”核实完成 ${money(verified)}，达目标 ${money(amount)}的 ${percent(share) ?? '–'}，比序时${ahead ? '快' : '慢'} ${money(size(aheadOfLinear))}。`;
}

export function pendingSentence({ pending }: Headline, { unit, language }: Manner): string | null {
  if (compare(pending, ZERO) === 0) return null;
  return language === 'en'
    ? `Another ${withUnit(pending, unit, language)} has been reported and waits to be verified.`
    : `另有已上报待核实 ${withUnit(pending, unit, language)}。`;
}

/** What the period itself brought, over the rows of the report. */
export function periodSentence(rows: readonly ReportRow[], { unit, language }: Manner): string {
  const done = add(ZERO, ...rows.map((row) => row.completedInPeriod));
  const of = rows.filter((row) => compare(row.completedInPeriod, ZERO) !== 0).length;
  return language === 'en'
    ? `In the period ${of} of ${rows.length} projects completed ${withUnit(done, unit, language)}.`
    : `本期 ${rows.length} 个项目中有 ${of} 个完成投资，共 ${withUnit(done, unit, language)}。`;
}

/** The largest parts, with their share of the whole. */
export function partsSentence(
  parts: readonly Part[],
  whole: Money,
  what: 'industry' | 'zone',
  { unit, language }: Manner,
): string | null {
  const largest = parts
    .filter(({ verified }) => compare(verified, ZERO) > 0)
    .sort((a, b) => compare(b.verified, a.verified));
  if (largest.length === 0) return null;
  const told = largest.slice(0, 3).map((part) => {
    const share = percent(ratio(part.verified, whole)) ?? '–';
    return language === 'en'
      ? `${part.en} ${withUnit(part.verified, unit, language)}, ${share}`
      : `${part.zh} ${withUnit(part.verified, unit, language)}，占 ${share}`;
  });
  if (language === 'en') return `Largest by ${what === 'zone' ? 'park' : 'industry'}: ${told.join('; ')}.`;
  return `按${what === 'zone' ? '园区' : '产业'}看，最多的是：${told.join('；')}。`;
}

export const CHANGE_NAMES: Record<BridgeRowCode, { zh: string; en: string }> = {
  new: { zh: '新增', en: 'new' },
  progress: { zh: '进展', en: 'progress' },
  restated: { zh: '更正', en: 'restated' },
  removed: { zh: '核减为零', en: 'removed' },
  listed: { zh: '列入重点清单', en: 'put on the key list' },
  unlisted: { zh: '移出重点清单', en: 'taken off the key list' },
  rezoned: { zh: '园区划转', en: 'moved between parks' },
  reindustried: { zh: '产业调整', en: 'moved between industries' },
};

/** What moved the number since the report before: the parts add up to the difference. */
export function changesSentence({ since, opening, closing, rows }: Changes, { unit, language }: Manner): string {
  const moved = subtract(closing, opening);
  const signed = (amount: Money) => `${positive(amount) ? '+' : '−'}${withUnit(size(amount), unit, language)}`;
  const told = rows
    .filter(({ amount }) => compare(amount, ZERO) !== 0)
    .map(({ row, amount, projects }) =>
      language === 'en'
        ? `${CHANGE_NAMES[row].en} ${signed(amount)} (${projects})`
        : `${CHANGE_NAMES[row].zh} ${signed(amount)}（${projects} 个项目）`,
    );
  if (told.length === 0)
    return language === 'en' ? `Nothing has changed since ${since}.` : `与 ${since} 相比没有变化。`;
  return language === 'en'
    ? `Since ${since} the number changed by ${signed(moved)}: ${told.join(', ')}.`
    : `与 ${since} 相比，核实完成变化 ${signed(moved)}：${told.join('，')}。`;
}

export function redSentences(rows: readonly ReportRow[], { language }: Manner): string[] {
  const red = rows.filter(({ light }) => light === 'red');
  if (red.length === 0) return [language === 'en' ? 'No project shows red.' : '目前没有亮红灯的项目。'];
  const count = language === 'en' ? `${red.length} project(s) show red.` : `亮红灯的项目 ${red.length} 个。`;
  return [
    count,
    ...red.map(({ name, lightSentence }) => {
      const why = lightSentence === null ? '' : named(lightSentence, language);
      return language === 'en' ? `${name}: ${why}` : `${name}：${why}`;
    }),
  ];
}

/** Every request that waits, the longest first. */
export const waitingRequests = (rows: readonly ReportRow[]): { row: ReportRow; request: WaitingRequest }[] =>
  rows
    .flatMap((row) => row.requests.map((request) => ({ row, request })))
    .sort((a, b) => b.request.days - a.request.days || (a.row.name < b.row.name ? -1 : 1));

/** Requests that have waited longest, longest first. */
export function waitingSentences(rows: readonly ReportRow[], { language }: Manner, most = 5): string[] {
  const waiting = waitingRequests(rows);
  if (waiting.length === 0)
    return [language === 'en' ? 'No request to a department is waiting.' : '没有等待办理的要素请求。'];
  return waiting.slice(0, most).map(({ row: { name }, request }) => {
    const told = requestWords(request, language);
    return language === 'en' ? `${name}: ${told}` : `${name}：${told}`;
  });
}
