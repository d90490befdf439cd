import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

/** What came of a request: a line, or why there is none. */
export type Reply =
  | { readonly line: string }
  | { readonly fault: 'silent' }
  | { readonly fault: 'died'; readonly how: string }
  | { readonly fault: 'tooLong' }
  | { readonly fault: 'notStarted'; readonly how: string };

/** Most characters of one answer: a program that never ends its line must not fill the memory. */
const longestLine = 64 * 1024 * 1024;
/** How long a program may take to end after its input has ended, in milliseconds. */
const patience = 1000;
/** Characters of the program's own complaints that are kept. */
const complaintsKept = 400;

/** A program that answers line by line; it is started for the first request, and again after it was ended. */
export class Program {
  readonly #command: string;
  readonly #args: readonly string[];
  #running: Running | null = null;
  /** How often the program had to be started. */
  starts = 0;

  constructor(command: string, args: readonly string[]) {
    this.#command = command;
    this.#args = args;
  }

  /**
   * Sends a line and waits for the next line of the program.
   *
   * @param line What is sent, without its line end.
   * @param timeout How long to wait, in milliseconds.
   */
  async ask(line: string, timeout: number): Promise<Reply> {
    if (this.#running === null) {
      this.#running = new Running(this.#command, this.#args);
      this.starts += 1;
    }
    const reply = await this.#running.ask(line, timeout);
    if ('fault' in reply) this.kill();
    return reply;
  }

  /** Ends the program at once; the next request starts it anew. */
  kill(): void {
    this.#running?.kill();
    this.#running = null;
  }

  /** Ends the program's input, and the program where it goes on all the same. */
  async end(): Promise<void> {
    await this.#running?.end();
    this.#running = null;
  }
}

/** One process. */
class Running {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: string[] = [];
  /** What came of the line that has not ended yet, in pieces: put together once, or a long answer would be copied for every piece. */
  #pieces: string[] = [];
  #length = 0;
  #begun = false;
  #complaints = '';
  #fault: Reply | null = null;
  #wake: (() => void) | null = null;
  readonly #closed: Promise<void>;

  constructor(command: string, args: readonly string[]) {
    // A group of its own, so that what the program starts (a shell, a virtual machine) ends with it.
    this.#child = spawn(command, args, { stdio: 'pipe', detached: process.platform !== 'win32', windowsHide: true });
    const decoder = new StringDecoder('utf8');
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(decoder.write(chunk)));
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#complaints = (this.#complaints + chunk.toString('utf8')).slice(-complaintsKept);
    });
    // A program that died takes no more; its end is reported by 'close'.
    this.#child.stdin.on('error', () => undefined);
    this.#closed = new Promise((resolve) => {
      this.#child.on('error', (error) => {
        this.#fail({ fault: 'notStarted', how: error.message });
        resolve();
      });
      this.#child.on('close', (code, signal) => {
        const said = this.#complaints.trim().split('\n').at(-1) ?? '';
        this.#fail({ fault: 'died', how: `${signal ?? `exit ${code}`}${said === '' ? '' : `: ${said}`}` });
        resolve();
      });
    });
  }

  async ask(line: string, timeout: number): Promise<Reply> {
    // What came without being asked for is out of order, and the answer to nothing.
    if (this.#fault === null) this.#child.stdin.write(`${line}\n`);
    const deadline = Date.now() + timeout;
    for (;;) {
      const next = this.#lines.shift();
      if (next !== undefined) return { line: next };
      if (this.#fault !== null) return this.#fault;
      const left = deadline - Date.now();
      if (left <= 0) return { fault: 'silent' };
      await this.#wait(left);
    }
  }

  kill(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') this.#child.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) stream.destroy();
  }

  async end(): Promise<void> {
    this.#child.stdin.end();
    const timer = setTimeout(() => this.kill(), patience);
    await this.#closed;
    clearTimeout(timer);
  }

  #take(text: string): void {
    // What writes UTF-8 may begin with a mark of it (a StreamWriter of .NET does).
    const marked = !this.#begun && text.startsWith('\ufeff');
    this.#begun ||= text !== '';
    const [first = '', ...others] = (marked ? text.slice(1) : text).split('\n');
    this.#add(first);
    for (const part of others) {
      const line = this.#pieces.join('');
      if (line.trim() !== '') this.#lines.push(line);
      this.#pieces = [];
      this.#length = 0;
      this.#add(part);
    }
    if (this.#length > longestLine) this.#fail({ fault: 'tooLong' });
    this.#wake?.();
  }

  #add(piece: string): void {
    // A program that goes on after its line was too long is on its way to be ended.
    if (this.#length > longestLine) return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  #fail(fault: Reply): void {
    this.#fault ??= fault;
    this.#wake?.();
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const settle = (): void => {
        this.#wake = null;
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(settle, milliseconds);
      this.#wake = settle;
    });
  }
}
