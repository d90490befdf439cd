#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { complaintOf, exit } from './exit';
import { goesOn, readerGone } from './output';
import { complain, run } from './run';

// From Node.js 22.1 on, what was compiled is kept in the folder for temporary files: the next start is quicker by a tenth. Code only, no data.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

process.stdout.on('error', (error: Error) => {
  const gone = readerGone(error);
  if (gone && goesOn()) return;
  // The reader has gone (| head): nothing is wrong, there is only nobody left to tell.
  process.exit(gone ? exit.fine : complain(complaintOf(error, 'stdout') ?? error));
});
// That nobody reads what is written there changes nothing.
process.stderr.on('error', () => undefined);
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => process.exit(complain(error)));
}

process.exitCode = await run(process.argv.slice(2));
