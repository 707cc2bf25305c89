import type { Reporter, TestModule } from 'vitest/node';

/** Says at the very end, on a line of its own, how many tests passed and failed. */
export default class CountReporter implements Reporter {
  // A run that never ended, because the set-up failed, has not passed.
  private line = '0 passed, 1 failed';

  onInit(): void {
    process.once('exit', () => process.stdout.write(`${this.line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const before = count.failed;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      // A file that could not be loaded, or whose hooks failed, has no failed test and is a failure all the same.
      if (count.failed === before && !module.ok()) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    this.line = `${count.passed} passed, ${count.failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
  }
}
