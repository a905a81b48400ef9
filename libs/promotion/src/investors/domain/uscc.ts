/**
 * 统一社会信用代码, the unified social credit code of GB 32100-2015: 18 characters, the last of which checks the rest.
 * Places: 1 registering department, 2 kind of organisation, 3-8 administrative region (digits), 9-17 organisation
 * code (GB 11714), 18 check character.
 */

/** GB 32100-2015 table 2: digits and capitals without I, O, Z, S, V, which are too easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BASE = ALPHABET.length;
const SHAPE = new RegExp(`^[${ALPHABET}]{2}\\d{6}[${ALPHABET}]{10}$`);

/** GB 32100-2015 formula (1): the weight of place i (from 1) is 3^(i-1) mod 31. */
const WEIGHTS = Array.from({ length: 17 }, (_, place) => {
  let weight = 1;
  for (let power = 0; power < place; power += 1) weight = (weight * 3) % BASE;
  return weight;
});

/** As people type and paste it (full width, lower case, blanks and hyphens between groups) → as the register prints it. */
export function normaliseUscc(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}

/** The 18th character that belongs to these 17; null when they are not 17 characters of the alphabet. */
export function usccCheckCharacter(first17: string): string | null {
  if (first17.length !== WEIGHTS.length) return null;
  let sum = 0;
  for (const [place, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17.charAt(place));
    if (value < 0) return null;
    sum += value * weight;
  }
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}

/** True for a normalised code of the right shape whose check character fits. */
export function isUscc(code: string): boolean {
  return SHAPE.test(code) && usccCheckCharacter(code.slice(0, 17)) === code.charAt(17);
}
