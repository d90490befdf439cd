import * as fc from 'fast-check';
import { readAll } from '../../src/codec/read/read';
import { writeAll } from '../../src/codec/write/write';
import { toBase64 } from '../../src/conformance/base64';
import type { Case } from '../../src/conformance/case';
import { parseFileName } from '../../src/filenames/parse';
import { type IssueCode, issueKinds } from '../../src/issues';
import { isKind, type Kind, kindIn, kinds } from '../../src/schemas/kinds';
import { currentVersion, type Version, versionInfo, versions } from '../../src/schemas/versions';
import { faultCodes } from '../../src/synthetic/faults';
import { recordArbitrary } from '../../src/testing/arbitraries';
import { ruleOf } from '../../src/validate/rules';
import { shapes } from '../../test/conformant/shapes';
import { caseOf, cited } from './support/case';
import { smallestFaultySet } from './support/faulty-sets';
import { bytesOfRows } from './support/rows';

/** Every kind in every edition that has it. */
const kindsByVersion: readonly { readonly kind: Kind; readonly version: Version }[] = versions.flatMap(
  ({ csvVersion }) => kinds.filter((kind) => kindIn(kind, csvVersion)).map((kind) => ({ kind, version: csvVersion })),
);

/** A year before the calendar of the standard's readers: real, but nothing that a care office writes. */
const longAgo = /"(?:0\d{3}|1[0-7]\d{2})-\d{2}/;

/** Records of a kind, the same ones each time. */
function recordsOf(kind: Kind, version: Version, count: number, label: number) {
  const plausible = recordArbitrary(kind, { version }).filter((record) => !longAgo.test(JSON.stringify(record)));
  return fc.sample(plausible, { seed: label * 1009 + kinds.indexOf(kind), numRuns: count });
}

/** Rows of a shape that stand in the kit, at most. */
const mostRows = 8;

/** The cases of reading: each kind in each edition, what conformant vendors write otherwise, and rows that are not a record. */
export async function read(): Promise<Case[]> {
  const section = cited.layouts;
  const each = kindsByVersion.map(({ kind, version }) => {
    const { bytes } = writeAll(kind, recordsOf(kind, version, 2, 1), { version });
    const why = {
      ja: `${versionName(version)}の項目を、定められた型で読む。`,
      en: `The fields of ${version} are read by their types.`,
    };
    return caseOf('read', { id: `layout/${kind}-${version}`, level: 'required', section, why }, 'read', {
      kind,
      edition: version,
      bytes: toBase64(bytes),
    });
  });
  return Promise.all([...each, ...shapeCases(), ...rejectedCases(), ...fileCases()]);
}

function versionName(version: Version): string {
  return versionInfo(version)?.edition ?? version;
}

/** The first rows of each file of each conformant shape; what is written there is conformant, if unusual. */
function shapeCases(): Promise<Case>[] {
  const seen = new Set<string>();
  return shapes.flatMap((shape) =>
    shape.make().flatMap(({ name, bytes }, index): Promise<Case>[] => {
      const kind = kindOfName(name);
      if (kind === undefined || bytes.length === 0) return [];
      const [first] = readAll(bytes, { kind, fileName: name }).rows;
      if (first === undefined) return [];
      const rows = toBase64(bytesOfRows(bytes, kind, first.version, 1, mostRows));
      if (seen.has(rows)) return [];
      seen.add(rows);
      const why = { ja: '標準仕様書に適合する書き方であり、どの行もレコードになる。', en: shape.why };
      const told = {
        id: `conformant/${shape.name}-${index + 1}`,
        level: 'required',
        section: cited.layouts,
        why,
      } as const;
      return [caseOf('read', told, 'read', { kind, edition: first.version, bytes: rows })];
    }),
  );
}

/** The rows in which each fault of a row or field lies. */
function rejectedCases(): Promise<Case>[] {
  return faultCodes.flatMap((code): Promise<Case>[] => {
    const { scope } = issueKinds[code];
    if (scope !== 'field' && !code.startsWith('row_')) return [];
    const { files, places } = smallestFaultySet(code);
    const [place] = places;
    const file = files.find(({ name }) => name === place?.file);
    const kind = file === undefined ? undefined : kindOfName(file.name);
    if (file === undefined || kind === undefined || place === undefined || place.row === null) return [];
    const bytes = bytesOfRows(file.bytes, kind, currentVersion, place.row);
    const told = {
      id: `faulty/${code}`,
      level: levelOf(code),
      section: ruleOf(code).section,
      why: ruleOf(code).fault,
    } as const;
    return [caseOf('read', told, 'read', { kind, edition: currentVersion, bytes: toBase64(bytes) })];
  });
}

/** Files that come in another form than the standard's: their rows are read all the same. */
function fileCases(): Promise<Case>[] {
  return faultCodes.flatMap((code): Promise<Case>[] => {
    if (issueKinds[code].scope !== 'file' || !code.startsWith('file_')) return [];
    const { files, places } = smallestFaultySet(code);
    const file = files.find(({ name }) => name === places[0]?.file);
    const kind = file === undefined ? undefined : kindOfName(file.name);
    if (file === undefined || kind === undefined || file.bytes.length > 100_000) return [];
    const { section, fault } = ruleOf(code);
    const told = { id: `file/${code}`, level: 'recommended', section, why: fault } as const;
    return [caseOf('read', told, 'read', { kind, edition: currentVersion, bytes: toBase64(file.bytes) })];
  });
}

function levelOf(code: IssueCode): 'required' | 'recommended' {
  return issueKinds[code].severity === 'error' && !ruleOf(code).doubtful ? 'required' : 'recommended';
}

/** The record kind that a name tells. */
export function kindOfName(name: string): Kind | undefined {
  const parsed = parseFileName(name);
  const kind = parsed.ok ? parsed.value.kind : parsed.kind;
  return kind !== undefined && isKind(kind) ? kind : undefined;
}

/** Texts that are hard to write. */
const hardTexts: Readonly<Record<string, string>> = {
  comma: '入浴、更衣, 整容',
  quotation: '「"はい"」と答える',
  'line-break': '1行目\r\n2行目',
  'line-feed': '1行目\n2行目',
  blanks: ' 前後の空白　',
  equals: '=1+1',
  'ms932-tilde': '10～12時',
  'extended-kanji': '髙﨑 纊 ①Ⅱ㈱',
  'half-width-kana': 'ﾃﾞｲｻｰﾋﾞｽ',
  backslash: 'a\\b~c',
  'trail-5c': 'ソ表能予',
};

/** The cases of writing: each kind in each layout, and texts that are hard to write. */
export async function write(): Promise<Case[]> {
  const newest = kindsByVersion.filter(({ version }) => versionInfo(version)?.layout === version);
  const each = newest.map(({ kind, version }) =>
    caseOf(
      'write',
      {
        id: `layout/${kind}-${version}`,
        level: 'required',
        section: cited.layouts,
        why: { ja: '項目を定められた順と書式で書く。', en: 'The fields are written in their order and form.' },
      },
      'write',
      { kind, edition: version, records: recordsOf(kind, version, 2, 2).map((record) => ({ ...record })) },
    ),
  );
  const texts = Object.entries(hardTexts).map(([id, text]) => {
    const [record] = recordsOf('UP1KYO', currentVersion, 1, 3);
    return caseOf(
      'write',
      {
        id: `text/${id}`,
        level: 'required',
        section: cited.form,
        why: {
          ja: 'フリーテキストは引用符で囲み、改行とコンマはそのまま、引用符は二重にする。',
          en: 'Free text stands in quotation marks; line breaks and commas stay, quotation marks are doubled.',
        },
      },
      'write',
      { kind: 'UP1KYO', edition: currentVersion, records: [{ ...record, assessmentResult: text }] },
    );
  });
  return Promise.all([...each, ...texts]);
}
