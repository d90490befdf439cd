import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandOn, type Said } from './run-command';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'node_modules/.cache/careplan-csv/dist/cli.js');

/** What a run of the command left behind. */
export interface Run extends Omit<Said, 'code'> {
  readonly code: number | null;
}

/** What stands behind the streams of the process. */
export interface Streams {
  readonly input?: string | Uint8Array;
  /** A file that stdin is redirected from. */
  readonly file?: string;
  /** Files that stdout and stderr are redirected to. */
  readonly stdout?: string;
  readonly stderr?: string;
  /** A stream that nobody reads from the start. */
  readonly close?: 'stdout' | 'stderr';
}

let before: Promise<unknown> = Promise.resolve();

/**
 * Runs the command, in the project's folder: in this process where its streams and threads play no part, else in one of its own, which takes ten
 * times as long.
 */
export function careplanCsv(args: readonly string[], given?: string | Uint8Array | Streams): Promise<Run> {
  const isInput = given === undefined || typeof given === 'string' || given instanceof Uint8Array;
  if (!isInput || args.includes('--jobs')) return startCareplanCsv(args, given);
  // One after the other: they share the streams.
  const now = before.then(() => runCommandOn(given, args));
  before = now.catch(() => undefined);
  return now;
}

/** Runs the command in a process of its own, in the project's folder. */
export function startCareplanCsv(args: readonly string[], given?: string | Uint8Array | Streams): Promise<Run> {
  const streams: Streams = typeof given === 'string' || given instanceof Uint8Array ? { input: given } : (given ?? {});
  const opened: number[] = [];
  const at = (path: string | undefined, mode: string): number | 'pipe' => {
    if (path === undefined) return 'pipe';
    const file = openSync(path, mode);
    opened.push(file);
    return file;
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
      stdio: [at(streams.file, 'r'), at(streams.stdout, 'w'), at(streams.stderr, 'w')],
    });
    for (const file of opened) closeSync(file);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => out.push(piece));
    child.stderr?.on('data', (piece: Buffer) => err.push(piece));
    if (streams.close !== undefined) child[streams.close]?.destroy();
    child.on('error', reject);
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      resolve({ code, stdout: bytes.toString('utf8'), bytes, stderr: Buffer.concat(err).toString('utf8') });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(streams.input);
  });
}
