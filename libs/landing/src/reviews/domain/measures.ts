import { ratio, times } from '#platform/money/money.js';

/** What the proposal says of the project in figures. Amounts in 元, output and tax a year at capacity. */
export interface MeasuredFacts {
  fixedInvestment?: string | null;
  /** 亩 */
  landMu?: string | null;
  /** ㎡ of plant floor */
  floorArea?: string | null;
  output?: string | null;
  tax?: string | null;
  jobs?: number | null;
  /** 吨标煤 a year */
  energyTons?: string | null;
}

export type MeasuredField = keyof MeasuredFacts;

interface MeasureRule {
  zh: string;
  en: string;
  unitZh: string;
  unitEn: string;
  /** Both are asked of the proposal. */
  needs: readonly [MeasuredField, MeasuredField];
  of(facts: MeasuredFacts): string | null;
}

const WAN = 10_000;

const known = (value: string | number | null | undefined): value is string | number =>
  value !== null && value !== undefined && value !== '';

/** Amount in 万元 per unit of `divisor`, two places. */
const wanPer =
  (amount: 'fixedInvestment' | 'output' | 'tax', divisor: 'landMu' | 'jobs') =>
  (facts: MeasuredFacts): string | null => {
    const [part, whole] = [facts[amount], facts[divisor]];
    return known(part) && known(whole) ? ratio(String(part), times(String(whole), WAN), 2) : null;
  };

/** Amount in 元 per ㎡, two places. */
const yuanPerM2 =
  (amount: 'fixedInvestment' | 'output' | 'tax') =>
  ({ [amount]: part, floorArea }: MeasuredFacts): string | null =>
    known(part) && known(floorArea) ? ratio(String(part), floorArea, 2) : null;

/** 吨标煤 per 万元 of output, four places. */
const energyPerOutput = ({ energyTons, output }: MeasuredFacts): string | null =>
  known(energyTons) && known(output) ? ratio(times(energyTons, WAN), output, 4) : null;

const perMu = { unitZh: '万元/亩', unitEn: '10k CNY / mu' };
const perM2 = { unitZh: '元/㎡', unitEn: 'CNY / m²' };
const perJob = { unitZh: '万元/人', unitEn: '10k CNY / job' };

/** THE measures: what may be scored from figures alone. 亩产论英雄 [plan, ch. 6 s. 3]; the plan gives no thresholds. */
export const MEASURES = {
  investment_per_mu: {
    zh: '亩均投资强度',
    en: 'Investment per mu',
    ...perMu,
    needs: ['fixedInvestment', 'landMu'],
    of: wanPer('fixedInvestment', 'landMu'),
  },
  tax_per_mu: { zh: '亩均税收', en: 'Tax per mu', ...perMu, needs: ['tax', 'landMu'], of: wanPer('tax', 'landMu') },
  output_per_mu: {
    zh: '亩均产值',
    en: 'Output per mu',
    ...perMu,
    needs: ['output', 'landMu'],
    of: wanPer('output', 'landMu'),
  },
  investment_per_m2: {
    zh: '单位厂房投资',
    en: 'Investment per m² of plant',
    ...perM2,
    needs: ['fixedInvestment', 'floorArea'],
    of: yuanPerM2('fixedInvestment'),
  },
  tax_per_m2: {
    zh: '单位厂房税收',
    en: 'Tax per m² of plant',
    ...perM2,
    needs: ['tax', 'floorArea'],
    of: yuanPerM2('tax'),
  },
  output_per_m2: {
    zh: '单位厂房产值',
    en: 'Output per m² of plant',
    ...perM2,
    needs: ['output', 'floorArea'],
    of: yuanPerM2('output'),
  },
  output_per_job: {
    zh: '人均产值',
    en: 'Output per job',
    ...perJob,
    needs: ['output', 'jobs'],
    of: wanPer('output', 'jobs'),
  },
  tax_per_job: { zh: '人均税收', en: 'Tax per job', ...perJob, needs: ['tax', 'jobs'], of: wanPer('tax', 'jobs') },
  energy_per_output: {
    zh: '单位产值能耗',
    en: 'Energy per output',
    unitZh: '吨标煤/万元',
    unitEn: 'tce / 10k CNY',
    needs: ['energyTons', 'output'],
    of: energyPerOutput,
  },
} as const satisfies Record<string, MeasureRule>;

export type Measure = keyof typeof MEASURES;
export const MEASURE_CODES = Object.keys(MEASURES) as Measure[];

/** Every measure the figures allow; null where a figure is missing or its divisor is zero. */
export function measuresOf(facts: MeasuredFacts): Record<Measure, string | null> {
  const entries = MEASURE_CODES.map((code) => [code, MEASURES[code].of(facts)] as const);
  return Object.fromEntries(entries) as Record<Measure, string | null>;
}

/** Figures these measures want and the proposal does not give. */
export function figuresMissing(measures: readonly Measure[], facts: MeasuredFacts): MeasuredField[] {
  const wanted = new Set(measures.flatMap((code) => MEASURES[code].needs));
  return [...wanted].filter((field) => !known(facts[field]) || Number(facts[field]) === 0);
}
