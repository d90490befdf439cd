#!/usr/bin/env node
import { complaintOf, exit } from './exit';
import { goesOn, readerGone } from './output';
import { complain, run } from './run';

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
