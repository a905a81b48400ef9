/** Makes the web client's types from docs/openapi.json; with --check only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../docs/openapi.json', import.meta.url);
const target = new URL('src/api/schema.d.ts', import.meta.url);
const text = `// Made from docs/openapi.json by "npm run webtypes". Do not edit.\n${astToString(await openapiTS(source))}`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('The web types are not those of docs/openapi.json. Run: npm run webtypes\n');
  process.exit(1);
}
