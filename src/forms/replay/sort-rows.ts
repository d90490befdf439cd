import { baseName } from '../../filenames/base-name';
import { isAnObject, must } from '../../misuse';
import { keysOf } from '../../objects';
import { type FileKind, fileKindInfo, type Kind } from '../../schemas/kinds';
import { asRow, type Row } from '../support/rows';
import { transmissionShape } from '../support/shapes';
import { type Family, familyOf, familyOfDeletion, type KeyValues, keyValues, replayId } from './families';
import type { ReplayPicture, ReplayTransmission } from './transmission';

/** What a transmission holds of one key. */
export interface KeyRows {
  readonly family: Family;
  readonly id: string;
  readonly key: KeyValues;
  /** Rows by kind; under UPKIHON_IMAGE the pictures. */
  readonly rows: Map<FileKind, (Row | ReplayPicture)[]>;
  readonly rejected: Map<FileKind, number>;
}

/** What a transmission holds, by key. */
export interface SortedRows {
  readonly registrations: ReadonlyMap<string, KeyRows>;
  readonly deletions: ReadonlyMap<string, KeyRows>;
  /** Rows and pictures that belong to no key. */
  readonly loose: readonly {
    readonly kind: FileKind;
    readonly why: 'key_missing' | 'base_missing' | 'rejected';
    readonly rows: number;
  }[];
}

/** How keys are told apart and forms taken. */
export interface ApplyOptions {
  /**
   * Whether one 6表 is kept for each プラン担当業者 of a person and month, with its 7表 and 利用者補足情報: `usage` keys have `plannerOfficeNumber` then. By the
   * standard's key (the default) the later one replaces the earlier, whoever planned it. A deletion names no planner: it takes the 6表 of its sender.
   */
  readonly perPlanner?: boolean | undefined;
  /** Whether a form with a row that could not be read replaces one that is whole; by default it is held back. */
  readonly takeIncomplete?: boolean | undefined;
}

/** The key of 6表 that tells planners apart. */
const plannerKey = 'plannerOfficeNumber';

/** The プラン担当業者 of each 6表予定 of a transmission, by its key; the sender where several are named and it is one of them. */
function plannersOf({ records, sender }: ReplayTransmission): ReadonlyMap<string, string> {
  const planners = new Map<string, string>();
  for (const record of records.UPPLAN ?? []) {
    const row = asRow(record);
    const family = familyOf('UPPLAN', row);
    const key = family && keyValues(family, row);
    const planner = row[plannerKey];
    if (family === undefined || key === undefined || typeof planner !== 'string') continue;
    const id = replayId(family.unit, key);
    if (planner === sender || !planners.has(id)) planners.set(id, planner);
  }
  return planners;
}

/** Sorts the rows of a transmission by the keys they are kept under. */
export function rowsByKey(transmission: ReplayTransmission, options: ApplyOptions = {}): SortedRows {
  must('transmission', transmission, transmissionShape);
  must('options', options, isAnObject);
  const { perPlanner = false } = options;
  const { records, pictures = [], rejected = [], sender } = transmission;
  const planners = perPlanner ? plannersOf(transmission) : new Map<string, string>();
  const registrations = new Map<string, KeyRows>();
  const deletions = new Map<string, KeyRows>();
  const loose = new Looses();
  const at = (kind: Kind, row: Row): KeyRows | undefined => {
    const family = familyOf(kind, row);
    const plain = family && keyValues(family, row);
    if (family === undefined || plain === undefined) return undefined;
    const split = perPlanner && family.unit === 'usage';
    const key = split ? { ...plain, [plannerKey]: planners.get(replayId(family.unit, plain)) ?? sender } : plain;
    const target = familyOfDeletion(kind) === undefined ? registrations : deletions;
    const id = replayId(family.unit, key);
    let found = target.get(id);
    if (found === undefined) {
      found = { family, id, key, rows: new Map(), rejected: new Map() };
      target.set(id, found);
    }
    return found;
  };
  for (const kind of keysOf(records)) {
    for (const record of records[kind] ?? []) {
      const row = asRow(record);
      const found = at(kind, row);
      if (found === undefined) loose.add(kind, 'key_missing');
      else push(found.rows, kind, row);
    }
  }
  for (const { kind, draft } of rejected) {
    const found = draft === null ? undefined : at(kind, draft);
    if (found === undefined) loose.add(kind, 'rejected');
    else found.rejected.set(kind, (found.rejected.get(kind) ?? 0) + 1);
  }
  for (const kind of addPictures(registrations, pictures)) loose.add(kind, 'base_missing');
  return { registrations, deletions, loose: loose.list() };
}

/** Ties pictures to the rows that name them; yields the kind of each that no row names. */
function addPictures(registrations: ReadonlyMap<string, KeyRows>, pictures: readonly ReplayPicture[]): FileKind[] {
  const left = new Map(pictures.map((picture) => [comparable(picture.name), picture]));
  for (const { family, rows } of registrations.values()) {
    const kind = family.members.find((member) => fileKindInfo(member).category === 'picture');
    if (kind === undefined) continue;
    for (const name of (rows.get(family.base) ?? []).flatMap((row) => namesIn(asRow(row)))) {
      const picture = left.get(name);
      if (picture === undefined) continue;
      push(rows, kind, picture);
      left.delete(name);
    }
  }
  return [...left.keys()].map(() => 'UPKIHON_IMAGE');
}

/** One picture a row is only the rule (1行に1画像が原則): a cell may hold one name, or several. */
function namesIn({ familyImageFileName }: Row): string[] {
  if (typeof familyImageFileName !== 'string') return [];
  return [familyImageFileName.trim(), ...familyImageFileName.split(/[\s,;、，；]+/u)].map(comparable);
}

/** The rule writes .jpg, the examples .JPG. */
function comparable(name: string): string {
  const base = baseName(name);
  const dot = base.lastIndexOf('.');
  return dot < 0 ? base : base.slice(0, dot) + base.slice(dot).toLowerCase();
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

type Loose = SortedRows['loose'][number];

/** Counts what belongs to no key. */
class Looses {
  readonly #counts = new Map<string, Loose>();

  add(kind: FileKind, why: Loose['why']): void {
    const id = `${kind} ${why}`;
    this.#counts.set(id, { kind, why, rows: (this.#counts.get(id)?.rows ?? 0) + 1 });
  }

  list(): Loose[] {
    return [...this.#counts.values()];
  }
}

/** The keys a transmission touches, for callers that lock them, or fetch what is in force, before they apply it. */
export function replayIds(transmission: ReplayTransmission, options: ApplyOptions = {}): string[] {
  return idsOf(rowsByKey(transmission, options));
}

/** The keys among rows that were sorted already: those of deletions first. */
export function idsOf({ registrations, deletions }: SortedRows): string[] {
  return [...new Set([...deletions.keys(), ...registrations.keys()])];
}
