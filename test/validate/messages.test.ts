import { describe, expect, it } from 'vitest';
import { type Issue, type IssueCode, type IssueParams, type IssuePlace, issueAt, issueCodes } from '../../src/issues';
import { formatIssue } from '../../src/validate/issue-text';
import { en } from '../../src/validate/messages/en';
import { escapeText } from '../../src/validate/messages/escape';
import { ja } from '../../src/validate/messages/ja';
import { words } from '../../src/validate/messages/words';

/** An issue that may lack facts or have others, as one that was kept by another version does. */
const issue = (code: IssueCode, place: IssuePlace, params: IssueParams = {}): Issue => issueAt({ code, params }, place);

const birthDate = { file: 'x.CSV', row: 3, line: 3, column: 8, key: 'birthDate' };

/** A value for every parameter there is. */
const everything: IssueParams = {
  ...Object.fromEntries(Object.keys(words()).map((name) => [name, 3])),
  kind: 'UPHOSOKU',
  allowed: ['1', '2'],
  base: 'UPPLAN',
  dependant: 'UPSIKYU',
  missing: 'UPSIKYU',
  edition: '202407',
  version: '202208',
  inForce: '202407',
  encoding: 'UTF-8',
  expected: 25,
  must: 'zero',
  delimiter: 'tab',
  marks: ['zeros_lost', 'exponent'],
  fits: 'UPSIKYU',
  layout: '202208',
  trace: '?',
  extension: 'pdf',
  from: '〜',
  to: '～',
  keys: ['insurerNumber'],
  numbers: ['needNo'],
  texts: ['need'],
  limit: 'maxRows',
  length: 8,
  exact: true,
  month: '2025-11',
  of: 'sex',
  start: 'limitStartDate',
  reason: 'unclosed',
  repair: 'spaces,slashed_date',
  rowType: 'total',
  segment: 'stamp',
  set: 'both',
  type: 'yyyymmdd',
  unit: 'usage',
  lf: 3,
  cr: 1,
  missingLast: true,
};

describe.each(['ja', 'en'] as const)('formatIssue in %s', (language) => {
  const end = language === 'ja' ? '。' : '.';
  const places: readonly IssuePlace[] = [{}, { key: 'birthDate' }, { column: 8 }, birthDate];
  const params: readonly IssueParams[] = [{}, { kind: 'UPHOSOKU' }, { kind: 'nonsense', type: 'nonsense' }, everything];

  it.each(issueCodes)('%s is one whole sentence, whatever is known', (code) => {
    for (const place of places) {
      for (const facts of params) {
        const text = formatIssue(issue(code, place, facts), language);
        expect(text.endsWith(end)).toBe(true);
        expect(text.split('。').length).toBeLessThanOrEqual(2);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|[[\]]|\(\)|（）|\s\.| {2}|、）|（、/);
      }
    }
  });

  it.each(issueCodes)('%s survives hostile parameters', (code) => {
    const hostile = Object.fromEntries(Object.keys(everything).map((name) => [name, '\u202e{field}[x]\u0000']));
    const text = formatIssue(issue(code, {}, hostile), language);
    expect(text).not.toMatch(/[\u0000\u202e]/);
  });
});

describe('formatIssue', () => {
  const both = (made: Issue) => [formatIssue(made, 'ja'), formatIssue(made, 'en')];

  it('names the field by number and 日本語名称', () => {
    expect(both(issue('field_required', birthDate, { kind: 'UPHOSOKU' }))).toEqual([
      '項目8「利用者生年月日」は必須ですが、空です。',
      'Field 8 “利用者生年月日” is required but empty.',
    ]);
    expect(formatIssue(issue('field_required', birthDate), 'ja')).toContain('項目8「birthDate」');
  });

  it('says what is allowed', () => {
    const office = { column: 20, key: 'providerNumber' };
    expect(both(issue('field_format', office, { kind: 'UPPLAN', type: 'office', length: 10 }))).toEqual([
      '項目20「サービス事業者コード」の書式が正しくありません（正しくは半角数字（英大文字を含みうる）10桁）。',
      'Field 20 “サービス事業者コード” has a wrong format (allowed: 10 digits or capital letters).',
    ]);
    expect(
      formatIssue(issue('field_length', office, { type: 'office', length: 10, exact: true, actual: 9 }), 'ja'),
    ).toContain('（正しくは10文字、この値は9文字）');
    expect(formatIssue(issue('field_number', {}, { type: 'int', length: 2, min: 1 }), 'ja')).toContain('、1以上）');
  });

  it('lists at most eight codes, with their labels', () => {
    const codes = ['01', '11', '12', '21', '22', '31', '32', '41', '42'];
    const text = formatIssue(issue('field_code', {}, { table: 'physicalIndependence', allowed: codes }), 'ja');
    expect(text).toContain('01（自立）、11（J1）');
    expect(text).toContain('41（C1）など');
    expect(text).not.toContain('42');
  });

  it('says where the source is in doubt', () => {
    const phone = { column: 12, key: 'phone', severity: 'warning' as const };
    expect(formatIssue(issue('field_length', phone, { kind: 'UPHOSOKU', length: 15 }), 'ja')).toContain(
      '標準仕様書ではこの項目の書式が空欄です',
    );
    expect(
      formatIssue(issue('field_recommended', { column: 8, key: 'units' }, { kind: 'UPPLAN', doubtful: true }), 'ja'),
    ).toBe('項目8「単位数」が空です（標準仕様書から必須かどうかを確定できない項目で、必須とは限りません）。');
    expect(
      formatIssue(issue('field_recommended', { column: 6, key: 'outsourced' }, { kind: 'UPKIHON' }), 'en'),
    ).toContain('必要 only');
    expect(
      formatIssue(issue('field_number', { column: 8, key: 'units' }, { kind: 'UPPLAN', type: 'int' }), 'ja'),
    ).not.toContain('標準仕様書');
  });

  it('prints a value only where the issue holds one, escaped and cut', () => {
    const shown = issue('field_date', { ...birthDate, value: 'a\u202eb\nc' }, { kind: 'UPHOSOKU' });
    expect(formatIssue(shown, 'ja')).toMatch(/（値: a\\u\{202E\}b\\u\{A\}c）。$/);
    expect(formatIssue(shown, 'en')).toMatch(/ \(value: a\\u\{202E\}b\\u\{A\}c\)\.$/);
    expect(formatIssue(issue('field_date', { value: 'x'.repeat(5000) }), 'en').length).toBeLessThan(300);
  });

  it('words the findings of the reader and of relations', () => {
    expect(formatIssue(issue('file_line_end', {}, { lf: 2, cr: 0, crlf: 9, missingLast: true }), 'ja')).toBe(
      '改行がCRLFにそろっていません（LFが2か所、最終行の改行なし、標準仕様書に改行コードの定めはありません）。',
    );
    expect(
      formatIssue(issue('transmission_incomplete', {}, { unit: 'usage', missing: 'UPSIKYU', month: '2025-11' }), 'ja'),
    ).toBe('送信単位（サービス利用票）に必要なファイルがありません（7表（UPSIKYU）、対象年月 2025年11月）。');
    expect(
      formatIssue(
        issue(
          'version_month',
          { column: 1, key: 'csvVersion' },
          { kind: 'UPPLAN', version: '202208', inForce: '202407', month: '2025-04' },
        ),
        'en',
      ),
    ).toBe(
      'Field 1 “CSVバージョン” (202208, 第3版・第3.1版・第3.2版) is not the one in force (202407, 第4.1版) for the month of service (2025-04).',
    );
    expect(
      formatIssue(
        issue('key_duplicate', { row: 4 }, { kind: 'UP2KYO', keys: ['needNo', 'goalNo'], firstRow: 1 }),
        'ja',
      ),
    ).toBe('キー（「課題ＮＯ」、「援助目標ＮＯ」）が先の行（1行目）と重複しています。');
    expect(
      formatIssue(issue('character_substituted', {}, { from: '\u00ad', to: '', rule: 'invisible', index: 3 }), 'en'),
    ).toBe('A character outside Shift_JIS was written as its substitute (\\u{AD} → (nothing)).');
  });
});

describe('the vocabularies', () => {
  it('word the same things in both languages', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape(ja())).toEqual(shape(en()));
  });
  it('escape what would act instead of showing', () => {
    expect(escapeText('a\u001b[31m')).toBe('a\\u{1B}[31m');
    expect(escapeText('\ud800')).toBe('\\u{D800}');
    expect(escapeText('𠮟る')).toBe('𠮟る');
  });
});
