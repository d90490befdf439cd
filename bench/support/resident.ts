import { collect } from './rounds';

/** Looks at the resident set now and then; the first look is what it grows from. */
export class Resident {
  readonly #start: number;
  #most = 0;
  #looks = 0;

  constructor() {
    collect();
    this.#start = process.memoryUsage.rss();
  }

  look(): void {
    this.#looks += 1;
    if (this.#looks % 16 === 0) this.#most = Math.max(this.#most, process.memoryUsage.rss());
  }

  get growth(): number {
    return Math.max(0, this.#most - this.#start);
  }
}
