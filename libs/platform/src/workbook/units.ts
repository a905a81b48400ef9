import { Decimal } from 'decimal.js';
import { squeeze } from './chinese-text.js';

export type Currency =
  'CNY' | 'USD' | 'EUR' | 'JPY' | 'HKD' | 'GBP' | 'KRW' | 'TWD' | 'SGD' | 'AUD' | 'CAD' | 'CHF' | 'MOP';
export type UnitKind = 'money' | 'area';

/** A unit of measure as written. `factor` turns a figure into 元 (or whole foreign units), or into 亩. */
export interface Unit {
  kind: UnitKind;
  word: string;
  factor: string;
  /** Only for money. Null: the word names a scale ("万") and says nothing of the currency. */
  currency: Currency | null;
}

export const CURRENCY_WORDS: [pattern: string, currency: Currency][] = [
  ['美元|美金|美圆|usd|us\\$|\\$', 'USD'],
  ['欧元|eur|€', 'EUR'],
  ['日元|日圆|jpy', 'JPY'],
  ['港元|港币|港幣|hkd|hk\\$', 'HKD'],
  ['英镑|gbp|£', 'GBP'],
  ['韩元|韩币|krw|₩', 'KRW'],
  ['新台币|台币|台幣|twd|nt\\$', 'TWD'],
  ['新加坡元|新元|新币|sgd', 'SGD'],
  ['澳元|aud', 'AUD'],
  ['加元|加币|cad', 'CAD'],
  ['瑞士法郎|瑞郎|chf', 'CHF'],
  ['澳门元|澳门币|mop', 'MOP'],
  ['人民币元|人民币|元|圆|rmb|cny|¥', 'CNY'],
];

const SCALES: Record<string, string> = {
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  十亿: '1000000000',
  百亿: '10000000000',
  千亿: '100000000000',
  万亿: '1000000000000',
  萬: '10000',
  億: '100000000',
};

/** 1 公顷 = 15 亩; 1 亩 = 2000/3 m², so 1 m² is exactly 0.0015 亩. */
const AREAS: Record<string, string> = {
  亩: '1',
  畝: '1',
  公顷: '15',
  顷: '100',
  平方米: '0.0015',
  平米: '0.0015',
  平方: '0.0015',
  m2: '0.0015',
  平方公里: '1500',
  km2: '1500',
  ha: '15',
  hm2: '15',
};

export function currencyOf(word: string): Currency | null {
  const lower = squeeze(word).toLowerCase();
  return CURRENCY_WORDS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(lower))?.[1] ?? null;
}

const CURRENCY_ANY = CURRENCY_WORDS.map(([pattern]) => pattern).join('|');
const SCALE_ANY = Object.keys(SCALES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const MONEY_UNIT = new RegExp(`^(人民币|rmb)?(${SCALE_ANY})?(${CURRENCY_ANY})?(?:\\((人民币|${CURRENCY_ANY})\\))?$`);

/** The whole text must be the unit: "万元", "亿美元", "RMB 万元", "万元(人民币)", "亩", "万平方米". */
export function readUnit(text: string, kind?: UnitKind): Unit | null {
  const word = squeeze(text)
    .toLowerCase()
    .replace(/^(?:计量|金额|货币|面积)?单位(?:均为|为|是|:)?/, '')
    .replace(/^\(|\)$/g, (bracket, at: number, all: string) =>
      all.startsWith('(') && all.endsWith(')') ? '' : bracket,
    );
  if (word === '') return null;
  if (kind !== 'area') {
    const money = moneyUnit(word);
    if (money) return money;
  }
  if (kind !== 'money') {
    const match = new RegExp(`^(${SCALE_ANY})?(.+)$`).exec(word);
    const scale = match?.[1] ?? '';
    const base = AREAS[match?.[2] ?? ''] ?? null;
    if (base)
      return { kind: 'area', word, factor: new Decimal(SCALES[scale] ?? 1).times(base).toFixed(), currency: null };
  }
  return null;
}

function moneyUnit(word: string): Unit | null {
  const match = MONEY_UNIT.exec(word);
  if (!match) return null;
  const [, prefix, scale, currencyWord, bracketWord] = match;
  if (!scale && !currencyWord && !prefix) return null;
  // A bare 十 or 百 or 千 is a numeral, not a unit.
  if (scale && !currencyWord && !prefix && !/[万亿萬億]$/.test(scale)) return null;
  const currency = currencyOf(bracketWord ?? currencyWord ?? prefix ?? '');
  return { kind: 'money', word, factor: SCALES[scale ?? ''] ?? '1', currency };
}

/** "万元、亩", "亿元/亩", "万元（人民币）": every unit named in a "单位：…" note. */
export function readUnits(text: string): Unit[] {
  const whole = readUnit(text);
  if (whole) return [whole];
  return squeeze(text)
    .split(/[、,，/;；|和及]/)
    .map((word) => readUnit(word))
    .filter((unit): unit is Unit => unit !== null);
}
