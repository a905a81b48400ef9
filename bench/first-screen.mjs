import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const WEB = 'dist/web';

/** The JavaScript a browser needs before it shows anything: what index.html names, compressed as it is sent. */
export async function firstScreen() {
  const page = await readFile(join(WEB, 'index.html'), 'utf8').catch(() => null);
  if (page === null) return 'First screen of the web app: not built here (npm run build).\n';
  const scripts = new Set([...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path));
  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await readFile(join(WEB, script))).length;
  return `First screen of the web app: ${Math.round(bytes / 1024)} KB of compressed JavaScript in ${scripts.size} files.\n`;
}
