import { CareplanCsvError } from '../../issues';

/** Where the bytes of a file come from. A Node stream is an `AsyncIterable<Uint8Array>`; a `File` is a `Blob`. */
export type Source = Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** A file whose bytes are at hand, or fetched when its turn comes. */
export interface NamedSource {
  /** Its name or path: the last segment is parsed, the whole is given in reports. */
  readonly name: string;
  /** Its bytes, or what opens them; it is asked only for files that are read, one at a time. */
  readonly source: Source | (() => Source | Promise<Source>);
}

/**
 * The bytes of a file, opened where they have to be.
 *
 * @throws {@link CareplanCsvError} for a file without a source: what is written comes as `{ name, bytes }`, and is easily handed on as it is.
 */
export async function openSource({ source }: NamedSource): Promise<Source> {
  if (source === undefined) throw new CareplanCsvError('invalid_option', 'a file to read is { name, source }');
  return typeof source === 'function' ? source() : source;
}

/** Bytes handled at once: bounds what one step allocates, whatever the source hands over. */
export const stepSize = 64 * 1024;

/** Cuts bytes into steps. */
export function* steps(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += stepSize) yield bytes.subarray(at, at + stepSize);
}

/**
 * An iterator over the bytes of any source; its `return` lets the source go.
 *
 * @throws {@link CareplanCsvError} for what is not a source; a chunk that is not a Uint8Array makes the iterator throw.
 */
export function chunksOf(source: Source): AsyncIterator<Uint8Array> {
  const iterator = uncheckedChunksOf(source);
  return {
    next: async () => checkedChunk(await iterator.next()),
    return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
  };
}

/**
 * As {@link chunksOf}, for who hands each chunk to {@link checkedChunk}: a promise less for each.
 *
 * @throws {@link CareplanCsvError} for what is not a source.
 */
export function uncheckedChunksOf(source: Source): AsyncIterator<Uint8Array> {
  if (source instanceof Uint8Array) return fromSync(steps(source));
  if (typeof Blob !== 'undefined' && source instanceof Blob) return fromReader(source.stream().getReader());
  if (typeof source === 'object' && source !== null) {
    // A stream is iterable in Node, but not in every browser: its reader is there everywhere.
    if ('getReader' in source && typeof source.getReader === 'function') return fromReader(source.getReader());
    if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  }
  throw new CareplanCsvError(
    'invalid_option',
    'source must be a Uint8Array, Blob, ReadableStream or AsyncIterable of Uint8Array',
  );
}

/**
 * A chunk as it came, if it is one of bytes.
 *
 * @throws {@link CareplanCsvError} for any other.
 */
export function checkedChunk(result: IteratorResult<Uint8Array>): IteratorResult<Uint8Array> {
  if (result.done !== true && !(result.value instanceof Uint8Array)) {
    throw new CareplanCsvError('invalid_option', 'the source must give chunks of bytes (Uint8Array), not text');
  }
  return result;
}

function fromSync(iterator: Iterator<Uint8Array>): AsyncIterator<Uint8Array> {
  return { next: async () => iterator.next() };
}

function fromReader(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncIterator<Uint8Array> {
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? { done: true, value: undefined } : { done: false, value };
    },
    return: async () => {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}
