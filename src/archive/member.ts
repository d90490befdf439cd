import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { encodeText, isEncodableText } from '../codec/ms932/encoder';
import { UnreadableError } from '../unreadable';
import { unreadable } from './reason';
import { type ZipLibrary, zipLibrary } from './zip-js';

/** Up to this size (bytes) a file is unpacked into memory; a larger one is unpacked twice, first to see that it is whole. */
const heldSize = 16 * 1024 ** 2;

/** The methods of packing that every runtime has: stored and deflate. */
const methods: ReadonlySet<number> = new Set([0, 8]);

/**
 * Opens a file of an archive: no byte is given before all of them have passed the archive's checks.
 *
 * @param entry The file's entry.
 * @param password The archive's password.
 * @throws {@link UnreadableError} where it cannot be had.
 */
export async function openMember(
  entry: FileEntry,
  password: string | undefined,
): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  const library = await zipLibrary();
  if (!methods.has(entry.compressionMethod) || entry.symlink) throw new UnreadableError('unsupported');
  const { uncompressedSize: size } = entry;
  if (size > heldSize) {
    const key = await keyOf(library, entry, password, size, discard);
    return streamOf(library, entry, key);
  }
  let bytes = new Uint8Array(0);
  await keyOf(library, entry, password, size, () => {
    const held = new Uint8Array(size);
    bytes = held;
    return (chunk, at) => held.set(chunk, at);
  });
  return bytes;
}

/** Takes the bytes of a file, piece by piece, with the place of each. */
type Sink = (chunk: Uint8Array, at: number) => void;

const discard = (): Sink => () => undefined;

/** Unpacks with each way of writing the password until one opens the file; gives that one. */
async function keyOf(
  library: ZipLibrary,
  entry: FileEntry,
  password: string | undefined,
  size: number,
  sink: () => Sink,
): Promise<Uint8Array | undefined> {
  const keys = entry.encrypted && password !== undefined ? passwordBytes(password) : [undefined];
  let failure: unknown;
  for (const key of keys) {
    try {
      await unpack(entry, key, new WritableStream(counted(size, sink())));
      return key;
    } catch (error) {
      failure = error;
    }
  }
  const told = unreadable(library, failure);
  // The older encryption checks one byte of the password: what then cannot be unpacked was most likely opened with another one.
  throw told.reason === 'damaged' && entry.zipCrypto
    ? new UnreadableError('password_wrong', undefined, { cause: failure })
    : told;
}

/** A password as bytes: UTF-8 as most programs have it, then MS932 as Windows has it. */
function passwordBytes(password: string): Uint8Array[] {
  const utf8 = new TextEncoder().encode(password);
  return /[^\0-\x7f]/u.test(password) && isEncodableText(password) ? [utf8, encodeText(password)] : [utf8];
}

function streamOf(library: ZipLibrary, entry: FileEntry, key: Uint8Array | undefined): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const target = new WritableStream<Uint8Array>({
    write: (chunk) => writer.write(chunk),
    close: () => writer.close(),
    abort: (reason) => writer.abort(unreadable(library, reason)),
  });
  // What goes wrong reaches the reader of the stream.
  unpack(entry, key, target).catch((error: unknown) => writer.abort(unreadable(library, error)).catch(() => undefined));
  return readable;
}

/** A sink that ends the unpacking once more comes out than the archive says. */
function counted(size: number, take: Sink): UnderlyingSink<Uint8Array> {
  let at = 0;
  return {
    write(chunk) {
      if (at + chunk.length > size) throw new UnreadableError('damaged');
      take(chunk, at);
      at += chunk.length;
    },
  };
}

async function unpack(entry: FileEntry, rawPassword: Uint8Array | undefined, writable: WritableStream): Promise<void> {
  await entry.getData(writable, {
    useWebWorkers: false,
    checkSignature: true,
    checkAuthenticationCode: true,
    ...(rawPassword !== undefined && { rawPassword }),
  });
}
