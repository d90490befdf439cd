import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages';
import { makeFault } from '../../src/synthetic/faults';
import { generateSet } from '../../src/synthetic/sets';
import { checkFiles, type FileToCheck } from '../../src/validate/check-files';
import { type ReportWriter, reportFormatNames, reportFormats } from '../../src/validate/report/formats';

const { files, places } = makeFault(generateSet('D2', { persons: 12 }), 'service_date_month');
const toCheck: FileToCheck[] = files.map(({ name, bytes }) => ({ name, source: bytes }));

async function found(persons: boolean) {
  const report = await checkFiles(toCheck, { persons });
  return { report, issue: report.files.flatMap(({ issues }) => issues).find(({ row }) => row === places[0]?.row) };
}

describe('whom a finding is about', () => {
  it('is told where the caller asks, in every format', async () => {
    const { report, issue } = await found(true);
    expect(issue?.person).toEqual({
      insurer: expect.stringMatching(/^\d{6}$/),
      insured: expect.stringMatching(/^H?\d{9,10}$/),
    });
    for (const format of reportFormatNames) {
      const write: ReportWriter = await reportFormats[format]();
      for (const lang of languages)
        expect([format, write(report, { lang })]).toEqual([
          format,
          expect.stringContaining(issue?.person?.insured as string),
        ]);
    }
  });

  it('is not told otherwise', async () => {
    const { issue } = await found(false);
    expect(issue).toBeDefined();
    expect(issue).not.toHaveProperty('person');
  });

  it('stands with findings over several rows too', async () => {
    const set = makeFault(generateSet('D2', { persons: 12 }), 'total_row_missing');
    const report = await checkFiles(
      set.files.map(({ name, bytes }) => ({ name, source: bytes })),
      { persons: true },
    );
    const issue = report.files.flatMap(({ issues }) => issues).find(({ code }) => code === 'total_row_missing');
    expect(issue?.person?.insured).toMatch(/^H?\d{9,10}$/);
  });
});

describe('transmission_duplicate', () => {
  const twice = async (other: Uint8Array) => {
    const [one] = files;
    const list = [...toCheck, { name: `copy/${one?.name}`, source: other }];
    const { transmissions } = await checkFiles(list);
    return transmissions[0]?.issues.filter(({ code }) => code === 'transmission_duplicate') ?? [];
  };
  const bytes = files[0]?.bytes as Uint8Array;

  it('names both files, and says when they are equal byte for byte', async () => {
    const [issue] = await twice(bytes);
    const told = issue?.code === 'transmission_duplicate' ? [issue.file, issue.params.firstFile] : [];
    expect(new Set(told)).toEqual(new Set([files[0]?.name, `copy/${files[0]?.name}`]));
    expect(issue?.params).toMatchObject({ equal: true });
  });

  it('names the one of several that a file is equal to', async () => {
    const [one] = files;
    const others = [bytes.slice(0, -2), bytes, bytes.slice(0, -2), bytes.slice(0, -4)];
    const folder = (at: number) => `${at}/${one?.name}`;
    for (const nameOf of [folder, () => one?.name ?? '']) {
      const list = [
        ...files.slice(1),
        { name: nameOf(0), bytes },
        ...others.map((other, at) => ({ name: nameOf(at + 1), bytes: other })),
      ];
      const { transmissions } = await checkFiles(list.map((file) => ({ name: file.name, source: file.bytes })));
      const found = transmissions[0]?.issues.filter(({ code }) => code === 'transmission_duplicate') ?? [];
      expect(found.map(({ file }) => file)).toEqual([1, 2, 3, 4].map(nameOf));
      expect(found.map(({ params }) => ({ equal: undefined, ...params }))).toMatchObject([
        { firstFile: nameOf(0), equal: undefined },
        { firstFile: nameOf(0), equal: true },
        { firstFile: nameOf(1), equal: true },
        { firstFile: nameOf(0), equal: undefined },
      ]);
    }
  });

  it('says so of the copies, though their names sort first', async () => {
    const name = files[0]?.name ?? '';
    const copy = (mark: string) => name.replace('.CSV', ` ${mark}.CSV`);
    const more = [
      { name: copy('(1)'), source: bytes.slice(0, -2) },
      { name: copy('(2)'), source: bytes },
      { name: copy('(3)'), source: bytes.slice(0, -2) },
    ];
    const { transmissions } = await checkFiles([...more, ...toCheck]);
    const found = transmissions[0]?.issues.filter(({ code }) => code === 'transmission_duplicate') ?? [];
    expect(found.map(({ file, params }) => ({ file, equal: undefined, ...params }))).toMatchObject([
      { file: copy('(1)'), firstFile: name, equal: undefined },
      { file: copy('(2)'), firstFile: name, equal: true },
      { file: copy('(3)'), firstFile: copy('(1)'), equal: true },
    ]);
  });

  it('does not say so of files that differ', async () => {
    expect((await twice(bytes.slice(0, -2)))[0]?.params).not.toHaveProperty('equal');
  });
});

describe('link_base_missing', () => {
  const usage = (kind: string, insurer: string, insured = '6165030196', month = '202511') =>
    kind === 'UPPLAN'
      ? `202407,${insurer},${insured},20251020,${month},1370100014,"居宅　介子",387,,20251103,,0900,1000,1,111211,,,,,1370200129,"さくら訪問介護",,0,1370100014,`
      : generateRow(insurer, insured, month);
  const hosoku = generateSet('D2', { persons: 1 }).find(({ name }) =>
    name.startsWith('UPHOSOKU'),
  ) as (typeof files)[number];
  const generateRow = (insurer: string, insured: string, month: string) => {
    const cells = Buffer.from(hosoku.bytes).toString('latin1').trimEnd().split(',');
    cells.splice(1, 2, insurer, insured);
    cells[cells.length - 1] = month;
    return cells.join(',');
  };
  const tail = '1370100014_43_1370200129_11_20251020113000.CSV';
  const differs = async (base: string, dependant: string) => {
    const report = await checkFiles([
      { name: `UPPLAN_202511_${tail}`, source: Buffer.from(`${base}\r\n`, 'latin1') },
      { name: `UPHOSOKU_202511_${tail}`, source: Buffer.from(`${dependant}\r\n`, 'latin1') },
    ]);
    const issue = report.transmissions.flatMap(({ issues }) => issues).find(({ code }) => code === 'link_base_missing');
    return issue?.code === 'link_base_missing' ? issue.params.differs : 'not found';
  };

  it.each([
    ['the insurer alone', usage('UPPLAN', '131016'), usage('UPHOSOKU', '131024'), 'insurerNumber'],
    ['another person', usage('UPPLAN', '131016'), usage('UPHOSOKU', '131016', '6165030197'), undefined],
    ['insurer and person', usage('UPPLAN', '131016'), usage('UPHOSOKU', '131024', '6165030197'), undefined],
  ])('says which part of the key differs: %s', async (_, base, dependant, key) => {
    expect(await differs(base, dependant)).toBe(key);
  });
});
