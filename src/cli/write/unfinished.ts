import { unlinkSync } from 'node:fs';

/** Files that may not stay: they are not whole yet, or what they belong to is not. */
const unfinished = new Set<string>();

/** Says that a file may not stay: whatever ends the command from now on takes it away. */
export function begin(path: string): void {
  if (unfinished.size === 0) watch();
  unfinished.add(path);
}

/** Says that a file may stay, or is gone. */
export function settle(path: string): void {
  if (unfinished.delete(path) && unfinished.size === 0) unwatch();
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function watch(): void {
  process.on('exit', discardAll);
  for (const signal of signals) process.on(signal, interrupted);
}

function unwatch(): void {
  process.removeListener('exit', discardAll);
  for (const signal of signals) process.removeListener(signal, interrupted);
}

function discardAll(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // It is gone, or the disk is: there is nothing more to do.
    }
  }
}

function interrupted(signal: NodeJS.Signals): void {
  discardAll();
  // As if it had never been caught.
  unwatch();
  process.kill(process.pid, signal);
}
