#!/usr/bin/env node
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has gone (| head): nothing is wrong, there is only nobody left to tell.
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

process.exitCode = await run(process.argv.slice(2));
