import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** berth_<12 hex to find it by>_<48 hex, 192 bits nobody can guess>: a leaked key is known by its first letters. */
const KEY_TEXT = /^berth_([0-9a-f]{12})_[0-9a-f]{48}$/;
const BEGINNING = 'berth_';

export interface NewKeyText {
  text: string;
  lookup: string;
  hash: string;
}

export function newKeyText(): NewKeyText {
  const lookup = randomBytes(6).toString('hex');
  const text = `${BEGINNING}${lookup}_${randomBytes(24).toString('hex')}`;
  return { text, lookup, hash: hashKey(text) };
}

/** How a key is shown ever after. */
export const shownKey = (lookup: string): string => `${BEGINNING}${lookup}_…`;

/** The bearer of an Authorization header, if it means to be a key; a session's token never begins like one. */
export function keyTextIn(authorization: string | undefined): string | null {
  const bearer = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  return bearer?.startsWith(BEGINNING) === true ? bearer : null;
}

export function lookupOf(text: string): string | null {
  return KEY_TEXT.exec(text)?.[1] ?? null;
}

/** No salt and no slow hash: what is hashed is random, not chosen by a person. */
export function hashKey(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Takes as long for a key wrong in its first letter as for one wrong in its last. */
export function keyMatches(hash: string, text: string): boolean {
  const [known, given] = [Buffer.from(hash, 'hex'), Buffer.from(hashKey(text), 'hex')];
  return known.length === given.length && timingSafeEqual(known, given);
}
