import type { Pieces, PieceTaker } from './pieces';

/** What makes rows of the pieces that a {@link RowFeed} gets. */
export interface Batches<R> {
  /** Whether a limit has been passed: no more pieces are wanted. */
  readonly stopped: boolean;
  /** The rows that end in the next piece. */
  read(piece: Uint8Array): readonly R[];
  /** The rows that the end of the file ends. */
  end(): readonly R[];
}

/**
 * An iterator over rows that come in batches: a row that is there is given at once, without waiting for anything.
 *
 * Calls are answered in their order, however many are made before the first answer. What a batch could not be fetched for (an error of the source, an
 * abort) comes after the rows before it.
 */
export class RowFeed<R> implements AsyncIterator<R>, PieceTaker<IteratorResult<R>> {
  readonly #pieces: Pieces;
  readonly #batches: Batches<R>;
  readonly #signal: AbortSignal | undefined;
  #batch: readonly R[] = [];
  #at = 0;
  /** How much is being waited for, and the last answer that is: later calls wait for it. */
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(pieces: Pieces, batches: Batches<R>, signal: AbortSignal | undefined) {
    this.#pieces = pieces;
    this.#batches = batches;
    this.#signal = signal;
  }

  next(): Promise<IteratorResult<R>> {
    if (this.#waiting > 0) return this.#answerWith(this.#nextInTurn(this.#last));
    return this.#isThere ? Promise.resolve(this.#take()) : this.#answerWith(this.#fetch());
  }

  return(): Promise<IteratorResult<R>> {
    return this.#answerWith(this.#end(this.#waiting > 0 ? this.#last : undefined));
  }

  /** Called with the pieces. */
  get stopped(): boolean {
    return this.#batches.stopped;
  }

  /** Called with the pieces. */
  write(piece: Uint8Array): IteratorResult<R> | undefined {
    this.#batch = this.#batches.read(piece);
    this.#at = 0;
    return this.#batch.length > 0 ? this.#take() : undefined;
  }

  /** Called behind the last of the pieces. */
  end(): IteratorResult<R> {
    this.#batch = this.#batches.end();
    this.#at = 0;
    return this.#batch.length > 0 ? this.#take() : { done: true, value: undefined };
  }

  /** Called by the pieces, right before the answer is given. */
  passed(): void {
    this.#waiting -= 1;
  }

  /** Whether there is a row to be given; those that are there are of no use to who has given up. */
  get #isThere(): boolean {
    return this.#at < this.#batch.length && this.#signal?.aborted !== true;
  }

  #take(): IteratorResult<R> {
    const value = this.#batch[this.#at] as R;
    this.#at += 1;
    return { done: false, value };
  }

  /** The first row of the next batch. The promise is that of the passing itself: small chunks feel each that follows another. */
  #fetch(): Promise<IteratorResult<R>> {
    // Rows that are left are those that an abort takes away: the pieces tell its reason, be the source at its end or not.
    const left = this.#at < this.#batch.length;
    this.#batch = [];
    if (!left && !this.#pieces.open) return Promise.resolve({ done: true, value: undefined });
    this.#waiting += 1;
    return this.#pieces.pass(this);
  }

  async #nextInTurn(turn: Promise<unknown>): Promise<IteratorResult<R>> {
    this.#waiting += 1;
    try {
      await turn.catch(() => undefined);
      return this.#isThere ? this.#take() : await this.#fetch();
    } finally {
      this.#waiting -= 1;
    }
  }

  async #end(turn: Promise<unknown> | undefined): Promise<IteratorResult<R>> {
    this.#waiting += 1;
    try {
      await turn?.catch(() => undefined);
      this.#batch = [];
      await this.#pieces.close();
      return { done: true, value: undefined };
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Lets later calls wait for an answer. It is the very promise that the caller gets: one that followed another would settle later than it. */
  #answerWith(answer: Promise<IteratorResult<R>>): Promise<IteratorResult<R>> {
    this.#last = answer;
    return answer;
  }
}
