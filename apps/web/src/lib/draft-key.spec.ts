import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftKey } from './draft-key';

const root = join(process.cwd(), 'apps/web/src');

describe('what somebody typed', () => {
  it('is kept for them alone', () => {
    const keys = ['zhang', 'li'].flatMap((user) => ['lead', 'ask.target.T1'].map((form) => draftKey(user, form)));
    expect(new Set(keys).size).toBe(4);
  });

  it('is kept under no name that others share', () => {
    const named = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !file.endsWith('.spec.ts') &&
        readFileSync(join(root, file), 'utf8').includes('berth.draft'),
    );
    expect(named).toEqual(['lib/draft-key.ts']);
  });
});
