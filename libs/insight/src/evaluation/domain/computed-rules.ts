import type { IndicatorKind } from '#plan/domain/indicator-kind.js';

interface Words {
  zh: string;
  en: string;
}

interface Computed {
  code: string;
  /** The plan's indicators it stands for, by plan; none for a figure the plan does not print. */
  indicators: Record<string, readonly string[]>;
  /** In one sentence: what is counted, and what is not. */
  rule: Words;
  /** The records cannot tell everything the indicator asks for: a lower bound, which a stated figure outranks. */
  partial: boolean;
}

/** Money of a target's scope; name, unit and rule are the target's own. */
export interface ComputedMoney extends Computed {
  source: 'target';
  target: string;
}

/** Firms or projects by the first verified event of a kind. */
export interface ComputedCount extends Computed {
  source: 'projects';
  name: Words;
  unit: Words;
  kind: IndicatorKind;
  event: 'above_scale' | 'producing' | 'registered';
  /** Firms are told apart by their credit code, else by the investor; projects by themselves. */
  counts: 'firms' | 'projects';
}

export type ComputedRule = ComputedMoney | ComputedCount;

/**
 * What this system can tell of itself. An indicator is here only where its records really produce it: the growth of all
 * industrial investment or the number of listed firms they cannot.
 */
export const COMPUTED: readonly ComputedRule[] = [
  {
    code: 'target:KEY-INVEST-14',
    source: 'target',
    target: 'KEY-INVEST-14',
    indicators: { '14FYP': ['KEY_PROJECT_INVESTMENT'] },
    rule: {
      zh: '各月经核实的完成投资之和，仅计当年重点产业项目名单内的项目，窗口期内逐年相加。',
      en: 'The sum of verified completed investment of the months, of projects on that year’s key-industry list, year by year inside the window.',
    },
    partial: false,
  },
  {
    code: 'target:FOREIGN-CAPITAL-14',
    source: 'target',
    target: 'FOREIGN-CAPITAL-14',
    indicators: { '14FYP': ['FDI_UTILISED', 'FDI_UTILISED_TEXT'] },
    rule: {
      zh: '各月经核实的实际利用外资之和，只计原币为美元的到位数，其他币种另列，不折算混入。',
      en: 'The sum of verified foreign capital used, paid in and stated in US dollars; other currencies stand apart and are never converted into it.',
    },
    partial: false,
  },
  {
    code: 'firms_above_scale',
    source: 'projects',
    name: { zh: '项目企业首次入规', en: 'Project firms entering above scale' },
    unit: { zh: '家', en: 'firms' },
    kind: 'cumulative',
    event: 'above_scale',
    counts: 'firms',
    indicators: { '14FYP': ['NEW_ABOVE_SCALE_FIRMS'] },
    rule: {
      zh: '“入规”节点首次核实的项目企业数，同一企业只计一次；本系统之外的企业不在内，因此只是下限。',
      en: 'Firms whose “above scale” milestone was first verified, each once; firms outside this system are missing, so it is a lower bound.',
    },
    partial: true,
  },
  {
    code: 'projects_producing',
    source: 'projects',
    name: { zh: '投产项目', en: 'Projects in production' },
    unit: { zh: '个', en: 'projects' },
    kind: 'cumulative',
    event: 'producing',
    counts: 'projects',
    indicators: {},
    rule: {
      zh: '首次核实试生产或投产的项目数，按发生日所在年份计。',
      en: 'Projects whose trial or regular production was first verified, by the year it happened.',
    },
    partial: false,
  },
  {
    code: 'firms_registered',
    source: 'projects',
    name: { zh: '新注册项目企业', en: 'Project companies registered' },
    unit: { zh: '家', en: 'firms' },
    kind: 'cumulative',
    event: 'registered',
    counts: 'firms',
    indicators: {},
    rule: {
      zh: '首次核实工商注册的项目企业数，同一统一社会信用代码只计一次。',
      en: 'Project companies whose registration was first verified, each credit code once.',
    },
    partial: false,
  },
];

export function computedFor(plan: string, indicator: string): ComputedRule | null {
  return COMPUTED.find((each) => each.indicators[plan]?.includes(indicator)) ?? null;
}
