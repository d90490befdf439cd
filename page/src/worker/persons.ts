import { groupTransmissions } from '../../../src/filenames/transmission';
import type { RecordsByKind } from '../../../src/forms';
import type { IssuePerson } from '../../../src/issues';
import { LostRows } from '../../../src/print/lost-rows';
import { type Kind, kinds } from '../../../src/schemas/kinds';
import { kindName } from '../../../src/validate/report/words';
import type { PersonItem } from '../protocol';
import { type HeldFile, recordKind, rowsOf } from './held';

/** A person, with where its rows are. */
export interface KnownPerson {
  readonly key: string;
  readonly insurer: string;
  readonly insured: string;
  name: string | null;
  readonly kinds: Set<Kind>;
  readonly files: Set<HeldFile>;
  /** Whether rows could not be read that are, or may be, this person's. */
  lost: boolean;
}

/** The key of a person. */
export function keyOf({ insurer, insured }: IssuePerson): string {
  return `${insurer} ${insured}`;
}

/** The key of the person of a record. */
export function personKey({ insurerNumber, insuredNumber }: { insurerNumber: string; insuredNumber: string }): string {
  return keyOf({ insurer: insurerNumber, insured: insuredNumber });
}

/** Goes through all files and notes whose rows they hold; the rows themselves are let go. */
export async function personsIn(files: readonly HeldFile[], signal: AbortSignal): Promise<Map<string, KnownPerson>> {
  const persons = new Map<string, KnownPerson>();
  const lost = new LostRows();
  const transmissions = groupTransmissions(files.map(({ name }) => name)).transmissions;
  const sentWith = new Map(transmissions.flatMap((one) => one.files.map((name) => [name, one] as const)));
  let rows = 0;
  for (const file of files) {
    const kind = recordKind(file);
    if (kind === undefined) continue;
    const transmission = sentWith.get(file.name) ?? file;
    for await (const row of rowsOf(file)) {
      const { record } = row;
      lost.add(transmission, row);
      rows += 1;
      if (rows % 5000 === 0) {
        signal.throwIfAborted();
      }
      if (record === null) continue;
      const key = personKey(record);
      const known = persons.get(key) ?? {
        key,
        insurer: record.insurerNumber,
        insured: record.insuredNumber,
        name: null,
        kinds: new Set<Kind>(),
        files: new Set<HeldFile>(),
        lost: false,
      };
      persons.set(key, known);
      known.kinds.add(kind);
      known.files.add(file);
      if ('name' in record) known.name ??= record.name;
    }
  }
  for (const person of persons.values())
    person.lost = lost.has({ insurerNumber: person.insurer, insuredNumber: person.insured });
  return persons;
}

/** How many persons have rows in some files. */
export function personsOf(persons: Iterable<KnownPerson>, names: readonly string[]): number {
  const wanted = new Set(names);
  return [...persons].filter(({ files }) => [...files].some(({ name }) => wanted.has(name))).length;
}

/** A person as the page lists it. */
export function personItem(person: KnownPerson): PersonItem {
  const { key, insurer, insured, name, lost } = person;
  return {
    key,
    insurer,
    insured,
    name,
    lost,
    forms: kinds.filter((kind) => person.kinds.has(kind)).map(kindName),
    comparable: person.kinds.has('UPPLAN') && person.kinds.has('UPJSK'),
  };
}

/** The records of some persons in a transmission, and who got them. */
export interface SentRecords {
  readonly receiver: string;
  readonly records: RecordsByKind;
}

/** Reads the rows of some persons again, transmission by transmission in import order; files of none come last, each for itself. */
export async function recordsOf(files: readonly HeldFile[], persons: readonly KnownPerson[]): Promise<SentRecords[]> {
  const wanted = new Set(persons.map(({ key }) => key));
  const needed = new Set(persons.flatMap((person) => [...person.files]));
  const byName = new Map(files.map((file) => [file.name, file]));
  const { transmissions } = groupTransmissions(files.map(({ name }) => name));
  const groups = transmissions.map(({ receiver, receiverType, files: names }) => ({
    receiver: `${receiver} ${receiverType ?? ''}`,
    files: names.flatMap((name) => byName.get(name) ?? []),
  }));
  const grouped = new Set(groups.flatMap((group) => group.files));
  for (const file of files) if (!grouped.has(file)) groups.push({ receiver: file.name, files: [file] });
  const sent: SentRecords[] = [];
  for (const group of groups) {
    const records: { [K in Kind]?: object[] } = {};
    for (const file of group.files.filter((one) => needed.has(one))) {
      const kind = recordKind(file);
      if (kind === undefined) continue;
      const list = records[kind] ?? [];
      records[kind] = list;
      for await (const { record } of rowsOf(file))
        if (record !== null && wanted.has(personKey(record))) list.push(record);
    }
    // Held by kind, whatever the kind: the type of each list follows from its key.
    if (Object.keys(records).length > 0) sent.push({ receiver: group.receiver, records: records as RecordsByKind });
  }
  return sent;
}
