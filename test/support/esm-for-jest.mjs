/**
 * Some CommonJS packages require() ES modules. Node 20.19 does that; Jest's own module system does not before Node 24.
 * For Jest each of them is bundled once into one ES module, kept in node_modules/.cache and named after its version.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PACKAGES = ['@nestjs/throttler', '@fastify/static'];

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const cache = join(root, 'node_modules/.cache/berth/esm');

/** Entries for Jest's moduleNameMapper. */
export async function esmForJest() {
  const mapped = {};
  for (const name of PACKAGES) mapped[`^${name}$`] = await esmOf(name);
  return mapped;
}

async function esmOf(name) {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const file = join(cache, `${name.replace('/', '-')}-${version}.mjs`);
  if (!existsSync(file)) await bundle(name, file);
  return file;
}

async function bundle(name, file) {
  // Vite brings its bundler along; nothing else is installed for this.
  const fromVite = createRequire(require.resolve('vite/package.json'));
  const { rolldown } = await import(pathToFileURL(fromVite.resolve('rolldown')).href);
  const { esmExternalRequirePlugin } = await import(pathToFileURL(fromVite.resolve('rolldown/plugins')).href);
  const names = Object.keys(await import(name)).filter(
    (key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== 'default' && key !== '__esModule',
  );
  await mkdir(cache, { recursive: true });
  const entry = `${file}.${process.pid}.entry.mjs`;
  const partial = `${file}.${process.pid}.part.mjs`;
  await writeFile(
    entry,
    `import whole from '${name}';\nexport const { ${names.join(', ')} } = whole;\nexport default whole;\n`,
  );
  const external = [/^@nestjs\/(?!throttler)/, /^rxjs/, 'reflect-metadata', /^node:/, ...builtinModules];
  const built = await rolldown({
    input: entry,
    platform: 'node',
    logLevel: 'silent',
    plugins: [esmExternalRequirePlugin({ external })],
  });
  await built.write({ file: partial, format: 'esm' });
  await rename(partial, file);
  await rm(entry, { force: true });
}
