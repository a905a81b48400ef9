/** `npm run bench` measures the API; `-- import` the import of leads; `-- search` the search (bench/run.mjs hands on). */
const [what] = process.argv.slice(2);
if (what === 'import') process.argv.splice(2, 1);
await import(what === 'import' ? './import-leads.mjs' : './run.mjs');
