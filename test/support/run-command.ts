import { run } from '../../src/cli/run';

/** What a run of the command said. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, one run at a time: for what no process of its own is needed for. */
export async function runCommand(...args: string[]): Promise<Said> {
  const pieces = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const { stdout, stderr } = process;
  const real = { stdout: stdout.write, stderr: stderr.write };
  const capture = (into: Buffer[]) => (data: string | Uint8Array) => {
    into.push(Buffer.from(data as string));
    return true;
  };
  stdout.write = capture(pieces.stdout) as typeof stdout.write;
  stderr.write = capture(pieces.stderr) as typeof stderr.write;
  try {
    const code = await run(args);
    const text = (list: Buffer[]) => Buffer.concat(list).toString('utf8');
    return { code, stdout: text(pieces.stdout), stderr: text(pieces.stderr) };
  } finally {
    stdout.write = real.stdout;
    stderr.write = real.stderr;
  }
}
