import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(process.cwd(), 'apps/web/src/app/routes.tsx'), 'utf8');
const all = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map((match) => match[1]!);

describe('rooms', () => {
  const pages = all(/^ {6}\{ to: '([^']+)', text: '\w+' \},$/gm);

  it('name each page once', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page, at) => pages.indexOf(page) !== at)).toEqual([]);
  });

  it('lead only to pages that have a route, which says who may open them', () => {
    const routes = all(/^ {2}page\('([^']+)'/gm);
    expect(pages.filter((page) => !routes.includes(page))).toEqual([]);
    expect(routes.filter((page, at) => routes.indexOf(page) !== at)).toEqual([]);
  });
});
