import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A line of the sources, and what a maintainer puts in its place. */
interface Change {
  readonly path: string;
  readonly find: string;
  readonly put: string;
}

/**
 * An edition that does not exist, written down in the places that CONTRIBUTING names and in no other: a field in the middle of 6表, one field of 7表
 * gone, one longer, one field of 6表 required, one code added, one code gone, one kind gone.
 */
export const invention: readonly Change[] = [
  {
    path: 'src/schemas/versions.ts',
    find: '\n] as const satisfies readonly WrittenEdition[];',
    put: `
  { csvVersion: '202704', edition: '第5版', appliesFrom: '2027-04', layout: '202704', grammar: '202407' },
] as const satisfies readonly WrittenEdition[];`,
  },
  {
    path: 'src/schemas/records/UPPLAN.ts',
    find: "    {\n      key: 'serviceCode',",
    put: `    { key: 'travelMinutes', name: '移動時間', type: 'int', length: 3, since: '202704' },
    {
      key: 'serviceCode',`,
  },
  {
    path: 'src/schemas/records/UPSIKYU.ts',
    find: "key: 'priorDays',",
    put: "key: 'priorDays',\n      until: '202407',",
  },
  {
    path: 'src/schemas/records/UPSIKYU.ts',
    find: "    { key: 'plannedDays', name: '当月の計画利用日数', type: 'int', length: 2 },",
    put: `    { key: 'plannedDays', name: '当月の計画利用日数', type: 'int', length: 2, until: '202407' },
    { key: 'plannedDays', name: '当月の計画利用日数', type: 'int', length: 3, since: '202704' },`,
  },
  {
    path: 'src/schemas/records/UPPLAN.ts',
    find: "    { key: 'providerName', name: 'サービス事業所名', type: 'text' },",
    put: `    { key: 'providerName', name: 'サービス事業所名', type: 'text', until: '202407' },
    { key: 'providerName', name: 'サービス事業所名', type: 'text', presence: 'required', since: '202704' },`,
  },
  {
    path: 'src/schemas/codes.ts',
    find: "  careLevel: {\n    '06': '事業対象者',",
    put: `  careLevel: {
    '06': '事業対象者',
    '26': '要介護６',`,
  },
  {
    path: 'src/schemas/codes.ts',
    find: 'const spans = {',
    put: "const spans = { careLevel: { '26': { since: '202704' } }, planCategory: { '54': { until: '202407' } } ",
  },
  {
    path: 'src/schemas/kinds.ts',
    find: "      links: [{ base: 'UPKIHON', key: byConsultation }],",
    put: `      until: '202407',
      links: [{ base: 'UPKIHON', key: byConsultation }],`,
  },
];

/** The CSVバージョン of the invented edition. */
export const inventedVersion = '202704';

/** The text of a source in which the edition is written down; `undefined` where it needs no change. */
export function invented(path: string, text: string): string | undefined {
  const changes = invention.filter((change) => path.replaceAll('\\', '/').endsWith(`/${change.path}`));
  if (changes.length === 0) return undefined;
  return changes.reduce((current, { find, put }) => {
    if (!current.includes(find)) throw new Error(`${path} no longer holds ${find}`);
    // A function, so that no $ of the text means anything.
    return current.replace(find, () => put);
  }, text);
}

/** The changed sources: path below the project → text. */
export function inventedSources(): ReadonlyMap<string, string> {
  const paths = [...new Set(invention.map(({ path }) => path))];
  return new Map(
    paths.map((path) => {
      const full = join(root, path);
      return [path, invented(full, readFileSync(full, 'utf8')) ?? ''];
    }),
  );
}
