/**
 * A registry that does not serve every platform's build of a native package makes npm leave those builds out of
 * package-lock.json, and `npm ci` then refuses the file everywhere. This puts them back, by the names and versions their
 * parents ask for. Run after changing dependencies: node .ci/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'arm'];

let added = 0;
for (const [path, parent] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    if (path === '' || lock.packages[`node_modules/${name}`] || lock.packages[nested]) continue;
    const build = name.split('/').pop();
    const os = SYSTEMS.find((system) => build.includes(system));
    const cpu = PROCESSORS.find((processor) => build.includes(processor));
    if (os === undefined || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(parent.dev && { dev: true }),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`${added} builds of other platforms added\n`);
