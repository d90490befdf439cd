import type { UnreadableReason } from '../unreadable';

/** A file of an archive: what `checkFiles` takes. */
export interface ZippedFile {
  /** The path inside the archive, with `/`; a file of an archive within has the name of that archive before its own. */
  readonly name: string;
  /** Unpacks it: in memory up to 16 MiB, as a stream above. It throws {@link UnreadableError} where that fails. */
  readonly source: () => Promise<Uint8Array | ReadableStream<Uint8Array>>;
  /** Set where it is known already that it cannot be read: an archive within that is damaged or locked, or lies too deep. */
  readonly unreadable?: UnreadableReason;
}
