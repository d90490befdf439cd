import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
import { compareRoster } from '../../src/roster/compare-roster';
import { readRoster } from '../../src/roster/read-roster';
import { formatRoster } from '../../src/roster/roster-text';
import { generateRecords, generateSet } from '../../src/synthetic/sets';
import { runCommand } from '../support/run-command';

const set = generateSet('D2', { persons: 3 }).map(({ name, bytes }) => ({ name, source: bytes }));
const { UPHOSOKU: persons = [] } = generateRecords('D2', { persons: 3 });

/** A list of the persons of the set, changed. */
function list(change: (cells: string[], index: number) => string[] = (cells) => cells): string {
  const rows = persons.map((one, index) => change([one.insurerNumber, one.insuredNumber, one.name], index).join(','));
  return ['保険者番号,被保険者番号,氏名', ...rows].join('\r\n');
}

const read = (text: string) => readRoster(new TextEncoder().encode(text));
const codes = async (text: string) => (await compareRoster(set, read(text))).findings.map(({ code }) => code);

describe('a list of users', () => {
  const text = '利用者一覧\t2025年11月\n\nNo\t介護保険　被保険者番号\t利用者名\n1\t0000000001\t介護　太郎\n2\t\t欠番\n';

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', iconv.encode(text, 'utf8', { addBOM: true })],
    ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['Shift_JIS', iconv.encode(text, 'cp932')],
    ['UTF-16LE without a mark', iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['UTF-16BE without a mark', iconv.encode(text, 'utf-16be', { addBOM: false })],
  ])('is read in %s, with a title above its heading', (_, bytes) => {
    const { entries, columns, skipped } = readRoster(Uint8Array.from(bytes));
    expect(entries).toStrictEqual([{ line: 4, insurer: null, insured: '0000000001', name: '介護 太郎' }]);
    expect(columns).toStrictEqual({ insurer: null, insured: '介護保険　被保険者番号', name: '利用者名' });
    expect(skipped).toStrictEqual([5]);
  });

  it.each([
    ['被保険者番号（10桁）,保険者番号※,氏名（漢字）', '0000000001,131016,介護 太郎'],
    ['ご利用者様氏名,フリガナ,生年月日,保険者No.,被保険者No.', '介護 太郎,カイゴ,S10.1.1,131016,0000000001'],
    ['姓,名,保険者番号,被保険者番号', '介護,太郎,131016,0000000001'],
    [
      '主治医氏名,家族氏名,利用者　氏名,旧被保険者番号,介護保険被保険者番号,保険者番号',
      '医師,長女,介護 太郎,9,0000000001,131016',
    ],
    ['被保険者証番号;保険者コード;お名前', '0000000001;131016;介護 太郎'],
  ])('is read by usual headings: %s', (heading, row) => {
    expect(read(`${heading}\n${row}\n`).entries).toStrictEqual([
      { line: 2, insurer: '131016', insured: '0000000001', name: '介護 太郎' },
    ]);
  });

  it.each(['1594081655', '1594-081655', '1594 081 655', '１５９４－０８１６５５', '1594081655.0', "'1594081655"])(
    'reads the number %s',
    (number) => {
      const bytes = new TextEncoder().encode(`被保険者番号,氏名\n${number},花子\n`);
      expect(readRoster(bytes)).toMatchObject({ entries: [{ insured: '1594081655' }], skipped: [] });
    },
  );

  it.each(['1594-', '-1594081655', '1594.5', '1594--081655'])('passes over %s', (number) => {
    const bytes = new TextEncoder().encode(`被保険者番号,氏名\n${number},花子\n`);
    expect(readRoster(bytes)).toMatchObject({ entries: [], skipped: [2] });
  });

  it('is read by the headings that the caller names', () => {
    const bytes = new TextEncoder().encode('番号,名\n="0000000001",花子\n');
    expect(readRoster(bytes, { columns: { insured: '番号', name: '名' } }).entries).toMatchObject([
      { insured: '0000000001', name: '花子' },
    ]);
    expect(() => readRoster(bytes, { columns: { insured: '番号', name: '氏名' } })).toThrow('氏名');
    expect(() => readRoster(bytes)).toThrow('被保険者番号');
  });
});

describe('the comparison with a list of users', () => {
  it('has nothing to say where they agree', async () => {
    expect(await compareRoster(set, read(list()))).toStrictEqual({
      findings: [],
      missing: [],
      persons: 3,
      listed: 3,
      skipped: [],
    });
    expect(
      await codes(list(([insurer, insured, name = '']) => [insurer ?? '', insured ?? '', name.replace(/\s/gu, '')])),
    ).toStrictEqual([]);
  });

  it('takes a list that comes from no file', async () => {
    const entries = persons.map(({ insurerNumber, insuredNumber, name }, index) => ({
      line: index,
      insurer: insurerNumber,
      insured: insuredNumber,
      name,
    }));
    const agreed = { findings: [], missing: [], persons: 3, listed: 3, skipped: [] };
    expect(await compareRoster(set, { entries })).toStrictEqual(agreed);
  });

  it('takes a list in kana for what it is, in either kana and any width', async () => {
    for (const kana of [
      (text: string) => text,
      (text: string) => text.replace(/[ァ-ヶ]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60)),
    ]) {
      const named = list((cells, index) => [cells[0] ?? '', cells[1] ?? '', kana(persons[index]?.nameKana ?? '')]);
      expect(await codes(named)).toStrictEqual([]);
    }
  });

  it('misses nobody whom the list holds in several rows, and tells the rows that it could not compare', async () => {
    const rows = list().split('\r\n').slice(1);
    const report = await compareRoster(set, read(`${[list(), ...rows].join('\r\n')}\r\n131016,1.23E+09,だれか\r\n`));
    expect(report).toStrictEqual({ findings: [], missing: [], persons: 3, listed: 3, skipped: [8] });
    expect(formatRoster(report)).toContain('照合しなかった名簿の行: 8');
  });

  it('tells of persons who are not on the list, once a file', async () => {
    const { findings, missing } = await compareRoster(
      set,
      read(list((cells, index) => (index === 0 ? ['', '9999999999', 'だれか'] : cells))),
    );
    expect(findings.map(({ code, listed }) => [code, listed])).toStrictEqual(set.map(() => ['roster_unlisted', null]));
    expect(missing).toStrictEqual([{ listed: 2 }]);
  });

  it('tells of another insurer, another name, and lost zeros', async () => {
    const first = (change: (cells: string[]) => string[]) =>
      list((cells, index) => (index === 0 ? change(cells) : cells));
    expect(await codes(first(([, insured = '', name = '']) => ['999999', insured, name]))).toContain(
      'roster_insurer_differs',
    );
    expect(await codes(first(([insurer = '', insured = '']) => [insurer, insured, '別人 一郎']))).toStrictEqual([
      'roster_name_differs',
    ]);
    const zeros = set.map(({ name, source }) => ({ name, source }));
    const { findings } = await compareRoster(zeros, read('被保険者番号\n12\n'));
    expect(findings.every(({ code }) => code === 'roster_unlisted')).toBe(true);
    const lost = await compareRoster(
      [
        {
          name: 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV',
          source: new TextEncoder().encode('202407,011002,0000000012,20251020\r\n'),
        },
      ],
      read('保険者番号,被保険者番号\n11002,12\n'),
    );
    expect(lost.findings.map(({ code }) => code)).toStrictEqual(['roster_zeros', 'roster_zeros']);
  });

  it('tells nothing of persons and the list unless it is asked to', async () => {
    const other = list((cells, index) => (index === 0 ? [cells[0] ?? '', cells[1] ?? '', '別人 一郎'] : cells));
    const secrets = [
      ...persons.flatMap(({ insurerNumber, insuredNumber, name }) => [insurerNumber, insuredNumber, name]),
      '別人',
    ];
    const quiet = await compareRoster(set, read(`${other}\r\n131016,9999999998,名簿 花子`));
    for (const text of [JSON.stringify(quiet), formatRoster(quiet), formatRoster(quiet, 'en')]) {
      for (const secret of [...secrets, '9999999998', '花子']) expect(text).not.toContain(secret);
    }
    const loud = await compareRoster(set, read(other), { persons: true, values: true });
    expect(formatRoster(loud)).toContain('別人 一郎');
    expect(formatRoster(loud)).toContain(persons[0]?.insuredNumber);
  });
});

describe('careplan-csv check --roster', () => {
  it('names persons with --who only, and what differs with --values only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-roster-'));
    try {
      for (const { name, source } of set) writeFileSync(join(folder, name), source);
      const file = join(folder, 'roster.txt');
      writeFileSync(
        file,
        list((cells, index) => (index === 0 ? [cells[0] ?? '', cells[1] ?? '', '別人 一郎'] : cells)),
      );
      const run = async (...more: string[]) => (await runCommand('check', folder, '--roster', file, ...more)).stdout;
      const [quiet, who, values] = [await run(), await run('--who'), await run('--values')];
      const insured = persons[0]?.insuredNumber ?? '';
      for (const text of [quiet, who, values]) expect(text).toContain('[roster_name_differs]');
      expect(quiet).not.toContain(insured);
      expect(who).toContain(insured);
      expect(who).not.toContain('別人 一郎');
      expect(values).toContain('別人 一郎');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  describe('beside the other options', () => {
    const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-roster-options-'));
    const roster = join(folder, '名簿.txt');
    const given = join(folder, 'given');
    const below = join(given, '佐藤 太郎');
    mkdirSync(below, { recursive: true });
    writeFileSync(
      roster,
      list((cells, index) => (index === 0 ? ['999999', '9999999999', '別人'] : cells)),
    );
    for (const { name, source } of set) writeFileSync(join(below, name.replace('.CSV', ' 佐藤.CSV')), source);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('tells no name of a folder or file with --anonymous-names', async () => {
      const said = await runCommand('check', given, '--roster', roster, '--anonymous-names');
      expect(said.stdout).toMatch(/ {2}1\/UPPLAN-\d\.CSV 1行目: .*\[roster_unlisted\]/);
      expect(said.stdout + said.stderr).not.toContain('佐藤');
    });

    it('reads a file as the kind that --kind names', async () => {
      const [plan] = set.filter(({ name }) => name.startsWith('UPPLAN'));
      const path = join(folder, '予定.csv');
      writeFileSync(path, plan?.source ?? '');
      const said = await runCommand('check', path, '--kind', 'UPPLAN', '--roster', roster);
      expect(said.stdout).toContain('ファイルの利用者 3 人');
    });

    it('goes on where a file of an archive cannot be opened, as the check does', async () => {
      const [locked, open] = [join(folder, 'locked.zip'), join(folder, 'open.zip')];
      const files = set.map(({ name, source }) => ({ name, bytes: source }));
      writeFileSync(locked, await zipFiles(files, { password: 'himitsu' }));
      writeFileSync(open, await zipFiles(files));
      const said = await runCommand('check', locked, open, '--password', 'wrong', '--roster', roster);
      expect([said.code, said.stderr]).toStrictEqual([1, '']);
      expect(said.stdout).toContain('file_unreadable');
      expect(said.stdout).toContain('ファイルの利用者 3 人');
    });

    it('is wanted by --roster-column', async () => {
      const said = await runCommand('check', below, '--roster-column', 'insured=番号');
      expect([said.code, said.stderr]).toStrictEqual([2, expect.stringContaining('--roster と一緒に')]);
    });

    it('says what it wants in the language of the reader', async () => {
      writeFileSync(join(folder, 'other.txt'), '氏名\n介護 太郎\n');
      const said = await runCommand('check', below, '--roster', join(folder, 'other.txt'));
      expect([said.code, said.stderr]).toStrictEqual([2, expect.stringContaining('被保険者番号の列')]);
    });

    it('asks for a CSV where it gets a workbook', async () => {
      for (const [index, start] of ['504b0304', 'd0cf11e0'].entries()) {
        const book = join(folder, `book-${index}`);
        writeFileSync(book, Buffer.from(`${start}14000600`, 'hex'));
        const said = await runCommand('check', below, '--roster', book);
        expect([said.code, said.stderr]).toStrictEqual([2, expect.stringContaining('CSVとして保存')]);
      }
    });
  });
});
