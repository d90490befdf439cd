import type { Kind } from '../../schemas/kinds';
import { CR, LF } from '../csv/dialect';
import { defaultLimits } from './limits';
import type { RecordReaderOptions } from './record-reader';

/** The ways of reading; what one works with is not in the bundle of another. */
type Way = 'all' | 'stream' | 'push';

const idle: { [W in Way]?: object } = {};

/**
 * Keeps for good one of all that a way of reading works with, which has read nothing but an empty line.
 *
 * V8 drops compiled code when the last object of a shape that it was compiled for is collected, or the last function that it calls: without these,
 * every file after a collection would be read by slow code until all of it was compiled again. For the same reason what is called for each row or
 * piece is a method of a class: a function made for one reading goes with it.
 *
 * @param kind Any kind.
 * @param make Makes what is kept, and reads the empty line.
 */
export function keepIdle(
  way: Way,
  kind: Kind,
  make: (emptyLine: Uint8Array, options: RecordReaderOptions) => object,
): void {
  if (idle[way] !== undefined) return;
  // In the order of `readerOptions`, so that both are of one shape.
  const options: RecordReaderOptions = {
    kind,
    version: undefined,
    nameVersion: undefined,
    file: null,
    values: false,
    use: 'given',
    limits: defaultLimits,
  };
  idle[way] = make(Uint8Array.of(CR, LF), options);
}
