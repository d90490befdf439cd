import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Issue, issueCodes } from '../../../src/issues';
import { languages } from '../../../src/languages';
import { formatIssue } from '../../../src/validate/issue-text';
import { toCsv } from '../../../src/validate/report/csv';
import { type ReportWriter, reportFormatNames, reportFormats } from '../../../src/validate/report/formats';
import { toJunit } from '../../../src/validate/report/junit';
import { toLine } from '../../../src/validate/report/line';
import type { Report } from '../../../src/validate/report/report';
import { toText } from '../../../src/validate/report/text/text';
import {
  bare,
  clean,
  empty,
  everyCode,
  file,
  form7Name,
  found,
  hostile,
  planName,
  report,
  transmission,
} from './subject';

/** A file of which one finding of five was kept, and a transmission of which none of two was. */
const cut = report(
  [file(planName, [found('field_length')], { byCode: { field_length: 4, field_repaired: 1 } })],
  [transmission([planName], [], { byCode: { link_base_missing: 2 } })],
);

/** A finding between files, one about the transmission as a whole, one in each of two files. */
const between = report(
  [file(planName, [found('field_required')]), file(form7Name)],
  [
    transmission(
      [planName, form7Name],
      [
        found('link_base_missing', { file: form7Name }, { base: 'UPPLAN', rows: 1 }),
        found(
          'transmission_incomplete',
          { file: null, row: null, line: null },
          { unit: 'usage', missing: 'UPHOSOKU', month: '2025-11', stamp: '20251020113000' },
        ),
      ],
    ),
  ],
);

describe.each(reportFormatNames)('the format %s', (format) => {
  it.each(languages)('names the file of every finding, or its transmission, in %s', async (lang) => {
    const write: ReportWriter = await reportFormats[format]();
    const text = write(between, { lang });
    for (const wanted of [planName, form7Name, 'transmission_incomplete', '1370100014', '1370200129']) {
      expect(text).toContain(wanted);
    }
    expect(text).toMatch(/20251020113000|2025-10-20 11:30:00/);
    expect(text).toMatch(/2025-11|2025年11月/);
  });

  it('lets nothing act that stands in names and values, and knows reports without findings', async () => {
    const write: ReportWriter = await reportFormats[format]();
    expect(
      write(hostile, {})
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n'),
    ).not.toMatch(bare);
    for (const of of [empty, clean]) expect(write(of, {})).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('what is no report', () => {
  it('is told in a sentence, by every format', async () => {
    const lists = { files: [{ name: 'a', issues: [] }], transmissions: [{ issues: [] }] };
    for (const format of reportFormatNames) {
      const write: ReportWriter = await reportFormats[format]();
      for (const list of ['files', 'transmissions'] as const) {
        const odd = { ...clean, [list]: lists[list] } as unknown as Report;
        expect(() => write(odd, {})).toThrow(new RegExp(`report\\.${list}\\[0\\]\\.byCode must be an object`));
      }
    }
  });
});

describe('what was counted and not kept', () => {
  it('is a line a code in the table', () => {
    const lines: string[][] = parse(toCsv(cut), { bom: true });
    const told = lines.slice(1).map((line) => [line[0], line[2], line[4], line[8], line[10]]);
    expect(told).toEqual([
      ['エラー', '', '', '…ほか 2 件', 'link_base_missing'],
      ['エラー', planName, '3', expect.stringContaining('桁数'), 'field_length'],
      ['エラー', planName, '', '…ほか 3 件', 'field_length'],
      ['警告', planName, '', '…ほか 1 件', 'field_repaired'],
    ]);
  });

  it('is a line a code among lines', () => {
    const lines = toLine(cut, { lang: 'en' }).trimEnd().split('\n');
    expect(lines.slice(2)).toEqual([
      `${planName}:1: error: … and 3 more [field_length]`,
      `${planName}:1: warning: … and 1 more [field_repaired]`,
    ]);
    expect(lines[0]).toMatch(/^service usage .*: error: … and 2 more \[link_base_missing\]$/);
  });

  it('is a case a code, which fails where errors do', () => {
    const text = toJunit(cut);
    expect(text).toContain('<testsuites name="careplan-csv" tests="4" failures="3">');
    expect(text.match(/message="…ほか \d 件"/g)).toHaveLength(2);
    const none = report([file(planName, [], { byCode: { field_length: 4 } })]);
    expect(toJunit(none)).toContain('tests="1" failures="1"');
  });

  it('is a case a severity, where findings of a code weigh unlike', () => {
    const bySeverity = { error: { field_length: 1 }, warning: { field_length: 3 } };
    const doubtful: Issue = { ...found('field_length'), severity: 'warning' };
    for (const [kept, told] of [
      [[], ['error: … and 1 more', 'warning: … and 3 more']],
      [[doubtful], ['error: … and 1 more', 'warning: … and 2 more']],
      [[found('field_length')], ['warning: … and 3 more']],
    ] as const) {
      const of = report([file(planName, kept, { byCode: { field_length: 4 }, bySeverity })]);
      const lines = toLine(of, { lang: 'en' }).trimEnd().split('\n').slice(kept.length);
      expect(lines).toEqual(told.map((text) => `${planName}:1: ${text} [field_length]`));
      expect(toJunit(of)).toContain(`tests="${kept.length + told.length}" failures="1"`);
      if (kept.length === 0) expect(toText(of, { lang: 'en' })).toMatch(/ error +… and 4 more +field_length/);
    }
  });

  it('weighs as much as what was kept of the same file, whatever the code weighs in another', () => {
    const doubtful: Issue = { ...found('field_length', { file: form7Name }), severity: 'warning' };
    const mixed = report([
      file(planName, [found('field_length')], { byCode: { field_length: 2 } }),
      file(form7Name, [doubtful], { byCode: { field_length: 2 } }),
    ]);
    expect(toJunit(mixed)).toContain(`<testsuite name="${form7Name}" tests="2" failures="0">`);
    expect(toLine(mixed, { lang: 'en' })).toContain(`${form7Name}:1: warning: … and 1 more [field_length]`);
  });
});

describe('toCsv', () => {
  const linesOf = (text: string): string[][] => parse(text, { bom: true });

  it('is a table that csv-parse reads back, a line a finding', () => {
    const text = toCsv(everyCode);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [head, ...lines] = linesOf(text);
    expect(head).toEqual([
      '重大度',
      '送信',
      'ファイル',
      '種別',
      'レコード',
      '行',
      '項目番号',
      '項目',
      '指摘',
      '直し方',
      'コード',
      '原因',
    ]);
    expect(new Set(lines.map((line) => line[10]))).toEqual(new Set(issueCodes));
    const sentences = lines.map((line) => line[8]);
    for (const one of everyCode.files.flatMap(({ issues }) => issues))
      expect(sentences).toContain(formatIssue(one, 'ja'));
  });

  it('makes cells harmless that a spreadsheet would take for a formula', () => {
    const issue = { ...found('field_date'), value: '=HYPERLINK("x")' };
    const lines = linesOf(toCsv(report([file('@SUM.CSV', [{ ...issue, file: '@SUM.CSV' }])])));
    expect(lines[1]?.[2]).toBe("'@SUM.CSV");
    expect(lines[1]?.at(-1)).toBe('\'=HYPERLINK("x")');
  });

  it.each([
    ['0900', '="0900"'],
    ['1-2', '="1-2"'],
    ['1.37E+09', '="1.37E+09"'],
    ['2025/11/3', '="2025/11/3"'],
    ['さくら', 'さくら'],
    ['="0123"', '\'="0123"'],
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['+81', "'+81"],
    ['@x', "'@x"],
    ['0"&cmd|"', '0"&cmd|"'],
  ])('shows the value %s in a spreadsheet as it stands: %s', (value, cell) => {
    const issue = { ...found('field_date'), value };
    expect(linesOf(toCsv(report([file(planName, [issue])])))[1]?.at(-1)).toBe(cell);
  });

  it('has no cell that acts, whatever stands in names and values', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (value, name) => {
        const issue = { ...found('field_date', { file: name }), value };
        for (const rows of [false, true]) {
          for (const cell of linesOf(toCsv(report([file(name, [issue])]), { rows })).flat())
            expect(cell).toMatch(/^(?:[^=+\-@\t\r＝＋－＠]|="[0-9][0-9.,:/+\-eE]*"$|$)/u);
        }
      }),
    );
  });

  it('has columns of persons and values only where they were asked for', () => {
    const issue = { ...found('field_date'), person: { insurer: '011016', insured: null } };
    const [head, line] = linesOf(toCsv(report([file(planName, [issue])]), { lang: 'en' }));
    expect(head?.slice(-2)).toEqual(['insurer', 'insured']);
    expect(line?.slice(-2)).toEqual(['="011016"', '']);
    expect(linesOf(toCsv(everyCode))[0]).not.toContain('値');
  });

  it('tells row by row what can be imported', () => {
    const issues = [found('field_required', { row: 2 }), found('field_repaired', { row: 3 }, { repair: 'spaces' })];
    const lines = linesOf(toCsv(report([file(planName, issues, { rows: 4 })]), { rows: true }));
    expect(lines.map((line) => line.slice(2))).toEqual([
      ['レコード', '取込可否', '指摘', 'コード'],
      ['1', '可', '', ''],
      ['2', '不可', formatIssue(issues[0] as Issue, 'ja'), 'field_required'],
      ['3', '要確認', formatIssue(issues[1] as Issue, 'ja'), 'field_repaired'],
      ['4', '可', '', ''],
    ]);
  });

  it('tells that no row can be imported of a file, or a transmission, that is wrong as a whole', () => {
    const whole = found('file_encoding_utf8', { row: null, line: null });
    const missing = found('transmission_incomplete', {}, { unit: 'usage', missing: 'UPHOSOKU', stamp: '' });
    const hint = found('file_line_end', { row: null, line: null });
    const between = found('link_base_missing', { file: form7Name, row: 2, line: 2 }, { base: 'UPPLAN', rows: 1 });
    const states = (of: Report) =>
      linesOf(toCsv(of, { rows: true }))
        .slice(1)
        .map(([name, , row, state]) => [name, row, state]);
    const two = [file(planName, [], { rows: 2 }), file(form7Name, [], { rows: 2, kind: 'UPSIKYU' })];
    expect(states(report([file(planName, [whole, hint], { rows: 2 })]))).toEqual([
      [planName, '1', '不可'],
      [planName, '2', '不可'],
    ]);
    expect(states(report(two, [transmission([planName, form7Name], [missing])])).map(([, , state]) => state)).toEqual(
      Array(4).fill('不可'),
    );
    expect(states(report(two, [transmission([planName, form7Name], [between])]))).toEqual([
      [planName, '1', '可'],
      [planName, '2', '可'],
      [form7Name, '1', '可'],
      [form7Name, '2', '不可'],
    ]);
    expect(states(report([file(planName, [hint], { rows: 1 })]))).toEqual([[planName, '1', '可']]);
  });

  it('tells row by row whom it is about, where that was asked for', () => {
    const issue = { ...found('field_required', { row: 1 }), person: { insurer: '011016', insured: '0000000001' } };
    const [head, line] = linesOf(toCsv(report([file(planName, [issue], { rows: 1 })]), { rows: true }));
    expect(head?.slice(-2)).toEqual(['保険者番号', '被保険者番号']);
    expect(line?.slice(-2)).toEqual(['="011016"', '="0000000001"']);
  });
});

describe('toLine', () => {
  it('leads an editor to the place, with the severity as programs know it', () => {
    const issue = found('field_required');
    expect(toLine(report([file(planName, [issue])]))).toBe(
      `${planName}:5: error: ${formatIssue(issue, 'ja')} [field_required]\n`,
    );
    expect(toLine(clean)).toBe('');
  });
});

describe('toJunit', () => {
  it('counts what it holds: a case a finding, errors as failures', () => {
    const text = toJunit(everyCode);
    const [, tests, failures] = /<testsuites name="careplan-csv" tests="(\d+)" failures="(\d+)">/.exec(text) ?? [];
    expect(text.match(/<testcase /g)).toHaveLength(Number(tests));
    expect(text.match(/<failure /g)).toHaveLength(Number(failures));
    expect(Number(failures)).toBe(everyCode.counts.error);
  });

  it('lets no file pass that a finding between files lies in', () => {
    const text = toJunit(between);
    expect(text).toMatch(new RegExp(`<testsuite name="${form7Name}" tests="1" failures="1">`));
    expect(text).not.toContain('name="careplan-csv"/>');
  });

  it('is well-formed, and passes where nothing was found', () => {
    for (const of of [empty, clean, everyCode, hostile]) {
      const open: string[] = [];
      for (const [, closing, name, own] of toJunit(of)
        .replace(/^<\?xml.*\?>\n/, '')
        .matchAll(/<(\/?)([a-z-]+)(?:\s[a-z]+="[^"<>]*")*(\/?)>/g)) {
        if (closing === '/') expect(open.pop()).toBe(name);
        else if (own !== '/') open.push(name as string);
      }
      expect(open).toEqual([]);
    }
    expect(toJunit(clean)).toContain('failures="0"');
  });
});
