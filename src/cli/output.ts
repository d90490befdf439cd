import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes, and waits where the reader is slower. */
export async function write(stream: Writable, data: string | Uint8Array): Promise<void> {
  if (!stream.write(data)) await once(stream, 'drain');
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
