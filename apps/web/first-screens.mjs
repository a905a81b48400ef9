/**
 * Weighs, after the build, the code a browser fetches before a first screen can be used, and fails when one is too heavy.
 * In gzip, which is what a browser is given over a line without TLS; with TLS it is Brotli, a tenth less.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const WEB = join(import.meta.dirname, '../../dist/web');
const APP = 'index.html';
const SCREENS = {
  'sign-in page': 'src/features/login/login-page.tsx',
  'desk of every role': 'src/features/insight/desk-page.tsx',
  'the number': 'src/features/insight/number-page.tsx',
};

const manifest = JSON.parse(readFileSync(join(WEB, '.vite/manifest.json'), 'utf8'));
// It names our sources, and everything in the folder is served.
rmSync(join(WEB, '.vite'), { recursive: true });

/** Chunks by the name the manifest gives them, each with all it imports. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const each of manifest[name].imports ?? []) withImports(each, found);
  return found;
}

const weigh = (name) => gzipSync(readFileSync(join(WEB, manifest[name].file))).length / 1024;

for (const [screen, page] of Object.entries(SCREENS)) {
  const chunks = [...withImports(page, withImports(APP))];
  const kb = Math.round(chunks.reduce((sum, name) => sum + weigh(name), 0));
  console.log(`first screen: ${screen}, ${kb} KB of ${LIMIT_KB} in ${chunks.length} files`);
  if (kb <= LIMIT_KB) continue;
  console.error(`${screen} fetches more than ${LIMIT_KB} KB of JavaScript: what came in that is not on it? (${page})`);
  process.exitCode = 1;
}
