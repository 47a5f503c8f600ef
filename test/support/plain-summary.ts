import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed` at the end of a run, and adds both numbers to the file that RESULTS_FILE names, if any. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
    }
    console.log(`${String(passed)} passed, ${String(failed)} failed`);
    const file = process.env.RESULTS_FILE;
    if (file !== undefined && file !== '') appendFileSync(file, `${String(passed)} ${String(failed)}\n`);
  }
}
