import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API to talk to while developing; in production the API process serves the built files itself. */
const api = process.env['BERTH_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: true,
    // MapLibre is one file of 1.1 MB, fetched when a map is drawn.
    chunkSizeWarningLimit: 1150,
  },
});
