import { isShared } from '../database/shared-reads.js';

const written = new WeakMap<object, string>();

/** JSON of an answer. What was read once for many (`SharedReads`) is written out once for them as well. */
export function writeOnce(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !isShared(answer)) return JSON.stringify(answer);
  const text = written.get(answer) ?? JSON.stringify(answer);
  written.set(answer, text);
  return text;
}
