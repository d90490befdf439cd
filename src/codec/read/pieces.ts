import { checkedChunk, stepSize } from './source';

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

/** Who gets the pieces of a source. */
export interface PieceTaker {
  /** Takes a piece; whether it was enough for now. */
  take(piece: Uint8Array): boolean;
}

/**
 * Hands on the bytes of a source in small pieces, with room between them: the signal is heeded while work goes on, and every 20 ms the event loop gets
 * its turn, for sources in memory too. The source is let go whenever the reading ends, by whatever side.
 *
 * A loop by hand, since a generator takes three turns of the queue more for each piece, which small chunks feel.
 */
export class Pieces {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #signal: AbortSignal | undefined;
  /** What is left of the chunk at hand. */
  #rest: Uint8Array | undefined;
  #begun = false;
  #open = true;

  /** @param chunks What `uncheckedChunksOf` gave. */
  constructor(chunks: AsyncIterator<Uint8Array>, signal: AbortSignal | undefined) {
    this.#chunks = chunks;
    this.#signal = signal;
  }

  /**
   * Hands on one piece after the other.
   *
   * @param taker Gets the pieces, until one was enough.
   * @returns Whether there may be more; false at the end of the source.
   */
  async pass(taker: PieceTaker): Promise<boolean> {
    const signal = this.#signal;
    try {
      for (;;) {
        if (!this.#begun) this.#begin();
        else if (isTurn()) await giveTurn();
        signal?.throwIfAborted();
        let chunk = this.#rest;
        if (chunk === undefined) {
          const coming = this.#chunks.next();
          const { done, value } = checkedChunk(await (signal === undefined ? coming : abortable(coming, signal)));
          if (done === true) {
            this.#open = false;
            return false;
          }
          chunk = value;
        }
        this.#rest = chunk.length > stepSize ? chunk.subarray(stepSize) : undefined;
        if (taker.take(chunk.length > stepSize ? chunk.subarray(0, stepSize) : chunk)) return true;
      }
    } catch (error) {
      // What went wrong first is told.
      await this.close().catch(() => undefined);
      throw error;
    }
  }

  /** Lets the source go. */
  async close(): Promise<void> {
    const closing = this.#open ? this.#chunks.return?.() : undefined;
    this.#open = false;
    // A source that is silent may never answer: who has given up does not wait for it.
    if (this.#signal?.aborted === true) void closing?.catch(() => undefined);
    else await closing;
  }

  #begin(): void {
    this.#begun = true;
    if (performance.now() - lastTurn > idle) lastTurn = performance.now();
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
