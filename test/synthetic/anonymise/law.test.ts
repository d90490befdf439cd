import { describe, expect, it } from 'vitest';
import { renderCell } from '../../../src/codec/csv/dialect';
import { decodeMs932 } from '../../../src/codec/ms932/decode';
import { encodeText } from '../../../src/codec/ms932/encoder';
import { readAll } from '../../../src/codec/read/read';
import { parseFileName } from '../../../src/filenames/parse';
import { keysOf } from '../../../src/objects';
import { isKind } from '../../../src/schemas/kinds';
import { fieldsIn, recordDefinition } from '../../../src/schemas/record';
import { anonymise } from '../../../src/synthetic/anonymise';
import type { NamedBytes } from '../../../src/synthetic/files';
import { Random } from '../../../src/synthetic/random';
import { exchangePatterns, generateSet } from '../../../src/synthetic/sets';

/** What must be gone: names with their parts, and runs of six digits of numbers. */
interface Secrets {
  readonly names: Set<string>;
  readonly runs: Set<string>;
}

const numberTypes: readonly string[] = ['insured', 'office', 'phone', 'postal'];

function secretsOf(set: readonly NamedBytes[]): Secrets {
  const names = new Set<string>();
  const runs = new Set<string>();
  for (const { name, bytes } of set) {
    const { value } = parseFileName(name);
    for (const office of [value?.sender, value?.receiver]) addRuns(runs, office ?? '');
    if (value?.kind === undefined || !isKind(value.kind)) continue;
    for (const { cells, version } of readAll(bytes, { kind: value.kind, fileName: name }).rows) {
      for (const [index, { holds, type, key }] of fieldsIn(value.kind, version).entries()) {
        const cell = cells[index] ?? '';
        if (holds === 'personName') for (const part of [cell, ...cell.split(/\s+/u)]) names.add(part);
        if (numberTypes.includes(type) || key === 'insurerNumber') addRuns(runs, cell);
      }
    }
  }
  return { names: new Set([...names].filter(({ length }) => length >= 2)), runs };
}

function addRuns(runs: Set<string>, number: string): void {
  const digits = number.replace(/-/gu, '');
  if (digits === '9999999999') return;
  for (const run of runsIn(digits)) runs.add(run);
}

function runsIn(text: string): string[] {
  return (text.match(/[0-9]{6,}/gu) ?? [])
    .flatMap((digits) => Array.from({ length: digits.length - 5 }, (_, at) => digits.slice(at, at + 6)))
    .filter((run) => run !== '000000' && run !== '999999');
}

/** What is left of the secrets: names anywhere, runs of digits in numbers, texts and names of files. */
function left({ names, runs }: Secrets, after: readonly NamedBytes[]): string[] {
  const found: string[] = [];
  for (const { name, bytes } of after) {
    const whole = `${name}\n${decodeMs932(bytes).text}\n${new TextDecoder().decode(bytes)}`;
    for (const secret of names) if (whole.includes(secret)) found.push(`${secret} in ${name}`);
    const parts = name.split(/[/_.]/u).filter((part) => !/^20[0-9]{12}$|^20[0-9]{4}$/u.test(part));
    const { kind } = parseFileName(name);
    const cells = [...parts];
    if (kind !== undefined && isKind(kind)) {
      for (const row of readAll(bytes, { kind, fileName: name }).rows) {
        const { fields } = recordDefinition(kind, row.version);
        for (const [index, { type, key }] of fields.entries()) {
          const counted = type === 'text' || numberTypes.includes(type) || key === 'insurerNumber';
          if (counted && row.draft !== null) cells.push((row.cells[index] ?? '').replace(/-/gu, ''));
        }
      }
    }
    for (const run of cells.flatMap(runsIn)) if (runs.has(run)) found.push(`${run} in ${name}`);
  }
  return found;
}

/** Pairs of characters that a name has kept. */
function pairsKept(before: readonly NamedBytes[], after: readonly NamedBytes[]): string[] {
  const pairs = (name: string) =>
    Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
  return before.flatMap((file, index) => {
    const kind = parseFileName(file.name).kind;
    const other = after[index];
    if (kind === undefined || !isKind(kind) || other === undefined) return [];
    const now = readAll(other.bytes, { kind, fileName: other.name }).rows;
    return readAll(file.bytes, { kind, fileName: file.name }).rows.flatMap((row, at) => {
      if (row.draft === null) return [];
      return fieldsIn(kind, row.version).flatMap(({ holds }, column) => {
        if (holds !== 'personName') return [];
        const made = now[at]?.cells[column] ?? '';
        return pairs(row.cells[column] ?? '').filter((pair) => pair.trim().length === 2 && made.includes(pair));
      });
    });
  });
}

type Damage = (text: string, random: Random) => string;

/** How rows come out of step: every one leaves cells where a reader does not look for them. */
const damages: Readonly<Record<string, Damage>> = {
  'a comma is lost': (text, random) => without(text, ',', random),
  'a quotation mark is lost': (text, random) => without(text, '"', random),
  'a line end is lost': (text, random) => without(text, '\r\n', random),
  'a comma too many': (text, random) => inserted(text, ',', random),
  'a quotation mark too many': (text, random) => inserted(text, '"', random),
  'the first cell is lost': (text) => text.replace(/^[^,\r\n]*,/gmu, ''),
  'cells change places': (text) => text.replace(/^([^,\r\n]*),([^,\r\n]*),([^,\r\n]*)/gmu, '$3,$1,$2'),
  'the last cell comes first': (text) => text.replace(/^(.*),([^,\r\n]*)$/gmu, '$2,$1'),
  'commas become tabs': (text) => text.replaceAll(',', '\t'),
  'rows are cut': (text, random) => text.replace(/^.*$/gmu, (row) => row.slice(0, random.int(1, row.length + 1))),
};

function without(text: string, mark: string, random: Random): string {
  return replacedSome(text, mark, '', random);
}

function replacedSome(text: string, mark: string, by: string, random: Random): string {
  return text.split(mark).reduce((made, part) => made + (random.int(0, 9) < 2 ? by : mark) + part);
}

function inserted(text: string, mark: string, random: Random): string {
  return replacedSome(text, ',', `,${mark}`, random);
}

function damaged(set: readonly NamedBytes[], damage: Damage, random: Random): NamedBytes[] {
  return set.map(({ name, bytes }) => {
    if (!name.endsWith('.CSV')) return { name, bytes };
    return { name, bytes: encodeText(damage(decodeMs932(bytes).text, random)) };
  });
}

const patterns = keysOf(exchangePatterns);

describe('anonymise leaves no name and no number', () => {
  it('of a sound set, nor two characters in a row of a name', () => {
    for (const pattern of patterns) {
      for (const seed of [1, 2, 3]) {
        const set = generateSet(pattern, { seed, persons: 30, basicInformation: true });
        const after = anonymise(set, { seed: `a long secret ${seed}` });
        expect(left(secretsOf(set), after)).toStrictEqual([]);
        expect(pairsKept(set, after)).toStrictEqual([]);
      }
    }
  });

  it.each(keysOf(damages))('where %s', (name) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = new Random(seed, name);
      const set = generateSet(random.pick(patterns), { seed, persons: 4, basicInformation: true });
      const after = anonymise(damaged(set, damages[name] as Damage, random), { seed: `a long secret ${seed}` });
      expect(left(secretsOf(set), after)).toStrictEqual([]);
    }
  });

  it('where a part of a row is in another encoding than the row', () => {
    const others = {
      'Shift_JIS in UTF-8': encodeText,
      'UTF-8 in Shift_JIS': (text: string) => new TextEncoder().encode(text),
    };
    for (const [name, encode] of Object.entries(others)) {
      const base = name.endsWith('UTF-8') ? (text: string) => new TextEncoder().encode(text) : encodeText;
      for (let seed = 1; seed <= 5; seed += 1) {
        const random = new Random(seed, name);
        const set = generateSet('D5', { seed, persons: 4, basicInformation: true });
        const mixed = set.map((file) => {
          if (!file.name.endsWith('.CSV')) return file;
          // Cells, and stretches that begin and end anywhere.
          const parts = decodeMs932(file.bytes).text.split(random.pick([/(?<=,)/u, /(?<=[^ -~])/u]));
          let other = false;
          const pieces = parts.map((part) => {
            if (random.int(0, 5) === 0) other = !other;
            return other ? encode(part) : base(part);
          });
          return { name: file.name, bytes: Uint8Array.from(pieces.flatMap((piece) => [...piece])) };
        });
        const after = anonymise(mixed, { seed: `a long secret ${seed}` });
        expect(left(secretsOf(set), after)).toStrictEqual([]);
        expect(after.map(({ bytes }) => bytes.length)).toStrictEqual(
          mixed.map(({ bytes }, index) => (after[index]?.name.endsWith('.CSV') ? bytes.length : expect.any(Number))),
        );
      }
    }
  });

  it('in a script that Shift_JIS lacks', () => {
    const names = [
      'สมชาย ใจดี',
      'Nguyễn Thị Ngọc',
      '김철수',
      'Олександр Їжак',
      'محمد علي',
      'אברהם כהן',
      '𠮷田 𠀋',
      'राम शर्मा',
      'みすゞ こゞ',
    ];
    const name = 'UPYOBO_1300500017_46_1370100014_43_20251020180400.CSV';
    const rows = names.map((who) => `202407,131024,6165030196,20251020,"${who}","${who}"\r\n`);
    const bytes = new TextEncoder().encode(rows.join(''));
    const [after] = anonymise([{ name, bytes }], { seed: 'a long secret' });
    const text = new TextDecoder().decode(after?.bytes);
    expect(names.flatMap((who) => who.split(' ')).filter((part) => text.includes(part))).toStrictEqual([]);
    expect(after?.bytes).toHaveLength(bytes.length);
  });

  it('where a row of Shift_JIS stands behind a mark of UTF-16', () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020100000.CSV';
    const bytes = Uint8Array.from([0xff, 0xfe, ...encodeText('202407,131024,3131212030,鈴木太郎')]);
    const [after] = anonymise([{ name, bytes }], { seed: 'a long secret' });
    expect(decodeMs932(after?.bytes ?? new Uint8Array()).text).not.toMatch(/31312|13121|鈴木|太郎/u);
  });

  it('where a number and a name have grown together', () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020100000.CSV';
    const rows = [
      '202407,131024,6165030196,20251020',
      '202407,131024,6165030196鈴木太郎',
      '202407,131024,"6165030196 鈴木太郎,20251020',
      '鈴木,太郎,6165030196',
      '131024,6165030196,20251020,202407',
    ];
    const [after] = anonymise([{ name, bytes: encodeText(rows.map((row) => `${row}\r\n`).join('')) }]);
    expect(decodeMs932(after?.bytes ?? new Uint8Array()).text).not.toMatch(/鈴木|太郎|木太|616503|165030|131024/u);
  });

  it('where a header holds more than names of fields', () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020100000.CSV';
    const rows = ['CSVバージョン,保険者番号,6165030196 鈴木太郎様,計画作成日', '202407,131024,6165030196,20251020'];
    const file = { name, bytes: encodeText(rows.map((row) => `${row}\r\n`).join('')) };
    const [after] = anonymise([file]);
    const bytes = after?.bytes ?? new Uint8Array();
    const { text } = decodeMs932(bytes);
    expect(text).not.toMatch(/鈴木|太郎|616503/u);
    expect(text).toMatch(/^CSVバージョン,保険者番号,/u);
    expect(readAll(bytes, { kind: 'DLT1KYO' }).issues.map(({ code }) => code)).toContain('row_header');
  });

  it('in the names of files and folders', () => {
    const bytes = encodeText('202407,131024,6165030196,20251020\r\n');
    const base = 'DLT1KYO_1370100014_43_1370200129_11_20251020100000';
    const names = [
      `${base} (yamada).CSV`,
      `${base}_山田太郎.CSV`,
      `yamada taro/${base}.CSV`,
      `山田 花子/${base}.CSV`,
      `${base} (1).CSV`,
      'DLT1KYO_19400101_6165030196.CSV',
      `${base}.yamada`,
      'yamada.CSV',
      'UPPLAN616503_1370100014_43_1370200129_11_20251020100000.CSV',
      'UPPLAN_202511_1370100014_43_1370200129_11_20616503019612.CSV',
      `${base} (6165030196).CSV`,
      'YAMADA_TARO.JPG',
    ];
    const after = anonymise(names.map((name) => ({ name, bytes }))).map(({ name }) => name);
    expect(after.join('\n')).not.toMatch(/yamada|taro|山田|太郎|花子|13701000|616503|19400101/iu);
    expect(new Set(after).size).toBe(names.length);
    const codes = (name: string) => parseFileName(name).issues.map(({ code }) => code);
    expect(after.map(codes)).toStrictEqual(names.map(codes));
    expect(after[4]).toMatch(/^DLT1KYO_[0-9]{10}_43_[0-9]{10}_11_20251020100000 \(1\)\.CSV$/u);
  });

  it('and keeps a month in a name a month, whatever the key', () => {
    const name = 'UPPLAN616503_1370100014_43_1370200129_11_20251020100000.CSV';
    const codes = (one: string) => parseFileName(one).issues.map(({ code }) => code);
    for (let key = 0; key < 100; key += 1) {
      const [after] = anonymise([{ name, bytes: new Uint8Array() }]);
      expect(codes(after?.name ?? '')).toStrictEqual(codes(name));
    }
  });

  it('where a date of birth stands in another column', () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020100000.CSV';
    const bytes = encodeText('202407,131024,6165030196,19400203\r\n202407,131024,6165030196,20251020\r\n');
    const [after] = anonymise([{ name, bytes }]);
    const { records } = readAll(after?.bytes ?? new Uint8Array(), { kind: 'DLT1KYO' });
    expect(records).toHaveLength(2);
    expect(records[0]?.planDate).not.toBe('1940-02-03');
    expect(records[1]?.planDate).toBe('2025-10-20');
  });

  it('where files have names that say nothing', () => {
    const row = ['202407', '131024', '6165030196', '鈴木　太郎', 'スズキ　タロウ', '19400203', '03-1234-5678'];
    const bytes = encodeText(`${row.map((cell) => renderCell(cell, true, 'text')).join()}\r\n`);
    const [after] = anonymise([{ name: 'export.CSV', bytes }]);
    const { text } = decodeMs932(after?.bytes ?? new Uint8Array());
    expect(text).not.toMatch(/鈴木|太郎|スズキ|タロウ|616503|194002|03-12|131024/u);
    expect(text.replace(/[^",\r\n-]/gu, '')).toBe(decodeMs932(bytes).text.replace(/[^",\r\n-]/gu, ''));
  });
});
