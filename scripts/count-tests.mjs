// Prints `N passed, N failed` from vitest's JSON reports, and fails where a run did: count-tests.mjs REPORT STATUS [REPORT STATUS]…
// A step before or after the tests of a run counts as one failure.
import { readFileSync } from 'node:fs';

const args = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (let index = 0; index < args.length; index += 2) {
  const run = countsOf(args[index], args[index + 1]);
  passed += run.passed;
  failed += run.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function countsOf(path, status) {
  const counts = { passed: 0, failed: 0 };
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    counts.passed = report.numPassedTests;
    counts.failed =
      report.numFailedTests +
      (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? report.numFailedTestSuites : 0);
  } catch {
    console.error('the tests did not run');
  }
  if (counts.passed === 0 || (status !== '0' && counts.failed === 0)) counts.failed += 1;
  return counts;
}
