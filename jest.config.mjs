/** ESM all the way: run through test/run.mjs, which sets --experimental-vm-modules. */
import { esmForJest } from './test/support/esm-for-jest.mjs';

const libs = ['platform', 'access', 'plan', 'promotion', 'landing', 'investment', 'insight'];
export default async () => ({
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/cli', '<rootDir>/apps/web/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/faults/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    ...(await esmForJest()),
    ...Object.fromEntries(libs.map((lib) => [`^#${lib}/(.*)\\.js$`, `<rootDir>/libs/${lib}/src/$1.ts`])),
    '^#migrations/(.*)\\.js$': '<rootDir>/migrations/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
});
