import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { parseFileName } from '../../../src/filenames/parse';
import { convertFile, convertFiles, missingForms } from '../../../src/forms/editions/convert';
import { liftRecord } from '../../../src/forms/editions/lift';
import { lowerRecord } from '../../../src/forms/editions/lower';
import { liftFileName, lowerFileName } from '../../../src/forms/editions/names';
import { isKind, type Kind } from '../../../src/schemas/kinds';
import type { RecordOf } from '../../../src/schemas/record';
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

describe('liftRecord and lowerRecord', () => {
  it('are inverse on records of 202208', () => {
    for (const seed of [1, 2, 3]) {
      for (const pattern of ['D1', 'D2', 'D3'] as const) {
        const set = generateRecords(pattern, { seed, persons: 4, version: '202208' });
        for (const [kind, records] of Object.entries(set) as [Kind, RecordOf<'UPPLAN'>[]][]) {
          for (const one of records) {
            const { record: lifted, unfilled } = liftRecord(kind, one);
            expect(lifted.csvVersion).toBe('2024-07');
            for (const { reason } of unfilled) {
              expect(['equipment_code', 'equipment_name', 'version_month']).toContain(reason);
            }
            const { record: lowered, lost } = lowerRecord(kind, lifted);
            expect(lowered).toEqual(one);
            expect(lost).toEqual([]);
          }
        }
      }
    }
  });

  it('list what 福祉用具貸与 lacks, once for the two codes', () => {
    const older = lowerRecord('UPPLAN', record('UPPLAN', { serviceCode: '171003', targetMonth: '2023-02' })).record!;
    expect(liftRecord('UPPLAN', older).unfilled).toEqual([
      { reason: 'equipment_code', kind: 'UPPLAN', key: 'taisCode', orKey: 'equipmentReportCode' },
      { reason: 'equipment_name', kind: 'UPPLAN', key: 'equipmentName' },
      { reason: 'version_month', kind: 'UPPLAN', key: 'csvVersion', month: '2023-02' },
    ]);
  });

  it('ask nothing of subtotals, and nothing of records that are of 202407 already', () => {
    expect(liftRecord('UPSIKYU', record('UPSIKYU', { serviceCode: '17AAAA' })).unfilled).toEqual([]);
    const full = record('UPPLAN', { serviceCode: '171003', taisCode: '00001-000010', equipmentName: '車いす' });
    expect(liftRecord('UPPLAN', full)).toEqual({ record: full, unfilled: [] });
  });

  it('tell filled fields that the older layout lacks', () => {
    const full = record('UPPLAN', { taisCode: '00001-000010', equipmentName: '車いす', targetMonth: '2023-02' });
    const { record: lowered, lost } = lowerRecord('UPPLAN', full);
    expect(lost.map(({ reason, key }) => `${reason} ${key}`)).toEqual([
      'field_lost taisCode',
      'field_lost equipmentName',
    ]);
    expect(lowered).not.toHaveProperty('taisCode');
    expect(lowered?.csvVersion).toBe('2022-08');
  });

  it('cut nothing: a 7表 count of three digits cannot go down', () => {
    expect(lowerRecord('UPSIKYU', record('UPSIKYU', { count: 100, targetMonth: '2023-02' }))).toEqual({
      record: null,
      lost: [{ reason: 'too_long', kind: 'UPSIKYU', key: 'count' }],
    });
    expect(lowerRecord('UPSIKYU', record('UPSIKYU', { count: 99, targetMonth: '2023-02' })).record?.count).toBe(99);
  });

  it('have no record of kinds that the older edition lacks', () => {
    const lost = [{ reason: 'kind_lost', kind: 'UP3KYO', key: null }];
    expect(lowerRecord('UP3KYO', record('UP3KYO'))).toEqual({ record: null, lost });
  });

  it('tell a month for which another edition is in force', () => {
    expect(lowerRecord('UPPLAN', record('UPPLAN', { targetMonth: '2025-04' })).lost).toEqual([
      { reason: 'version_month', kind: 'UPPLAN', key: 'csvVersion', month: '2025-04' },
    ]);
  });
});

describe('liftFileName and lowerFileName', () => {
  it('are inverse on every older sample name', () => {
    for (const { name } of csvSamples().filter((one) => one.name.startsWith('202208'))) {
      const lifted = liftFileName(name, { senderType: '43', receiverType: '11' });
      expect(parseFileName(lifted)).toMatchObject({ ok: true, issues: [], value: { senderType: '43' } });
      expect(lowerFileName(lifted)).toBe(baseOf(name));
      expect(lowerFileName(name)).toBe(baseOf(name));
    }
  });

  it('leave names of the edition as they are', () => {
    for (const { name } of samples().filter((one) => one.name.startsWith('202407'))) {
      expect(liftFileName(name, { senderType: '99', receiverType: '99' })).toBe(baseOf(name));
    }
  });

  it('refuse what cannot be read or written', () => {
    expect(() => liftFileName('UPPLAN.CSV', { senderType: '43', receiverType: '11' })).toThrow(/cannot be read/);
    const types = { senderType: '4', receiverType: '11' };
    expect(() => liftFileName('UP1KYO_1370100014_1370200129_20230120100000.CSV', types)).toThrow(/senderType/);
    expect(lowerFileName('UP3KYO_1370100014_43_1370200129_11_20251020100000.CSV')).toBeNull();
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
        ...(reasons.has('equipment_code') ? ['equipment_code', 'equipment_name'] : []),
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

  it('refuses editions that are none of the two', () => {
    const options = { to: '202003' as '202407' };
    expect(() => convertFile({ name: 'x', bytes: new Uint8Array() }, options)).toThrow(/202407 or 202208/);
  });
});
