/** `npm run bench` measures the API; `npm run bench -- import` measures the import of leads. */
const [what] = process.argv.slice(2);
if (what === 'import') process.argv.splice(2, 1);
await import(what === 'import' ? './import-leads.mjs' : './run.mjs');
