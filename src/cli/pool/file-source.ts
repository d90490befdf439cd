import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { stepSize } from '../../codec/read/source';

/** A file on the disk as a source: it is opened where it is read, so a pool hands its path over and not its bytes. */
export class FileSource implements AsyncIterable<Uint8Array> {
  /** The path, absolute or from the working folder. */
  readonly path: string;

  /** @param path Of the file; it is opened when it is read. */
  constructor(path: string) {
    this.path = path;
  }

  /** Opens the file; each iteration reads it anew. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return createReadStream(this.path)[Symbol.asyncIterator]();
  }
}

/**
 * Names a file on the disk as a source for `checkFiles`: a pool's workers open it themselves.
 *
 * @param path The path, absolute or from the working folder.
 * @throws While it is read: what the file system refuses.
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
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const bytes = new Uint8Array(stepSize);
      const length = readSync(file, bytes);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
