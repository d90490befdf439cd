import { basename } from 'node:path';
import type { ReceivedFile } from '../../examples/import-server/intake';
import { readAll } from '../../src/codec/read/read';
import { writeAll } from '../../src/codec/write/write';
import type { FileName } from '../../src/filenames/file-name';
import { formatFileName } from '../../src/filenames/format';
import { parseFileName } from '../../src/filenames/parse';
import { type ExchangePattern, generateSet } from '../../src/synthetic/sets';

/** A transmission as an upload. */
export type Upload = readonly ReceivedFile[];

const patterns: readonly ExchangePattern[] = ['D2', 'D3', 'D1', 'D3', 'D2', 'D4', 'D5', 'D6', 'D7'];

/** A second within a day from 2025-11-20 08:00 on. */
function stampOf(index: number): string {
  const at = new Date(Date.UTC(2025, 10, 20, 8) + index * 1000);
  return at.toISOString().replace(/\D/g, '').slice(0, 14);
}

function restamped(files: readonly { name: string; bytes: Uint8Array }[], stamp: string): Upload {
  return files.map(({ name, bytes }) => ({ name: formatFileName({ ...nameOf(name), stamp }), bytes }));
}

function nameOf(name: string): FileName {
  const parsed = parseFileName(basename(name));
  if (!parsed.ok) throw new Error(`a name that cannot be read: ${name}`);
  return parsed.value;
}

/** The deletion of all 6表予定 of a set. */
function deletionOf(files: readonly { name: string; bytes: Uint8Array }[], stamp: string): Upload {
  const plan = files.find(({ name }) => name.startsWith('UPPLAN_'));
  if (plan === undefined) return [];
  const { records } = readAll(plan.bytes, { kind: 'UPPLAN' });
  const rows = records.map(({ csvVersion, insurerNumber, insuredNumber, targetMonth }) => {
    return { csvVersion, insurerNumber, insuredNumber, targetMonth };
  });
  const distinct = [...new Map(rows.map((row) => [row.insuredNumber, row])).values()];
  const name = formatFileName({ ...nameOf(plan.name), kind: 'DLTPLAN', stamp });
  return [{ name, bytes: writeAll('DLTPLAN', distinct).bytes }];
}

/**
 * Transmissions of a month, in the order of their stamps: of few persons, so that most of them replace or delete what an earlier one brought.
 *
 * @param count How many.
 * @param people How many sets of persons there are; the fewer, the more meet on one key.
 * @param persons How many persons each transmission holds at most.
 */
export function traffic(count: number, people = 12, persons = 2): Upload[] {
  const sets = new Map<string, { name: string; bytes: Uint8Array }[]>();
  return Array.from({ length: count }, (_, index) => {
    const pattern = patterns[index % patterns.length] ?? 'D2';
    const options = { seed: 1 + ((index * 7) % people), persons: 1 + (index % persons) };
    const id = JSON.stringify([pattern, options]);
    const set = sets.get(id) ?? generateSet(pattern, options);
    sets.set(id, set);
    const deletion = index % 11 === 10 ? deletionOf(set, stampOf(index)) : [];
    return deletion.length > 0 ? deletion : restamped(set, stampOf(index));
  });
}

/**
 * One month of the same persons, planned by two offices one after the other: their 6表, then a deletion by the second.
 *
 * @param until How many of the three are sent.
 */
export function plannedTwice(until = 3): Upload[] {
  const set = generateSet('D2', { seed: 3, persons: 2 });
  const other = '1300500017';
  const byOther = set.map(({ name, bytes }) => {
    const { kind } = nameOf(name);
    const written = formatFileName({ ...nameOf(name), sender: other });
    if (kind !== 'UPPLAN') return { name: written, bytes };
    const records = readAll(bytes, { kind }).records.map((record) => ({ ...record, plannerOfficeNumber: other }));
    return { name: written, bytes: writeAll(kind, records).bytes };
  });
  return [restamped(set, stampOf(0)), restamped(byOther, stampOf(1)), deletionOf(byOther, stampOf(2))].slice(0, until);
}

/** The same list in another order, the same for the same seed. */
export function mixed<T>(list: readonly T[], seed: number): T[] {
  const made = [...list];
  let state = seed;
  for (let at = made.length - 1; at > 0; at -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (at + 1);
    [made[at], made[other]] = [made[other] as T, made[at] as T];
  }
  return made;
}
