import { checkedChunk, stepSize, steps } from './source';

/** How long the work goes on before others get their turn, in milliseconds. */
const turn = 20;
/** Who has not read for so long has let others have it. */
const idle = 1000;

/** When others last had their turn, whoever reads: many small files in a row take theirs as one large file does. */
let lastTurn = 0;

/** Comes back when others have had their turn. A timer waits for a millisecond at least, which a message to oneself spares us in every runtime. */
function later(back: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    // An open port keeps a process alive.
    port1.close();
    back();
  };
  port2.postMessage(null);
}

/** Whether others have waited long enough. */
function isTurn(): boolean {
  return performance.now() - lastTurn >= turn;
}

/** Lets others have their turn. */
async function giveTurn(): Promise<void> {
  await new Promise<void>(later);
  lastTurn = performance.now();
}

/**
 * The bytes of a source in small pieces, with room between them: the signal is heeded while work goes on, and every 20 ms the event loop gets its
 * turn, for sources in memory too. The source is let go whenever the reading ends, by whatever side.
 *
 * @param chunks What `uncheckedChunksOf` gave.
 */
export async function* piecesOf(
  chunks: AsyncIterator<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let open = true;
  if (performance.now() - lastTurn > idle) lastTurn = performance.now();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const coming = chunks.next();
      const { done, value } = checkedChunk(await (signal === undefined ? coming : abortable(coming, signal)));
      if (done === true) {
        open = false;
        return;
      }
      for (const piece of value.length <= stepSize ? [value] : steps(value)) {
        yield piece;
        if (isTurn()) await giveTurn();
        signal?.throwIfAborted();
      }
    }
  } finally {
    const closing = open ? chunks.return?.() : undefined;
    // A source that is silent may never answer: who has given up does not wait for it.
    if (signal?.aborted === true) void closing?.catch(() => undefined);
    else await closing;
  }
}

/** Waits for a chunk, but not past the signal. */
async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
