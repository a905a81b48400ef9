/** `npm start`, `npm run start:api`, `npm run start:worker`. */
import { buildStale, checkMachine, runCli } from './build.mjs';

const args = process.argv.slice(2);
const only = args[args.indexOf('--only') + 1];
const everything = !args.includes('--only');

checkMachine();
await buildStale(only === 'worker' ? ['server'] : ['server', 'web']);
runCli(['start', ...(everything ? ['--try-out'] : []), ...args]);
