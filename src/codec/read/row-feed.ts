/** What a {@link RowFeed} is fed by. */
export interface Batches<R> {
  /** The next rows; an empty list at the end. */
  readonly next: () => Promise<readonly R[]>;
  /** Says that no more are wanted. */
  readonly close: () => Promise<void>;
}

/**
 * An iterator over rows that come in batches: a row that is there is given at once, without waiting for anything.
 *
 * Calls are answered in their order, however many are made before the first answer. What a batch could not be fetched for (an error of the source, an
 * abort) comes after the rows before it.
 */
export class RowFeed<R> implements AsyncIterator<R> {
  readonly #batches: Batches<R>;
  readonly #signal: AbortSignal | undefined;
  #batch: readonly R[] = [];
  #at = 0;
  /** How many answers are waited for, and the last of them: later calls wait for it. */
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(batches: Batches<R>, signal: AbortSignal | undefined) {
    this.#batches = batches;
    this.#signal = signal;
  }

  next(): Promise<IteratorResult<R>> {
    if (this.#waiting === 0 && this.#at < this.#batch.length && this.#signal?.aborted !== true) {
      return Promise.resolve(this.#take());
    }
    return this.#answerWith(this.#fetch(this.#turn()));
  }

  return(): Promise<IteratorResult<R>> {
    return this.#answerWith(this.#end(this.#turn()));
  }

  #take(): IteratorResult<R> {
    const value = this.#batch[this.#at] as R;
    this.#at += 1;
    return { done: false, value };
  }

  async #fetch(turn: Promise<unknown> | undefined): Promise<IteratorResult<R>> {
    try {
      if (turn !== undefined) await turn;
      // Rows that are there are of no use to who has given up.
      if (this.#signal?.aborted === true) this.#batch = [];
      if (this.#at >= this.#batch.length) {
        this.#batch = await this.#batches.next();
        this.#at = 0;
      }
      return this.#batch.length === 0 ? { done: true, value: undefined } : this.#take();
    } finally {
      this.#waiting -= 1;
    }
  }

  async #end(turn: Promise<unknown> | undefined): Promise<IteratorResult<R>> {
    try {
      if (turn !== undefined) await turn;
      this.#batch = [];
      await this.#batches.close();
      return { done: true, value: undefined };
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Comes when all calls before have their answers; `undefined` where none waits for one. */
  #turn(): Promise<unknown> | undefined {
    this.#waiting += 1;
    return this.#waiting === 1 ? undefined : this.#last.catch(() => undefined);
  }

  /** Lets later calls wait for an answer. It is the very promise that the caller gets: one that followed another would settle later than it. */
  #answerWith(answer: Promise<IteratorResult<R>>): Promise<IteratorResult<R>> {
    this.#last = answer;
    return answer;
  }
}
