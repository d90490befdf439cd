import { readRecords } from '../../../src/codec/read/read';
import type { ReadRow } from '../../../src/codec/read/row-reader';
import type { NamedSource } from '../../../src/codec/read/source';
import { chunksOf, openSource } from '../../../src/codec/read/source';
import { baseName } from '../../../src/filenames/base-name';
import { doublesOf } from '../../../src/filenames/doubles';
import type { ParsedFileName } from '../../../src/filenames/file-name';
import { parseFileName } from '../../../src/filenames/parse';
import { type FileKind, isKind, type Kind } from '../../../src/schemas/kinds';

/** A file that the worker holds: where its bytes are, not the bytes. */
export interface HeldFile extends NamedSource {
  /** The kind its name tells; `null` where it tells none. */
  readonly told: FileKind | null;
  readonly parsed: ParsedFileName;
}

/** Notes what a file's name tells. */
export function held(file: NamedSource): HeldFile {
  const parsed = parseFileName(file.name);
  return { ...file, parsed, told: parsed.ok ? parsed.value.kind : (parsed.kind ?? null) };
}

/**
 * The files that forms are made of: of those that stand for the same (a copy, a folder beside its archive) the one whose name needs no
 * repair, so that no row stands in a form twice. The findings tell of the others.
 */
export function withoutDoubles(files: readonly HeldFile[]): HeldFile[] {
  const doubles = doublesOf(files);
  return files.filter((file) => !doubles.has(file));
}

/** The record kind of a file; `undefined` for pictures and what is not a file of the standard. */
export function recordKind({ told }: HeldFile): Kind | undefined {
  return told !== null && isKind(told) ? told : undefined;
}

/** All bytes of a file. */
export async function bytesOf(file: HeldFile): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const chunks = chunksOf(await openSource(file));
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    pieces.push(new Uint8Array(next.value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The rows of a file, read anew; none where it is not a CSV of the standard. */
export async function* rowsOf(file: HeldFile): AsyncGenerator<ReadRow> {
  const kind = recordKind(file);
  if (kind === undefined) return;
  yield* readRecords(await openSource(file), { kind, fileName: baseName(file.name), values: true });
}
