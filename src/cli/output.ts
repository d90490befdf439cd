import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Whether files are being written, which have to be whole whoever listens. */
let writesFiles = false;

/** Says that the command writes files: it then goes on to its end although nobody reads what it prints. */
export function mustFinish(): void {
  writesFiles = true;
}

/** Whether the command is to go on although nobody reads what it prints. */
export function goesOn(): boolean {
  return writesFiles;
}

/** Streams whose reader has gone. */
const unheard = new WeakSet<Writable>();

/** Whether an error says that the reader of a stream has gone. */
export function readerGone(error: unknown): boolean {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

/** Writes, and waits where the reader is slower. Where the reader has gone, who listens to the stream's errors decides what comes of it. */
export async function write(stream: Writable, data: string | Uint8Array): Promise<void> {
  if (unheard.has(stream)) return;
  try {
    if (!stream.write(data)) await once(stream, 'drain');
  } catch (error) {
    if (!readerGone(error)) throw error;
    unheard.add(stream);
  }
}

/** Whether colours are wanted: only on a terminal, and not where NO_COLOR is set. */
export function wantsColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** A line on a terminal's stderr that tells how far long work has come; silent elsewhere and for short work. */
export function progressLine(): { show: (text: string) => void; clear: () => void } {
  const { stderr } = process;
  if (stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const start = Date.now();
  let last = 0;
  let shown = false;
  return {
    show(text) {
      const now = Date.now();
      if (now - start < 500 || now - last < 100) return;
      last = now;
      shown = true;
      stderr.write(`\r\u001b[2K${text}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[2K');
    },
  };
}
