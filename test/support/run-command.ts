import { Readable } from 'node:stream';
import { run } from '../../src/cli/run';

/** What a run of the command said. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  /** Stdout as bytes. */
  readonly bytes: Buffer;
  readonly stderr: string;
}

/** Runs the command in this process, one run at a time: for what no process of its own is needed for. */
export function runCommand(...args: string[]): Promise<Said> {
  return runCommandOn(undefined, args);
}

/** Runs the command in this process, with bytes that stand for stdin. */
export async function runCommandOn(input: string | Uint8Array | undefined, args: readonly string[]): Promise<Said> {
  const pieces = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const source = Readable.from(input === undefined || input.length === 0 ? [] : [Buffer.from(input as string)]);
  const { stdout, stderr } = process;
  const real = { stdout: stdout.write, stderr: stderr.write };
  const capture =
    (into: Buffer[]) =>
    (data: string | Uint8Array, ...more: readonly unknown[]) => {
      into.push(Buffer.from(data as string));
      const done = more.at(-1);
      if (typeof done === 'function') done();
      return true;
    };
  stdout.write = capture(pieces.stdout) as typeof stdout.write;
  stderr.write = capture(pieces.stderr) as typeof stderr.write;
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin') as PropertyDescriptor;
  if (input !== undefined) Object.defineProperty(process, 'stdin', { ...stdin, get: () => source });
  const { NO_COLOR } = process.env;
  process.env.NO_COLOR = '1';
  try {
    const code = await run(args);
    const bytes = Buffer.concat(pieces.stdout);
    return { code, stdout: bytes.toString('utf8'), bytes, stderr: Buffer.concat(pieces.stderr).toString('utf8') };
  } finally {
    stdout.write = real.stdout;
    stderr.write = real.stderr;
    Object.defineProperty(process, 'stdin', stdin);
    if (NO_COLOR === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = NO_COLOR;
  }
}
