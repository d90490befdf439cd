import { type Unit, type UnitFile, unitFiles, units } from '../../filenames/units';
import { CareplanCsvError } from '../../issues';
import { shown } from '../../misuse';
import { push } from '../../objects';
import { type FileKind, fileKindInfo, isKind, type Kind } from '../../schemas/kinds';
import { serviceTypes } from '../../schemas/service-types';
import { csvVersionIn, currentVersion, versionInForce } from '../../schemas/versions';
import { type Family, families, familyOf, type KeyValues, keyValues, replayId } from '../replay/families';
import type { Row } from '../support/rows';
import { unexchangedType, withoutDropped } from './exchange';
import { type LeftOuts, partialKey } from './left-out';
import type { BuildPerson } from './types';

/** The CSVバージョン of all that is built. */
export const builtCsvVersion: string = csvVersionIn(currentVersion);

/** A row with its 1-based place in the person's records of the kind. */
export interface PlacedRow {
  readonly row: Row;
  readonly place: number;
}

/** All rows of one person under one key: what is sent whole or not at all. */
export interface Case {
  readonly person: BuildPerson;
  readonly family: Family;
  readonly id: string;
  readonly key: KeyValues;
  /** プラン担当業者コード of 実績: one month may be planned by two offices. */
  readonly planner: string | null;
  readonly rows: ReadonlyMap<Kind, readonly PlacedRow[]>;
}

/** The files of a unit that are built, and the families they belong to: the first is what the unit is about. */
export interface UnitPlan {
  readonly unit: Unit;
  readonly files: readonly UnitFile[];
  readonly kinds: readonly Kind[];
  readonly families: readonly Family[];
}

/** Looks a unit up. */
export function unitPlan(unit: Unit): UnitPlan {
  const info = units().find((one) => one.unit === unit);
  if (info === undefined) throw new CareplanCsvError('invalid_option', `unknown unit: ${shown(unit)}`);
  // What goes to some receivers only (実績 beside 予定, to a centre) is a transmission of its own here.
  const files = unitFiles(info, currentVersion).filter((file) => file.receiverTypes === undefined);
  const kinds = files.map(({ kind }) => kind).filter(isKind);
  const own = families().filter(({ base, deletion }) => kinds.includes(base) || kinds.includes(deletion));
  const first = own.findIndex(({ base, deletion }) => base === files[0]?.kind || deletion === files[0]?.kind);
  return { unit, files, kinds, families: [...own.slice(first), ...own.slice(0, first)] };
}

interface Draft {
  readonly family: Family;
  readonly id: string;
  readonly key: KeyValues;
  readonly planner: string | null;
  readonly rows: Map<Kind, PlacedRow[]>;
  readonly dropped: Map<Kind, Row[]>;
}

/** Where one key falls apart by a further field. */
const splitBy: Readonly<Partial<Record<Kind, string>>> = { UPJSK: 'plannerOfficeNumber' };

/**
 * Sorts the rows of a person into cases, and leaves out what cannot be sent.
 *
 * @param seen The keys of the persons before: a second set under one key would be read as one.
 */
export function casesOf(plan: UnitPlan, person: BuildPerson, seen: Set<string>, leftOut: LeftOuts): Case[] {
  const drafts = new Map<string, Draft>();
  for (const kind of plan.kinds) {
    const rows = (person.records[kind] ?? []) as readonly Row[];
    for (const [index, row] of rows.entries()) addRow(plan, drafts, kind, { row, place: index + 1 }, leftOut);
  }
  const cases = [...drafts.values()].flatMap((draft): Case[] => {
    const why = refusal(plan, draft);
    const rows = [...draft.rows.values()].reduce((sum, list) => sum + list.length, 0);
    if (why !== undefined) {
      leftOut.add(why.why, draft.key, { rows, kind: why.kind ?? null });
      return [];
    }
    if (seen.has(draft.id)) {
      leftOut.add('duplicate', draft.key, { rows });
      return [];
    }
    return [{ ...draft, person, rows: adjusted(draft) }];
  });
  for (const { id } of cases) seen.add(id);
  return cases;
}

function addRow(plan: UnitPlan, drafts: Map<string, Draft>, kind: Kind, placed: PlacedRow, leftOut: LeftOuts): void {
  const { row } = placed;
  const family = familyOf(kind, row);
  const key = family && !isTied(kind, row) ? keyValues(family, row) : undefined;
  if (family === undefined || key === undefined) {
    leftOut.add('key_missing', partialKey(row), { kind });
    return;
  }
  // 利用者補足情報 of the other forms: it goes with those.
  if (!plan.families.includes(family)) return;
  const { csvVersion } = row;
  if (csvVersion !== undefined && csvVersion !== null && csvVersion !== builtCsvVersion) {
    leftOut.add('other_edition', key, { kind });
    return;
  }
  const split = splitBy[kind];
  const planner = split === undefined ? null : shown(row[split] ?? '');
  const id = JSON.stringify([replayId(family.unit, key), planner]);
  let draft = drafts.get(id);
  if (draft === undefined) {
    draft = { family, id, key, planner, rows: new Map(), dropped: new Map() };
    drafts.set(id, draft);
  }
  const serviceType = unexchangedType(kind, row);
  if (serviceType !== undefined) {
    // An unknown type is more likely a slip than a service that is not exchanged: whoever sends is to know of it.
    leftOut.add(Object.hasOwn(serviceTypes, serviceType) ? 'not_exchanged' : 'service_type_unknown', key, {
      kind,
      serviceType,
    });
    push(draft.dropped, kind, row);
  } else if (isOnce(kind) && draft.rows.has(kind)) leftOut.add('duplicate', key, { kind });
  else push(draft.rows, kind, placed);
}

/** Whether a row has the keys of two bases (利用者補足情報 with a plan date and a month): it belongs to one only. */
function isTied(kind: Kind, row: Row): boolean {
  const { links } = fileKindInfo(kind);
  return links.length > 1 && links.every(({ key }) => key.every((part) => (row[part] ?? null) !== null));
}

/** Whether a kind has one row a key. */
function isOnce(kind: Kind): boolean {
  const { rowKey, linkKey } = fileKindInfo(kind);
  return rowKey.length > 0 && rowKey.every((part) => linkKey.includes(part));
}

type Refusal = {
  readonly why: 'no_exchanged_service' | 'base_missing' | 'form_missing' | 'version_month';
  readonly kind?: FileKind;
};

function refusal(plan: UnitPlan, { family, key, rows, dropped }: Draft): Refusal | undefined {
  const { base, deletion, members } = family;
  const opening = plan.kinds.includes(deletion) ? deletion : base;
  if (!rows.has(opening)) return { why: dropped.has(opening) ? 'no_exchanged_service' : 'base_missing' };
  const month = key.targetMonth;
  const inForce = month === undefined ? undefined : versionInForce(month);
  if (month !== undefined && inForce?.csvVersion !== currentVersion) return { why: 'version_month' };
  const lacking = plan.files.find(
    ({ kind, required }) =>
      required && isKind(kind) && members.includes(kind) && !fileKindInfo(kind).mayBeEmpty && !rows.has(kind),
  );
  return lacking === undefined ? undefined : { why: 'form_missing', kind: lacking.kind };
}

function adjusted({ rows, dropped }: Draft): Map<Kind, PlacedRow[]> {
  const result = new Map(rows);
  for (const [kind, gone] of dropped) {
    const list = rows.get(kind);
    if (list === undefined) continue;
    const less = withoutDropped(
      list.map(({ row }) => row),
      gone,
    );
    result.set(
      kind,
      list.map(({ place }, index) => ({ row: less[index]!, place })),
    );
  }
  return result;
}
