import { renderCell } from '../../codec/csv/dialect';
import { decodeMs932 } from '../../codec/ms932/decode';
import { encodeText } from '../../codec/ms932/encoder';
import { keysOf } from '../../objects';
import type { Kind } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { versionExpected } from '../../schemas/versions';
import { type Cell, joinBytes, type SetEditor } from './editor';
import { atFile, atRow, type Fault, type FaultPlace } from './fault';

/** A free text of each kind that no rule over several rows looks at. */
const textKeys: { readonly [K in Kind]?: string } = {
  UPJSK: 'plannerName',
  UPPLAN: 'plannerName',
  UP1KYO: 'overallPolicy',
  UPYOBO: 'supportPolicy',
  UPKIHON: 'lifeHistory',
};

/** A person's name of each kind. */
const nameKeys: { readonly [K in Kind]?: string } = {
  UPJSK: 'plannerName',
  UPPLAN: 'plannerName',
  UP1KYO: 'plannerName',
  UPYOBO: 'name',
  UPKIHON: 'name',
};

/** The kinds that faults of any file are put into. */
export const mainKinds: readonly Kind[] = keysOf(textKeys);

/** Changes a filled text of one row. */
function text(set: SetEditor, to: (cell: string) => Cell, keys = textKeys): FaultPlace {
  const kind = set.firstKind(mainKinds);
  const key = keys[kind] as string;
  const file = set.file(kind);
  const [row, index] = set.row(file, (one) => one.get(key) !== '');
  row.set(key, to(row.get(key)));
  return atRow(file.name, index, key);
}

/** A text in quotation marks with raw bytes before its end. */
function withBytes(cell: string, bytes: readonly number[]): Uint8Array {
  return joinBytes([encodeText(`"${cell.replaceAll('"', '""')}`), new Uint8Array(bytes), encodeText('"')]);
}

/** Writes a file anew in UTF-8. */
function toUtf8(set: SetEditor, mark: readonly number[]): string {
  const { name } = set.file(set.firstKind(mainKinds));
  const { text: whole } = decodeMs932(set.bytes(name));
  const bytes = joinBytes([new Uint8Array(mark), new TextEncoder().encode(whole)]);
  set.replace(name, bytes);
  return name;
}

/** Writes a file anew in UTF-16, with a mark, as a spreadsheet's "Unicode text" is. */
function toUtf16(set: SetEditor): string {
  const { name } = set.file(set.firstKind(mainKinds));
  const { text: whole } = decodeMs932(set.bytes(name));
  const bytes = new Uint8Array(2 * (whole.length + 1));
  for (const [index, unit] of [...`\ufeff${whole}`].entries()) {
    bytes.set([unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8], 2 * index);
  }
  set.replace(name, bytes);
  return name;
}

/** Faults of files, bytes, lines and quotation marks. */
export const byteFaults: readonly Fault[] = [
  {
    code: 'file_empty',
    base: 'D3',
    inject(set) {
      const file = set.file('UPJSK');
      file.rows.length = 0;
      return atFile(file.name);
    },
  },
  { code: 'file_encoding_utf8', base: 'D3', inject: (set) => atFile(toUtf8(set, [])) },
  {
    code: 'file_byte_order_mark',
    base: 'D3',
    beside: ['file_encoding_utf8'],
    inject: (set) => atFile(toUtf8(set, [0xef, 0xbb, 0xbf])),
  },
  { code: 'file_encoding_utf16', base: 'D3', inject: (set) => atFile(toUtf16(set)) },
  {
    // The last row, whose text no reader takes for Shift_JIS.
    code: 'file_encoding_mixed',
    base: 'D3',
    inject(set) {
      const kind = set.firstKind(mainKinds);
      const file = set.file(kind);
      const last = file.rows.at(-1);
      last?.set(textKeys[kind] as string, '日本語');
      last?.eachText((cell, quoted) => new TextEncoder().encode(renderCell(cell, quoted, 'text')));
      return atFile(file.name);
    },
  },
  {
    code: 'file_delimiter',
    base: 'D3',
    inject(set) {
      const file = set.file(set.firstKind(mainKinds));
      file.separator = ';';
      return atFile(file.name);
    },
  },
  {
    code: 'file_line_end',
    base: 'D3',
    inject(set) {
      const file = set.file(set.firstKind(mainKinds));
      file.lineEnd = '\n';
      return atFile(file.name);
    },
  },
  {
    // A text beyond 1 MiB in the last row: whatever limit is set on the number of rows, this one is passed.
    code: 'file_too_large',
    base: 'D3',
    inject(set) {
      const file = set.file('UPJSK');
      file.rows.at(-1)?.set('plannerName', 'あ'.repeat(1024 ** 2));
      return atFile(file.name);
    },
  },
  { code: 'byte_invalid', base: 'D3', inject: (set) => text(set, (cell) => withBytes(cell, [0x85, 0x40])) },
  { code: 'character_gaiji', base: 'D3', inject: (set) => text(set, (cell) => withBytes(cell, [0xf0, 0x40])) },
  { code: 'character_control', base: 'D3', inject: (set) => text(set, (cell) => `${cell}\u0007`) },
  {
    code: 'row_field_count',
    base: 'D3',
    inject(set) {
      const file = set.file(set.firstKind(mainKinds));
      const [row, index] = set.row(file);
      row.cells.push('1');
      return atRow(file.name, index);
    },
  },
  {
    code: 'row_repaired',
    base: 'D3',
    inject(set) {
      const file = set.file(set.firstKind(mainKinds));
      const [row, index] = set.row(file);
      row.cells.push('');
      return atRow(file.name, index);
    },
  },
  {
    code: 'row_quote',
    base: 'D3',
    inject: (set) => text(set, () => encodeText('"本人は"大丈夫"と言う"')),
  },
  {
    code: 'row_header',
    base: 'D3',
    inject(set) {
      const kind = set.firstKind(mainKinds);
      const file = set.file(kind);
      const version = versionExpected(set.parts(file.name).edition);
      file.extraLines.set(
        0,
        fieldsIn(kind, version)
          .map(({ name }) => name)
          .join(','),
      );
      return atFile(file.name);
    },
  },
  {
    code: 'row_blank',
    base: 'D3',
    inject(set) {
      const file = set.file(set.firstKind(mainKinds));
      file.extraLines.set(set.row(file)[1], '');
      return atFile(file.name);
    },
  },
  { code: 'text_lost_characters', base: 'D3', inject: (set) => text(set, (cell) => `?${cell.slice(1)}`, nameKeys) },
  // 日本 in UTF-8, read as Shift_JIS.
  { code: 'text_mojibake', base: 'D3', inject: (set) => text(set, () => '譌･譛ｬ') },
  { code: 'text_not_quoted', base: 'D3', inject: (set) => text(set, () => encodeText('裸の文字列')) },
];
