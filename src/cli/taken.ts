import { Complaint } from './exit';

/** Files that the command reads beside those that it is about: settings, a roster, a password. */
const asides = new Set<string>();
let stdinTaken = false;

/** Forgets what an earlier run took. */
export function beginRun(): void {
  asides.clear();
  stdinTaken = false;
}

/** Says that a file is read too: it is an input like the others, which nothing may replace. */
export function readAside(path: string): void {
  if (path !== '-') asides.add(path);
}

/** The files that were said to be read. */
export function filesAside(): Iterable<string> {
  return asides;
}

/**
 * Takes stdin.
 *
 * @throws {@link Complaint} where it has been taken: the second reader would find the rest of it, or nothing.
 */
export function takeStdin(): NodeJS.ReadStream {
  if (stdinTaken)
    throw new Complaint(
      '標準入力（-）は一つの入力にだけ使えます。ほかはファイルで指定してください。',
      'Stdin (-) can be one input only; name files for the others.',
    );
  stdinTaken = true;
  return process.stdin;
}
