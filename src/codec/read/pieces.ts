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

/** Who gets the pieces of a source, and has an answer for who waits for it. */
export interface PieceTaker<A> {
  /** Whether no more are wanted. */
  readonly stopped: boolean;
  /** Takes a piece; gives the answer if it was enough for now. */
  write(piece: Uint8Array): A | undefined;
  /** Gives the answer when no more come, or none are wanted. */
  end(): A;
  /** Called when there is an answer or an error, right before who waits gets it. */
  passed?(): void;
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

  /** Whether the source may have more. */
  get open(): boolean {
    return this.#open;
  }

  /**
   * Hands on one piece after the other.
   *
   * @param taker Gets the pieces, until it has an answer.
   * @returns The answer.
   */
  async pass<A>(taker: PieceTaker<A>): Promise<A> {
    const signal = this.#signal;
    try {
      for (;;) {
        if (!this.#begun) this.#begin();
        else if (isTurn()) await giveTurn();
        signal?.throwIfAborted();
        if (taker.stopped) {
          await this.close();
          return taker.end();
        }
        let chunk = this.#rest;
        if (chunk === undefined) {
          const coming = this.#chunks.next();
          const { done, value } = checkedChunk(await (signal === undefined ? coming : abortable(coming, signal)));
          if (done === true) {
            this.#open = false;
            return taker.end();
          }
          chunk = value;
        }
        this.#rest = chunk.length > stepSize ? chunk.subarray(stepSize) : undefined;
        const answer = taker.write(chunk.length > stepSize ? chunk.subarray(0, stepSize) : chunk);
        if (answer !== undefined) return answer;
      }
    } catch (error) {
      // What went wrong first is told.
      await this.close().catch(() => undefined);
      throw error;
    } finally {
      taker.passed?.();
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
function abortable<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    void Promise.resolve(coming)
      .then(resolve, reject)
      .then(() => signal.removeEventListener('abort', stop));
  });
}
