import { chunksOf, type NamedSource, openSource } from '../codec/read/source';
import { joined } from './row-fixer';

/**
 * Reads a file whole, as far as a limit.
 *
 * @param file The file.
 * @param maxBytes Nothing is read beyond the chunk that passes it.
 * @returns The bytes; more than `maxBytes` where the file is larger.
 */
export async function collect(
  file: NamedSource,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const source = await openSource(file);
  if (source instanceof Uint8Array) return source;
  const chunks: Uint8Array[] = [];
  const iterator = chunksOf(source);
  let length = 0;
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      signal?.throwIfAborted();
      chunks.push(next.value);
      length += next.value.length;
      if (length > maxBytes) break;
    }
  } finally {
    await iterator.return?.();
  }
  return joined(chunks);
}
