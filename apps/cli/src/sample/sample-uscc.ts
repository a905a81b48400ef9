import { usccCheckCharacter } from '#promotion/investors/domain/uscc.js';

/** A code with a matching check character and an administrative division that does not exist (000000). */
export function sampleUscc(index: number): string {
  const body = `91000000M${String(index).padStart(8, '0')}`;
  return `${body}${usccCheckCharacter(body) ?? ''}`;
}
