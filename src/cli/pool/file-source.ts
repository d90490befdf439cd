import { closeSync, createReadStream, fstatSync, openSync, type ReadStream, readSync } from 'node:fs';
import { stepSize } from '../../codec/read/source';
import type { UnreadableError } from '../../unreadable';
import { orUnreadable } from '../exit';

/** A file on the disk as a source: it is opened where it is read, so a pool hands its path over and not its bytes. */
export class FileSource implements AsyncIterable<Uint8Array> {
  /** The path, absolute or from the working folder. */
  readonly path: string;

  /** @param path Of the file; it is opened when it is read. */
  constructor(path: string) {
    this.path = path;
  }

  /** Opens the file; each iteration reads it anew. */
  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    return chunksOfStream(createReadStream(this.path));
  }
}

async function* chunksOfStream(stream: ReadStream): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orUnreadable(() => chunks.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

/**
 * A file on the disk for a program that has nothing else to do, as the command: it waits for the disk where it reads, which takes a small file a tenth
 * of the time that a stream does.
 *
 * @internal
 */
export class PatientFileSource extends FileSource {
  override [Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    return readInSteps(this.path);
  }
}

/**
 * Names a file on the disk as a source for `checkFiles`: a pool's workers open it themselves.
 *
 * @param path The path, absolute or from the working folder.
 * @throws While it is read: {@link UnreadableError}.
 */
export function fileSource(path: string): FileSource {
  return new FileSource(path);
}

/**
 * Reads a file step by step and waits for the disk: for a thread that has nothing else to do, since asking the disk takes longer than a small file.
 *
 * @internal
 */
export async function* readInSteps(path: string): AsyncGenerator<Uint8Array> {
  const file = await orUnreadable(async () => openSync(path, 'r'));
  try {
    // A small file takes as much memory as it has bytes, and one byte more tells that this was all.
    const info = await orUnreadable(async () => fstatSync(file));
    // A pipe has no size, and whoever fills it may take long.
    if (!info.isFile()) {
      yield* chunksOfStream(createReadStream(path, { fd: file, autoClose: false }));
      return;
    }
    const { size } = info;
    for (let room = Math.min(size + 1, stepSize); ; room = stepSize) {
      const bytes = new Uint8Array(room);
      const length = await orUnreadable(async () => readSync(file, bytes));
      if (length > 0) yield bytes.subarray(0, length);
      if (length === 0 || (length < room && length === size)) return;
    }
  } finally {
    closeSync(file);
  }
}
