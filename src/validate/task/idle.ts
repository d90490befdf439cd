import { anyCell } from '../../codec/csv/cell-changes';
import type { ReadRow } from '../../codec/read/row-reader';
import { issue } from '../../issues';
import { once } from '../../once';
import type { Kind } from '../../schemas/kinds';
import { currentVersion } from '../../schemas/versions';
import { FileMonths } from '../rules/support/file-months';
import { FileJob } from './file-job';
import { FileRun } from './file-run';
import { Findings, Totals } from './findings';
import type { TaskScope } from './noting';
import { startChecks } from './start-checks';

const idle: { [K in Kind]?: FileRun } = {};

/** A row of no file, of which checks keep nothing. It has an issue, so that it is shown to all of them however often it comes. */
const blank = /* @__PURE__ */ once(
  (): ReadRow => ({
    row: 0,
    line: 0,
    version: currentVersion,
    cells: [],
    record: null,
    draft: null,
    issues: [issue('row_blank', { file: null }, {})],
  }),
);

/**
 * Keeps for good, of each kind, one of all that looks at rows, and shows it a row of no file: to be called before a file is read and after it.
 *
 * As keepIdle of codec/read does with readers: V8 drops compiled code with the last object of a shape that it was compiled for, and with the last function
 * that has it. The functions that look at the rows of a file are made for that file. Those kept here take over what has been compiled when they are
 * called, and from them the next file's have it.
 *
 * @param kind The kind of the file.
 */
export function keepIdleRun(kind: Kind): void {
  let run = idle[kind];
  if (run === undefined) {
    run = idleRun(kind);
    idle[kind] = run;
  }
  run.row(blank(), anyCell);
}

/** All that looks at rows of a kind, for no file and no transmission. */
function idleRun(kind: Kind): FileRun {
  const scope: TaskScope = { options: {}, context: {}, totals: new Totals(new Map(), 0) };
  const { totals } = scope;
  const job = new FileJob(
    { name: '', source: new Uint8Array(), parsed: { ok: false, kind, issues: [] } },
    totals,
    false,
  );
  const place = { months: new FileMonths([]), findings: new Findings(totals) };
  return new FileRun(job, kind, scope, startChecks({ unit: 'unknown', members: [] }, [], place, scope));
}
