import { add, compare, type Money, subtract, ZERO } from '#platform/money/money.js';
import {
  CHANGE_NAMES,
  changesSentence,
  headlineSentence,
  type Manner,
  partsSentence,
  pendingSentence,
  periodSentence,
  redSentences,
  waitingSentences,
} from './brief-sentences.js';
import { UNITS } from './report-amount.js';
import { bridgeOf, briefFigures, opensOf, zoneOpens } from './brief-figures.js';
import type { DocumentTable, OpensTarget, ReportDocument, Section } from './report-document.js';
import type { Changes, Headline, Part, ReportSnapshot, Words } from './report-snapshot.js';
import { notesOf, shanghaiText, titleOf } from './tell-ledger.js';

const TEXTS = {
  'zh-CN': {
    changes: '比上次的变化',
    year: '分年度',
    industry: '分产业',
    zone: '分园区',
    red: '红灯项目',
    waiting: '等待最久的要素请求',
    total: '合计',
    verified: '核实完成',
    due: '序时应完成',
    ahead: '快于序时',
    part: '名称',
    why: '原因',
    amount: '变化',
    project: '项目',
  },
  en: {
    changes: 'What changed since the last report',
    year: 'By year',
    industry: 'By industry',
    zone: 'By park',
    red: 'Red lights',
    waiting: 'Requests waiting longest',
    total: 'Total',
    verified: 'Verified',
    due: 'Due by linear schedule',
    ahead: 'Ahead of schedule',
    part: 'Name',
    why: 'Cause',
    amount: 'Change',
    project: 'Project',
  },
} as const;

type Texts = (typeof TEXTS)[keyof typeof TEXTS];

/** What a template may leave out of a brief; the sentences it begins with are always there. */
export const BRIEF_SECTIONS = ['changes', 'year', 'industry', 'zone', 'red', 'waiting'] as const;
export type BriefSection = (typeof BRIEF_SECTIONS)[number];

export const sectionName = (section: BriefSection): Words => ({ zh: TEXTS['zh-CN'][section], en: TEXTS.en[section] });

/** 领导简报: sentences, tables and two charts from the snapshot's figures. */
export function tellBrief(snapshot: ReportSnapshot): ReportDocument {
  const { language, unit, rows, headline, changes, template } = snapshot;
  const manner: Manner = { unit, language };
  const texts = TEXTS[language];
  const money = (header: string) =>
    language === 'en' ? `${header} (${UNITS[unit].en})` : `${header}（${UNITS[unit].zh}）`;
  const first = headline === null ? [] : [headlineSentence(headline, manner), pendingSentence(headline, manner)];
  const sentences = [...first, periodSentence(rows, manner)].filter((sentence) => sentence !== null);
  const told: Record<BriefSection, Section[]> = {
    changes: changes === null ? [] : [changesSection(snapshot, changes, manner, texts, money)],
    ...(headline === null
      ? { year: [], industry: [], zone: [] }
      : headlineSections(headline, opensOf(snapshot, headline), manner, texts, money)),
    red: [section(texts.red, redSentences(rows, manner))],
    waiting: [section(texts.waiting, waitingSentences(rows, manner))],
  };
  const chosen = BRIEF_SECTIONS.filter((one) => template.sections?.includes(one) ?? true);
  return {
    language,
    unit,
    title: titleOf(snapshot),
    notes: notesOf(snapshot),
    knownAt: snapshot.knownAt,
    figures: briefFigures(snapshot),
    sections: [section(null, sentences), ...chosen.flatMap((one) => told[one])],
  };
}

const section = (heading: string | null, sentences: string[], table: DocumentTable | null = null): Section => ({
  heading,
  sentences,
  table,
  chart: null,
});

function changesSection(
  snapshot: ReportSnapshot,
  changes: Changes,
  manner: Manner,
  texts: Texts,
  money: (header: string) => string,
): Section {
  const said = changesSentence({ ...changes, since: shanghaiText(changes.since) }, manner);
  if (changes.most.length === 0) return section(texts.changes, [said]);
  const name = (row: keyof typeof CHANGE_NAMES) => CHANGE_NAMES[row][manner.language === 'en' ? 'en' : 'zh'];
  const { headline } = snapshot;
  const bridge = headline === null ? null : bridgeOf(opensOf(snapshot, headline), changes);
  return section(texts.changes, [said], {
    columns: [
      { header: texts.project, width: 34, kind: 'text' },
      { header: texts.why, width: 18, kind: 'text' },
      { header: money(texts.amount), width: 18, kind: 'money' },
    ],
    rows: changes.most.map(({ name: project, row, amount, projectId }) => ({
      ...{ level: 'row', cells: [project, name(row), amount] },
      ...(bridge === null || projectId === undefined ? {} : { bridge, step: { row, projectId } }),
    })),
  });
}

function headlineSections(
  headline: Headline,
  opens: OpensTarget,
  manner: Manner,
  texts: Texts,
  money: (header: string) => string,
): Record<'year' | 'industry' | 'zone', Section[]> {
  const { byYear, byIndustry, byZone, verified } = headline;
  const sum = (amounts: Money[]) => add(ZERO, ...amounts);
  const years: DocumentTable = {
    columns: [
      { header: texts.year, width: 20, kind: 'text' },
      ...(['verified', 'due', 'ahead'] as const).map((measure) => ({
        ...{ header: money(texts[measure]), width: 20, kind: 'money' as const, measure },
      })),
    ],
    rows: [
      ...byYear.map(({ year, verified: done, linearDue }) => ({
        level: 'row' as const,
        cells: [String(year), done, linearDue, subtract(done, linearDue)],
        opens: { ...opens, year },
      })),
      {
        level: 'total',
        opens,
        cells: [
          texts.total,
          sum(byYear.map((year) => year.verified)),
          sum(byYear.map((year) => year.linearDue)),
          sum(byYear.map((year) => subtract(year.verified, year.linearDue))),
        ],
      },
    ],
  };
  const bars = (parts: readonly Part[]) => parts.filter((part) => compare(part.verified, ZERO) !== 0);
  const nameOf = (part: Part) => (manner.language === 'en' ? part.en : part.zh);
  const parts = (
    heading: string,
    of: readonly Part[],
    opened: (part: Part) => Partial<OpensTarget>,
  ): DocumentTable => ({
    columns: [
      { header: heading, width: 34, kind: 'text' },
      { header: money(texts.verified), width: 20, kind: 'money', measure: 'verified' },
    ],
    rows: [
      ...of.map((part) => ({
        level: 'row' as const,
        cells: [nameOf(part), part.verified],
        opens: { ...opens, ...opened(part) },
      })),
      { level: 'total', cells: [texts.total, sum(of.map((part) => part.verified))], opens },
    ],
  });
  const said = (what: 'industry' | 'zone', of: readonly Part[]) =>
    [partsSentence(of, verified, what, manner)].filter((sentence) => sentence !== null);
  const charted = bars(byIndustry);
  const year = {
    ...section(texts.year, [], years),
    chart: {
      labels: byYear.map(({ year }) => String(year)),
      series: [
        { name: texts.verified, values: byYear.map((year) => year.verified) },
        { name: texts.due, values: byYear.map((year) => year.linearDue) },
      ],
    },
  };
  const industry = {
    ...section(
      texts.industry,
      said('industry', byIndustry),
      parts(texts.industry, bars(byIndustry), ({ code }) => ({ industryCode: code })),
    ),
    chart:
      charted.length === 0
        ? null
        : {
            labels: charted.map(nameOf),
            series: [{ name: texts.verified, values: charted.map((part) => part.verified) }],
          },
  };
  const zone = section(texts.zone, said('zone', byZone), parts(texts.zone, bars(byZone), zoneOpens));
  return { year: [year], industry: [industry], zone: [zone] };
}
