// Runs with an invented edition (../invention.ts) in the sources: no shared code knows about it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsTable, layoutDocument } from '../../../scripts/documents/layout';
import { layoutJson } from '../../../scripts/layout-json';
import { recordJsonSchema, recordSchemaList } from '../../../scripts/schemas';
import { readAll } from '../../../src/codec/read/read';
import { writeAll } from '../../../src/codec/write/write';
import { formatFileName } from '../../../src/filenames/format';
import { parseFileName } from '../../../src/filenames/parse';
import { groupTransmissions } from '../../../src/filenames/transmission';
import { convertFiles } from '../../../src/forms/editions/convert';
import { moveRecord } from '../../../src/forms/editions/move';
import { codes, codesIn } from '../../../src/schemas/codes';
import { kindIn, kinds } from '../../../src/schemas/kinds';
import { recordDefinition } from '../../../src/schemas/record';
import {
  grammarOf,
  layouts,
  type Version,
  versionExpected,
  versionInForce,
  versionInfo,
  versions,
} from '../../../src/schemas/versions';
import { recordSchema } from '../../../src/schemas/zod';
import { rowBytes } from '../../../src/synthetic/row-bytes';
import { type ExchangePattern, exchangePatterns, generateRecords, generateSet } from '../../../src/synthetic/sets';
import { recordArbitrary, rowArbitrary } from '../../../src/testing/arbitraries';
import { checkFiles } from '../../../src/validate/check-files';
import { inventedVersion } from '../invention';

/** The types of this file know no such edition: only the sources that it runs do. */
const version = inventedVersion as Version;
const before: Version = '202407';
const patterns = Object.keys(exchangePatterns) as ExchangePattern[];
const kept = kinds.filter((kind) => kindIn(kind, version));
const gone = kinds.filter((kind) => !kindIn(kind, version));

const keysIn = (kind: (typeof kinds)[number], edition: Version): readonly string[] =>
  recordDefinition(kind, edition).fields.map(({ key }) => key);

describe('the invented edition', () => {
  it('is the newest of the list, in force from its month on, and not the default', () => {
    expect(versions.at(-1)?.csvVersion).toBe(version);
    expect(layouts.at(-1)).toBe(version);
    expect([versionInForce('2027-03')?.csvVersion, versionInForce('2027-04')?.csvVersion]).toEqual([before, version]);
    expect(versionExpected(grammarOf(version))).toBe(before);
    expect(gone).toEqual(['UPKIHON_SUB1']);
  });

  it('has its own fields and codes, and leaves those of all others as they were', () => {
    const at = keysIn('UPPLAN', version).indexOf('travelMinutes');
    expect(keysIn('UPPLAN', version)[at + 1]).toBe('serviceCode');
    expect(keysIn('UPPLAN', version).toSpliced(at, 1)).toEqual(keysIn('UPPLAN', before));
    expect(keysIn('UPSIKYU', before).filter((key) => !keysIn('UPSIKYU', version).includes(key))).toEqual(['priorDays']);
    const lengthIn = (edition: Version) =>
      recordDefinition('UPSIKYU', edition).fields.find(({ key }) => key === 'plannedDays')?.length;
    expect([lengthIn('202208'), lengthIn(before), lengthIn(version)]).toEqual([2, 2, 3]);
    expect(Object.keys(codesIn('careLevel', version))).toContain('26');
    expect(Object.keys(codesIn('careLevel', before))).not.toContain('26');
    expect(codes.careLevel).toMatchObject({ '25': '要介護５', '26': '要介護６' });
    expect(Object.keys(codesIn('planCategory', version))).not.toContain('54');
    expect(Object.keys(codesIn('planCategory', before))).toContain('54');
  });

  it('has schemas of its own', () => {
    expect(recordSchemaList().filter(({ layout }) => layout === version)).toHaveLength(kept.length);
    const schema = JSON.stringify(recordJsonSchema('UPHOSOKU', version as '202407'));
    expect(schema).toContain('"25","26",null');
    expect(schema).toContain('2027-04');
    const record = generateRecords('D1', { version, persons: 1 }).UPHOSOKU![0]!;
    expect(record.csvVersion).toBe('2027-04');
    const passes = (edition: Version, careLevel: string): boolean =>
      recordSchema('UPHOSOKU', edition).safeParse({
        ...record,
        csvVersion: edition === version ? '2027-04' : '2024-07',
        careLevel,
      }).success;
    expect([passes(version, '26'), passes(before, '26'), passes(version, '25')]).toEqual([true, false, true]);
  });

  it('stands in the documents', () => {
    expect(kindsTable()).toContain('26 / 25 / 22');
    expect(layoutDocument()).toMatch(/\| 15 \| – \| – \| 移動時間 \|/);
    expect(layoutDocument()).toContain('| 26 | 要介護６（202704～） |');
    expect(layoutDocument()).toContain('| 54 | 初回＆紹介＆継続（～202407） |');
    expect(layoutDocument()).toMatch(/\| 202704 \| 第5版 \| 2027-04 \|/);
    const { kinds: told } = layoutJson();
    expect(Object.keys(told.find(({ kind }) => kind === 'UPPLAN')!.fields)).toEqual(['202208', '202407', '202704']);
    expect(Object.keys(told.find(({ kind }) => kind === 'UPKIHON_SUB1')!.fields)).toEqual(['202407']);
  });
});

describe.each(kept)('%s of the invented edition', (kind) => {
  it('is read by its own version, whatever is asked for', () => {
    fc.assert(
      fc.property(rowArbitrary(kind, { version }), (cells) => {
        const bytes = rowBytes(kind, [cells], version);
        for (const asked of [undefined, before]) {
          const read = readAll(bytes, { kind, ...(asked && kindIn(kind, asked) && { version: asked }) });
          expect(read.issues).toEqual([]);
          expect(read.rows.map((row) => [row.version, row.cells])).toEqual([[version, cells]]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('moves down and up again, and every loss is told', () => {
    fc.assert(
      fc.property(recordArbitrary(kind, { version }), (record) => {
        for (const to of layouts.filter((layout) => layout !== version)) {
          const { record: moved, notes } = moveRecord(kind, record, to);
          if (moved === null) {
            expect(notes.map(({ reason }) => reason)).toEqual(
              expect.arrayContaining([expect.stringMatching(/^(?:kind_lost|too_long|code_lost)$/)]),
            );
            continue;
          }
          expect(writeAll(kind, [moved] as never).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          const back = moveRecord(kind, moved, version).record ?? {};
          const lost = new Set(notes.flatMap(({ reason, key }) => (reason === 'field_lost' ? [key] : [])));
          for (const [key, value] of Object.entries(record)) {
            expect([key, (back as Record<string, unknown>)[key]]).toEqual([key, lost.has(key) ? null : value]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes records of the edition before, and every loss and gap is told', () => {
    fc.assert(
      fc.property(recordArbitrary(kind, { version: before }), (record) => {
        const { record: moved, notes } = moveRecord(kind, record, version);
        const wanting = notes.flatMap(({ reason, key }) => (reason === 'field_required' ? [key] : []));
        if (moved === null) return;
        const left = writeAll(kind, [moved] as never).issues.filter(({ severity }) => severity === 'error');
        expect(left.map(({ key }) => key)).toEqual(wanting);
      }),
      { numRuns: 40 },
    );
  });
});

describe('files of the invented edition', () => {
  it.each(patterns)('%s: a generated set has names and rows without a finding', async (pattern) => {
    const files = generateSet(pattern, { version, persons: 4, basicInformation: pattern === 'D5' });
    for (const { name } of files) {
      const parsed = parseFileName(name);
      expect(parsed.issues).toEqual([]);
      expect(formatFileName(parsed.value as never).toUpperCase()).toBe(name.toUpperCase());
      expect(parsed.value?.kind).not.toBe('UPKIHON_SUB1');
    }
    expect(groupTransmissions(files.map(({ name }) => name)).issues).toEqual([]);
    const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
    expect(report.byCode).toEqual({});
    expect(new Set(report.files.map((file) => file.version))).toEqual(
      new Set(report.files.map((file) => (file.kind === 'UPKIHON_IMAGE' ? null : version))),
    );
  });

  it('convert down with every loss told, and nothing is taken for 202407 that is not', () => {
    const files = generateSet('D5', { version, persons: 3, basicInformation: true });
    const { files: down, notes, leftOut } = convertFiles(files, { to: before });
    expect(leftOut).toEqual([]);
    expect(notes).toEqual([]);
    const plans = generateSet('D2', { version, persons: 3 });
    const converted = convertFiles(plans, { to: before });
    expect(new Set(converted.notes.map(({ reason }) => reason))).toEqual(new Set(['version_month']));
    for (const { name, bytes } of [...down, ...converted.files]) {
      const kind = parseFileName(name).value?.kind;
      if (kind === undefined || kind === 'UPKIHON_IMAGE') continue;
      for (const row of readAll(bytes, { kind }).rows) expect(row.version).toBe(before);
    }
    expect(convertFiles(converted.files, { to: version }).files).toEqual(plans);
  });

  it('convert up: the kind that is gone is told by file, the code that is gone by row', () => {
    const files = generateSet('D4', { version: before, persons: 2 });
    const up = convertFiles(files, { to: version });
    expect(up.leftOut).toEqual(files.map(({ name }) => name).filter((name) => name.startsWith('UPKIHON_SUB1')));
    expect(up.notes.map(({ reason }) => reason)).toContain('kind_lost');
    const plan = { ...generateRecords('D1', { version: before, persons: 1 }).UP1KYO![0]!, planCategory: '54' as const };
    expect(moveRecord('UP1KYO', plan, version)).toEqual({
      record: null,
      notes: [{ reason: 'code_lost', kind: 'UP1KYO', key: 'planCategory' }],
    });
    const visit = { ...generateRecords('D2', { version: before, persons: 1 }).UPPLAN![0]!, providerName: null };
    expect(moveRecord('UPPLAN', visit, version).notes).toContainEqual({
      reason: 'field_required',
      kind: 'UPPLAN',
      key: 'providerName',
    });
    expect(versionInfo(version)?.layout).toBe(version);
  });
});
