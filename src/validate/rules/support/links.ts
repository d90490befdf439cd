import type { Value } from '../../../schemas/cells/types';
import type { FieldKey } from '../../../schemas/field-key';
import { type FileKind, fileKindInfo, type Kind, kinds } from '../../../schemas/kinds';
import type { CheckedRow, RowPlace, TransmissionContext } from '../../rule';
import { isFilled, valuesOf } from './cells';
import { joined, type PersonEntry, Persons } from './persons';

/** Rows of one kind and person that belong to one base row. */
export interface Dependants {
  readonly kind: Kind;
  readonly base: FileKind;
  readonly baseId: string;
  /** The values of the key of the base. */
  readonly values: readonly Value[];
  /** The 対象年月 among them; `null` where another key ties. */
  readonly month: Value;
  /** The first of the rows. */
  readonly first: RowPlace;
  rows: number;
}

/** The base rows of a person and what belongs to them. */
export interface PersonLinks {
  /** First row of each base, by its id. */
  readonly bases: Map<
    string,
    { readonly kind: Kind; readonly month: Value; readonly first: RowPlace; readonly values: readonly Value[] }
  >;
  readonly dependants: Map<string, Dependants>;
}

/** Whether rows of a kind belong to rows of another file. */
function isDependant(kind: Kind): boolean {
  return fileKindInfo(kind).links.length > 0;
}

/** Whether rows of other files belong to rows of a kind. */
function isBase(kind: Kind): boolean {
  return kinds.some((dependant) => fileKindInfo(dependant).links.some((link) => link.base === kind));
}

/** The kinds whose rows are linked with those of other files. */
export function linkedKinds(): readonly Kind[] {
  return kinds.filter((kind) => isDependant(kind) || isBase(kind));
}

/**
 * The links of one transmission: base rows and their dependants, whatever order the files come in. Keeps persons and keys, never rows.
 */
export class Links {
  readonly #persons: Persons<PersonLinks>;
  readonly #bases = new Set<string>();
  readonly #links = new Set<string>();

  #nearIds: ReadonlySet<string> | undefined;
  #strayIds: ReadonlySet<string> | undefined;

  /** The row taken last: both rules on links hand each row over. */
  #taken: CheckedRow | undefined;
  /** The keys of the row before, and what it was counted under: rows of one key mostly stand together. */
  #last:
    | { readonly kind: Kind; readonly values: readonly Value[]; readonly counted: Dependants | undefined }
    | undefined;

  constructor({ months }: TransmissionContext) {
    this.#persons = new Persons(() => ({ bases: new Map(), dependants: new Map() }), months);
  }

  /** Takes a row of one of the {@link linkedKinds}. */
  add(row: CheckedRow): void {
    if (row === this.#taken) return;
    this.#taken = row;
    const { kind } = row;
    const { linkKey } = fileKindInfo(kind);
    if (this.#sameAsLast(row, kind, linkKey)) {
      if (this.#last?.counted !== undefined) this.#last.counted.rows += 1;
      return;
    }
    this.#last = undefined;
    const person = this.#persons.of(row);
    if (person === undefined) return;
    if (isBase(kind)) this.#addBase(row, person.state);
    const counted = isDependant(kind) ? this.#addDependant(row, person.state) : undefined;
    const values = valuesOf(row, linkKey);
    if (values !== undefined) this.#last = { kind, values, counted };
  }

  #sameAsLast(row: CheckedRow, kind: Kind, linkKey: readonly FieldKey[]): boolean {
    const last = this.#last;
    if (last === undefined || last.kind !== kind || row.issues.length > 0) return false;
    for (let index = 0; index < linkKey.length; index += 1) {
      if (row.get(linkKey[index]!) !== last.values[index]) return false;
    }
    return true;
  }

  /** The persons all of whose links could be read. */
  persons(): Iterable<PersonEntry<PersonLinks>> {
    return this.#persons.kept();
  }

  /** Whether a row of a base was seen, of this month where a month ties. */
  hasBase(base: FileKind, month: Value): boolean {
    return this.#bases.has(joined(base, month));
  }

  /** Whether any row of the kind belongs to a base of this kind, of this month where a month ties. */
  hasLink(kind: Kind, base: FileKind, month: Value): boolean {
    return this.#links.has(joined(kind, base, month));
  }

  /**
   * The one part of the key in which a base row differs that is otherwise the one wanted: the insurer (a ward, another certificate), or the date or
   * month. Another person's row is none. `undefined` where there is no such row.
   */
  nearest({ base, values }: Dependants): string | undefined {
    const near = this.#near();
    const { linkKey } = fileKindInfo(base);
    const found = linkKey.findIndex((_, index) => index !== personPart && near.has(nearId(base, values, index)));
    return linkKey[found];
  }

  /**
   * Whether rows of a kind that belong to no base row differ from this one in one part of the key alone: they are those that it lacks. Another person's
   * rows are not.
   */
  hasStray(kind: Kind, base: FileKind, values: readonly Value[]): boolean {
    const strays = this.#strays();
    return values.some((_, index) => index !== personPart && strays.has(joined(kind, nearId(base, values, index))));
  }

  /** The ids of all rows that link_base_missing tells of, without one part of their key; made at the first question. */
  #strays(): ReadonlySet<string> {
    if (this.#strayIds !== undefined) return this.#strayIds;
    const ids = new Set<string>();
    for (const { state } of this.#persons.kept()) {
      for (const { kind, base, baseId, month, values } of state.dependants.values()) {
        if (state.bases.has(baseId) || !this.hasBase(base, month)) continue;
        for (const index of values.keys()) ids.add(joined(kind, nearId(base, values, index)));
      }
    }
    this.#strayIds = ids;
    return ids;
  }

  /** The ids of all base rows without one part of their key; made at the first question, for most transmissions ask none. */
  #near(): ReadonlySet<string> {
    if (this.#nearIds !== undefined) return this.#nearIds;
    const ids = new Set<string>();
    for (const { state } of this.#persons.kept()) {
      for (const { kind, values } of state.bases.values()) {
        for (const index of values.keys()) ids.add(nearId(kind, values, index));
      }
    }
    this.#nearIds = ids;
    return ids;
  }

  #addBase(row: CheckedRow, links: PersonLinks): void {
    const { kind } = row;
    const { linkKey } = fileKindInfo(kind);
    const values = valuesOf(row, linkKey);
    if (values === undefined || !values.every(isFilled)) {
      this.#persons.leaveOut(row);
      return;
    }
    const id = joined(kind, ...values);
    const month = monthIn(linkKey, values);
    this.#bases.add(joined(kind, month));
    if (!links.bases.has(id)) links.bases.set(id, { kind, month, first: row.at, values });
  }

  #addDependant(row: CheckedRow, links: PersonLinks): Dependants | undefined {
    const { kind } = row;
    const targets: Pick<Dependants, 'base' | 'baseId' | 'values' | 'month'>[] = [];
    for (const link of fileKindInfo(kind).links) {
      const values = valuesOf(row, link.key);
      if (values === undefined) {
        this.#persons.leaveOut(row);
        return undefined;
      }
      if (!values.every(isFilled)) continue;
      const month = monthIn(link.key, values);
      targets.push({ base: link.base, baseId: joined(link.base, ...values), values, month });
    }
    // Linked by nothing or by two keys at once: a fault of the row itself, which other rules tell.
    const [target, second] = targets;
    if (target === undefined || second !== undefined) {
      this.#persons.leaveOut(row);
      return undefined;
    }
    this.#links.add(joined(kind, target.base, target.month));
    const id = joined(kind, target.baseId);
    const known = links.dependants.get(id);
    if (known !== undefined) {
      known.rows += 1;
      return known;
    }
    const made = { kind, ...target, first: row.at, rows: 1 };
    links.dependants.set(id, made);
    return made;
  }
}

/** Where 被保険者番号 stands in every key: rows that differ in it are another person's. */
const personPart = 1;

function nearId(base: FileKind, values: readonly Value[], without: number): string {
  return joined(base, without, ...values.filter((_, index) => index !== without));
}

/** The 対象年月 among the values of a key; `null` where it has none. */
function monthIn(key: readonly FieldKey[], values: readonly Value[]): Value {
  return values[key.indexOf('targetMonth')] ?? null;
}

const shared = /* @__PURE__ */ new WeakMap<TransmissionContext, Links>();

/** The links of a transmission, which the rules on links share. */
export function linksOf(context: TransmissionContext): Links {
  let links = shared.get(context);
  if (links === undefined) {
    links = new Links(context);
    shared.set(context, links);
  }
  return links;
}

/** The id under which a base row's dependants of a kind stand in {@link PersonLinks.dependants}. */
export function dependantsId(kind: Kind, baseId: string): string {
  return joined(kind, baseId);
}
