import { crc32, deflateRawSync } from 'node:zlib';
import * as zip from '@zip.js/zip.js/lib/zip-core-custom.js';
import { describe, expect, it } from 'vitest';
import { filesFromZip, UnreadableError, type UnreadableReason, type ZipOptions, zipFiles } from '../../src/archive';
import { checkFiles } from '../../src/validate/check-files';
import { ms932 } from '../support/bytes';
import { type RawEntry, rawZip } from '../support/raw-zip';
import { csvSamples } from '../support/samples';
import { expectLinear } from '../support/worked';

const row = '202407,131024,6165030196,20251020\r\n';
const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
const entry: RawEntry = { name, data: row };

async function bytesOf(source: Uint8Array | ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return source instanceof Uint8Array ? source : new Uint8Array(await new Response(source).arrayBuffer());
}

/** The names and texts of an archive's files. */
async function contents(archive: Uint8Array | Blob, options?: ZipOptions): Promise<[string, string][]> {
  const files = await filesFromZip(archive, options);
  return Promise.all(
    files.map(async (file) => [file.name, new TextDecoder().decode(await bytesOf(await file.source()))] as const),
  ).then((list) => list.map(([a, b]) => [a, b]));
}

/** Why the first thing that fails does: the archive as a whole, or a file of it. */
async function reasonOf(archive: Uint8Array, options?: ZipOptions): Promise<UnreadableReason | undefined> {
  try {
    for (const { source } of await filesFromZip(archive, options)) await bytesOf(await source());
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
}

async function packed(
  files: Readonly<Record<string, string>>,
  options: zip.ZipWriterConstructorOptions,
): Promise<Uint8Array> {
  const writer = new zip.ZipWriter(new zip.Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [path, text] of Object.entries(files)) await writer.add(path, new zip.Uint8ArrayReader(ms932(text)));
  return writer.close();
}

describe('filesFromZip', () => {
  it('gives what zipFiles put in, from every kind of source', async () => {
    const files = csvSamples();
    const archive = await zipFiles(files);
    async function* pieces() {
      for (let at = 0; at < archive.length; at += 1000) yield archive.subarray(at, at + 1000);
    }
    const blob = new Blob([new Uint8Array(archive)]);
    for (const source of [archive, blob, blob.stream(), pieces()]) {
      const found = await filesFromZip(source);
      expect(found.map((file) => file.name)).toEqual(files.map((file) => file.name).sort());
      for (const file of found) {
        expect(await file.source()).toEqual(new Uint8Array(files.find((one) => one.name === file.name)?.bytes ?? []));
      }
    }
  });

  it('gives checkFiles the report of the files themselves', async () => {
    const files = csvSamples();
    const report = await checkFiles(await filesFromZip(await zipFiles(files)));
    expect(report).toEqual(
      await checkFiles(
        files.map((file) => ({ name: file.name, source: file.bytes })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      ),
    );
  });

  it('reads names in MS932 and UTF-8, said or not, and names in Unicode beside', async () => {
    const kana = 'ﾂ･.CSV';
    const long = '予定/提供票.CSV';
    const utf8 = new TextEncoder();
    const unicode = (raw: Uint8Array, text: string) => {
      const [crc] = new Uint32Array([crc32(raw)]);
      const path = utf8.encode(text);
      const extra = new Uint8Array(9 + path.length);
      new DataView(extra.buffer).setUint16(0, 0x7075, true);
      new DataView(extra.buffer).setUint16(2, 5 + path.length, true);
      extra[4] = 1;
      new DataView(extra.buffer).setUint32(5, crc ?? 0, true);
      extra.set(path, 9);
      return extra;
    };
    const plain = utf8.encode('a.CSV');
    const archive = rawZip([
      { name: ms932(long), data: '1' },
      { name: utf8.encode(`2${long}`), data: '2' },
      { name: utf8.encode('café.CSV'), data: '3', flags: 0x800 },
      { name: ms932(kana), data: '4' },
      { name: plain, data: '5', extra: unicode(plain, '髙橋.CSV') },
    ]);
    expect(Object.fromEntries(await contents(archive))).toEqual({
      [long]: '1',
      [`2${long}`]: '2',
      'café.CSV': '3',
      [kana]: '4',
      '髙橋.CSV': '5',
    });
  });

  it('keeps two entries of one name, drops what is hidden, and never leads out of a folder', async () => {
    const archive = rawZip([
      { name: './d/b.CSV', data: '1' },
      { name: 'd\\a.CSV', data: '2' },
      { name: 'd/a.CSV', data: '3' },
      { name: '../../up.CSV', data: '4' },
      { name: '/abs.CSV', data: '5' },
      { name: 'C:\\dos.CSV', data: '6' },
      { name: '.hidden.CSV', data: 'x' },
      { name: '__MACOSX/._a.CSV', data: 'x' },
      { name: 'd/.git/a.CSV', data: 'x' },
      { name: 'folder/', data: '' },
      { name: 'folder2\\', data: '' },
    ]);
    expect(await contents(archive)).toEqual([
      ['abs.CSV', '5'],
      ['d/a.CSV', '2'],
      ['d/a.CSV', '3'],
      ['d/b.CSV', '1'],
      ['dos.CSV', '6'],
      ['up.CSV', '4'],
    ]);
  });

  it.each<[string, Uint8Array, UnreadableReason]>([
    ['a wrong CRC', rawZip([{ ...entry, crc: 1 }]), 'damaged'],
    ['a wrong CRC of a stored file', rawZip([{ ...entry, crc: 1, method: 0 }]), 'damaged'],
    ['a size that is too small', rawZip([{ ...entry, size: 10 }]), 'damaged'],
    ['a size that is too large', rawZip([{ ...entry, size: 1000 }]), 'damaged'],
    ['a size that is too small, of a stored file', rawZip([{ ...entry, size: 10, method: 0 }]), 'damaged'],
    ['data that is no deflate', rawZip([{ ...entry, packed: Uint8Array.of(0xff, 0xff, 0xff, 7) }]), 'damaged'],
    ['data cut short', rawZip([{ ...entry, packed: deflateRawSync(ms932(row)).subarray(0, 10) }]), 'damaged'],
    ['no packed data', rawZip([{ ...entry, packed: new Uint8Array(0) }]), 'damaged'],
    ['an archive cut short', rawZip([entry]).subarray(0, 80), 'damaged'],
    ['an archive without its beginning', rawZip([entry]).subarray(30), 'damaged'],
    ['no archive', ms932('PK nothing'), 'damaged'],
    ['nothing', new Uint8Array(0), 'damaged'],
    ['bzip2', rawZip([{ ...entry, method: 12 }]), 'unsupported'],
    ['LZMA', rawZip([{ ...entry, method: 14 }]), 'unsupported'],
    ['deflate64', rawZip([{ ...entry, method: 9 }]), 'unsupported'],
    ['a link', rawZip([{ ...entry, method: 0, mode: 0o120777 }]), 'unsupported'],
    ['an encrypted file', rawZip([{ ...entry, flags: 1 }]), 'password_missing'],
  ])('tells %s', async (_, archive, reason) => {
    expect(await reasonOf(archive)).toBe(reason);
  });

  it('reads sizes behind the data and zip64', async () => {
    expect(await contents(rawZip([{ ...entry, descriptor: true }]))).toEqual([[name, row]]);
    expect(await contents(await packed({ [name]: row }, { zip64: true }))).toEqual([[name, row]]);
    expect(await contents(await packed({ [name]: row }, { dataDescriptor: false, level: 0 }))).toEqual([[name, row]]);
  });

  it.each([
    ['ZipCrypto', { zipCrypto: true }],
    ['AES-128', { encryptionStrength: 1 }],
    ['AES-256', { encryptionStrength: 3 }],
  ] as const)('opens %s with its password, and says when there is none or another', async (_, options) => {
    const archive = await packed({ [name]: row, [`b/${name}`]: row.repeat(500) }, { password: 'himitsu', ...options });
    expect(await contents(archive, { password: 'himitsu' })).toHaveLength(2);
    expect(await reasonOf(archive)).toBe('password_missing');
    for (const wrong of ['Himitsu', 'x', 'himitsu1', 'ひみつ']) {
      expect(await reasonOf(archive, { password: wrong })).toBe('password_wrong');
    }
  });

  it('takes a password that Windows wrote in MS932', async () => {
    const archive = await packed({ [name]: row }, { rawPassword: ms932('介護'), zipCrypto: true });
    expect(await contents(archive, { password: '介護' })).toEqual([[name, row]]);
    const utf8 = await packed({ [name]: row }, { password: '介護' });
    expect(await contents(utf8, { password: '介護' })).toEqual([[name, row]]);
  });

  it('opens archives in archives, and tells one that it cannot', async () => {
    const inner = rawZip([entry]);
    const outer = rawZip([
      { name: 'a/inner.zip', data: inner },
      { name: 'b/broken.ZIP', data: 'PK' },
      { name: 'c.CSV', data: 'c' },
    ]);
    const files = await filesFromZip(outer);
    expect(files.map((file) => file.name)).toEqual([`a/inner.zip/${name}`, 'b/broken.ZIP', 'c.CSV']);
    await expect(files[1]?.source()).rejects.toMatchObject({ name: 'UnreadableError', reason: 'damaged' });
    const deep = rawZip([
      { name: '1.zip', data: rawZip([{ name: '2.zip', data: rawZip([{ name: '3.zip', data: inner }]) }]) },
    ]);
    expect(await reasonOf(deep)).toBe('unsupported');
    // An archive has no name of the standard: that it was not read must not pass for that it need not be.
    for (const archive of [outer, deep]) {
      const { byCode } = await checkFiles(await filesFromZip(archive));
      expect(byCode.file_unreadable).toBe(1);
    }
  });

  it('counts one total of files and bytes over archives in archives', async () => {
    const inner = rawZip([
      { name: 'a.CSV', data: 'a'.repeat(1000) },
      { name: 'b.CSV', data: 'b'.repeat(1000) },
    ]);
    const outer = rawZip([
      { name: 'i.zip', data: inner },
      { name: 'j.zip', data: inner },
    ]);
    const size = 2 * inner.length + 4000;
    expect(await reasonOf(outer, { limits: { maxBytes: size, maxEntries: 6 } })).toBeUndefined();
    expect(await reasonOf(outer, { limits: { maxBytes: size - 1 } })).toBe('too_large');
    expect(await reasonOf(outer, { limits: { maxEntries: 5 } })).toBe('too_large');
    expect(
      await reasonOf(outer, { limits: { maxEntries: undefined, maxBytes: Number.POSITIVE_INFINITY } as never }),
    ).toBeUndefined();
    // A source that goes on is not read to its end, and is let go.
    let given = 0;
    let closed = false;
    async function* pieces() {
      try {
        for (; given < 1000; given += 1) yield new Uint8Array(60);
      } finally {
        closed = true;
      }
    }
    await expect(filesFromZip(pieces(), { limits: { maxBytes: 100 } })).rejects.toMatchObject({ reason: 'too_large' });
    expect([given, closed]).toEqual([1, true]);
  });

  it('refuses a bomb before it unpacks it, and stops one that lies', async () => {
    const zeros = new Uint8Array(80 * 1024 ** 2);
    expect(await reasonOf(rawZip([{ name: 'z.CSV', data: zeros }]))).toBe('too_large');
    expect(await reasonOf(rawZip([{ name: 'z.CSV', data: zeros, size: 1000, method: 8 }]))).toBe('damaged');
  });

  it('gives a large file as a stream, once all of it is known to be whole', async () => {
    const text = Array.from(
      { length: 600_000 },
      (_, index) => `202407,131024,${String(index).padStart(10, '0')},20251020\r\n`,
    ).join('');
    const data = ms932(text);
    expect(data.length).toBeGreaterThan(16 * 1024 ** 2);
    const [file] = await filesFromZip(rawZip([{ name, data }]));
    const source = await file?.source();
    expect(source).toBeInstanceOf(ReadableStream);
    expect((await bytesOf(source as ReadableStream<Uint8Array>)).length).toBe(data.length);
    // Let go early.
    const again = (await file?.source()) as ReadableStream<Uint8Array>;
    const reader = again.getReader();
    await reader.read();
    await reader.cancel();
    const [broken] = await filesFromZip(rawZip([{ name, data, crc: 1 }]));
    await expect(broken?.source()).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('takes time that grows with the number of files, not with its square', async () => {
    const archive = (count: number) =>
      rawZip(Array.from({ length: count }, (_, index) => ({ name: `${index}.CSV`, data: row, method: 0 })));
    const archives = new Map([500, 2000, 4000, 8000].map((count) => [count, archive(count)]));
    await expectLinear(2000, async (count) => {
      const files = await filesFromZip(archives.get(count) as Uint8Array);
      for (const file of files.slice(0, 100)) await file.source();
    });
  });

  it.each([
    [null, {}],
    ['text', {}],
    [new Uint8Array(22), null],
    [new Uint8Array(22), { password: 1 }],
    [new Uint8Array(22), { limits: 3 }],
    [new Uint8Array(22), { limits: { maxBytes: Number.NaN } }],
    [new Uint8Array(22), { limits: { maxEntries: -1 } }],
  ])('refuses misuse: %o %o', async (source, options) => {
    await expect(filesFromZip(source as never, options as never)).rejects.toMatchObject({ name: 'CareplanCsvError' });
  });
});

describe('zipFiles', () => {
  it('encrypts with a password', async () => {
    const archive = await zipFiles([{ name, bytes: ms932(row) }], { password: 'himitsu' });
    expect(new TextDecoder('latin1').decode(archive)).not.toContain('6165030196');
    expect(await contents(archive, { password: 'himitsu' })).toEqual([[name, row]]);
    expect(await reasonOf(archive)).toBe('password_missing');
  });

  it.each([
    [null, {}],
    [[null], {}],
    [[{ name: 'a', bytes: 'text' }], {}],
    [[{ name: '', bytes: new Uint8Array(0) }], {}],
    [
      [
        { name: 'a', bytes: new Uint8Array(0) },
        { name: 'a', bytes: new Uint8Array(0) },
      ],
      {},
    ],
    [[], { password: '' }],
    [[], null],
  ])('refuses misuse: %o %o', async (files, options) => {
    await expect(zipFiles(files as never, options as never)).rejects.toMatchObject({ name: 'CareplanCsvError' });
  });
});
