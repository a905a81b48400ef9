/** `npm start`: builds what is stale, then runs the API and the worker (or one of them: --only api|worker) in this process. */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { buildServer, buildWeb } = await import('./build.mjs');
const only = process.argv.includes('--only');
await buildServer();
if (!process.argv.includes('worker')) await buildWeb();
process.env.NODE_ENV ??= 'production';
process.argv.splice(2, 0, 'start', ...(only ? [] : ['--try-out']));
await import('../../dist/apps/cli/src/main.js');
