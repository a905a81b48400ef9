/** 双兑现: what the investor and the zone have promised each other, each with a day and a proof. */
export const OBLIGATION_SIDES = ['investor', 'zone'] as const;
export type ObligationSide = (typeof OBLIGATION_SIDES)[number];

/** What an amount counts. Sums are made of 元 alone. */
export const OBLIGATION_UNITS = ['yuan', 'yuan_per_mu', 'people'] as const;
export type ObligationUnit = (typeof OBLIGATION_UNITS)[number];

export interface ObligationKindRule {
  zh: string;
  en: string;
  /** Null: a thing done by a day, without a figure. */
  unit: ObligationUnit | null;
  sides: readonly ObligationSide[];
  /** The investor's are answered before the project counts as at capacity 达产. */
  atCapacity: boolean;
}

const investor: readonly ObligationSide[] = ['investor'];
const zone: readonly ObligationSide[] = ['zone'];
const either: readonly ObligationSide[] = OBLIGATION_SIDES;

/** THE table of what may be promised. */
export const OBLIGATION_KIND_RULES = {
  investment: { zh: '投资', en: 'Investment', unit: 'yuan', sides: investor, atCapacity: true },
  intensity: { zh: '投资强度', en: 'Intensity', unit: 'yuan_per_mu', sides: investor, atCapacity: false },
  output: { zh: '产值', en: 'Output', unit: 'yuan', sides: investor, atCapacity: true },
  tax: { zh: '税收', en: 'Tax', unit: 'yuan', sides: investor, atCapacity: true },
  jobs: { zh: '就业', en: 'Jobs', unit: 'people', sides: investor, atCapacity: true },
  dates: { zh: '进度', en: 'Dates', unit: null, sides: either, atCapacity: false },
  environment: { zh: '环保', en: 'Environment', unit: null, sides: either, atCapacity: false },
  energy: { zh: '能耗', en: 'Energy', unit: null, sides: either, atCapacity: false },
  safety: { zh: '安全', en: 'Safety', unit: null, sides: either, atCapacity: false },
  land: { zh: '用地', en: 'Land', unit: 'yuan', sides: zone, atCapacity: false },
  plant: { zh: '厂房', en: 'Plant', unit: 'yuan', sides: zone, atCapacity: false },
  power: { zh: '用电', en: 'Power', unit: 'yuan', sides: zone, atCapacity: false },
  permits: { zh: '审批', en: 'Permits', unit: null, sides: zone, atCapacity: false },
  subsidy: { zh: '补贴', en: 'Subsidy', unit: 'yuan', sides: zone, atCapacity: false },
  other: { zh: '其他', en: 'Other', unit: 'yuan', sides: either, atCapacity: false },
} as const satisfies Record<string, ObligationKindRule>;

export type ObligationKind = keyof typeof OBLIGATION_KIND_RULES;

export const OBLIGATION_KINDS = Object.keys(OBLIGATION_KIND_RULES) as ObligationKind[];

export const obligationRule = (kind: ObligationKind): ObligationKindRule => OBLIGATION_KIND_RULES[kind];

/** Kinds whose amounts may be summed. */
export const MONEY_KINDS = OBLIGATION_KINDS.filter((kind) => obligationRule(kind).unit === 'yuan');

export interface Terms {
  side: ObligationSide;
  kind: ObligationKind;
  amount: string | null;
  /** The department that answers for it, on the zone's side. */
  teamId: string | null;
}

export type TermProblem = { field: 'kind' | 'amount' | 'teamId'; code: string };

/** What is wrong with the terms somebody sets; a condition of a review keeps its own words. */
export function termProblems({ side, kind, amount, teamId }: Terms): TermProblem[] {
  const { sides, unit } = obligationRule(kind);
  const problems: TermProblem[] = [];
  if (!sides.includes(side)) problems.push({ field: 'kind', code: 'obligation.other_side' });
  if (amount !== null && unit === null) problems.push({ field: 'amount', code: 'obligation.no_amount' });
  if (amount !== null && unit === 'people' && !/^\d+(\.0{1,2})?$/.test(amount)) {
    problems.push({ field: 'amount', code: 'obligation.whole_people' });
  }
  if (amount === null && obligationRule(kind).atCapacity) problems.push({ field: 'amount', code: 'field.required' });
  if (teamId !== null && side !== 'zone') problems.push({ field: 'teamId', code: 'obligation.team_of_zone' });
  return problems;
}

/** Whether the check at capacity waits for it. What is promised only after capacity belongs to aftercare. */
export function checkedAtCapacity({ side, kind }: Pick<Terms, 'side' | 'kind'>, belowCapacity: boolean): boolean {
  return belowCapacity && side === 'investor' && obligationRule(kind).atCapacity;
}
