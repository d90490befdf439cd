import { must } from '../../misuse';
import { fileKindInfo, type Kind, kinds } from '../../schemas/kinds';
import { fieldsOf } from '../../schemas/record';
import type { RecordsByKind } from '../person/person-view';
import { asRow, keyOf, type Row } from '../support/rows';
import { recordsShape } from '../support/shapes';
import { matchRows } from './match';
import type { FieldDifference, FormDifference, PersonDifference, RowDifference, ServiceDifference } from './types';

const person = ['insurerNumber', 'insuredNumber'];

/** What a form says as a whole, where all its rows agree. */
const headers: ReadonlySet<string> = new Set([
  'csvVersion',
  'createdDate',
  'planDate',
  'targetMonth',
  'consultationDate',
  'plannerOfficeNumber',
  'plannerName',
  'enteredByNumber',
  'updaterCode',
]);

/**
 * Tells what changed from one transmission to another: per person and form the rows added, removed and changed, field by field, and the services.
 *
 * Forms are compared where they have the same key (person and plan date, month or consultation date). A row is reported again by its content, its numbers, or
 * what identifies a service: a visit that only changes its time is one changed row. The csvVersion does not count, so that editions can be compared.
 *
 * @param before The records of the earlier transmission, by kind.
 * @param after Those of the later one.
 * @returns Persons with a change, in the order of the later transmission, then those that only the earlier one has; the same for the same rows always.
 * @remarks 第4.1版 ファイル間の関係.
 * @example
 * ```ts
 * import { difference, type RecordsByKind } from 'careplan-csv/forms';
 *
 * function printServices(before: RecordsByKind, after: RecordsByKind): void {
 *   for (const { insuredNumber, forms } of difference(before, after)) {
 *     for (const { serviceCode, change, countBefore, countAfter } of forms.flatMap(({ services }) => services)) {
 *       console.log(insuredNumber, serviceCode, change, countBefore, countAfter);
 *     }
 *   }
 * }
 * ```
 */
export function difference(before: RecordsByKind, after: RecordsByKind): PersonDifference[] {
  must('before', before, recordsShape);
  must('after', after, recordsShape);
  return compare(before, after, (kind) => fileKindInfo(kind).linkKey);
}

/**
 * Tells what changed from one plan to the next, whatever their dates and months: a plan renewed under a new 計画作成（変更）日, or a month against the month before.
 *
 * As {@link difference}, but forms are compared by person alone, and dates of the key are fields like others. Each side should hold one plan (or month) of a person.
 *
 * @param before The records of the earlier plan, by kind.
 * @param after Those of the later one.
 * @remarks 第4.1版 ファイル間の関係.
 * @example
 * ```ts
 * import { differencePlans, type RecordsByKind } from 'careplan-csv/forms';
 *
 * function printRows(spring: RecordsByKind, autumn: RecordsByKind): void {
 *   for (const { forms } of differencePlans(spring, autumn)) {
 *     for (const { kind, rows } of forms) for (const { change } of rows) console.log(kind, change);
 *   }
 * }
 * ```
 */
export function differencePlans(before: RecordsByKind, after: RecordsByKind): PersonDifference[] {
  must('before', before, recordsShape);
  must('after', after, recordsShape);
  return compare(before, after, () => person);
}

type Sides = { readonly before: Row[]; readonly after: Row[] };

function compare(
  before: RecordsByKind,
  after: RecordsByKind,
  keyOfKind: (kind: Kind) => readonly string[],
): PersonDifference[] {
  const persons = new Map<string, { readonly row: Row; readonly forms: FormDifference[] }>();
  // The order of the persons: the later transmission's first.
  for (const side of [after, before]) {
    for (const kind of kinds) {
      for (const row of (side[kind] ?? []).map(asRow)) {
        const id = keyOf(row, person);
        if (!persons.has(id)) persons.set(id, { row, forms: [] });
      }
    }
  }
  for (const kind of kinds) {
    const key = keyOfKind(kind);
    for (const sides of formsOf(key, (before[kind] ?? []).map(asRow), (after[kind] ?? []).map(asRow))) {
      const form = formDifference(kind, key, sides);
      const [row] = [...sides.after, ...sides.before];
      if (form !== undefined && row !== undefined) persons.get(keyOf(row, person))?.forms.push(form);
    }
  }
  return [...persons.values()]
    .filter(({ forms }) => forms.length > 0)
    .map(({ row, forms }) => ({
      insurerNumber: String(row.insurerNumber),
      insuredNumber: String(row.insuredNumber),
      forms,
    }));
}

function formsOf(key: readonly string[], before: readonly Row[], after: readonly Row[]): Iterable<Sides> {
  const forms = new Map<string, Sides>();
  for (const [side, rows] of [
    ['after', after],
    ['before', before],
  ] as const) {
    for (const row of rows) {
      const id = keyOf(row, key);
      const sides = forms.get(id) ?? { before: [], after: [] };
      forms.set(id, sides);
      sides[side].push(row);
    }
  }
  return forms.values();
}

function formDifference(kind: Kind, key: readonly string[], { before, after }: Sides): FormDifference | undefined {
  const fields = fieldsOf(kind);
  const shared = fields.filter(
    (field) => headers.has(field.key) && agree(before, field.key) && agree(after, field.key),
  );
  const own = fields.filter((field) => field.key !== 'csvVersion' && !shared.includes(field));
  const keys = own.map((field) => field.key);
  const differing = (list: typeof fields, one: Row, other: Row): FieldDifference[] =>
    list
      .filter((field) => (one[field.key] ?? null) !== (other[field.key] ?? null))
      .map((field) => ({
        key: field.key,
        name: field.name,
        before: (one[field.key] ?? null) as FieldDifference['before'],
        after: (other[field.key] ?? null) as FieldDifference['after'],
      }));
  const { partners, removed, added } = matchRows(kind, keys, before, after);
  const gone = new Set(added);
  const rows: object[] = [];
  for (const [place, row] of after.entries()) {
    const partner = before[partners.get(place) ?? -1];
    if (gone.has(place)) rows.push({ change: 'added', after: row });
    if (partner === undefined) continue;
    const changed = differing(own, partner, row);
    if (changed.length > 0) rows.push({ change: 'changed', before: partner, after: row, fields: changed });
  }
  const unchanged = after.length - rows.length;
  for (const place of removed) rows.push({ change: 'removed', before: before[place] });
  const [first] = before;
  const [last] = after;
  const header =
    first === undefined || last === undefined
      ? []
      : differing(
          shared.filter((field) => field.key !== 'csvVersion'),
          first,
          last,
        );
  if (rows.length === 0 && header.length === 0) return undefined;
  const sample = last ?? first ?? {};
  const identity = key.filter((part) => !person.includes(part)).map((part) => [part, sample[part] ?? null]);
  return {
    kind,
    change: first === undefined ? 'added' : last === undefined ? 'removed' : 'changed',
    key: Object.fromEntries(identity),
    fields: header,
    rows: rows as readonly RowDifference[],
    unchanged,
    services: servicesOf(before, after, rows as readonly RowDifference[]),
  } as FormDifference;
}

/** Whether all rows have one value. */
function agree(rows: readonly Row[], key: string): boolean {
  return rows.every((row) => (row[key] ?? null) === (rows[0]?.[key] ?? null));
}

/** Sums up the rows of each service that has a change. */
function servicesOf(
  before: readonly Row[],
  after: readonly Row[],
  rows: readonly RowDifference[],
): ServiceDifference[] {
  const touched = new Set(
    rows.flatMap((row) => [
      ...('after' in row ? [serviceId(asRow(row.after))] : []),
      ...('before' in row ? [serviceId(asRow(row.before))] : []),
    ]),
  );
  const services = new Map<string, { -readonly [P in keyof ServiceDifference]: ServiceDifference[P] }>();
  for (const [side, list] of [
    ['After', after],
    ['Before', before],
  ] as const) {
    for (const row of list) {
      const id = serviceId(row);
      if (id === undefined || !touched.has(id)) continue;
      const service = services.get(id) ?? {
        providerNumber: String(row.providerNumber),
        serviceCode: String(row.serviceCode),
        change: 'changed',
        rowsBefore: 0,
        rowsAfter: 0,
        countBefore: 0,
        countAfter: 0,
      };
      services.set(id, service);
      service[`rows${side}`] += 1;
      service[`count${side}`] += typeof row.count === 'number' ? row.count : 0;
    }
  }
  return [...services.values()].map((service) => ({
    ...service,
    change: service.rowsBefore === 0 ? 'added' : service.rowsAfter === 0 ? 'removed' : 'changed',
  }));
}

function serviceId(row: Row): string | undefined {
  return typeof row.serviceCode === 'string' ? keyOf(row, ['providerNumber', 'serviceCode']) : undefined;
}
