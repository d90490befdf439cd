/** An edition of the standard as its CSVバージョン names it. */
export interface VersionInfo {
  /** The CSVバージョン: six digits, not a month of service. */
  readonly csvVersion: Version;
  readonly edition: string;
  /** First サービス提供年月 the edition applies to (`'2025-04'`), or `null` where it never applied. */
  readonly appliesFrom: string | null;
  /** The edition whose layout and file-name grammar this version uses: the newest one of that layout. */
  readonly layout: Layout;
}

/** A CSVバージョン value of the standard. */
export type Version = '201910' | '202003' | '202208' | '202504' | '202407';

/** The two layouts (and file-name grammars) in use, each named by its newest edition. */
export type Layout = '202208' | '202407';

/** Both layouts, the newest first. */
export const layouts: readonly Layout[] = ['202407', '202208'];

/** The versions whose rows have the older layout (up to 第3.2版). */
export type OlderVersion = '201910' | '202003' | '202208';

/** The edition everything defaults to: 第4.1版. */
export const currentVersion = '202407' satisfies Version;

/**
 * The CSVバージョン values, oldest edition first. 202504 was replaced by 202407 before it applied, so the newest is not the largest number.
 *
 * @remarks 第4.1版 表紙の改版履歴.
 */
export const versions: readonly VersionInfo[] = [
  { csvVersion: '201910', edition: '初版', appliesFrom: '2020-03', layout: '202208' },
  { csvVersion: '202003', edition: '第2版', appliesFrom: '2020-10', layout: '202208' },
  { csvVersion: '202208', edition: '第3版・第3.1版・第3.2版', appliesFrom: '2023-01', layout: '202208' },
  { csvVersion: '202504', edition: '第4版', appliesFrom: '2025-04', layout: '202407' },
  { csvVersion: '202407', edition: '第4.1版', appliesFrom: '2025-04', layout: '202407' },
];

const byVersion = /* @__PURE__ */ new Map<string, VersionInfo>(
  /* @__PURE__ */ versions.map((info) => [info.csvVersion, info]),
);

/** The edition with this CSVバージョン (`'202407'`), or `undefined` where the standard has none. */
export function versionInfo(csvVersion: string): VersionInfo | undefined {
  return byVersion.get(csvVersion);
}

/**
 * The edition in force for a month of service (`'2025-11'`): the newest of those that apply by then.
 *
 * @returns `undefined` before the first edition, where the standard cannot be asked.
 */
export function versionInForce(month: string): VersionInfo | undefined {
  return versions.findLast((info) => info.appliesFrom !== null && info.appliesFrom <= month);
}
