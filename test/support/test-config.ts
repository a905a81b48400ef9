import { join } from 'node:path';
import { type Config, loadConfig } from '#platform/config/config.js';

/** The configuration of a test process: quiet, demo accounts open, no sample world, files in the run's own folder. */
export function testConfig(changes: Partial<Config> = {}): Config {
  const dataDir = join(process.env['BERTH_TEST_DIR'] ?? '', `files-${process.env['JEST_WORKER_ID'] ?? '0'}`);
  const env = {
    PORT: '0',
    BERTH_DEMO: '1',
    BERTH_SAMPLE: '0',
    BERTH_DATA_DIR: dataDir,
    BERTH_DB_POOL: '5',
    BERTH_JWT_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  };
  return { ...loadConfig(env), ...changes };
}
