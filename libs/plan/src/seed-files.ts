import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One row of a seed file: entity properties by name. An absent property is null (or empty, or active). */
export type SeedRow = Record<string, unknown>;

/** In loading order: what is referred to comes before what refers to it. */
export const SEED_FILES = [
  'plan-periods',
  'industries',
  'segments',
  'zones',
  'zone-fits',
  'zone-shapes',
  'indicators',
  'plan-industries',
  'plan-enterprises',
  'plan-projects',
  'plan-events',
  'targets',
  'calendar-days',
] as const;
export type SeedFile = (typeof SEED_FILES)[number];

export type Seed = Record<SeedFile, SeedRow[]>;

/** The package's own folder, found upwards from this file: it lies at another depth in `libs` than in `dist`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json not found above the plan library');
    folder = parent;
  }
  return folder;
}

/** The plan's data as shipped with the project: `libs/plan/seed/*.json`, whatever the working directory. */
export function readSeed(folder: string = join(packageRoot(), 'libs', 'plan', 'seed')): Seed {
  const read = (file: SeedFile) => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as SeedRow[];
  return Object.fromEntries(SEED_FILES.map((file) => [file, read(file)])) as Seed;
}
