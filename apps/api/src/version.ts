/** Kept in step with package.json by test/architecture.spec.ts. */
export const VERSION = '0.1.0';
