import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The API to talk to while developing; in production the API process serves the built files itself. */
const api = process.env['BERTH_API'] ?? 'http://127.0.0.1:3000';

const compressed = promisify(brotliCompress);

/**
 * Compressed once, as well as it can be, instead of quickly for each reader: a seventh less to fetch, and nothing for the
 * server to do. Readers who do not take Brotli get the file itself (apps/api/src/web-app.ts).
 */
function compressOnce(): Plugin {
  const compressFile = async (path: string): Promise<void> => {
    if (!/\.(js|css|svg|html)$/.test(path) || (await stat(path)).size < 1024) return;
    await writeFile(`${path}.br`, await compressed(await readFile(path)));
  };
  return {
    name: 'compress-once',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const files = await readdir(dir, { recursive: true });
      await Promise.all(files.map((file) => compressFile(join(dir, file))));
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressOnce()],
  resolve: {
    alias: [
      // One tooltip for the whole page, which we do not ask for: every page would fetch how pop-ups are placed.
      {
        find: /^\.\.\/tooltip\/UniqueProvider$/,
        replacement: join(import.meta.dirname, 'src/app/no-unique-tooltip.tsx'),
      },
    ],
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: true,
    // They do nothing on being imported but do not say so: a page that wants one of their functions would fetch them whole.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/@rc-component\//, sideEffects: false }] } },
    // MapLibre is one file of 1.1 MB, fetched when a map is drawn.
    chunkSizeWarningLimit: 1150,
  },
});
