/** Money is a decimal string in 元 all the way to the screen; nothing here touches a float. */

export type Unit = 'yi' | 'wan' | 'yuan';

const FEN: Record<Unit, bigint> = { yi: 10_000_000_000n, wan: 1_000_000n, yuan: 100n };

/** '12345.6' → 1234560n fen. Null when it is not an amount. */
export function toFen(value: string | null | undefined): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})\d*)?$/.exec(value ?? '');
  if (match === null) return null;
  const fen = BigInt(match[2]!) * 100n + BigInt((match[3] ?? '').padEnd(2, '0') || '0');
  return match[1] === '-' ? -fen : fen;
}

export function fromFen(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Amount in the unit asked for, rounded half up at the last place shown, with thousands separators. */
export function formatMoney(value: string | null | undefined, unit: Unit, places = 2): string {
  const fen = toFen(value);
  if (fen === null) return '';
  const scale = 10n ** BigInt(places);
  const negative = fen < 0n;
  const size = negative ? -fen : fen;
  const scaled = (size * scale * 2n + FEN[unit]) / (FEN[unit] * 2n);
  const whole = grouped((scaled / scale).toString());
  const rest = places === 0 ? '' : `.${(scaled % scale).toString().padStart(places, '0')}`;
  return `${negative && scaled > 0n ? '−' : ''}${whole}${rest}`;
}

const OFFICE_UNITS: Record<string, number> = { 亿元: 8, 亿美元: 8, 万元: 4, 万美元: 4 };

/** '10.5' of 亿元 → '1050000000.00': back from the office's unit, exactly, by moving the point. */
export function inBaseUnit(value: string, unit: string): string {
  const [whole = '0', rest = ''] = value.split('.');
  const power = OFFICE_UNITS[unit] ?? 0;
  const digits = rest.padEnd(power, '0');
  const left = digits.slice(power).padEnd(2, '0');
  return `${`${whole}${digits.slice(0, power)}`.replace(/^(-?)0+(?=\d)/, '$1')}.${left}`;
}

export function addMoney(...values: (string | null | undefined)[]): string {
  return fromFen(values.reduce((sum, value) => sum + (toFen(value) ?? 0n), 0n));
}

export function subtractMoney(a: string, b: string): string {
  return fromFen((toFen(a) ?? 0n) - (toFen(b) ?? 0n));
}

/** a / b in percent with the places asked for, as text; null when b is nothing. */
export function percentOf(a: string | null | undefined, b: string | null | undefined, places = 1): string | null {
  const top = toFen(a);
  const bottom = toFen(b);
  if (top === null || bottom === null || bottom <= 0n) return null;
  const scale = 10n ** BigInt(places);
  const negative = top < 0n;
  const size = negative ? -top : top;
  const value = (size * 100n * scale * 2n + bottom) / (bottom * 2n);
  const rest = places === 0 ? '' : `.${(value % scale).toString().padStart(places, '0')}`;
  return `${negative ? '−' : ''}${value / scale}${rest}`;
}

/** For the length of a bar only, never for a figure that is read. */
export function shareOf(a: string | null | undefined, b: string | null | undefined): number {
  const top = toFen(a);
  const bottom = toFen(b);
  if (top === null || bottom === null || bottom <= 0n) return 0;
  return Number((top * 10_000n) / bottom) / 10_000;
}
