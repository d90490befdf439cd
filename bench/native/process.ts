import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { OwnTime } from '../support/rounds';
import type { NativeReader } from './build';

/** What a reader read: how many good rows, a digest of their values, and the 1-based places of the rows that it refused. */
export interface NativeCheck {
  readonly count: number;
  readonly digest: number;
  readonly refused: readonly number[];
}

/** A reader at work on one file: it has the bytes in memory, and reads them whenever it is told to. */
export class NativeProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;

  constructor({ command }: NativeReader, file: string) {
    const [program, ...options] = command as [string, ...string[]];
    this.#child = spawn(program, [...options, file]);
    this.#child.stderr.pipe(process.stderr);
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** Reads once; the time is the reader's own, without the way to it and back. */
  async read(): Promise<OwnTime> {
    return new OwnTime(Number(await this.#ask('read')) / 1e6);
  }

  async check(): Promise<NativeCheck> {
    return JSON.parse(await this.#ask('check')) as NativeCheck;
  }

  stop(): void {
    this.#child.stdin.end();
  }

  async #ask(line: string): Promise<string> {
    this.#child.stdin.write(`${line}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error(`${this.#child.spawnfile} has ended`);
    return value;
  }
}
