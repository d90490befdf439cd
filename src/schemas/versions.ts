import { once } from '../once';

/** An edition of the standard as the list below writes it down. */
interface WrittenEdition {
  readonly csvVersion: string;
  readonly edition: string;
  readonly appliesFrom: string | null;
  readonly layout: string;
  readonly grammar: string;
}

// The one list of editions, oldest first: types, defaults, documents, schemas and conversion follow it. 202504 was replaced by 202407 before it
// applied, so the newest is not the largest number.
const editions = [
  { csvVersion: '201910', edition: '初版', appliesFrom: '2020-03', layout: '202208', grammar: '202208' },
  { csvVersion: '202003', edition: '第2版', appliesFrom: '2020-10', layout: '202208', grammar: '202208' },
  {
    csvVersion: '202208',
    edition: '第3版・第3.1版・第3.2版',
    appliesFrom: '2023-01',
    layout: '202208',
    grammar: '202208',
  },
  { csvVersion: '202504', edition: '第4版', appliesFrom: '2025-04', layout: '202407', grammar: '202407' },
  { csvVersion: '202407', edition: '第4.1版', appliesFrom: '2025-04', layout: '202407', grammar: '202407' },
] as const satisfies readonly WrittenEdition[];

/** The edition everything defaults to: 第4.1版. */
export const currentVersion = '202407' satisfies Version;

/** The CSVバージョン of the edition everything defaults to. */
export type CurrentVersion = typeof currentVersion;

type Editions = typeof editions;

/** A CSVバージョン value of the standard. */
export type Version = Editions[number]['csvVersion'];

/** A set of layouts that one or more editions share, named by one of these editions. */
export type Layout = Editions[number]['layout'];

/** A grammar of file names that one or more editions share, named by one of these editions. */
export type NameGrammar = Editions[number]['grammar'];

/** An edition of the standard as its CSVバージョン names it. */
export interface VersionInfo {
  /** The CSVバージョン: six digits, not a month of service. */
  readonly csvVersion: Version;
  readonly edition: string;
  /** First サービス提供年月 the edition applies to (`'2025-04'`), or `null` where it never applied. */
  readonly appliesFrom: string | null;
  /** The layouts of its files: editions of one layout have the same kinds, fields and codes. */
  readonly layout: Layout;
  /** The grammar of its file names, which may outlive a layout. */
  readonly grammar: NameGrammar;
}

/**
 * The CSVバージョン values, oldest edition first. 202504 was replaced by 202407 before it applied, so the newest is not the largest number.
 *
 * @remarks 第4.1版 表紙の改版履歴.
 */
export const versions: readonly VersionInfo[] = editions;

/** Which editions have a field, a kind or a code: those from the layout of `since` to that of `until`, both included; absent: no bound. */
export interface Span {
  /** The first edition that has it, or any of the same layout. */
  readonly since?: Version;
  /** The last edition that has it, or any of the same layout. */
  readonly until?: Version;
}

const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** The layouts, oldest first. */
export const layouts: readonly Layout[] = /* @__PURE__ */ distinct(
  /* @__PURE__ */ versions.map(({ layout }) => layout),
);

/** The grammars of file names, newest first: the order in which a name is tried. */
export const nameGrammars: readonly NameGrammar[] = /* @__PURE__ */ distinct(
  /* @__PURE__ */ versions.map(({ grammar }) => grammar).reverse(),
);

const byVersion = /* @__PURE__ */ once(
  () => new Map<string, VersionInfo>(versions.map((info) => [info.csvVersion, info])),
);

/** Rows ask for their edition by this form, thousands of times a second. */
const byRecordVersion = /* @__PURE__ */ once(
  () => new Map<string, VersionInfo>(versions.map((info) => [csvVersionIn(info.csvVersion), info])),
);

/** The edition with this CSVバージョン (`'202407'`), or `undefined` where the standard has none. */
export function versionInfo(csvVersion: string): VersionInfo | undefined {
  return byVersion().get(csvVersion);
}

/** The edition that a record's `csvVersion` (`'2024-07'`) names, or `undefined` where it names none. */
export function versionOfRecord(csvVersion: unknown): VersionInfo | undefined {
  return typeof csvVersion === 'string' ? byRecordVersion().get(csvVersion) : undefined;
}

/** A CSVバージョン as a record holds it: `'2024-07'` for `'202407'`. */
export function csvVersionIn(version: Version): string {
  return `${version.slice(0, 4)}-${version.slice(4)}`;
}

/** The layout of an edition. */
export function layoutOf(version: Version): Layout {
  return (byVersion().get(version) as VersionInfo).layout;
}

/** The editions that have a layout, oldest first. */
export function versionsOf(layout: Layout): readonly VersionInfo[] {
  return versions.filter((info) => info.layout === layout);
}

/** The grammar of an edition's file names. */
export function grammarOf(version: Version): NameGrammar {
  return (byVersion().get(version) as VersionInfo).grammar;
}

/** The editions whose file names follow a grammar, oldest first. */
export function versionsNamed(grammar: NameGrammar): readonly VersionInfo[] {
  return versions.filter((info) => info.grammar === grammar);
}

/** The edition that a file name alone lets expect: the one everything defaults to where it is named so, else the newest of the grammar. */
export function versionExpected(grammar: NameGrammar): Version {
  if (grammarOf(currentVersion) === grammar) return currentVersion;
  return (versionsNamed(grammar).at(-1) as VersionInfo).csvVersion;
}

/**
 * The edition in force for a month of service (`'2025-11'`): the newest of those that apply by then.
 *
 * @returns `undefined` before the first edition, where the standard cannot be asked.
 */
export function versionInForce(month: string): VersionInfo | undefined {
  return versions.findLast((info) => info.appliesFrom !== null && info.appliesFrom <= month);
}

/** Whether an edition lies within a span. */
export function isWithin({ since, until }: Span, version: Version): boolean {
  if (since === undefined && until === undefined) return true;
  const at = placeOf(version);
  return (since === undefined || placeOf(since) <= at) && (until === undefined || at <= placeOf(until));
}

function placeOf(version: Version): number {
  return layouts.indexOf(layoutOf(version));
}

/** The layouts from that of a version on. */
type LayoutsFrom<V extends Version, L extends readonly WrittenEdition[] = Editions> = L extends readonly [
  infer First extends WrittenEdition,
  ...infer Rest extends readonly WrittenEdition[],
]
  ? First['layout'] extends LayoutOf<V>
    ? L[number]['layout']
    : LayoutsFrom<V, Rest>
  : never;

/** The layout of a version. */
export type LayoutOf<V extends Version> = Extract<Editions[number], { readonly csvVersion: V }>['layout'];

/** The versions that lie within a span. */
export type VersionsWithin<S> = {
  [V in Version]: S extends { readonly since: infer From extends Version }
    ? LayoutOf<V> extends LayoutsFrom<From>
      ? NotAfter<S, V>
      : never
    : NotAfter<S, V>;
}[Version];

type NotAfter<S, V extends Version> = S extends { readonly until: infer Last extends Version }
  ? LayoutOf<Last> extends LayoutsFrom<V>
    ? V
    : never
  : V;
