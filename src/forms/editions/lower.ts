import { rowCodec } from '../../schemas/cells/row-codec';
import { type Kind, kindInLayout } from '../../schemas/kinds';
import { layoutFor, lengthIn, type RecordOf } from '../../schemas/record';
import { currentVersion, type Layout, versionInfo } from '../../schemas/versions';
import type { AnyEdition, Row } from '../support/rows';
import { wrongMonth } from './lift';
import type { EditionNote } from './note';

const oldLayout = '202208' satisfies Layout;
const oldCsvVersion = '2022-08';

/** The kinds that 第3.2版 has. */
export type OlderKind =
  | 'UPHOSOKU'
  | 'UP1KYO'
  | 'DLT1KYO'
  | 'UP2KYO'
  | 'UPPLAN'
  | 'UPJSK'
  | 'DLTPLAN'
  | 'DLTJSK'
  | 'UPSIKYU';

/** A record brought down to 第3.2版. */
export interface LoweredRecord<K extends Kind> {
  /** `null` where the older edition lacks the kind, or a value has no room in its layout. */
  readonly record: K extends OlderKind ? RecordOf<K, '202208'> | null : null;
  /** What is lost on the way; where `record` is `null`, why. */
  readonly lost: readonly EditionNote[];
}

/**
 * Brings a record of 第4.1版 down to 第3.2版 (202208), and lists what is lost.
 *
 * A filled field that the older layout lacks is lost. Nothing is cut to fit: where a value is longer than the older layout allows (7表
 * 回数 of three digits), there is no record. Lifting a record of 202208 and bringing it down again gives the same record.
 *
 * @param kind The kind of the record.
 * @param record The record; one of an older edition keeps its version.
 * @throws CareplanCsvError for an unknown kind.
 * @remarks 第3.2版 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { lowerRecord } from 'careplan-csv/forms';
 *
 * const { record, lost } = lowerRecord('UPPLAN', plan);
 * if (record === null) console.log('cannot be written:', lost);
 * ```
 */
export function lowerRecord<K extends Kind>(kind: K, record: AnyEdition<K> | RecordOf<K, '202208'>): LoweredRecord<K> {
  layoutFor(kind, currentVersion);
  const lowered = lower(kind, record as Row);
  return lowered as unknown as LoweredRecord<K>;
}

/** A column of the newer layout, and what becomes of it. */
interface Column {
  readonly key: string;
  /** Whether the older layout has it. */
  readonly kept: boolean;
  /** Whether a value that the newer layout can hold has room in the older one. */
  readonly fits: (value: unknown) => boolean;
}

const columns = new Map<Kind, readonly Column[]>();

function columnsOf(kind: Kind): readonly Column[] {
  let list = columns.get(kind);
  if (list === undefined) {
    const older = rowCodec(kind, oldLayout);
    list = rowCodec(kind, currentVersion).fields.map(({ spec, write }): Column => {
      const field = older.fields[older.keys.indexOf(spec.key)];
      // What neither layout can write is no matter of editions: writing tells.
      const narrower = field !== undefined && lengthIn(spec, oldLayout) !== lengthIn(spec, currentVersion);
      const fits = (value: unknown) =>
        !narrower || typeof write(value) !== 'string' || typeof field.write(value) === 'string';
      return { key: spec.key, kept: field !== undefined, fits };
    });
    columns.set(kind, list);
  }
  return list;
}

function lower(kind: Kind, row: Row): { record: Row | null; lost: EditionNote[] } {
  if (!kindInLayout(kind, oldLayout)) return { record: null, lost: [{ reason: 'kind_lost', kind, key: null }] };
  const lost: EditionNote[] = [];
  const record: Record<string, unknown> = {};
  let whole = true;
  for (const { key, kept, fits } of columnsOf(kind)) {
    const value = row[key] ?? null;
    if (kept) record[key] = value;
    else if (value !== null) lost.push({ reason: 'field_lost', kind, key });
    if (fits(value)) continue;
    lost.push({ reason: 'too_long', kind, key });
    whole = false;
  }
  if (versionInfo(String(row.csvVersion).replace('-', ''))?.layout !== oldLayout) record.csvVersion = oldCsvVersion;
  return { record: whole ? record : null, lost: [...lost, ...wrongMonth(kind, record)] };
}
