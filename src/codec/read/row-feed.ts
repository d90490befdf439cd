/**
 * An iterator over rows that come in batches: a row that is there is given at once, without waiting for anything.
 *
 * Calls are answered in their order, however many are made before the first answer. What a batch could not be fetched for (an error of the source, an
 * abort) comes after the rows before it.
 */
export class RowFeed<R> implements AsyncIterator<R> {
  readonly #batches: AsyncIterator<readonly R[]>;
  readonly #signal: AbortSignal | undefined;
  #batch: readonly R[] = [];
  #at = 0;
  /** The answer that is being waited for; later calls queue behind it. */
  #pending: Promise<unknown> | undefined;

  constructor(batches: AsyncIterator<readonly R[]>, signal: AbortSignal | undefined) {
    this.#batches = batches;
    this.#signal = signal;
  }

  next(): Promise<IteratorResult<R>> {
    if (this.#pending === undefined && this.#at < this.#batch.length && this.#signal?.aborted !== true) {
      return Promise.resolve(this.#take());
    }
    return this.#queue(() => this.#fetch());
  }

  return(): Promise<IteratorResult<R>> {
    return this.#queue(async () => {
      this.#batch = [];
      await this.#batches.return?.();
      return { done: true, value: undefined };
    });
  }

  #take(): IteratorResult<R> {
    const value = this.#batch[this.#at] as R;
    this.#at += 1;
    return { done: false, value };
  }

  async #fetch(): Promise<IteratorResult<R>> {
    // Rows that are there are of no use to who has given up.
    if (this.#signal?.aborted === true) this.#batch = [];
    while (this.#at >= this.#batch.length) {
      const next = await this.#batches.next();
      if (next.done === true) return { done: true, value: undefined };
      this.#batch = next.value;
      this.#at = 0;
    }
    return this.#take();
  }

  #queue(job: () => Promise<IteratorResult<R>>): Promise<IteratorResult<R>> {
    const before = this.#pending;
    const answer = before === undefined ? job() : before.then(job, job);
    const done = (): void => {
      if (this.#pending === pending) this.#pending = undefined;
    };
    const pending = answer.then(done, done);
    this.#pending = pending;
    return answer;
  }
}

/** A feed of nothing. */
let idle: RowFeed<unknown> | undefined;

/** Makes a feed; one more, which is idle, is kept for good, as an idle reader is (see `recordReader`). */
export function rowFeed<R>(batches: AsyncIterator<readonly R[]>, signal: AbortSignal | undefined): RowFeed<R> {
  if (idle === undefined) idle = new RowFeed({ next: async () => ({ done: true, value: undefined }) }, undefined);
  return new RowFeed(batches, signal);
}
