import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueKinds } from '../../src/issues';
import { rowCodec } from '../../src/schemas/cells/row-codec';
import { codes } from '../../src/schemas/codes';
import { fileKinds, type Kind, kinds } from '../../src/schemas/kinds';
import { recordDefinition } from '../../src/schemas/record';
import { isPreventive, mayPlan, planners, serviceTypes } from '../../src/schemas/service-types';
import { currentVersion, versions } from '../../src/schemas/versions';

const spec = join(import.meta.dirname, '../../../shared/spec');

function table(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(spec, name), 'utf8').trimEnd().split('\n');
  const keys = head!.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? '']));
  });
}

/** The tables call the published text 原典; whoever reads a note knows it as 標準仕様書. Nothing else is put in other words. */
const shown = (note: string): string => note.replaceAll('原典', '標準仕様書');

/** The notes that leave the writing of a field open. */
const openNotes =
  /原典の書式は(?:空欄|フリーテキスト)|空欄とも読める|文字の種類を定めない|桁も受け取る|桁まで受け取る|項目長は原典の抽出から読めない/;

describe('the layouts', () => {
  it('hold 17 kinds and 398 fields', () => {
    expect(kinds).toHaveLength(17);
    expect(kinds.reduce((sum, kind) => sum + recordDefinition(kind).fields.length, 0)).toBe(398);
  });

  it.each([
    ['UPPLAN', 22],
    ['UPJSK', 22],
    ['UPSIKYU', 34],
    ['UP1KYO', 28],
    ['UP2KYO', 22],
    ['UPHOSOKU', 63],
  ] as const)('%s has %i fields before 202407, numbered without gaps', (kind, count) => {
    for (const version of ['201910', '202003', '202208'] as const) {
      const { fields } = recordDefinition(kind, version);
      expect(fields.map(({ no }) => no)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      expect(fields.some(({ key }) => /tais|equipment/.test(key))).toBe(false);
    }
  });

  it('tell the shorter 回数 of the older 7表', () => {
    const lengthOf = (version: '202208' | '202407') =>
      recordDefinition('UPSIKYU', version).fields.find(({ key }) => key === 'count')?.length;
    expect([lengthOf('202208'), lengthOf('202407')]).toEqual([2, 3]);
  });

  it.each([
    ['UP3KYO', '202208', 'kind_not_in_version'],
    ['UPYOBO', '201910', 'kind_not_in_version'],
    ['UPPLAN', '202413', 'unknown_version'],
    ['UPKIHON_IMAGE', '202407', 'unknown_kind'],
    ['toString', '202407', 'unknown_kind'],
  ])('refuse %s in %s as misuse', (kind, version, code) => {
    expect(() => recordDefinition(kind as Kind, version as '202407')).toThrow(expect.objectContaining({ code }));
  });

  it('have keys and names that are unique keys within a kind', () => {
    for (const kind of kinds) {
      const keys = recordDefinition(kind).fields.map(({ key }) => key);
      expect(new Set(keys).size, kind).toBe(keys.length);
    }
  });
});

describe.skipIf(!existsSync(spec))('the tables of the standard', () => {
  it('layout.tsv is what the definitions say', () => {
    const presence = { R: 'required', N: 'recommended', 'R?': 'recommended', '': 'optional' } as Record<string, string>;
    const told = table('layout.tsv').map((row) => ({
      kind: row.kind,
      no: Number(row.no),
      name: row.name,
      key: row.key,
      type: row.type,
      length: row.length === '' ? null : Number(row.length),
      presence: presence[row.required!],
      codes: row.codes === '' ? null : row.codes,
      note: row.note === '' ? null : shown(row.note!),
    }));
    const defined = [...new Set(told.map(({ kind }) => kind as Kind))].flatMap((kind) =>
      recordDefinition(kind).fields.map((field) => ({ kind, ...field })),
    );
    expect(defined).toEqual(told);
  });

  it('what layout.tsv leaves open is a warning at most', () => {
    const open = table('layout.tsv').filter(({ note }) => openNotes.test(note!));
    expect(open.length).toBeGreaterThan(30);
    for (const { kind, key, type } of open) {
      const spec = recordDefinition(kind as Kind).fields.find((field) => field.key === key)!;
      const codec = rowCodec(kind as Kind, currentVersion).fields[spec.no - 1]!;
      for (const cell of ['あ', '!!', '9'.repeat(40), 'あ'.repeat(40)]) {
        const { value, faults } = codec.judge(cell);
        const weights = faults.map(({ code, severity }) => severity ?? issueKinds[code].severity);
        expect([kind, key, cell, weights.filter((weight) => weight === 'error')]).toEqual([kind, key, cell, []]);
        if (faults.length > 0) expect([kind, key, value]).toEqual([kind, key, type === 'int' ? null : cell]);
      }
    }
    const told = open.map(({ kind, key }) => `${kind} ${key}`);
    const doubtful = kinds.flatMap((kind) =>
      rowCodec(kind, currentVersion)
        .fields.filter(({ spec }) => spec.doubtful !== undefined && spec.doubtful !== 'presence')
        .map(({ spec }) => `${kind} ${spec.key}`),
    );
    expect(doubtful.sort()).toEqual(told.sort());
  });

  it('the types of 予防 and 総合事業 are those whose names or codes say so, and those that plan are in the list', () => {
    for (const [code, { name }] of Object.entries(serviceTypes)) {
      const says = (name.includes('介護予防') && !planners.includes(code)) || /^A[0-9A-E]$/.test(code);
      expect([code, isPreventive(code)]).toEqual([code, says]);
    }
    expect(Object.keys(serviceTypes).filter(mayPlan).sort()).toEqual([
      '43',
      '46',
      '68',
      '69',
      '73',
      '75',
      '77',
      '79',
      'AF',
    ]);
  });

  it('codes.tsv, service-types.tsv and versions.tsv are the tables', () => {
    const told: Record<string, Record<string, string>> = {};
    for (const { table: name, code, label } of table('codes.tsv')) {
      told[name!] ??= {};
      told[name!]![code!] = label!;
    }
    expect(codes).toEqual(told);
    const exchanged = { '○': true, '×': false, '-': null } as Record<string, boolean | null>;
    expect(serviceTypes).toEqual(
      Object.fromEntries(
        table('service-types.tsv').map((row) => [row.code, { name: row.name, exchanged: exchanged[row.exchanged!] }]),
      ),
    );
    expect(versions.map(({ csvVersion, edition, appliesFrom }) => ({ csvVersion, edition, appliesFrom }))).toEqual(
      table('versions.tsv').map(({ csvVersion, edition, appliesFrom }) => ({ csvVersion, edition, appliesFrom })),
    );
  });

  it('files.tsv is what the kinds say', () => {
    const list = (text: string | undefined): string[] => (text === '' || text === undefined ? [] : text.split(','));
    let direction = '';
    for (const row of table('files.tsv')) {
      const kind = row.kind as keyof typeof fileKinds;
      const info = fileKinds[kind];
      expect(info.name).toBe(row.name);
      expect(info.family).toBe(row.family);
      expect(info.month).toBe({ '-': 'none', YYYYMM: 'month', 'YYYYMM|000000': 'monthOrZeros' }[row.monthSegment!]);
      expect(info.since).toBe(row.since);
      // 同上: as the row before. What README.md says of both ways between 居宅 and 包括 comes behind.
      if (row.direction !== '同上') direction = row.direction!;
      expect(info.direction.startsWith(direction), `${kind} ${info.direction}`).toBe(true);
      expect(info.cascade).toEqual(list(row.cascade));
      expect(info.rowKey).toEqual(list(row.rowKey));
      if (row.dependsOn !== '' && kind !== 'UPKIHON_IMAGE') {
        expect(info.links.map(({ base }) => base)).toEqual([row.dependsOn]);
        expect(info.linkKey).toEqual(list(row.linkKey));
      }
    }
    expect(Object.keys(fileKinds)).toEqual(table('files.tsv').map(({ kind }) => kind));
  });
});
