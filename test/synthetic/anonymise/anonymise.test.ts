import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderCell } from '../../../src/codec/csv/dialect';
import { decodeMs932 } from '../../../src/codec/ms932/decode';
import { encodeText } from '../../../src/codec/ms932/encoder';
import { readAll } from '../../../src/codec/read/read';
import { parseFileName } from '../../../src/filenames/parse';
import type { IssueCode } from '../../../src/issues';
import { isKind } from '../../../src/schemas/kinds';
import { recordDefinition } from '../../../src/schemas/record';
import { anonymise } from '../../../src/synthetic/anonymise';
import { hasContent } from '../../../src/synthetic/anonymise/characters';
import { sha256 } from '../../../src/synthetic/anonymise/sha256';
import { faultBase, faultCodes, makeFault } from '../../../src/synthetic/faults';
import type { NamedBytes } from '../../../src/synthetic/files';
import { Random } from '../../../src/synthetic/random';
import { type ExchangePattern, exchangePatterns, generateSet } from '../../../src/synthetic/sets';
import { asText, check } from '../findings';

const patterns = Object.keys(exchangePatterns) as ExchangePattern[];

/** Said only where several cells unlike in text show it: among a few broken cells, other numbers may make the difference. */
const byEvidence: readonly IssueCode[] = ['file_spreadsheet_saved', 'file_kind_differs'];

/** What the checks say, without names: by file and by transmission. */
async function said(set: readonly NamedBytes[], without: readonly IssueCode[] = []): Promise<unknown> {
  const { files, transmissions, byCode: counts } = await check(set);
  const byCode = Object.fromEntries(Object.entries(counts).filter(([code]) => !without.some((one) => one === code)));
  const places = (issues: (typeof files)[number]['issues']) =>
    issues
      .filter(({ code }) => !without.includes(code))
      .map(({ code, severity, row, line, column, key }) => ({ code, severity, row, line, column, key }));
  return {
    byCode,
    files: files.map(({ kind, version, rows, records, issues }) => ({
      kind,
      version,
      rows,
      records,
      issues: places(issues),
    })),
    // Transmissions of one stamp go by office number, which is another now.
    transmissions: transmissions
      .map(({ unit, stamp, files: names, issues }) =>
        JSON.stringify({
          unit,
          stamp,
          files: names.length,
          issues: places(issues)
            .map((one) => JSON.stringify(one))
            .sort(),
        }),
      )
      .sort(),
  };
}

/** The cells of persons and offices in a set: what must be gone. */
function originals(set: readonly NamedBytes[]): { texts: Set<string>; numbers: Set<string> } {
  const texts = new Set<string>();
  const numbers = new Set<string>();
  for (const { name, bytes } of set) {
    const parsed = parseFileName(name);
    const kind = parsed.value?.kind;
    if (kind === undefined || !isKind(kind)) continue;
    for (const office of [parsed.value?.sender, parsed.value?.receiver]) if (office !== undefined) numbers.add(office);
    for (const { cells, version } of readAll(bytes, { kind, fileName: name }).rows) {
      const { fields } = recordDefinition(kind, version);
      for (const [index, { type, key }] of fields.entries()) {
        const cell = cells[index] ?? '';
        if (type === 'insured' || type === 'office') numbers.add(cell);
        else if (['text', 'phone', 'postal'].includes(type) || key === 'birthDate') texts.add(cell);
      }
    }
  }
  numbers.delete('9999999999');
  numbers.delete('');
  return { texts: new Set([...texts].filter((text) => text.length >= 2 && hasContent(text))), numbers };
}

/** That nothing of the originals is left: cells as wholes, longer texts and numbers anywhere in bytes and names. */
function expectNothingLeft(before: readonly NamedBytes[], after: readonly NamedBytes[]): void {
  const { texts, numbers } = originals(before);
  const now = originals(after);
  for (const text of texts) expect(now.texts.has(text), `a text of ${text.length} characters is left`).toBe(false);
  for (const number of numbers) expect(now.numbers.has(number)).toBe(false);
  const whole = after
    .map(({ name, bytes }) => `${name}\n${decodeMs932(bytes).text}\n${new TextDecoder().decode(bytes)}`)
    .join('\n');
  for (const number of numbers) expect(whole.includes(number), 'a number is left').toBe(false);
  for (const text of texts) {
    // Four characters and more do not come about by chance, unless they are digits and marks such as 6:00.
    if (text.length >= 4 && /[^-0-9:]/u.test(text)) expect(whole.includes(text), 'a text is left').toBe(false);
  }
}

async function expectSame(
  set: readonly NamedBytes[],
  seed: number | string = 'secret',
  without: readonly IssueCode[] = [],
): Promise<NamedBytes[]> {
  const after = anonymise(set, { seed });
  expect(await said(after, without)).toEqual(await said(set, without));
  return after;
}

/** The lengths of everything, in characters. */
function shape(set: readonly NamedBytes[]): unknown {
  return set.map(({ name, bytes }) => [name.length, /\.jpe?g$|\.pdf$/iu.test(name) ? 0 : bytes.length]);
}

function samples(): NamedBytes[][] {
  const root = join(import.meta.dirname, '../../../samples');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const folders = new Map<string, NamedBytes[]>();
  for (const { parentPath, name } of files) {
    const bytes = new Uint8Array(readFileSync(join(parentPath, name)));
    folders.set(parentPath, [...(folders.get(parentPath) ?? []), { name, bytes }]);
  }
  return [...folders.values()];
}

describe('anonymise', () => {
  it.each(patterns)('leaves nothing of a clean %s, and no finding', async (pattern) => {
    for (const seed of [1, 2]) {
      const set = generateSet(pattern, { seed, persons: 20 });
      const after = await expectSame(set, seed);
      expectNothingLeft(set, after);
      expect(shape(after)).toEqual(shape(set));
    }
  });

  // A text that was garbled gets a substitute that is none; of rows of another kind nobody knows which cell is what.
  const changed: readonly IssueCode[] = ['text_mojibake', 'file_kind_differs'];
  it.each(faultCodes.filter((code) => !changed.includes(code)))('keeps %s', async (code) => {
    const { pattern, options } = faultBase(code);
    const { files } = makeFault(generateSet(pattern, options), code, { seed: 2 });
    expectNothingLeft(files, await expectSame(files));
  });

  it('takes the samples', async () => {
    for (const set of samples()) {
      const after = await expectSame(set);
      expectNothingLeft(set, after);
      expect(shape(after)).toEqual(shape(set));
    }
  });

  it('keeps older editions', async () => {
    for (const pattern of ['D1', 'D2', 'D3'] as const) await expectSame(generateSet(pattern, { version: '202208' }));
  });

  it('keeps links over several transmissions handed in together', () => {
    const [plan, actual] = [generateSet('D2'), generateSet('D3')];
    const after = anonymise([...plan, ...actual], { seed: 1 });
    const personsOf = (kind: 'UPPLAN' | 'UPJSK') => {
      const file = after.find(({ name }) => name.startsWith(kind));
      const { records } = readAll(file?.bytes ?? new Uint8Array(), { kind });
      return [...new Set(records.map(({ insurerNumber, insuredNumber }) => `${insurerNumber} ${insuredNumber}`))];
    };
    expect(personsOf('UPPLAN')).toEqual(personsOf('UPJSK'));
  });

  it('gives the same for the same secret, another for another, and a new one without', () => {
    const set = generateSet('D1');
    const once = asText(anonymise(set, { seed: 'a' }));
    expect(asText(anonymise(set, { seed: 'a' }))).toEqual(once);
    expect(asText(anonymise(set, { seed: 'b' }))).not.toEqual(once);
    expect(asText(anonymise(set))).not.toEqual(asText(anonymise(set)));
  });

  it('keeps classes of characters, marks and lengths', () => {
    const text = '本人"ﾊﾞｽ"、Ｔｅｌ０３-12①㈱髙﨑\r\nカナとかな,ab';
    const row = (cell: string) => `202407,131016,9000000001,20251020,"6:00",${renderCell(cell, true, 'text')},\r\n`;
    const name = 'UPKIHON_SUB1_1300500017_46_1370100014_43_20251020150000.CSV';
    const [after] = anonymise([{ name, bytes: encodeText(row(text)) }], { seed: 1 });
    const { rows } = readAll(after?.bytes ?? new Uint8Array(), { kind: 'UPKIHON_SUB1' });
    const made = rows[0]?.cells[5] ?? '';
    const kanji = '[\\u4e00-\\u9fff\\uf900-\\ufaff]';
    expect(made).toMatch(
      new RegExp(
        `^${kanji}{2}"[ｱ-ﾝ]ﾞ[ｱ-ﾝ]"、[Ａ-Ｚ][ａ-ｚ]{2}[０-９]{2}-[0-9]{2}[①-⑳]㈱${kanji}{2}\\r\\n[ァ-ヺ]{2}[ぁ-ん]{3},[a-z]{2}$`,
        'u',
      ),
    );
    expect(made).not.toBe(text);
  });

  it('replaces what stands before a whole name, and keeps the findings', async () => {
    const set = generateSet('D2', { persons: 2 });
    for (const prefix of ['鈴木太郎様 ', '11月_', '【至急】']) {
      const named = set.map((file, at) => (at === 0 ? { ...file, name: prefix + file.name } : file));
      const after = anonymise(named, { seed: 1 });
      expect(await said(after)).toEqual(await said(named));
      expect(after[0]?.name).toHaveLength(named[0]?.name.length ?? 0);
      expect(after[0]?.name).not.toContain('鈴木');
    }
  });

  it('gives one person one name in all files', () => {
    const set = generateSet('D5', { basicInformation: true, persons: 6 });
    const after = anonymise(set, { seed: 1 });
    const namesIn = (kind: 'UPKIHON' | 'UPYOBO', prefix: string) => {
      const file = after.find(({ name }) => name.startsWith(prefix));
      return readAll(file?.bytes ?? new Uint8Array(), { kind }).records.map(({ name, insuredNumber }) => [
        name,
        insuredNumber,
      ]);
    };
    expect(namesIn('UPKIHON', 'UPKIHON_1')).toHaveLength(0);
    const prefix = (kind: string) =>
      after.map(({ name }) => name).find((name) => new RegExp(`^${kind}_[0-9]`, 'u').test(name)) ?? '';
    expect(namesIn('UPKIHON', prefix('UPKIHON'))).toEqual(namesIn('UPYOBO', prefix('UPYOBO')));
  });

  it('replaces what stands in the wrong column, and numbers in other forms', async () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
    const lines = [
      '202407,131016,９０００００００１２,20251020',
      '202407,131016,9000000012,山田　太郎様',
      '202407,山田　太郎,9000000012',
    ];
    const bytes = encodeText(lines.map((line) => `${line}\r\n`).join(''));
    const [after] = await expectSame([{ name, bytes }]);
    const { rows } = readAll(after?.bytes ?? new Uint8Array(), { kind: 'DLT1KYO' });
    expect(rows[0]?.cells[2]?.normalize('NFKC')).toBe(rows[1]?.cells[2]);
    expect(rows[2]?.cells[2]).toBe(rows[1]?.cells[2]);
    expect(rows.map(({ cells }) => cells.join()).join()).not.toMatch(/山田|太郎|9000000012/u);
  });

  it('keeps a row moved that has an empty cell in front', async () => {
    const set = generateSet('D1', { persons: 2, seed: 3 });
    const moved = set.map(({ name, bytes }) => ({
      name,
      bytes: name.startsWith('UP3KYO_') ? new Uint8Array([0x2c, ...bytes]) : bytes,
    }));
    await expectSame(moved);
  });

  it('replaces names of persons in file names, and what is no CSV', () => {
    const bytes = encodeText('山田太郎');
    const after = anonymise(
      [
        { name: 'yamada.PDF', bytes },
        { name: '山田/UPPLAN202511_1370100014_43_山田.PDF', bytes },
        { name: 'meibo.CSV', bytes },
      ],
      { seed: 1 },
    );
    expect(after.map(({ name }) => name).join()).not.toMatch(/yamada|山田|meibo|1370100014/u);
    expect(after.map(({ name }) => name.split('.').at(-1))).toEqual(['PDF', 'PDF', 'CSV']);
    for (const file of after) expect(decodeMs932(file.bytes).text).not.toMatch(/山田|太郎/u);
  });
});

/** Breaks a few bytes of each file: anything may stand anywhere. */
function broken(set: readonly NamedBytes[], random: Random): NamedBytes[] {
  return set.map(({ name, bytes }) => {
    if (!name.endsWith('CSV') || bytes.length === 0) return { name, bytes };
    const now = [...bytes];
    for (let count = random.int(0, 6); count > 0; count -= 1) {
      const at = random.int(0, now.length - 1);
      const ways = [
        () => now.splice(at, 1, random.int(0, 255)),
        () => now.splice(at, random.int(1, 5)),
        () => now.splice(at, 0, random.pick([0x22, 0x2c, 0x0a, 0x0d, 0x81, 0xf0, 0xfd, 0x00, 0x41, 0x39])),
        () => now.splice(at, 0, ...now.slice(Math.max(0, at - 20), at)),
        () => now.splice(at, 0, 0xf0, random.int(0x40, 0x7e)),
      ];
      random.pick(ways)();
    }
    return { name, bytes: new Uint8Array(now) };
  });
}

describe('anonymise on broken bytes', () => {
  it('keeps findings and lengths', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = new Random(seed, 'broken');
      const set = broken(generateSet(random.pick(patterns), { seed, persons: 2, basicInformation: true }), random);
      const after = await expectSame(set, seed, byEvidence);
      expect(shape(after)).toEqual(shape(set));
    }
  });
});

describe('sha256', () => {
  it('is SHA-256', () => {
    const hex = (text: string) =>
      Array.from(sha256(new TextEncoder().encode(text)), (word) => word.toString(16).padStart(8, '0')).join('');
    expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex('a'.repeat(119))).toBe('31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb');
  });
});
