/** 统一社会信用代码, GB 32100-2015: 17 characters and a check character, modulo 31; no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccProblem = 'length' | 'characters' | 'check';

/** Full-width, lower case, blanks and dashes, as pasted. */
export function tidyUscc(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
}

export function checkCharacter(first17: string): string | null {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17[index] ?? ' ');
    if (value < 0) return null;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** What is wrong with a code already tidied; null when it is right. */
export function usccProblem(code: string): UsccProblem | null {
  if (/[^0-9A-HJ-NPQRTUWXY]/.test(code)) return 'characters';
  if (code.length !== 18) return 'length';
  return checkCharacter(code.slice(0, 17)) === code[17] ? null : 'check';
}
