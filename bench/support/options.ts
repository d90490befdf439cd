import { parseArgs } from 'node:util';

/** What the scripts may be given. */
export interface BenchOptions {
  /** Rows of the 6表 input; the other inputs grow and shrink with it. */
  readonly rows: number;
  /** Rounds that are counted, after one that is not. */
  readonly rounds: number;
  /** Inputs to take: whole ids or kinds; empty = all. */
  readonly inputs: readonly string[];
  /** Contestants to take, by a part of their name; empty = all. */
  readonly peers: readonly string[];
  readonly quick: boolean;
  /** Where the results go as JSON. */
  readonly json: string | undefined;
  /** Whether the script's section of bench/README.md is written anew. */
  readonly updateReadme: boolean;
}

/** Reads the command line. */
export function benchOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      rounds: { type: 'string' },
      kinds: { type: 'string', default: '' },
      peers: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      'update-readme': { type: 'boolean', default: false },
    },
  });
  const { quick } = values;
  return {
    rows: count(values.rows, quick ? 10_000 : 100_000),
    rounds: count(values.rounds, quick ? 3 : 5),
    inputs: list(values.kinds),
    peers: list(values.peers),
    quick,
    json: values.json,
    updateReadme: values['update-readme'],
  };
}

function count(text: string | undefined, fallback: number): number {
  const number = text === undefined ? fallback : Number(text);
  if (!(Number.isSafeInteger(number) && number > 0)) throw new Error(`not a count: ${text}`);
  return number;
}

function list(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}
