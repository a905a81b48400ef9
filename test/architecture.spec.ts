import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** From the ground up: a library may import those before it, never those after it (docs/ARCHITECTURE.md). */
const FLOORS = ['platform', 'access', 'plan', 'promotion', 'landing', 'investment', 'insight'];

/** What a pure folder must not touch. */
const IMPURE = /^(?:@nestjs\/|typeorm|pg$|bullmq|fastify|node:(?!crypto)|@fastify\/)/;
const MAX_LINES = 320;

interface Source {
  path: string;
  text: string;
  imports: string[];
}

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (name !== 'node_modules') yield* files(path);
    } else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) yield path;
  }
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  return { path: relative(ROOT, path).split(sep).join('/'), text, imports };
}

const libs = [...files(join(ROOT, 'libs'))].map(read);
const apps = [...files(join(ROOT, 'apps'))].map(read);
const floorOf = (path: string): string => path.split('/')[1] ?? '';
const isSpec = (source: Source): boolean => source.path.includes('.spec.') || source.path.includes('/testing/');

describe('the house', () => {
  it('has sources to look at', () => {
    expect(libs.length).toBeGreaterThan(150);
  });

  it('lets imports run one way', () => {
    const wrong = libs.flatMap(({ path, imports }) =>
      imports
        .map((name) => /^#(\w+)\//.exec(name)?.[1])
        .filter((target) => target !== undefined && FLOORS.indexOf(target) > FLOORS.indexOf(floorOf(path)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('crosses from library to library by name only, and never into an app', () => {
    const wrong = libs.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) =>
          normalize(join(dirname(path), name))
            .split(sep)
            .join('/'),
        )
        .filter((target) => !target.startsWith(`libs/${floorOf(path)}/`))
        .map((target) => `${path} reaches ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps domain folders pure', () => {
    const wrong = libs
      .filter((source) => source.path.includes('/domain/') && !isSpec(source))
      .flatMap(({ path, imports, text }) => [
        ...imports
          .filter((name) => IMPURE.test(name) || /\.(?:service|query|entity|controller|processor)\.js$/.test(name))
          .map((name) => `${path} imports ${name}`),
        ...(/new Date\(\)|Date\.now\(\)|process\.env|Math\.random\(/.test(text) ? [`${path} looks at the world`] : []),
      ]);
    expect(wrong).toEqual([]);
  });

  it('has no cycle of files inside a library', () => {
    const graph = new Map(
      libs.map(({ path, text }) => [
        path,
        valueImports(text)
          .map((name) => resolve(path, name))
          .filter((target) => target !== null),
      ]),
    );
    expect(cycles(graph)).toEqual([]);
  });

  it('keeps files readable in one sitting, but for tables of texts', () => {
    const long = [...libs, ...apps]
      .filter((source) => !isSpec(source) && !/(?:i18n|texts)\.ts$|schema\.d\.ts$/.test(source.path))
      .filter((source) => source.text.split('\n').length > MAX_LINES)
      .map((source) => source.path);
    expect(long).toEqual([]);
  });

  it('says no "any"', () => {
    const wrong = [...libs, ...apps]
      .filter((source) => /:\s*any\b|\bas any\b|<any>/.test(stripComments(source.text)))
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });

  it('has no barrel inside a library', () => {
    expect(libs.filter((source) => source.path.endsWith('/index.ts')).map((source) => source.path)).toEqual([]);
  });
});

const stripComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

/** Type-only imports vanish when compiled: they cannot make a cycle at run time. */
function valueImports(text: string): string[] {
  return [...stripComments(text).matchAll(/^import\s+(?!type\b)([\s\S]*?)from\s+'([^']+)'/gm)].flatMap(
    ([, names, from]) => {
      const onlyTypes = /^\{\s*(?:type\s+[\w\s]+,?\s*)+\}\s*$/.test((names ?? '').trim());
      return onlyTypes || from === undefined ? [] : [from];
    },
  );
}

function resolve(path: string, name: string): string | null {
  const alias = /^#(\w+)\/(.*)\.js$/.exec(name);
  if (alias !== null) return `libs/${alias[1]}/src/${alias[2]}.ts`;
  return name.startsWith('.')
    ? normalize(join(dirname(path), name))
        .split(sep)
        .join('/')
        .replace(/\.js$/, '.ts')
    : null;
}

function cycles(graph: Map<string, string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
