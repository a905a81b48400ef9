import { Decimal } from 'decimal.js';
import type { Money } from '#platform/money/money.js';

export const REPORT_UNITS = ['yi', 'wan'] as const;
export type ReportUnit = (typeof REPORT_UNITS)[number];
export const REPORT_LANGUAGES = ['zh-CN', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** 亿元 and 万元: the edge, where amounts in 元 are shown. */
export const UNITS: Record<ReportUnit, { yuan: number; zh: string; en: string; sheet: string; places: number }> = {
  yi: { yuan: 100_000_000, zh: '亿元', en: 'CNY 100m', sheet: '#,##0.0000', places: 4 },
  wan: { yuan: 10_000, zh: '万元', en: 'CNY 10k', sheet: '#,##0.00', places: 2 },
};

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });

/** The exact quotient: what is summed in a sheet is not rounded, only shown so. */
export const inUnit = (amount: Money, unit: ReportUnit): string => new Exact(amount).div(UNITS[unit].yuan).toFixed();

/** Rounded half up and grouped, for people. */
export function shownAmount(amount: Money, unit: ReportUnit, places = 2): string {
  const [whole = '0', rest = ''] = new Exact(amount).div(UNITS[unit].yuan).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = rest === '' ? grouped : `${grouped}.${rest}`;
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

export function withUnit(amount: Money, unit: ReportUnit, language: ReportLanguage): string {
  const { zh, en } = UNITS[unit];
  return language === 'en' ? `${shownAmount(amount, unit)} (${en})` : `${shownAmount(amount, unit)} ${zh}`;
}

/** A ratio as a percentage with one place; null stays out. */
export const percent = (ratio: string | null): string | null =>
  ratio === null ? null : `${new Exact(ratio).times(100).toFixed(1)}%`;
