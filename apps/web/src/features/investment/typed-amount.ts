import { readAmount, type ReadAmount } from '../../lib/amount';
import { toFen, type Unit } from '../../lib/decimal';

/** Powers of ten between 元 and the unit. */
const POWER: Record<Unit, number> = { yi: 8, wan: 4, yuan: 0 };
const WORD: Record<Unit, string> = { yi: '亿', wan: '万', yuan: '' };

/**
 * A bare figure is in the unit of its column head; a unit written into the cell wins. Null when blank. Below zero (冲减)
 * as typed or in an accountant's brackets.
 */
export function readInUnit(text: string, unit: Unit): ReadAmount | null {
  const plain = text.normalize('NFKC').trim();
  const below = /^(?:[-−](.+)|\((.+)\))$/s.exec(plain);
  const size = below?.[1] ?? below?.[2] ?? plain;
  const read = readAmount(/^[\d.,\s]+$/.test(size) && size !== '' ? `${size}${WORD[unit]}` : size);
  if (read === null || 'problem' in read || below === null || isZero(read.yuan)) return read;
  return { ...read, yuan: `-${read.yuan}` };
}

/** The amount as it would be typed: no separators, no trailing zeros, nothing rounded away. */
export function typedForm(yuan: string, unit: Unit): string {
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.');
  const power = POWER[unit];
  const padded = whole.padStart(power + 1, '0');
  const head = padded.slice(0, padded.length - power).replace(/^0+(?=\d)/, '');
  const tail = (padded.slice(padded.length - power) + fraction).replace(/0+$/, '');
  return `${yuan.startsWith('-') ? '-' : ''}${head}${tail === '' ? '' : `.${tail}`}`;
}

export function isZero(amount: string | null | undefined): boolean {
  return (toFen(amount) ?? 0n) === 0n;
}

export function isNegative(amount: string | null | undefined): boolean {
  return (toFen(amount) ?? 0n) < 0n;
}

/** For axes and bar lengths only, never for a figure that is read or summed. */
export function forDrawing(amount: string | null | undefined, unit: Unit): number {
  return Number(toFen(amount) ?? 0n) / 100 / 10 ** POWER[unit];
}

export function largestOf(amounts: readonly (string | null | undefined)[]): string {
  let most = '0.00';
  for (const amount of amounts) if (amount != null && (toFen(amount) ?? 0n) > (toFen(most) ?? 0n)) most = amount;
  return most;
}
