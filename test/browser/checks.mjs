/** Named checks: each failure is said at once, the last line counts. */
export class Checks {
  passed = 0;
  failed = 0;

  that(what, holds, detail = '') {
    if (holds) this.passed += 1;
    else this.failed += 1;
    if (!holds) console.log(`FAILED  ${what}${detail === '' ? '' : `\n        ${detail}`}`);
    return holds;
  }

  same(what, actual, expected) {
    return this.that(what, actual === expected, `expected ${expected}, got ${actual}`);
  }

  /** One step of the story. A step that throws ends the story: what follows builds on it. */
  async step(what, work) {
    const started = Date.now();
    try {
      const result = await work();
      this.passed += 1;
      console.log(`ok      ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      this.failed += 1;
      console.log(`FAILED  ${what}`);
      throw error;
    }
  }

  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }
}
