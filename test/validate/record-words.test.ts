import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAll } from '../../src/codec/write/write';
import type { Issue } from '../../src/issues';
import { languages } from '../../src/languages';
import { rowCodec } from '../../src/schemas/cells/row-codec';
import { kinds } from '../../src/schemas/kinds';
import { nearestKey } from '../../src/schemas/nearest-key';
import { blankRecord, fieldsIn, type RecordOf } from '../../src/schemas/record';
import { currentVersion } from '../../src/schemas/versions';
import { recordArbitrary } from '../../src/testing/arbitraries';
import { formatIssue } from '../../src/validate/issue-text';
import { standardSchema } from '../../src/validate/standard-schema';

const visit: RecordOf<'UPPLAN'> = {
  ...blankRecord('UPPLAN'),
  insurerNumber: '131016',
  insuredNumber: '0000000001',
  createdDate: '2025-10-20',
  targetMonth: '2025-11',
  plannerOfficeNumber: '1370100014',
  units: 387,
  serviceDate: '2025-11-03',
  startTime: '09:00',
  endTime: '10:00',
  count: 1,
  serviceCode: '111211',
  providerNumber: '1370200129',
  over30Days: '0',
};

function said(change: object, language: 'ja' | 'en' = 'ja'): string[] {
  return writeAll('UPPLAN', [{ ...visit, ...change } as never]).issues.map((one) => formatIssue(one, language));
}

describe('what is said of a wrong record', () => {
  it.each([
    [
      'a date as the CSV writes it',
      { serviceDate: '20251104' },
      "項目10「サービス利用日」（serviceDate）の書式が正しくありません（正しくは文字列 '2025-11-04' の形、この値はCSVのセルの形）。",
      "Field 10 “サービス利用日” (serviceDate) has a wrong format (allowed: a string such as '2025-11-04'; this is the form of the CSV cell).",
    ],
    [
      'a Date object',
      { serviceDate: new Date(0) },
      "項目10「サービス利用日」（serviceDate）の書式が正しくありません（正しくは文字列 '2025-11-04' の形、Dateオブジェクトは時差で日付が変わるため渡せない）。",
      "Field 10 “サービス利用日” (serviceDate) has a wrong format (allowed: a string such as '2025-11-04'; a Date object is not taken, since its day depends on the time zone).",
    ],
    [
      'an empty string where null is none either',
      { startTime: '' },
      '項目12「サービス開始時刻」（startTime）は必須ですが、空です。',
      'Field 12 “サービス開始時刻” (startTime) is required but empty.',
    ],
    [
      'a day that does not exist',
      { serviceDate: '2025-11-31' },
      "項目10「サービス利用日」（serviceDate）が実在しない日付または時刻です（正しくは文字列 '2025-11-04' の形）。",
      "Field 10 “サービス利用日” (serviceDate) is not a real date or time (allowed: a string such as '2025-11-04').",
    ],
    [
      'a month as the CSV writes it',
      { targetMonth: '202511' },
      "項目5「対象年月」（targetMonth）の書式が正しくありません（正しくは文字列 '2025-11' の形、この値はCSVのセルの形）。",
      "Field 5 “対象年月” (targetMonth) has a wrong format (allowed: a string such as '2025-11'; this is the form of the CSV cell).",
    ],
    [
      '9999 for a service without times',
      { startTime: '9999' },
      "項目12「サービス開始時刻」（startTime）の書式が正しくありません（正しくは文字列 '09:30' の形、時間表示のないサービスは 'none'、この値はCSVのセルの形）。",
      "Field 12 “サービス開始時刻” (startTime) has a wrong format (allowed: a string such as '09:30', or 'none' where the service shows no time; this is the form of the CSV cell).",
    ],
    [
      'a time of one digit',
      { startTime: '9:30' },
      "項目12「サービス開始時刻」（startTime）の書式が正しくありません（正しくは文字列 '09:30' の形、時間表示のないサービスは 'none'）。",
      "Field 12 “サービス開始時刻” (startTime) has a wrong format (allowed: a string such as '09:30', or 'none' where the service shows no time).",
    ],
    [
      'a string where a number belongs',
      { units: '0' },
      '項目8「単位数」（units）が正しい数値ではありません（正しくは6桁以内の整数の数値、渡されたのは文字列）。',
      'Field 8 “単位数” (units) is not a proper number (allowed: a whole number of at most 6 digits; a string was given).',
    ],
    [
      'a number where a code belongs',
      { over30Days: 0 },
      "項目23「３０日超区分」（over30Days）の値がコード一覧にありません（使えるのは'0'（非該当）、'1'（該当）、渡されたのは数値）。",
      "The value of field 23 “３０日超区分” (over30Days) is not in the code list (allowed: '0' (非該当), '1' (該当); a number was given).",
    ],
    [
      'a number for digits',
      { insurerNumber: 131016 },
      '項目2「保険者番号」（insurerNumber）の書式が正しくありません（正しくは半角数字6桁の文字列、渡されたのは数値）。',
      'Field 2 “保険者番号” (insurerNumber) has a wrong format (allowed: a string of 6 digits; a number was given).',
    ],
    [
      'a version as the CSV writes it',
      { csvVersion: '202407' },
      "項目1「CSVバージョン」（csvVersion）の書式が正しくありません（正しくは文字列 '2024-07' の形、この値はCSVのセルの形）。",
      "Field 1 “CSVバージョン” (csvVersion) has a wrong format (allowed: a string such as '2024-07'; this is the form of the CSV cell).",
    ],
    [
      'a month for the version',
      { csvVersion: '2025-11' },
      "項目1「CSVバージョン」（csvVersion）が標準仕様書に定められた値ではありません（使えるのは'2024-07'、'2025-04'）。",
      "Field 1 “CSVバージョン” (csvVersion) is not a value of the standard (allowed: '2024-07', '2025-04').",
    ],
    [
      'an empty string for no value',
      { priorShortStayDays: '' },
      '項目9「前月までの短期入所利用日数」（priorShortStayDays）が正しい数値ではありません（正しくは5桁以内の整数の数値、空の文字列ではなく null を渡す、標準仕様書ではこの項目の書式が空欄です）。',
      'Field 9 “前月までの短期入所利用日数” (priorShortStayDays) is not a proper number (allowed: a whole number of at most 5 digits; give null instead of an empty string; the standard leaves the format of this field blank).',
    ],
    [
      'nothing in a required field',
      { providerNumber: undefined },
      '項目20「サービス事業者コード」（providerNumber）は必須ですが、空です。',
      'Field 20 “サービス事業者コード” (providerNumber) is required but empty.',
    ],
    [
      'keys that the kind lacks',
      { insuredNumer: '1', service_code: '1', 単位数: 1, foo: 1 },
      'レコードとして書けません（この種別にないキー: insuredNumer（insuredNumber？）、service_code（serviceCode？）、単位数（units？）、foo）。',
      'Cannot be written as a record (keys that this kind lacks: insuredNumer (insuredNumber?), service_code (serviceCode?), 単位数 (units?), foo).',
    ],
  ])('%s', (_, change, ja, en) => {
    expect([said(change, 'ja'), said(change, 'en')]).toEqual([[ja], [en]]);
  });

  it('names what is no record, and the kind that a record looks like', () => {
    const of = (record: unknown, kind: 'DLT1KYO' | 'UPPLAN' = 'DLT1KYO') =>
      writeAll(kind, [record as never])
        .issues.filter(({ code }) => code === 'row_field_count')
        .map((one) => [formatIssue(one, 'ja'), formatIssue(one, 'en')]);
    expect(of(['131016'])).toEqual([
      ['レコードとして書けません（渡されたのは配列）。', 'Cannot be written as a record (an array was given).'],
    ]);
    expect(of('131016')).toEqual([
      ['レコードとして書けません（渡されたのは文字列）。', 'Cannot be written as a record (a string was given).'],
    ]);
    const [[ja, en] = []] = of({ ...blankRecord('UPSIKYU'), insurerNumber: '131016' }, 'UPPLAN');
    expect(ja).toMatch(/など、7表（UPSIKYU）のレコードとみられます）。$/);
    expect(en).toMatch(/, …; it looks like a record of form 7 \(UPSIKYU\)\)\.$/);
  });

  it('says of a key of another edition that this one lacks it', () => {
    const older = { ...blankRecord('UPPLAN', '202208'), taisCode: '00001-000010' } as never;
    const found = writeAll('UPPLAN', [older]).issues.find(({ code }) => code === 'row_field_count');
    expect(formatIssue(found as Issue, 'ja')).toBe(
      'レコードとして書けません（この種別にないキー: taisCode（この版にない項目））。',
    );
    expect(formatIssue(found as Issue, 'en')).toContain('taisCode (not in this edition)');
  });

  it('tells the values of a record in no case, and does not speak of cells where a value is none', () => {
    // No value of these stands in a sentence by chance, nor does any say how a cell is written.
    const wrong = fc.oneof(
      fc.string({ minLength: 7, unit: fc.constantFrom('ゐ', 'ゑ', 'ヰ', 'ヱ') }),
      fc.integer({ min: 700_000_001, max: 799_999_999 }),
      fc.boolean(),
      fc.constant([]),
      fc.constant({}),
      fc.date(),
    );
    const arbitrary = fc
      .constantFrom(...kinds)
      .chain((kind) =>
        fc.tuple(
          fc.constant(kind),
          recordArbitrary(kind),
          fc.constantFrom(...rowCodec(kind, currentVersion).keys),
          wrong,
        ),
      );
    fc.assert(
      fc.property(arbitrary, ([kind, record, key, value]) => {
        const { issues } = writeAll(kind, [{ ...record, [key]: value } as never]);
        for (const issue of issues.filter((one) => one.key === key)) {
          for (const language of languages) {
            const text = formatIssue(issue, language);
            if (typeof value === 'string' || typeof value === 'number') expect(text).not.toContain(String(value));
            expect(text).not.toMatch(/YYYY|HHMM|(?<!9)9999(?!9)|undefined|\[object/);
          }
        }
      }),
    );
  });
});

describe('nearestKey', () => {
  const fields = fieldsIn('UPHOSOKU', currentVersion);

  it.each([
    ['careLevle', 'careLevel'],
    ['careLevell', 'careLevel'],
    ['carLevel', 'careLevel'],
    ['CARE_LEVEL', 'careLevel'],
    ['care-level', 'careLevel'],
    ['利用者生年月日', 'birthDate'],
    ['birthdate', 'birthDate'],
    ['insuredNo', undefined],
    ['foo', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('of %.20s', (given, key) => {
    expect(nearestKey(given, fields)).toBe(key);
  });

  it('is the key itself where one letter of it is wrong, and no other is as near', () => {
    const keys = fields.map(({ key }) => key).filter((key) => key.length > 5);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(), (key, at) => {
        const index = at % key.length;
        const wrong = `${key.slice(0, index)}${key.slice(index + 1)}`;
        const nearest = nearestKey(wrong, fields);
        expect(nearest).toBeDefined();
        if (!/\d/.test(key)) expect(nearest).toBe(key);
      }),
    );
  });
});

describe('standardSchema', () => {
  it('speaks of the record too, and offers the nearest key', () => {
    const { issues } = standardSchema('UPPLAN')['~standard'].validate({ ...visit, serviceDat: 1, count: '1' });
    expect(issues?.map(({ message, path }) => [path, message])).toEqual([
      [
        ['count'],
        '項目14「サービス回数」（count）が正しい数値ではありません（正しくは2桁以内の整数の数値、渡されたのは文字列）。',
      ],
      [['serviceDat'], 'この種別・版にない項目です（serviceDate ではありませんか）。'],
    ]);
  });
});
