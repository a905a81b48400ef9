/** `npm run cli -- <command>`: builds the server when it is stale, then runs the command. */
import { buildServer } from './build.mjs';
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
await buildServer();
process.env.NODE_ENV ??= 'production';
await import('../../dist/apps/cli/src/main.js');
