import { plainNumber } from './plain-number';

/** Quantities such as 亩 or ㎡: decimal strings in the unit of their field, never a float. */

const UNITS = /(?:亩|mu|平方米|平米|㎡|m²|m2)$/i;

/** '1,200.50 亩' as typed → '1200.50'; null when nothing is typed, undefined when it is not a quantity. */
export function readQuantity(typed: string): string | null | undefined {
  const plain = plainNumber(typed.trim().replace(UNITS, ''));
  if (plain === '') return typed.trim() === '' ? null : undefined;
  return /^\d{1,8}(\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? plain : undefined;
}

/** '1200.50' → '1,200.5' */
export function plainQuantity(quantity: string): string {
  const [whole = '', rest = ''] = quantity.split('.');
  const places = rest.replace(/0+$/, '');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${places === '' ? '' : `.${places}`}`;
}
