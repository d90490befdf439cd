import type { Kind } from '../../schemas/kinds';
import { currentVersion } from '../../schemas/versions';
import { CR, LF } from '../csv/dialect';
import { AllRows } from './all-rows';
import { defaultLimits } from './limits';
import { Pieces } from './pieces';
import { RecordReader, type RecordReaderOptions } from './record-reader';
import { RowBatches } from './row-batches';
import { RowFeed } from './row-feed';
import { uncheckedChunksOf } from './source';

let idle: readonly object[] | undefined;

/**
 * Keeps for good one of each that reads, which has read nothing but an empty line.
 *
 * V8 drops compiled code when the last object of a shape that it was compiled for is collected, or the last function that it calls: without these,
 * every file after a collection would be read by slow code until all of it was compiled again. For the same reason what is called for each row or
 * piece is a method of a class: a function made for one reading goes with it.
 *
 * @param kind Any kind.
 */
export function keepIdle(kind: Kind): void {
  if (idle !== undefined) return;
  const options: RecordReaderOptions = {
    kind,
    version: currentVersion,
    nameVersion: undefined,
    file: null,
    values: false,
    kept: false,
    limits: defaultLimits,
  };
  const rows = new AllRows();
  const reader = new RecordReader(options, rows);
  reader.write(Uint8Array.of(CR, LF));
  reader.end();
  const pieces = new Pieces(uncheckedChunksOf(new Uint8Array(0)), undefined);
  const feed = new RowFeed(new RowBatches(pieces, options, () => undefined), undefined);
  idle = [rows, reader, feed];
}
