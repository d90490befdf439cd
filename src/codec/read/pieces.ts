import { steps } from './source';

/** How long the work goes on before others get their turn, in milliseconds. */
const turn = 20;

/**
 * The bytes of a source in small pieces, with room between them: the signal is heeded while work goes on, and every 20 ms the event loop gets its
 * turn, for sources in memory too. The source is let go whenever the reading ends, by whatever side.
 *
 * @param chunks What `chunksOf` gave.
 */
export async function* piecesOf(
  chunks: AsyncIterator<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let open = true;
  let since = performance.now();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const next = await abortable(chunks.next(), signal);
      if (next.done === true) {
        open = false;
        return;
      }
      for (const piece of steps(next.value)) {
        yield piece;
        if (performance.now() - since > turn) {
          await new Promise((resolve) => setTimeout(resolve));
          since = performance.now();
        }
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
async function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
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
