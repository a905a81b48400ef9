import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registered } from './i18n';

const root = join(process.cwd(), 'apps/web/src');

/** Every file that registers texts. */
function textFiles(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.spec.ts') &&
      /\btexts\(\s*\n?\s*'/.test(readFileSync(join(root, file), 'utf8')),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]!).sort();

describe('texts', () => {
  it('exist in both languages, whole, with the same placeholders', async () => {
    for (const file of textFiles()) await import(join(root, file));
    expect(registered.size).toBeGreaterThan(5);
    const wrong: string[] = [];
    for (const [name, { zh, en }] of registered) {
      for (const key of new Set([...Object.keys(zh), ...Object.keys(en)])) {
        const one = zh[key];
        const other = en[key];
        if (!one?.trim() || !other?.trim()) wrong.push(`${name}: ${key} is missing`);
        else if (placeholders(one).join() !== placeholders(other).join())
          wrong.push(`${name}: ${key} has other placeholders`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
