import type { NameParts } from './name-parts.js';

/** What two names must share at least to be compared at all: each way of being one company has its key. */
export function candidateKeys(parts: NameParts): string[] {
  const { key, core, brand, pinyin, brandPinyin, initials, latin } = parts;
  const keys = [`k:${key}`, `c:${core}`];
  if (brand.length >= 2) keys.push(`b:${brand}`);
  if (pinyin.length >= 4) keys.push(`y:${pinyin}`);
  if (brandPinyin.length >= 4) keys.push(`y:${brandPinyin}`);
  if (initials.length >= 3 && initials.length <= 8) keys.push(`i:${initials}`);
  if (!latin && brand.length >= 4) keys.push(`h:${brand.slice(0, 2)}`, `t:${brand.slice(-2)}`);
  return [...new Set(keys)];
}

/**
 * Letters may be the pinyin of a brand with anything after it: the beginnings of what was typed are asked for, too.
 * Only for asking; what is stored keeps whole keys.
 */
export function askedKeys(parts: NameParts): string[] {
  const keys = candidateKeys(parts);
  if (!parts.latin) return keys;
  for (let length = 6; length < Math.min(parts.core.length, 40); length += 1)
    keys.push(`y:${parts.core.slice(0, length)}`);
  return keys;
}
