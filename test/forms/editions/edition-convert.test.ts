import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { parseFileName } from '../../../src/filenames/parse';
import { convertFile, convertFiles, missingForms } from '../../../src/forms/editions/convert';
import { moveRecord } from '../../../src/forms/editions/move';
import { moveFileName } from '../../../src/forms/editions/names';
import { isKind, type Kind } from '../../../src/schemas/kinds';
import type { RecordInput, RecordOf } from '../../../src/schemas/record';
import { versionInfo } from '../../../src/schemas/versions';
import { generateRecords } from '../../../src/synthetic/sets';
import { checkFiles } from '../../../src/validate/check-files';
import { csvSamples, samples } from '../../support/samples';
import { record } from '../support/records';

const types = new Map([
  ['1370100014', '43'],
  ['1370200129', '11'],
]);
const serviceType = (office: string) => types.get(office);
const baseOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);

function kindOf(name: string): Kind {
  const kind = parseFileName(name).value?.kind;
  if (kind === undefined || !isKind(kind)) throw new Error(name);
  return kind;
}

describe('moveRecord', () => {
  it.each([null, undefined, 'x', 7])('refuses %j for a record, in a sentence', (record) => {
    expect(() => moveRecord('UPPLAN', record as never, '202407')).toThrow(
      expect.objectContaining({ name: 'CareplanCsvError', code: 'invalid_option' }),
    );
  });

  it('goes up and down again to the same record of 202208', () => {
    for (const seed of [1, 2, 3]) {
      for (const pattern of ['D1', 'D2', 'D3'] as const) {
        const set = generateRecords(pattern, { seed, persons: 4, version: '202208' });
        for (const [kind, records] of Object.entries(set) as [Kind, RecordOf<'UPPLAN'>[]][]) {
          for (const one of records) {
            const lifted = moveRecord(kind, one, '202407');
            expect(lifted.record?.csvVersion).toBe('2024-07');
            for (const { reason } of lifted.notes) {
              expect(['field_required', 'field_recommended', 'version_month']).toContain(reason);
            }
            expect(moveRecord(kind, lifted.record!, '202208')).toEqual({ record: one, notes: [] });
          }
        }
      }
    }
  });

  it('takes a record as it is written, without its optional fields', () => {
    const deletion: RecordInput<'DLTPLAN'> = {
      insurerNumber: '131016',
      insuredNumber: '1000000011',
      targetMonth: '2023-02',
      csvVersion: '2024-07',
    };
    expect(moveRecord('DLTPLAN', deletion, '202208').record).toEqual({ ...deletion, csvVersion: '2022-08' });
    const { insurerNumber, insuredNumber, createdDate, planDate } = record('UP2KYO', {});
    const row: RecordInput<'UP2KYO'> = { csvVersion: '2024-07', insurerNumber, insuredNumber, createdDate, planDate };
    const moved = moveRecord('UP2KYO', row, '202208').record;
    expect(moved).toMatchObject({ csvVersion: '2022-08', need: null, identifier: null });
  });

  it('lists what 福祉用具貸与 lacks, once for the two codes', () => {
    const newer = record('UPPLAN', { serviceCode: '171003', targetMonth: '2023-02' });
    const older = moveRecord('UPPLAN', newer, '202208').record!;
    expect(moveRecord('UPPLAN', older, '202407').notes).toEqual([
      { reason: 'field_required', kind: 'UPPLAN', key: 'taisCode', orKey: 'equipmentReportCode' },
      { reason: 'field_recommended', kind: 'UPPLAN', key: 'equipmentName' },
      { reason: 'version_month', kind: 'UPPLAN', key: 'csvVersion', month: '2023-02' },
    ]);
  });

  it('asks nothing of subtotals and other services, and nothing of records that are of the edition already', () => {
    for (const serviceCode of ['178001', '679999', '17A001', '17AAAA', '67ZZZZ', '111111', '999999']) {
      const newer = record('UPSIKYU', { serviceCode, targetMonth: '2023-02' });
      const older = moveRecord('UPSIKYU', newer, '202208').record!;
      expect(moveRecord('UPSIKYU', older, '202407').notes.map(({ reason }) => reason)).toEqual(['version_month']);
    }
    const full = record('UPPLAN', { serviceCode: '171003', targetMonth: '2025-11' });
    expect(moveRecord('UPPLAN', full, '202407')).toEqual({ record: full, notes: [] });
  });

  it('gives the record the edition that was asked for, of the same layout too', () => {
    const older = { ...moveRecord('DLT1KYO', record('DLT1KYO'), '202208').record!, csvVersion: '2019-10' };
    expect(moveRecord('DLT1KYO', older, '202208').record?.csvVersion).toBe('2022-08');
    expect(moveRecord('DLT1KYO', older, '201910').record).toEqual(older);
  });

  it('tells filled fields that the other edition lacks', () => {
    const full = record('UPPLAN', { taisCode: '00001-000010', equipmentName: '車いす', targetMonth: '2023-02' });
    const { record: lowered, notes } = moveRecord('UPPLAN', full, '202208');
    expect(notes.map(({ reason, key }) => `${reason} ${key}`)).toEqual([
      'field_lost taisCode',
      'field_lost equipmentName',
    ]);
    expect(lowered).not.toHaveProperty('taisCode');
    expect(lowered?.csvVersion).toBe('2022-08');
  });

  it('cuts nothing: a 7表 count of three digits cannot go down', () => {
    expect(moveRecord('UPSIKYU', record('UPSIKYU', { count: 100, targetMonth: '2023-02' }), '202208')).toEqual({
      record: null,
      notes: [{ reason: 'too_long', kind: 'UPSIKYU', key: 'count' }],
    });
    const fitting = moveRecord('UPSIKYU', record('UPSIKYU', { count: 99, targetMonth: '2023-02' }), '202208');
    expect(fitting.record?.count).toBe(99);
  });

  it('says nothing of a value that neither edition can hold', () => {
    const wrong = record('UPSIKYU', { count: 1000, units: 1234567, targetMonth: '2023-02' });
    const { record: moved, notes } = moveRecord('UPSIKYU', wrong, '202208');
    expect(notes).toEqual([]);
    expect(moved?.count).toBe(1000);
  });

  it('has no record of kinds that the edition lacks', () => {
    const notes = [{ reason: 'kind_lost', kind: 'UP3KYO', key: null }];
    expect(moveRecord('UP3KYO', record('UP3KYO'), '202208')).toEqual({ record: null, notes });
  });

  it('tells a month for which another edition is in force', () => {
    expect(moveRecord('UPPLAN', record('UPPLAN', { targetMonth: '2025-04' }), '202208').notes).toEqual([
      { reason: 'version_month', kind: 'UPPLAN', key: 'csvVersion', month: '2025-04' },
    ]);
  });

  it('refuses editions and kinds that the standard does not have', () => {
    expect(() => moveRecord('UPPLAN', record('UPPLAN'), '202413' as '202407')).toThrow(/unknown CSV version/);
    expect(() => moveRecord('UPFOO' as 'UPPLAN', record('UPPLAN'), '202407')).toThrow(/unknown record kind/);
  });
});

describe('moveFileName', () => {
  it('goes up and down again to every older sample name', () => {
    for (const { name } of csvSamples().filter((one) => one.name.startsWith('202208'))) {
      const lifted = moveFileName(name, '202407', { senderType: '43', receiverType: '11' });
      expect(parseFileName(lifted!)).toMatchObject({ ok: true, issues: [], value: { senderType: '43' } });
      expect(moveFileName(lifted!, '202208')).toBe(baseOf(name));
      expect(moveFileName(name, '201910')).toBe(baseOf(name));
    }
  });

  it('leaves names of the grammar as they are', () => {
    for (const { name } of samples().filter((one) => one.name.startsWith('202407'))) {
      expect(moveFileName(name, '202407', { senderType: '99', receiverType: '99' })).toBe(baseOf(name));
    }
  });

  it('refuses what cannot be read or written', () => {
    const older = 'UP1KYO_1370100014_1370200129_20230120100000.CSV';
    expect(() => moveFileName('UPPLAN.CSV', '202407')).toThrow(/cannot be read/);
    expect(() => moveFileName(older, '202407')).toThrow(/senderType/);
    expect(() => moveFileName(older, '202407', { senderType: '4', receiverType: '11' })).toThrow(/senderType/);
    expect(moveFileName('UP3KYO_1370100014_43_1370200129_11_20251020100000.CSV', '202208')).toBeNull();
  });
});

describe('convertFiles', () => {
  it('lifts every older sample: all rows, no finding but what the notes say', async () => {
    const files = samples().filter(({ name }) => name.startsWith('202208'));
    const result = convertFiles(files, { to: '202407', serviceType });
    expect(result.leftOut).toEqual([]);
    expect(result.files).toHaveLength(files.length);
    for (const [index, { name, bytes }] of result.files.entries()) {
      const kind = kindOf(name);
      const before = readAll(files[index]!.bytes, { kind });
      const after = readAll(bytes, { kind, fileName: baseOf(name) });
      expect(after.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(after.rows).toHaveLength(before.rows.length);
      for (const row of after.rows) expect(versionInfo(row.version)?.layout).toBe('202407');
    }
    const reasons = new Set(result.notes.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual(
      [
        'form_missing',
        'version_month',
        ...(reasons.has('field_required') ? ['field_recommended', 'field_required'] : []),
      ].sort(),
    );
    const report = await checkFiles(result.files.map(({ name, bytes }) => ({ name, source: bytes })));
    const expected = new Set(['transmission_incomplete', 'version_month', 'equipment_code_missing']);
    expect(Object.keys(report.byCode).filter((code) => !expected.has(code))).toEqual([]);
  });

  it('brings every newer sample down and reads it back, and says what is lost', () => {
    const files = samples().filter(({ name }) => name.startsWith('202407'));
    const result = convertFiles(files, { to: '202208' });
    expect(result.files.length + result.leftOut.length).toBe(files.length);
    for (const name of result.leftOut) expect(name).toMatch(/UP3KYO|KIHON|YOBO/);
    for (const { name, bytes } of result.files) {
      const { rows, issues } = readAll(bytes, { kind: kindOf(name), fileName: baseOf(name) });
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const row of rows) expect(row.version).toBe('202208');
    }
  });

  it('goes up and down again to the same bytes', () => {
    const files = csvSamples().filter(({ name }) => name.startsWith('202208'));
    const lifted = convertFiles(files, { to: '202407', serviceType });
    expect(convertFiles(lifted.files, { to: '202208' }).files).toEqual(files);
  });

  it('leaves files of the edition as they are, pictures too', () => {
    const files = samples().filter(({ name }) => name.startsWith('202407'));
    const result = convertFiles(files, { to: '202407' });
    expect(result.files).toEqual(files);
    expect(result.notes).toEqual([]);
  });

  it('writes no name without the service types, and says so', () => {
    const name = 'DLT1KYO_1370100014_1370200129_20230120180000.CSV';
    const bytes = new TextEncoder().encode('202208,131024,6165030196,20230120\r\n');
    const notes = [{ reason: 'service_types_unknown', kind: 'DLT1KYO', key: null, file: name, row: null }];
    expect(convertFile({ name, bytes }, { to: '202407' })).toMatchObject({ file: null, notes });
  });

  it('gives no two files one name: a copy is left out, and the note says so', () => {
    const files = samples().filter(({ name }) => name.startsWith('202407/2-'));
    const copies = files.map(({ name, bytes }) => ({ name: name.replace('.CSV', ' (1).CSV'), bytes: bytes.slice(1) }));
    for (const given of [
      [...files, ...copies],
      [...copies, ...files],
    ]) {
      const result = convertFiles(given, { to: '202208' });
      expect(result.files).toEqual(convertFiles(files, { to: '202208' }).files);
      expect(result.leftOut).toEqual(copies.map(({ name }) => name));
      const taken = result.notes.filter(({ reason }) => reason === 'name_taken');
      expect(taken.map(({ file, row }) => [file, row])).toEqual(copies.map(({ name }) => [name, null]));
    }
  });

  it('tells rows that cannot be read, by number only', () => {
    const name = 'DLT1KYO_1370100014_1370200129_20230120180000.CSV';
    const text = '202208,131024,6165030196,20230120\r\n202208,131024,6165030196,20230230\r\n';
    const result = convertFile({ name, bytes: new TextEncoder().encode(text) }, { to: '202407', serviceType });
    expect(result).toMatchObject({ records: 1, leftOut: 1 });
    expect(result.notes).toEqual([{ reason: 'row_unreadable', kind: 'DLT1KYO', key: null, file: name, row: 2 }]);
    expect(new TextDecoder().decode(result.file?.bytes)).toBe('202407,131024,6165030196,20230120\r\n');
  });

  it('says that 3表 is missing from a plan, once a transmission', () => {
    const names = ['UP1KYO', 'UP2KYO', 'UPHOSOKU_000000'].map(
      (kind) => `${kind}_1370100014_1370200129_20230120100000.CSV`,
    );
    expect(missingForms(names, '202407')).toMatchObject([{ reason: 'form_missing', kind: 'UP3KYO' }]);
    expect(missingForms(names, '202208')).toEqual([]);
  });

  it('refuses editions that the standard does not have', () => {
    const options = { to: '202413' as '202407' };
    expect(() => convertFile({ name: 'x', bytes: new Uint8Array() }, options)).toThrow(/201910, 202003, 202208/);
  });
});
