import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
import { complain } from '../../src/cli/run';
import { careplanCsv, startCareplanCsv } from '../support/cli';
import { runCommand } from '../support/run-command';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** ESC, BEL, a C1 control, an override of direction, a line separator. */
const nasty = '\u001b[31m\u0007\u009b\u202e\u2028';
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const plan = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
const row = '202407,131024,6165030196,202511\r\n';

describe('nothing of a path or a name acts on the terminal', () => {
  it('in the output and the complaints of any command', async () => {
    const inside = join(folder, `in${nasty}`);
    mkdirSync(inside);
    writeFileSync(join(inside, plan), row);
    writeFileSync(join(inside, `UP${nasty}.CSV`), `${row}x`);
    writeFileSync(
      join(inside, `${nasty}.zip`),
      await zipFiles([{ name: `${nasty}/${plan}`, bytes: new Uint8Array(3) }]),
    );
    writeFileSync(join(inside, `broken${nasty}.zip`), 'PK');
    symlinkSync('nowhere', join(inside, `link${nasty}.CSV`));
    const missing = join(folder, `none${nasty}`);
    const out = (name: string) => join(folder, `${name}${nasty}`);
    const runs = [
      ...['text', 'json', 'sarif', 'html'].map((format) => ['check', inside, '--format', format]),
      ['show', inside],
      ['convert', inside, '--to', '202208', '--out', out('convert')],
      ['convert', inside, '--to', '202208', '--out', out('convert')],
      ['anonymise', inside, '--out', out('anonymise'), '--seed', 'a long secret of our own'],
      ['sample', 'D4', '--persons', '1', '--out', out('sample')],
      ['json', join(inside, `UP${nasty}.CSV`), '--kind', 'DLTPLAN'],
      ['name', `UP${nasty}.CSV`, nasty],
      ['name', '--from', missing],
      ['csv', 'DLTPLAN', missing],
      ['csv', nasty],
      ['kinds', nasty],
      ['rules', nasty],
      ['check', missing],
      ['check', inside, '--format', nasty],
      ['check', inside, '--rules', missing],
      ['check', inside, `--${nasty}`],
      ['json', missing],
      [nasty],
    ];
    for (const args of runs) {
      const { code, stdout, stderr } = await runCommand(...args);
      expect([args, acting.exec(stdout + stderr)?.index ?? null]).toEqual([args, null]);
      expect([0, 1, 2]).toContain(code);
      expect((stdout + stderr).length).toBeGreaterThan(0);
    }
  }, 60_000);
});

describe('a fault of the program itself', () => {
  it('is 2 and a sentence, never 1 and never a stack', () => {
    const lines: string[] = [];
    const { stderr } = process;
    const real = stderr.write;
    stderr.write = ((text: string) => lines.push(text) > 0) as typeof stderr.write;
    try {
      for (const error of [new TypeError(`no${nasty}`), 'text', undefined, null]) expect(complain(error)).toBe(2);
    } finally {
      stderr.write = real;
    }
    for (const line of lines) {
      expect(line).toMatch(/^careplan-csv: 予期しない/);
      expect(line).not.toMatch(/\n\s+at /);
      expect(acting.test(line)).toBe(false);
    }
  });
});

describe('-', () => {
  it('is stdin in check --kind, json, csv and name --from', async () => {
    const checked = await startCareplanCsv(['check', '-', '--kind', 'DLTPLAN', '--format', 'json'], row);
    const report = JSON.parse(checked.stdout);
    expect([checked.code, report.files]).toMatchObject([0, [{ name: '-', kind: 'DLTPLAN', rows: 1, issues: [] }]]);
    const lines = await startCareplanCsv(['json', '-', '--kind', 'DLTPLAN'], row);
    expect(JSON.parse(lines.stdout)).toMatchObject({ row: 1, record: { insuredNumber: '6165030196' } });
    expect([lines.code, lines.stderr]).toEqual([0, '']);
    const csv = await startCareplanCsv(['csv', 'DLTPLAN', '-'], `\ufeff${lines.stdout}`);
    expect([csv.code, csv.stdout]).toEqual([0, row]);
    const parts = {
      kind: 'DLTPLAN',
      edition: '202407',
      month: '2025-11',
      sender: '1370100014',
      senderType: '43',
      receiver: '1370200129',
      receiverType: '11',
    };
    const name = await startCareplanCsv(
      ['name', '--from', '-'],
      `\ufeff${JSON.stringify({ ...parts, stamp: '20251020180100' })}`,
    );
    expect([name.code, name.stdout]).toEqual([0, `${plan}\n`]);
    const asked = await startCareplanCsv(['check', '-'], row);
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('--kind')]);
  }, 60_000);

  it('is no file that has to have a name', async () => {
    for (const words of [
      ['show'],
      ['convert', '--to', '202208', '--out', join(folder, 'stdin')],
      ['fix', '--out', join(folder, 'stdin')],
      ['anonymise', '--out', join(folder, 'stdin')],
      ['print', '--out', join(folder, 'stdin')],
    ]) {
      const said = await careplanCsv([...words, '-'], row);
      expect([words[0], said.code, said.stderr]).toEqual([words[0], 2, expect.stringContaining('標準入力のCSV')]);
    }
    expect(existsSync(join(folder, 'stdin'))).toBe(false);
  }, 60_000);

  it('is one input only', async () => {
    const roster = join(folder, 'roster.csv');
    writeFileSync(roster, '被保険者番号\n6165030196\n');
    for (const words of [
      ['check', '-', '-', '--kind', 'DLTPLAN'],
      ['check', '-', '--kind', 'DLTPLAN', '--rules', '-'],
      ['show', '-', '--password-file', '-'],
      ['check', '-', '--kind', 'DLTPLAN', '--roster', roster],
    ]) {
      const said = await careplanCsv(words, words.includes('--rules') ? '{}' : row);
      expect([words, said.code, said.stdout, said.stderr]).toEqual([words, 2, '', expect.stringContaining('標準入力')]);
    }
  }, 60_000);
});

describe('csv', () => {
  it('names the form that it wants where it gets an array or records over several lines', async () => {
    const record = { csvVersion: '2024-07', insurerNumber: '131024' };
    for (const [index, text] of [
      JSON.stringify([record]),
      JSON.stringify([record], null, 2),
      JSON.stringify(record, null, 2),
    ].entries()) {
      const path = join(folder, `form-${index}.json`);
      const out = join(folder, `form-${index}.csv`);
      writeFileSync(path, `\ufeff\n${text}\n`);
      const said = await runCommand('csv', 'DLTPLAN', path, '--out', out);
      expect([said.code, said.stdout, said.stderr]).toEqual([2, '', expect.stringContaining('JSON Lines')]);
      expect(existsSync(out)).toBe(false);
    }
  });
});

describe('csv of UTF-16', () => {
  it('asks for UTF-8', async () => {
    const path = join(folder, 'utf16.jsonl');
    for (const addBOM of [true, false]) {
      writeFileSync(path, iconv.encode('{"csvVersion":"2024-07"}\r\n', 'utf-16le', { addBOM }));
      const said = await runCommand('csv', 'DLTPLAN', path);
      expect([said.code, said.stdout, said.stderr]).toEqual([2, '', expect.stringContaining('UTF-8')]);
    }
  });
});

describe('--rules', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be', 'cp932'])(
    'is read in %s, as editors on Windows save it',
    async (encoding) => {
      const rules = join(folder, `rules-${encoding}.json`);
      writeFileSync(join(folder, plan), row.trimEnd());
      const text = '{"file_line_end":{"severity":"info","reason":"表ソフトで作ったため"}}';
      writeFileSync(rules, iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') }));
      const { stdout } = await runCommand('check', join(folder, plan), '--rules', rules);
      expect(stdout).toContain('表ソフトで作ったため');
    },
  );

  it('names every fault with its place in the file; a byte order mark is none', async () => {
    const rules = join(folder, 'rules.json');
    writeFileSync(join(folder, plan), row);
    const said = async (text: string) => {
      writeFileSync(rules, text);
      const { code, stderr } = await runCommand('check', join(folder, plan), '--rules', rules);
      return [code, stderr] as const;
    };
    expect((await said('\ufeff{"file_line_end":{"severity":"off","reason":"なし"}}'))[0]).toBe(0);
    const [code, told] = await said(
      '{\n  "no_such": {},\n  "field_date": { "severity": "bad", "reason": "x" },\n  "row_blank": { "severity": "off" },\n  "row_quote": null\n}',
    );
    expect(code).toBe(2);
    for (const place of ['2行3文字目', '3行19文字目', '4行3文字目', '5行3文字目']) expect(told).toContain(place);
    expect(told).toContain('line 3 column 19: the severity of field_date');
    for (const text of ['{', 'null', '[]', '3', '{"a":1', '{"field_date":1}']) {
      const [bad, sentence] = await said(text);
      expect([text, bad, sentence]).toEqual([text, 2, expect.stringMatching(/^careplan-csv: 「.*1行\d+文字目/u)]);
    }
  });
});

describe('exit codes', () => {
  it('are 2 for a folder without any file of the standard, however many others it holds', async () => {
    for (const count of [0, 1, 2, 5]) {
      const path = join(folder, `other-${count}`);
      mkdirSync(path);
      for (let at = 0; at < count; at += 1) writeFileSync(join(path, `${at}.txt`), 'x');
      const { code, stderr } = await runCommand('check', path);
      expect([count, code, stderr]).toEqual([
        count,
        2,
        expect.stringContaining('標準仕様のファイルが一つもありません'),
      ]);
      writeFileSync(join(folder, plan), row);
      expect((await runCommand('check', path, join(folder, plan))).code).toBe(2);
    }
  });

  it('are 2 where the folder to write to is not there, and for a kind that does not exist, with the name that is wrong', async () => {
    writeFileSync(join(folder, plan), row);
    const place = join(folder, 'no-such', 'report.html');
    const out = await runCommand('check', join(folder, plan), '--out', place);
    expect([out.code, out.stderr]).toEqual([
      2,
      expect.stringContaining(`「${join(folder, 'no-such')}」というフォルダがない`),
    ]);
    const kind = await runCommand('check', join(folder, plan), '--kind', 'UPLAN');
    expect([kind.code, kind.stderr]).toEqual([2, expect.stringContaining('「UPLAN」というファイル種別はありません')]);
  });

  it('are 2 for a folder of CSV files that were all renamed, and the words say so without telling the names', async () => {
    const path = join(folder, 'renamed');
    mkdirSync(path);
    for (const name of ['鈴木様.csv', '予定.CSV', 'a.pdf']) writeFileSync(join(path, name), row);
    const { code, stderr } = await runCommand('check', path);
    expect(code).toBe(2);
    expect(stderr).toContain('CSVが2件ありますが、名前から種別がわかりません');
    expect(stderr).toContain('The names of the CSV files in it (2) do not tell their kind');
    expect(stderr).not.toContain('鈴木');
  });

  it('are 1 where json stops at a limit, and where a line of csv holds no record', async () => {
    const endless = join(folder, 'endless.CSV');
    writeFileSync(endless, row + 'a'.repeat(2 * 1024 ** 2));
    const json = await runCommand('json', endless, '--kind', 'DLTPLAN');
    expect([json.code, json.stdout.trim().split('\n').length, json.stderr]).toEqual([
      1,
      1,
      expect.stringContaining('file_too_large'),
    ]);
    const record =
      '{"csvVersion":"2024-07","insurerNumber":"131024","insuredNumber":"6165030196","targetMonth":"2025-11"}';
    for (const bad of ['nonsense', '{"record":null}', '[]', '3', 'null', '"text"']) {
      const lines = join(folder, 'lines.jsonl');
      writeFileSync(lines, `${record}\n${bad}\n`);
      const csv = await runCommand('csv', 'DLTPLAN', lines);
      expect([bad, csv.code, csv.stdout]).toEqual([bad, 1, row]);
      expect(csv.stderr).toContain('2行目');
    }
  });
});
