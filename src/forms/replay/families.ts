import type { Unit } from '../../filenames/units';
import { units } from '../../filenames/units';
import { isAnObject, isText, must, shown } from '../../misuse';
import { keysOf } from '../../objects';
import { once } from '../../once';
import { type FileKind, fileKindInfo, fileKinds, type Kind } from '../../schemas/kinds';
import { serviceTypeOf } from '../../schemas/service-codes';
import type { Row } from '../support/rows';

/** What a receiver keeps under one key: a plan, a month's plan, an office's actuals, a preventive plan, or basic information. */
export type HeldUnit = 'plan' | 'usage' | 'actual' | 'basicInfo' | 'preventivePlan';

/** A base form with all that hangs on it: it is replaced as a whole, and deleted by a key. */
export interface Family {
  readonly unit: HeldUnit;
  /** The kind whose rows open a key. */
  readonly base: Kind;
  /** The kind that deletes by this key. */
  readonly deletion: Kind;
  /** What identifies one in force: the fields of the deletion. */
  readonly key: readonly string[];
  /** The base and its dependants. */
  readonly members: readonly FileKind[];
  /** What a deletion takes: the base and the kinds of the cascade table. */
  readonly taken: ReadonlySet<FileKind>;
}

/**
 * The families of forms, derived from what each deletion deletes.
 *
 * @remarks 第4.1版 ファイル間の関係, 送信単位.
 * @internal
 */
export const families: () => readonly Family[] = /* @__PURE__ */ once(listFamilies);

function listFamilies(): Family[] {
  const all = keysOf(fileKinds);
  return all.flatMap((deletion): Family[] => {
    const { deletes, cascade, linkKey } = fileKindInfo(deletion);
    if (deletes === undefined) return [];
    const linked = all.filter((kind) => fileKindInfo(kind).links.some((link) => link.base === deletes));
    const info = units().find(({ files }) => files[0]?.kind === deletes);
    if (info === undefined) return [];
    return [
      {
        unit: info.unit as HeldUnit,
        base: deletes as Kind,
        deletion: deletion as Kind,
        key: linkKey,
        // Pictures are linked by name alone; the cascade table is what ties them to their form.
        members: [...new Set<FileKind>([deletes, ...linked, ...cascade])],
        taken: new Set<FileKind>([deletes, ...cascade]),
      },
    ];
  });
}

const byBase = /* @__PURE__ */ once(() => new Map<FileKind, Family>(families().map((family) => [family.base, family])));
const byDeletion = /* @__PURE__ */ once(
  () => new Map<FileKind, Family>(families().map((family) => [family.deletion, family])),
);

/** The family that a deletion acts on; `undefined` for other kinds. */
export function familyOfDeletion(kind: FileKind): Family | undefined {
  return byDeletion().get(kind);
}

/**
 * The family a row belongs to: its own where the kind is a base, else that of the first base whose key it has whole.
 *
 * @returns `undefined` where the row has no key whole (利用者補足情報 without a plan date and a month).
 */
export function familyOf(kind: Kind, row: Row): Family | undefined {
  const own = byBase().get(kind) ?? byDeletion().get(kind);
  if (own !== undefined) return own;
  const link = fileKindInfo(kind).links.find(({ key }) => key.every((part) => isFilled(row[part])));
  return link === undefined ? undefined : byBase().get(link.base);
}

/** The values that identify a form in force, under their field keys. */
export type KeyValues = Readonly<Record<string, string>>;

/** The key of a row in its family; `undefined` where a part of it is empty. */
export function keyValues(family: Family, row: Row): KeyValues | undefined {
  const key: Record<string, string> = {};
  for (const part of family.key) {
    const value = partOf(row, part);
    if (!isFilled(value)) return undefined;
    // Whatever a caller without types puts there; the record is told as wrong all the same.
    key[part] = shown(value);
  }
  return key;
}

/** The value of a row under a part of a key. */
export function partOf(row: Row, part: string): unknown {
  return row[part] ?? derived[part]?.(row);
}

/** 実績 rows show their サービス種類コード in the サービスコード only. */
const derived: Readonly<Partial<Record<string, (row: Row) => unknown>>> = {
  serviceTypeCode: ({ serviceCode }) => (typeof serviceCode === 'string' ? serviceTypeOf(serviceCode) : undefined),
};

/** One text for a unit and a key, for maps and databases: `["usage","131016","0000000001","2025-11"]`. */
export function replayId(unit: Unit, key: KeyValues): string {
  must('unit', unit, isText);
  must('key', key, isAnObject);
  return JSON.stringify([unit, ...Object.values(key)]);
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
