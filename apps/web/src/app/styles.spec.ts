import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(process.cwd(), 'apps/web/src');
const main = join(root, 'main.tsx');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map((each) => join(each.parentPath, each.name));
const sources = new Map(
  files
    .filter((file) => /\.(css|tsx?)$/.test(file) && !file.includes('.spec.'))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);
const union = <T>(sets: Iterable<ReadonlySet<T>>): Set<T> => new Set([...sets].flatMap((set) => [...set]));

function resolve(from: string, name: string): string[] {
  const path = join(dirname(from), name);
  return [path, `${path}.tsx`, `${path}.ts`].filter(
    (each) => name.startsWith('.') && sources.has(each) && existsSync(each),
  );
}
const importsOf = (file: string, pattern: RegExp) =>
  all(sources.get(file) ?? '', pattern).flatMap((name) => resolve(file, name));
const now = (file: string) => importsOf(file, /^(?:import|export) (?!type )[^;]*?'([^']+)';/gm);
const later = (file: string) => importsOf(file, /import\('([^']+)'\)/g);

/** What is loaded together with a module. */
function together(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const each of now(file)) together(each, seen);
  return seen;
}

/** Classes a sheet styles by themselves, wherever they stand. */
function styled(sheet: string): Set<string> {
  const rules = sources.get(sheet)!.replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = all(rules, /([^{}]+)\{/g).flatMap((each) => each.split(/,(?![^(]*\))/));
  const alone = /^\s*(?:[a-z]+)?\.([a-z][\w-]*)(?::[\w-]+(?:\([^)]*\))?)*\s*$/;
  return new Set(selectors.flatMap((each) => alone.exec(each)?.[1] ?? []));
}

/** Words of a className, as they stand in the source. */
function worn(file: string): Set<string> {
  const text = sources.get(file)!;
  const told = [...text.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, plain = '', code = '']) => [
    plain,
    ...all(code, /'([^']*)'/g),
    ...all(code, /`([^`$]*)/g),
  ]);
  return new Set(told.flatMap((each) => all(each, /([a-z][\w-]*)/g)));
}

const modules = [...sources.keys()].filter((file) => !file.endsWith('.css'));
const sheets = new Map([...sources.keys()].filter((file) => file.endsWith('.css')).map((file) => [file, styled(file)]));
const chunks = new Map([...new Set([main, ...modules.flatMap(later)])].map((chunk) => [chunk, together(chunk)]));
const openedFrom = (chunk: string) =>
  [...chunks].filter(([other, files]) => other !== chunk && [...files].some((file) => later(file).includes(chunk)));

/** Sheets that are there for certain when a chunk is: its own, and those of every page it may be opened from. */
function present(chunk: string, path: readonly string[] = []): Set<string> {
  const own = new Set([...chunks.get(chunk)!, ...chunks.get(main)!].filter((file) => sheets.has(file)));
  const from = openedFrom(chunk)
    .filter(([other]) => !path.includes(other))
    .map(([other]) => present(other, [...path, chunk]));
  const [first, ...rest] = from;
  if (first === undefined) return own;
  return union([own, new Set([...first].filter((sheet) => rest.every((other) => other.has(sheet))))]);
}

describe('styles', () => {
  const known = union(sheets.values());

  it('of a class are on every page that wears it, whichever pages were seen before', () => {
    expect(known.size).toBeGreaterThan(200);
    const bare = [...chunks].flatMap(([chunk, files]) => {
      const here = union([...present(chunk)].map((sheet) => sheets.get(sheet)!));
      return [...files]
        .filter((file) => !sheets.has(file))
        .flatMap((file) =>
          [...worn(file)].filter((name) => known.has(name) && !here.has(name)).map((name) => [file, name]),
        )
        .map(([file, name]) => `${name}: ${relative(root, file!)} on ${relative(root, chunk)}`);
    });
    expect(bare).toEqual([]);
  });
});
