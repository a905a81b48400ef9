/**
 * Run through test/run.mjs. The specs run as plain Node runs them: native ES modules, our TypeScript by a loader, every
 * module read once a thread and not once a spec. So no spec may leave anything behind in a module.
 */
export default {
  runner: 'jest-light-runner',
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/cli', '<rootDir>/apps/web/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/faults/',
    ...(process.env.BERTH_TEST_LONG ? [] : ['<rootDir>/test/long/']),
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/test/support/time-limit.mjs'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
};
