import { describe, expect, it } from 'vitest';
import { fix } from '../../../src/fix';
import { generateSet } from '../../../src/synthetic/sets';
import { checkFiles } from '../../../src/validate/check-files';
import { toText } from '../../../src/validate/report/text/text';
import { ms932 } from '../../support/bytes';

const usage = generateSet('D2', { persons: 3 });
const nameOf = (kind: string): string => usage.find(({ name }) => name.startsWith(`${kind}_`))?.name ?? '';
const bytesOf = (kind: string): Uint8Array => usage.find(({ name }) => name.startsWith(`${kind}_`))?.bytes ?? ms932('');

/** Checks a set of 利用票 with one of its files holding something else. */
const withBytes = (kind: string, bytes: Uint8Array) =>
  usage.map(({ name, bytes: own }) => ({ name, bytes: name === nameOf(kind) ? bytes : own }));

async function check(kind: string, bytes: Uint8Array) {
  const report = await checkFiles(withBytes(kind, bytes).map((file) => ({ name: file.name, source: file.bytes })));
  const file = report.files.find(({ name }) => name === nameOf(kind));
  if (file === undefined) throw new Error(`no ${kind}`);
  return { report, file };
}

const reasonOf = (file: { readonly issues: readonly { code: string; params: object }[] }): unknown =>
  file.issues.find(({ code }) => code === 'file_unreadable')?.params;

/** The bytes up to a place in the row that is the last but some. */
function cut(bytes: Uint8Array, place: number): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(0x0a, bytes.length - 2) + 1 + place);
}

const html = '<!DOCTYPE html>\n<html><head><title>ログイン</title></head></html>';
const care = 'UP1KYO_1370100014_43_1370200129_11_20251020100000.CSV';

describe('a file that is no CSV', () => {
  it.each([
    ['a workbook or an archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0xff, 0x0a, 0x80]), 'holds_zip'],
    ['an older workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'holds_workbook'],
    ['a PDF', ms932('%PDF-1.7\n%...\n1 0 obj\n'), 'holds_pdf'],
    ['a page in UTF-8', new TextEncoder().encode(html), 'holds_html'],
    ['a page in Shift_JIS', ms932(`\r\n<html lang="ja"><body>エラー</body>`), 'holds_html'],
  ])('is said to be %s, and all else follows from that', async (_, bytes, reason) => {
    const { report, file } = await check('UPPLAN', bytes);
    expect(reasonOf(file)).toEqual({ reason });
    const { file_unreadable, ...rest } = file.byCode;
    expect(file_unreadable).toBe(1);
    expect(file.byCause).toEqual({ file_unreadable: rest });
    const text = toText(report, { lang: 'ja' });
    expect(text).not.toContain('Shift_JIS（Windowsコードページ932）で出力してください');
    expect(text.split('\n')[1]).toContain('file_unreadable');
    // Of persons nobody can tell whether they are missing.
    expect(report.transmissions[0]?.byCode).toEqual({});
  });

  it('is not turned into another text by fix', async () => {
    const bytes = new TextEncoder().encode(html);
    const { files, changes } = await fix(
      withBytes('UPPLAN', bytes).map(({ name, bytes: source }) => ({ name, source })),
    );
    expect(changes).toEqual([]);
    expect(files.find(({ name }) => name === nameOf('UPPLAN'))?.bytes).toEqual(bytes);
  });
});

describe('a file that is cut off', () => {
  it.each([
    ['UPPLAN', 40],
    ['UPPLAN', 3],
    ['UPSIKYU', 60],
  ])('is said to be (%s at %i), once, and not what it makes of the last row and the persons', async (kind, place) => {
    const { report, file } = await check(kind, cut(bytesOf(kind), place));
    expect(reasonOf(file)).toEqual({ reason: 'cut_off' });
    expect(file.byCode).toEqual({ file_unreadable: 1, row_field_count: 1, file_line_end: 1 });
    expect(file.byCause).toEqual({ file_unreadable: { row_field_count: 1, file_line_end: 1 } });
    expect(report.transmissions.map(({ byCode }) => byCode)).toEqual([{}]);
  });

  it('is said to be where that lies in a text of several lines', async () => {
    const row = `202407,131024,6165030196,20251020,101-8688,"東京都千代田区",,"居宅　介子","みどり`;
    const { files } = await checkFiles([{ name: care, source: ms932(`${row}\r\n居宅`) }]);
    expect(files[0]?.byCause.file_unreadable).toEqual({ row_quote: 1, row_field_count: 1, file_line_end: 1 });
  });

  it.each([
    ['whose last row has its end', `${'202407,131024,6165030196,20251020\r\n'.repeat(2)}202407,131024\r\n`],
    ['all of whose rows are short', '202407,131024\r\n202407,131024\r\n202407,131024'],
    ['of one row', '202407,131024,616503'],
    ['whose last row is whole', `${'202407,131024,6165030196,20251020\r\n'.repeat(2)}202407,131024,616503,20251020`],
    ['whose last row has a cell too many', '202407,131024,6165030196,20251020\r\n202407,131024,6165030196,20251020,1'],
  ])('is not one %s', async (_, text) => {
    const { files } = await checkFiles([
      { name: 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV', source: ms932(text) },
    ]);
    expect(files[0]?.byCode).not.toHaveProperty('file_unreadable');
  });

  // Of UP1KYO the last cells may be empty: some programs write none at the end of a row, and none at the end of the file.
  const filled = `202407,131024,6165030196,20251020,,,,"居宅　介子","みどり居宅",,,,1370100014,20251001,20251001,,,,,,,,,,3,"入浴のため",1370100014,1`;
  it.each([
    ['may have been left out', filled, undefined],
    ['other rows have', filled.replace(/1$/, ''), { reason: 'cut_off' }],
  ])('is told by empty cells at its end only where they are cells that %s', async (_, row, reason) => {
    const short = row.slice(0, row.indexOf(',3,"入浴'));
    const { files } = await checkFiles([{ name: care, source: ms932([row, row, short].join('\r\n')) }]);
    expect(files[0]?.byCode).toHaveProperty('row_repaired');
    expect(reasonOf(files[0] ?? { issues: [] })).toEqual(reason);
  });

  it('keeps its end in what fix gives, so that it is still seen', async () => {
    const bytes = cut(bytesOf('UPPLAN'), 40);
    const { files, changes, report } = await fix(
      withBytes('UPPLAN', bytes).map(({ name, bytes: source }) => ({ name, source })),
    );
    expect(changes).toEqual([]);
    expect(files.find(({ name }) => name === nameOf('UPPLAN'))?.bytes).toEqual(bytes);
    expect(report.byCode).toHaveProperty('file_unreadable');
  });
});
