/** One PostgreSQL for the whole run: the embedded one without fsync, or the server of TEST_DATABASE_URL. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './ts-loader.mjs';

export default async function setUp() {
  process.env.BERTH_TEST_RUN = randomBytes(4).toString('hex');
  process.env.BERTH_TEST_DIR = await mkdtemp(join(tmpdir(), 'berth-test-'));
  await chmod(process.env.BERTH_TEST_DIR, 0o755); // as root the server is another user, who must get in
  if (process.env.TEST_DATABASE_URL) {
    process.env.BERTH_TEST_SERVER = process.env.TEST_DATABASE_URL;
    return;
  }
  const { EmbeddedPostgres } = await import('../../libs/platform/src/database/embedded-postgres.ts');
  const postgres = await EmbeddedPostgres.start({ dataDir: join(process.env.BERTH_TEST_DIR, 'data'), ephemeral: true });
  process.env.BERTH_TEST_SERVER = postgres.urlOf('postgres');
  globalThis.berthTestPostgres = postgres;
}
