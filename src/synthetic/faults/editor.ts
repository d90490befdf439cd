import { renderCell } from '../../codec/csv/dialect';
import { encodeText } from '../../codec/ms932/encoder';
import { readAll } from '../../codec/read/read';
import type { FileName } from '../../filenames/file-name';
import { parseFileName } from '../../filenames/parse';
import { CareplanCsvError, type IssueCode } from '../../issues';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import { isKind, type Kind } from '../../schemas/kinds';
import { currentVersion, type Version } from '../../schemas/versions';
import type { NamedBytes } from '../files';
import { Random } from '../random';

/** A cell: its text, or the bytes that stand in the file as they are. */
export type Cell = string | Uint8Array;

/** A row of a file that is being edited. */
export class EditableRow {
  readonly cells: Cell[];
  readonly #codec: RowCodec;

  constructor(cells: readonly Cell[], codec: RowCodec) {
    this.cells = [...cells];
    this.#codec = codec;
  }

  /** The text of a field; empty where the edition has no such field. */
  get(key: string): string {
    const cell = this.cells[this.#codec.keys.indexOf(key)];
    return typeof cell === 'string' ? cell : '';
  }

  /** Fills a field. */
  set(key: string, cell: Cell): void {
    const index = this.#codec.keys.indexOf(key);
    if (index >= 0) this.cells[index] = cell;
  }

  /** Puts other cells in the place of all that are texts. */
  eachText(to: (cell: string, quoted: boolean) => Cell): void {
    for (const [index, cell] of this.cells.entries()) {
      if (typeof cell === 'string') this.cells[index] = to(cell, this.#codec.fields[index]?.quoted === true);
    }
  }

  /** A copy to be changed apart. */
  copy(): EditableRow {
    return new EditableRow(this.cells, this.#codec);
  }

  /** Whom the row is about. */
  get person(): string {
    return `${this.get('insurerNumber')} ${this.get('insuredNumber')}`;
  }
}

/** A file taken apart into rows. */
export class EditableFile {
  name: string;
  readonly kind: Kind;
  readonly rows: EditableRow[];
  lineEnd = '\r\n';
  separator = ',';
  /** Lines without rows, by the 0-based row they stand before. */
  readonly extraLines = new Map<number, string>();
  readonly #version: Version;

  constructor(name: string, kind: Kind, bytes: Uint8Array) {
    this.name = name;
    this.kind = kind;
    const { rows } = readAll(bytes, { kind, fileName: name });
    this.#version = rows[0]?.version ?? currentVersion;
    const codec = rowCodec(kind, this.#version);
    this.rows = rows.map(({ cells }) => new EditableRow(cells, codec));
  }

  /** The file's bytes as it now is. */
  bytes(): Uint8Array {
    const { fields } = rowCodec(this.kind, this.#version);
    const parts: Uint8Array[] = [];
    for (const [index, row] of this.rows.entries()) {
      const extra = this.extraLines.get(index);
      if (extra !== undefined) parts.push(encodeText(extra + this.lineEnd));
      for (const [at, cell] of row.cells.entries()) {
        if (at > 0) parts.push(encodeText(this.separator));
        parts.push(typeof cell === 'string' ? encodeText(renderCell(cell, fields[at]?.quoted === true, 'text')) : cell);
      }
      parts.push(encodeText(this.lineEnd));
    }
    return joinBytes(parts);
  }
}

/** Joins bytes. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A set that a fault is being put into. */
export class SetEditor {
  readonly random: Random;
  readonly #code: IssueCode;
  readonly #files: { name: string; bytes: Uint8Array; edited?: EditableFile }[];

  constructor(set: readonly NamedBytes[], code: IssueCode, seed: number) {
    this.#code = code;
    this.#files = set.map(({ name, bytes }) => ({ name, bytes }));
    this.random = new Random(seed, 'fault', code);
  }

  /** The kinds of the CSV files of the set. */
  get kinds(): readonly Kind[] {
    return this.#files.flatMap(({ name }) => {
      const kind = kindOf(name);
      return kind !== undefined && isKind(kind) ? [kind] : [];
    });
  }

  /** The names of the set, in its order. */
  get names(): readonly string[] {
    return this.#files.map(({ name }) => name);
  }

  /** The first of these kinds that the set has; a set without any does not suit the fault. */
  firstKind(candidates: readonly Kind[]): Kind {
    const { kinds } = this;
    return candidates.find((kind) => kinds.includes(kind)) ?? this.unsuited();
  }

  /** The file of a kind, taken apart; what is done to it is written at the end. */
  file(kind: Kind): EditableFile {
    const entry = this.#files.find(({ name }) => kindOf(name) === kind);
    if (entry === undefined) return this.unsuited();
    entry.edited ??= new EditableFile(entry.name, kind, entry.bytes);
    return entry.edited;
  }

  /** One row of a file that a condition holds for, with its 0-based place. */
  row(file: EditableFile, suits: (row: EditableRow, index: number) => boolean = () => true): [EditableRow, number] {
    const places = file.rows.flatMap((row, index) => (suits(row, index) ? [index] : []));
    if (places.length === 0) return this.unsuited();
    const index = this.random.pick(places);
    return [file.rows[index] as EditableRow, index];
  }

  /** Gives files of the set other names. */
  rename(to: (name: string) => string): void {
    for (const file of this.#files) {
      file.name = to(file.name);
      if (file.edited !== undefined) file.edited.name = file.name;
    }
  }

  /** What the name of a file of the set says. */
  parts(name = this.#files[0]?.name ?? ''): FileName {
    const parsed = parseFileName(name);
    return parsed.ok ? parsed.value : this.unsuited();
  }

  /** The bytes of a file of the set. */
  bytes(name: string): Uint8Array {
    return this.#files.find((file) => file.name === name)?.bytes ?? this.unsuited();
  }

  /** Puts other bytes in the place of a file's, whatever was done to its rows. */
  replace(name: string, bytes: Uint8Array): void {
    for (const file of this.#files) {
      if (file.name !== name) continue;
      file.bytes = bytes;
      delete file.edited;
    }
  }

  /** Adds a file. */
  add(name: string, bytes: Uint8Array): void {
    this.#files.push({ name, bytes });
  }

  /** Takes a file away. */
  drop(name: string): void {
    const index = this.#files.findIndex((file) => file.name === name);
    if (index < 0) this.unsuited();
    this.#files.splice(index, 1);
  }

  /** The set as it now is. */
  finish(): NamedBytes[] {
    return this.#files.map(({ name, bytes, edited }) => ({ name, bytes: edited?.bytes() ?? bytes }));
  }

  /** Says that the set does not suit the fault. */
  unsuited(): never {
    throw new CareplanCsvError('invalid_option', `the set does not suit ${this.#code}: see faultBase`);
  }
}

function kindOf(name: string): FileName['kind'] | undefined {
  const parsed = parseFileName(name);
  return parsed.ok ? parsed.kind : undefined;
}
