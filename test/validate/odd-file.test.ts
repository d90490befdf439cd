import { describe, expect, it } from 'vitest';
import { fix } from '../../src/fix';
import { generateSet, type NamedBytes } from '../../src/synthetic/sets';
import { checkFiles } from '../../src/validate/check-files';
import { toText } from '../../src/validate/report/text/text';

/** How a segment of a name is made another. */
const slips = {
  sender: (name: string) => name.replace(/_(\d{10})_/, '_1399999999_'),
  senderType: (name: string) => name.replace(/_(\d{10})_\w\w_/, '_$1_46_'),
  receiver: (name: string) => name.replace(/_(\w\w)_\d{10}_/, '_$1_1388888888_'),
  receiverType: (name: string) => name.replace(/_(\w\w)_(\d{10})_\w\w_/, '_$1_$2_15_'),
  stamp: (name: string) => name.replace(/_\d{14}/, '_20251020113001'),
};
type Segment = keyof typeof slips;

/** A set with a slip in the name of one file. */
function slipped(set: readonly NamedBytes[], at: number, segment: Segment) {
  return set.map(({ name, bytes }, index) => ({ name: index === at ? slips[segment](name) : name, source: bytes }));
}

const patterns = ['D1', 'D2', 'D4', 'D6'] as const;
const segments = Object.keys(slips) as Segment[];

describe.each(patterns)('a slip in the name of one CSV of %s', (pattern) => {
  const set = generateSet(pattern, { persons: 3, seed: 1 });
  const csv = set.flatMap(({ name }, index) => (name.endsWith('.CSV') ? [index] : []));

  it.each(segments)('in the %s is one finding, at that file; all else follows from it', async (segment) => {
    for (const at of csv) {
      const files = slipped(set, at, segment);
      const { transmissions, files: reports, counts } = await checkFiles(files);
      expect(transmissions).toHaveLength(1);
      const all = [...reports, ...transmissions].flatMap(({ issues }) => issues);
      const [own, ...more] = all.filter(({ cause }) => cause === undefined);
      expect(own).toMatchObject({ code: 'transmission_incomplete', file: files[at]?.name, params: { segment } });
      expect(more).toEqual([]);
      for (const { cause, file } of all.filter((one) => one !== own)) {
        expect([cause, file]).toEqual(['transmission_incomplete', files[at]?.name]);
      }
      expect(counts.error).toBe(1);
    }
  });
});

describe('text before the name of one CSV', () => {
  it.each(patterns)('is one finding, at that file, and fix takes it off (%s)', async (pattern) => {
    const set = generateSet(pattern, { persons: 2, seed: 1 });
    for (const [at, { name }] of set.entries()) {
      if (!name.endsWith('.CSV')) continue;
      const files = set.map((one, index) => ({
        name: index === at ? `11月_${one.name}` : one.name,
        source: one.bytes,
      }));
      const report = await checkFiles(files);
      expect(report.byCode).toEqual({ file_name_unknown_kind: 1 });
      expect(report.transmissions).toHaveLength(1);
      const fixed = await fix(files);
      expect(fixed.files.map((one) => one.name)).toEqual(set.map((one) => one.name));
      expect(fixed.changes).toMatchObject([{ code: 'file_renamed', file: `11月_${name}` }]);
      expect(fixed.report.byCode).toEqual({});
    }
  });
});

describe('text before the name of a picture', () => {
  it('is taken off by fix, and then no picture is missing', async () => {
    const set = generateSet('D4', { basicInformation: true, persons: 1, seed: 2 });
    const files = set.map(({ name, bytes }) => ({
      name: name.endsWith('.CSV') ? name : `11月_${name}`,
      source: bytes,
    }));
    const report = await checkFiles(files);
    expect(report.files.find(({ name }) => name.startsWith('11月_'))).toMatchObject({
      kind: 'UPKIHON_IMAGE',
      byCode: { file_name_unknown_kind: 1 },
    });
    const fixed = await fix(files);
    expect(fixed.files.map(({ name }) => name)).toEqual(set.map(({ name }) => name));
    expect(fixed.report.byCode).toEqual({});
  });
});

describe('a slip in a name', () => {
  const set = generateSet('D2', { persons: 3, seed: 1 });
  const at = set.findIndex(({ name }) => name.startsWith('UPPLAN_'));
  const name = set[at]?.name ?? '';

  it('takes what the rows have against that part of the name with it, and nothing else', async () => {
    const files = slipped(set, at, 'sender');
    const report = await checkFiles(files, { maxIssues: 2 });
    expect(report.files.map(({ byCause }) => byCause).filter((one) => Object.keys(one).length > 0)).toEqual([
      { transmission_incomplete: { office_file_name: expect.any(Number) } },
    ]);
    const text = toText(report, { lang: 'ja' });
    expect(text).toContain(
      'このファイルの名前は送信元の事業所番号だけがほかのファイルと違い、同じ送信とみなされないため、',
    );
    expect(text).toContain('ここから生じた指摘');
    // The stamp is not what 6表 and the sender are held against.
    const elsewhere = files.map((file) => ({ ...file, name: file.name.replace('_1399999999_', '_1370100014_') }));
    expect((await checkFiles(elsewhere)).byCode).toEqual({});
  });

  it('does not explain what its rows have against another part of the name', async () => {
    const other = (file: { name: string }) => file.name.replace(/_(\w\w)_\d{10}_/, '_$1_1388888888_');
    const files = slipped(set, at, 'stamp').map((file) => ({ ...file, name: other(file) }));
    const report = await checkFiles(files);
    expect(report.byCode).toEqual({ transmission_incomplete: 1, receiver_unconcerned: 3 });
    expect(report.files.flatMap(({ issues }) => issues.map(({ cause }) => cause))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is told by the finding on the name where that is wrong by itself', async () => {
    const named = (to: string) =>
      set.map((file) => ({ name: file.name === name ? to : file.name, source: file.bytes }));
    const wrong = [
      [name.replace(/_\d{14}/, '_20251020256000'), 'file_name_date'],
      [name.replace(/_\d{14}/, ''), 'file_name_malformed'],
      [name.replace(/_(\d{10})_/, '_$10_'), 'file_name_malformed'],
      // The stamp cannot be read, since there is a segment too many.
      [name.replace(/_(\d{8})(\d{6})/, '_$1_$2'), 'file_name_malformed'],
    ] as const;
    for (const [to, code] of wrong) {
      const { files, transmissions, counts } = await checkFiles(named(to));
      expect(transmissions.map(({ files: names, issues }) => [names.length, issues])).toEqual([[3, []]]);
      const all = files.flatMap(({ issues }) => issues);
      expect(all.filter(({ cause }) => cause === undefined).map((one) => one.code)).toEqual([code]);
      expect(all.every(({ cause }) => cause === undefined || cause === code)).toBe(true);
      expect(counts.error).toBe(1);
      const rules = { [code]: { severity: 'off', reason: 'a test' } } as const;
      expect((await checkFiles(named(to), { rules })).byCode).toMatchObject({ transmission_incomplete: 1 });
    }
  });

  it('takes with it what the name has against that part of itself, and nothing else', async () => {
    const wrong = [
      [name.replace('_1370100014_', '_137010001_'), 'sender', 'file_name_repaired'],
      [name.replace('_43_', '_430_'), 'senderType', 'file_name_repaired'],
      [name.replace('_21_', '_99_'), 'receiverType', 'file_name_service_type'],
      [name.toLowerCase().replace('_43_', '_99_'), 'senderType', 'file_name_service_type', 'file_name_repaired'],
      [name.replace(/_\d{14}/, '_20251020113001 - コピー'), 'stamp', undefined, 'file_name_repaired'],
    ] as const;
    for (const [to, segment, explained, ...left] of wrong) {
      const files = set.map((file) => ({ name: file.name === name ? to : file.name, source: file.bytes }));
      const report = await checkFiles(files);
      const all = [...report.files, ...report.transmissions].flatMap(({ issues }) => issues);
      const roots = all.filter(({ cause }) => cause === undefined);
      expect(roots.map(({ code }) => code)).toEqual([...left, 'transmission_incomplete']);
      expect(roots.at(-1)).toMatchObject({ file: to, params: { segment } });
      const followers = all.flatMap(({ code, cause }) => (cause === 'transmission_incomplete' ? [code] : []));
      expect(followers).toEqual(explained === undefined ? [] : expect.arrayContaining([explained]));
    }
    // Of both service types that are in no list, one is the slip and the other stands in all names.
    const all = set.map((file) => ({ name: file.name.replace('_21_', '_99_'), source: file.bytes }));
    const two = all.map((file, index) => (index === at ? { ...file, name: file.name.replace('_43_', '_98_') } : file));
    const told = (await checkFiles(two)).files[at]?.issues.filter(({ code }) => code === 'file_name_service_type');
    expect(told?.map(({ params, cause }) => [params, cause])).toEqual([
      [{ segment: 'senderType' }, 'transmission_incomplete'],
      [{ segment: 'receiverType' }, undefined],
    ]);
  });

  it('lets the rules between files see the whole set', async () => {
    const files = slipped(set, at, 'stamp');
    // A person stands in 6表 alone.
    const hosoku = files.find((file) => file.name.startsWith('UPHOSOKU_'));
    const lines = Buffer.from(hosoku?.source ?? [])
      .toString('latin1')
      .split('\r\n');
    const fewer = files.map((file) =>
      file === hosoku ? { ...file, source: new Uint8Array(Buffer.from(lines.slice(1).join('\r\n'), 'latin1')) } : file,
    );
    expect((await checkFiles(fewer)).byCode).toEqual({ transmission_incomplete: 1, link_dependant_missing: 1 });
  });

  it('explains nothing where the finding is switched off', async () => {
    const rules = { transmission_incomplete: { severity: 'off', reason: 'a test' } } as const;
    const { byCode, suppressed, files } = await checkFiles(slipped(set, at, 'receiver'), { rules });
    expect([byCode, suppressed]).toEqual([{ receiver_unconcerned: 3 }, { transmission_incomplete: 1 }]);
    expect(files.flatMap(({ byCause }) => Object.keys(byCause))).toEqual([]);
  });

  it('is no slip where what was sent again, or by another, is whole with it or without it', async () => {
    const again = set.map((file) => ({ name: slips.stamp(file.name), source: file.bytes }));
    const first = set.map((file) => ({ name: file.name, source: file.bytes }));
    expect((await checkFiles([...first, ...again])).byCode).toEqual({});
    // One file sent again alone is no transmission, as before.
    const alone = again.filter((file) => file.name === slips.stamp(name));
    const { transmissions } = await checkFiles([...first, ...alone]);
    const told = transmissions.flatMap(({ issues }) => issues.map(({ file, params }) => ({ file, ...params })));
    expect(transmissions).toHaveLength(2);
    expect(told).toMatchObject([
      { file: null, missing: 'UPSIKYU' },
      { file: null, missing: 'UPHOSOKU' },
    ]);
  });
});

it('finds no slip among sets of several senders, receivers and stamps in one folder', async () => {
  const files = (['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'] as const).flatMap((pattern) => {
    const set = generateSet(pattern, { persons: 2, seed: 3 });
    const named = (to: (name: string) => string) => set.map(({ name, bytes }) => ({ name: to(name), source: bytes }));
    const whole = set.every(({ name }) => name.endsWith('.CSV'));
    // Pictures are named in rows.
    const others = segments.filter((segment) => whole && slips[segment](set[0]!.name) !== set[0]!.name);
    return [named((name) => name), ...others.map((segment) => named(slips[segment]))].flat();
  });
  const { byCode, transmissions } = await checkFiles(files);
  expect(Object.keys(byCode).filter((code) => code.startsWith('transmission_'))).toEqual([]);
  expect(transmissions.length).toBeGreaterThan(30);
});
