import { compare, type Money, ratio } from '#platform/money/money.js';

/** Where the matter is opened. */
export type AttentionPlace = 'project' | 'blocker' | 'obligation' | 'light' | 'claim' | 'land' | 'round';

/** What a sentence is made of. Names of people and of departments only: what is promised or asked stands behind the link. */
export interface AttentionFacts {
  /** How long it waits, or until it lapses. */
  days: number;
  since: string;
  /** 元 at stake; null: unknown. */
  amount: Money | null;
  /** Of a light: what it measured, by its own sentence. Of a request: the department. Of land: the unit. Of a promise: the side. */
  aboutZh: string | null;
  aboutEn: string | null;
}

export interface AttentionRule {
  /** Points before time and money are looked at. */
  weight: number;
  /** So many days give all the points of time; of what lapses, the fewer the more. */
  fullDays: number;
  lapses: boolean;
  /** Rules that tell the same story of a project: one of them is told. */
  story?: string;
  place: AttentionPlace;
  zh: (facts: AttentionFacts) => string;
  en: (facts: AttentionFacts) => string;
  /** Where the rule comes from. */
  source: string;
}

/**
 * THE table of what a leader calls about, first what has already been asked of the leader. Weights are our own default: they
 * say in which order two matters of the same age and size come.
 */
export const ATTENTION_RULES = {
  escalation_unanswered: {
    weight: 60,
    fullDays: 30,
    lapses: false,
    place: 'light',
    zh: ({ since, days }) => `已呈报领导，应于 ${since} 前答复，已超 ${days} 天`,
    en: ({ since, days }) => `Escalated to leadership; an answer was due on ${since}, ${days} days ago`,
    source: '红黄灯升级答复时限（escalation_terms）',
  },
  slip_moves_number: {
    weight: 50,
    fullDays: 365,
    lapses: false,
    story: 'late',
    place: 'project',
    zh: ({ since, days, aboutZh }) => `${aboutZh}约定 ${since}，已逾期 ${days} 天，还有较多投资没有落下`,
    en: ({ since, days, aboutEn }) =>
      `${aboutEn} was promised for ${since}, ${days} days ago, with much still to be invested`,
    source: '剩余计划投资 × 逾期天数',
  },
  red_new: {
    weight: 50,
    fullDays: 14,
    lapses: true,
    story: 'late',
    place: 'light',
    zh: ({ since, aboutZh }) => `${since} 新亮红灯：${aboutZh}`,
    en: ({ since, aboutEn }) => `Red since ${since}: ${aboutEn}`,
    source: '红黄灯规则（银川 2025）',
  },
  unreported_twice: {
    weight: 40,
    fullDays: 180,
    lapses: false,
    place: 'round',
    zh: ({ since, days }) => `在建，连续两个月以上没有报投资，最早欠报的月份止于 ${since}，已 ${days} 天`,
    en: ({ since, days }) =>
      `Under construction, two rounds or more unreported: the first month owed ended on ${since}, ${days} days ago`,
    source: '月报（每月一报）',
  },
  promise_overdue: {
    weight: 40,
    fullDays: 180,
    lapses: false,
    place: 'obligation',
    zh: ({ since, days, aboutZh }) => `${aboutZh}承诺应于 ${since} 兑现，已逾期 ${days} 天`,
    en: ({ since, days, aboutEn }) => `A promise of ${aboutEn} was due on ${since}, ${days} days ago`,
    source: '双兑现（协议与评审条件）',
  },
  request_waiting: {
    weight: 40,
    fullDays: 90,
    lapses: false,
    place: 'blocker',
    zh: ({ since, days, aboutZh }) => `要素诉求在${aboutZh}，应于 ${since} 办结，已超 ${days} 天`,
    en: ({ since, days, aboutEn }) => `A request lies with ${aboutEn}, due on ${since}, ${days} days ago`,
    source: '要素保障办理时限（blocker_kinds）',
  },
  claim_lapsing: {
    weight: 30,
    fullDays: 14,
    lapses: true,
    place: 'claim',
    zh: ({ since, days }) => `首报保护 ${since} 到期（还有 ${days} 天），计划投资大，久未跟进就会失效`,
    en: ({ since, days }) => `The first report lapses on ${since}, in ${days} days, with a large investment behind it`,
    source: '首报首谈（claim_terms）',
  },
  reservation_lapsing: {
    weight: 30,
    fullDays: 14,
    lapses: true,
    place: 'land',
    zh: ({ since, days, aboutZh }) => `${aboutZh}的预留 ${since} 到期，还有 ${days} 天`,
    en: ({ since, days, aboutEn }) => `The reservation of ${aboutEn} lapses on ${since}, in ${days} days`,
    source: '载体预留期限',
  },
} as const satisfies Record<string, AttentionRule>;

export type AttentionRuleCode = keyof typeof ATTENTION_RULES;
export const ATTENTION_CODES = Object.keys(ATTENTION_RULES) as AttentionRuleCode[];

/** Points of time and of money, each at most so many. */
export const TIME_POINTS = 20;
export const MONEY_POINTS = 20;
/** 10 亿元 and more give all the points of money. */
export const FULL_MONEY: Money = '1000000000.00';
/** A claim speaks for itself from 1 亿元 on. */
export const LARGE_CLAIM: Money = '100000000.00';
/** Looked ahead and back, in days. */
export const AHEAD_DAYS = 14;
/** Longer than a leader can call about in a week it is no list. */
export const AT_MOST = 12;
export const AT_MOST_EACH = 2;
/** Twelve starts overdue are a list of starts, not of what to call about. */
export const AT_MOST_OF_A_RULE = 3;

export interface Matter extends AttentionFacts {
  rule: AttentionRuleCode;
  /** The record it is about: the escalation, the promise, the request … */
  subjectId: string;
  /** What is called about: the project, or the lead. */
  aboutId: string;
}

export interface Points {
  rule: number;
  time: number;
  money: number;
  total: number;
}

export function pointsOf({ rule, days, amount }: Matter): Points {
  const { weight, fullDays, lapses } = ATTENTION_RULES[rule];
  const part = Math.min(1, Math.max(0, days / fullDays));
  const time = Math.round(TIME_POINTS * (lapses ? 1 - part : part));
  const share = amount === null ? 0 : compare(amount, FULL_MONEY) >= 0 ? 1 : Number(ratio(amount, FULL_MONEY) ?? 0);
  const money = Math.round(MONEY_POINTS * share);
  return { rule: weight, time, money, total: weight + time + money };
}

/** 元 × days: only to order what has the same points. */
const stakeOf = ({ amount, days }: Matter): number => Number(amount ?? 0) * days;

/** The most pressing first; each story of a project once. */
export function byPressure<Found extends Matter>(matters: readonly Found[]): (Found & { points: Points })[] {
  const told = new Set<string>();
  return matters
    .map((matter) => ({ ...matter, points: pointsOf(matter) }))
    .sort(
      (one, other) =>
        other.points.total - one.points.total ||
        ATTENTION_CODES.indexOf(one.rule) - ATTENTION_CODES.indexOf(other.rule) ||
        stakeOf(other) - stakeOf(one) ||
        one.since.localeCompare(other.since) ||
        one.subjectId.localeCompare(other.subjectId),
    )
    .filter(({ rule, aboutId }) => {
      const { story }: AttentionRule = ATTENTION_RULES[rule];
      if (story === undefined) return true;
      const before = told.has(`${story} ${aboutId}`);
      told.add(`${story} ${aboutId}`);
      return !before;
    });
}

/** What a list has room for: of one project the two most pressing, of one rule the three. */
export function shortened<Found extends Matter>(pressing: readonly Found[]): Found[] {
  const told = new Map<string, number>();
  const times = (what: string) => told.get(what) ?? 0;
  return pressing
    .filter(({ rule, aboutId }) => {
      if (times(aboutId) >= AT_MOST_EACH || times(rule) >= AT_MOST_OF_A_RULE) return false;
      for (const what of [aboutId, rule]) told.set(what, times(what) + 1);
      return true;
    })
    .slice(0, AT_MOST);
}
