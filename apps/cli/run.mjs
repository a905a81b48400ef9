/** `npm run cli -- <command>`: builds the server if it is stale and runs the command line. */
import { buildStale, checkMachine, runCli } from './build.mjs';

checkMachine();
await buildStale(['server']);
runCli(process.argv.slice(2));
