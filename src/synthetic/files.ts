/** A file in memory: its name and its bytes. */
export interface NamedBytes {
  /** The file's name; a path is allowed where files are read. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
