import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { writeAll, writeRecords } from '../../../src/codec/write/write';
import type { Issue } from '../../../src/issues';
import type { RecordOf } from '../../../src/schemas/record';

type Week = RecordOf<'UP3KYO'>;

const week = (change: Partial<Record<keyof Week, unknown>> = {}): Week =>
  ({
    csvVersion: '2024-07',
    insurerNumber: '131032',
    insuredNumber: '0847458566',
    createdDate: '2025-10-20',
    planDate: '2025-10-20',
    serviceContent: '訪問介護',
    weekday: '1',
    startTime: '09:00',
    endTime: '10:00',
    dailyActivity: null,
    activityStartTime: null,
    activityEndTime: null,
    nonWeeklyService: null,
    ...change,
  }) as Week;

const textOf = (bytes: Uint8Array): string => new TextDecoder('shift_jis').decode(bytes);
const told = ({ code, row, column }: Issue): unknown[] => [code, row, column];

describe('writing', () => {
  it('keeps to the dialect: free text quoted, others bare, empty bare, CRLF', () => {
    const { bytes, issues } = writeAll('UP3KYO', [week({ serviceContent: 'a"b,\nc' }), week()]);
    expect(issues).toEqual([]);
    expect(textOf(bytes)).toBe(
      '202407,131032,0847458566,20251020,20251020,"a""b,\nc",1,0900,1000,,,,\r\n202407,131032,0847458566,20251020,20251020,"訪問介護",1,0900,1000,,,,\r\n',
    );
  });

  it.each([
    ['text', '"訪問介護",1,0900'],
    ['all', '"訪問介護","1","0900"'],
    ['minimal', '訪問介護,1,0900'],
  ] as const)('quotes %s where the receiver wants it, and reads it back', (quote, part) => {
    const { bytes } = writeAll('UP3KYO', [week()], { quote });
    expect(textOf(bytes)).toContain(part);
    expect(readAll(bytes, { kind: 'UP3KYO' }).records).toEqual([week()]);
  });

  it.each<[string, object | null, unknown[]]>([
    ['an empty required field', { insurerNumber: null }, [['field_required', 2, 2]]],
    ['an unreal date', { planDate: '2025-02-30' }, [['field_date', 2, 5]]],
    ['a date as it stands in the file', { planDate: '20250220' }, [['field_format', 2, 5]]],
    ['an unknown code', { weekday: '8' }, [['field_code', 2, 7]]],
    ['a number where a code belongs', { weekday: 1 }, [['field_code', 2, 7]]],
    ['a key that is no field', { weekDay: '1' }, [['row_field_count', 2, null]]],
    ['a version of another layout', { csvVersion: '2099-01' }, [['version_unknown', 2, 1]]],
  ])('leaves a record out for %s, and says so', (_, change, expected) => {
    const { bytes, issues } = writeAll('UP3KYO', [week(), week(change as never), week()]);
    expect(issues.map(told)).toEqual(expected);
    expect(readAll(bytes, { kind: 'UP3KYO' }).records).toEqual([week(), week()]);
  });

  it.each([[null], [undefined], ['text'], [5], [[]]])('leaves %j out, which is no record', (record) => {
    const { bytes, issues } = writeAll('UP3KYO', [record as never]);
    expect([bytes.length, issues.map(told)]).toEqual([0, [['row_field_count', 1, null]]]);
  });

  it('takes missing optional keys and empty texts as empty', () => {
    const { dailyActivity: _, nonWeeklyService: __, ...short } = week();
    const { bytes, issues } = writeAll('UP3KYO', [{ ...short, dailyActivity: '' } as Week]);
    expect(issues).toEqual([]);
    expect(readAll(bytes, { kind: 'UP3KYO' }).records).toEqual([week()]);
  });

  it('says every change of a character, with row, field and rule', () => {
    const { bytes, issues } = writeAll('UP3KYO', [week(), week({ serviceContent: '𠮷田〜㋿👍' })]);
    expect(
      issues.map(({ code, row, column, params }) => [
        code,
        row,
        column,
        ...('from' in params ? [params.from, params.to] : []),
      ]),
    ).toEqual([
      ['character_substituted', 2, 6, '𠮷', '吉'],
      ['character_substituted', 2, 6, '〜', '～'],
      ['character_substituted', 2, 6, '㋿', '令和'],
      ['character_unmappable', 2, 6, '👍', '〓'],
    ]);
    expect(readAll(bytes, { kind: 'UP3KYO' }).records[1]?.serviceContent).toBe('吉田～令和〓');
  });

  it("leaves a record out under the policy 'error' only", () => {
    const { bytes, issues } = writeAll('UP3KYO', [week({ serviceContent: '👍' }), week()], { unmappable: 'error' });
    expect(issues.map(told)).toEqual([['character_unmappable', 1, 6]]);
    expect(readAll(bytes, { kind: 'UP3KYO' }).records).toEqual([week()]);
  });

  it('asks the caller for what has no substitute, and is told where', () => {
    const places: unknown[] = [];
    const { bytes } = writeAll('UP3KYO', [week({ serviceContent: 'a👍b' })], {
      unmappable: (cluster, place) => {
        places.push([cluster, place.field, place.row, place.index]);
        return '○';
      },
    });
    expect(places).toEqual([['👍', 'serviceContent', 1, 1]]);
    expect(readAll(bytes, { kind: 'UP3KYO' }).records[0]?.serviceContent).toBe('a○b');
  });

  it('writes the edition of the record, and refuses one that is not the edition asked for', () => {
    const older = {
      csvVersion: '2022-08',
      insurerNumber: '131024',
      insuredNumber: '1234567890',
      targetMonth: '2023-02',
    };
    expect(textOf(writeAll('DLTPLAN', [older]).bytes)).toBe('202208,131024,1234567890,202302\r\n');
    expect(writeAll('DLTPLAN', [older], { version: '202407' }).issues.map(told)).toEqual([['field_code', 1, 1]]);
    expect(() => writeAll('UP3KYO', [], { version: '202208' as never })).toThrow(
      expect.objectContaining({ code: 'kind_not_in_version' }),
    );
  });

  it('keeps values out of its issues unless asked', () => {
    const records = [week({ insurerNumber: 'X31032' })];
    expect(JSON.stringify(writeAll('UP3KYO', records).issues)).not.toContain('X31032');
    expect(writeAll('UP3KYO', records, { values: true }).issues[0]?.value).toBe('X31032');
  });

  it('keeps the first 1,000 issues of each code, counts them exactly and hands all of them on', () => {
    const all: Issue[] = [];
    const records = Array.from({ length: 1200 }, (_, index) =>
      week({ weekday: '9', endTime: index < 3 ? 'X' : '10:00' }),
    );
    const { bytes, issues, byCode } = writeAll('UP3KYO', records, { onIssue: (one) => all.push(one) });
    expect(bytes).toHaveLength(0);
    expect(byCode).toEqual({ field_code: 1200, field_format: 3 });
    expect(issues.filter(({ code }) => code === 'field_code').map(({ row }) => row)).toEqual(
      Array.from({ length: 1000 }, (_, index) => index + 1),
    );
    expect(issues.filter(({ code }) => code === 'field_format')).toHaveLength(3);
    expect(all).toHaveLength(1203);
  });

  it('streams the same bytes and issues, from sync and async sources', async () => {
    const records = Array.from({ length: 3000 }, (_, index) =>
      week({ serviceContent: `介護〜${index}`, weekday: index % 500 === 0 ? '9' : '2' }),
    );
    const whole = writeAll('UP3KYO', records);
    async function* later(): AsyncGenerator<Week> {
      yield* records;
    }
    for (const source of [records, later()]) {
      const all: Issue[] = [];
      const stream = writeRecords('UP3KYO', source, { onIssue: (one) => all.push(one) });
      const pieces: Uint8Array[] = [];
      for await (const piece of stream) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(whole.bytes)).toBe(true);
      expect(pieces.length).toBeGreaterThan(1);
      expect(all.filter(({ code }) => code === 'field_code')).toHaveLength(6);
      expect(all.filter(({ code }) => code === 'character_substituted')).toHaveLength(3000);
      expect(stream.issues).toEqual(whole.issues);
      expect(stream.byCode).toEqual({ character_substituted: 3000, field_code: 6 });
    }
  });

  it('gives text back as it reported it, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 6 }), (texts) => {
        const records = texts.map((text) => week({ serviceContent: text }));
        const { bytes, issues } = writeAll('UP3KYO', records);
        const read = readAll(bytes, { kind: 'UP3KYO' });
        expect(read.rows).toHaveLength(records.length);
        for (const [index, { record, issues: found }] of read.rows.entries()) {
          expect(found.filter((one) => one.severity === 'error')).toEqual([]);
          const changed = issues.some(
            (one) => one.row === index + 1 && one.code.startsWith('character_') && one.code !== 'character_control',
          );
          if (!changed) expect(record?.serviceContent ?? '').toBe(texts[index]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
