import { type Kind, kinds, type RecordOf, readAll, recordDefinition, writeAll } from '../../src/index';
import { recordSchema } from '../../src/schemas/zod';
import { csvSamples } from '../material';
import type { Random } from '../random';
import { holds, same, shorter, type Target, withoutItems } from '../target';
import { someText } from './texts';

type Loose = Record<string, unknown>;

interface Input {
  readonly kind: Kind;
  readonly records: readonly Loose[];
}

const good = new Map<Kind, readonly Loose[]>();

function goodRecords(kind: Kind): readonly Loose[] {
  let list = good.get(kind);
  if (list === undefined) {
    list = csvSamples
      .filter((sample) => sample.kind === kind)
      .flatMap(({ bytes }) => readAll(bytes, { kind }).records as unknown as Loose[]);
    good.set(kind, list);
  }
  return list;
}

const oddities: readonly unknown[] = [
  null, undefined, '', ' ', 0, -0, 1, -1, 99, 100, 1e21, 0.1, 11.4, 99.99, 99.995, Number.NaN, Number.POSITIVE_INFINITY, true, [], {}, new Date(0), 12n, '0', '1', '00', '01', '2025-11', '2025-13', '2025-02-29',
  '2024-02-29', '0000-01-01', '9999-12-31', '24:00', '24:01', '9:30', 'none', '9999', '1234567890', 'H123456789', '13A0100012', '１', '00001-000010', '100-0001', '0'.repeat(31), '1'.repeat(16), '202407', '2022-08', '2024-07',
]; // biome-ignore format: a list to be read as one

function someRecord(random: Random, kind: Kind): Loose {
  const good = random.pick(goodRecords(kind));
  const record = { ...good };
  const { fields } = recordDefinition(kind);
  for (let change = random.below(4); change > 0; change -= 1) {
    const { key } = random.pick(fields);
    if (random.oneIn(12)) delete record[key];
    else if (random.oneIn(30)) record.someOther = 1;
    else {
      const value = random.oneIn(3) ? someText(random) : random.pick(oddities);
      // A key the record's edition lacks, set to undefined, is nothing to writing and an unknown key to zod.
      if (value !== undefined || key in good) record[key] = value;
    }
  }
  return record;
}

/** Records, some of them no good, written and read again. */
export const records: Target<Input> = {
  name: 'records',
  make: (random) => {
    const kind = random.pick(kinds);
    return { kind, records: Array.from({ length: 1 + random.below(4) }, () => someRecord(random, kind)) };
  },
  test: ({ kind, records: list }) => {
    const written = writeAll(kind, list as unknown as RecordOf[] as RecordOf<typeof kind>[]);
    const left = new Set(
      written.issues
        .filter(({ severity, code }) => severity === 'error' && code !== 'character_unmappable')
        .map(({ row }) => row),
    );
    for (const [index, record] of list.entries()) {
      const version =
        record.csvVersion === '2022-08' || record.csvVersion === '2020-03' || record.csvVersion === '2019-10';
      const schema = recordSchema(kind, version && hasOlder(kind) ? '202208' : '202407');
      // A substitute may be longer or shorter than what it stands for, which the schema cannot know: 10⁻³ in a telephone number is written 10^-3.
      const own = written.issues.filter(({ row }) => row === index + 1);
      if (own.some(({ code }) => code === 'character_substituted' || code === 'character_unmappable')) continue;
      const { success } = schema.safeParse(record, { jitless: true });
      holds(
        success === !left.has(index + 1),
        `record ${index + 1}: the schema says ${success}, writing leaves it out: ${left.has(index + 1)} (${JSON.stringify(own.map(({ code, key }) => [code, key]))})`,
      );
    }
    // MS932 that is UTF-8 too is read as such (docs/decisions.md): 凜ゅ〓 is EA A4 82 E3 81 AC.
    if (isUtf8Too(written.bytes)) return;
    const back = readAll(written.bytes, { kind });
    same(back.rows.length, list.length - left.size, 'rows of the file written');
    const errors = back.issues.filter(({ severity, code }) => severity === 'error' && code !== 'file_empty');
    same(errors, [], 'what was written reads back with errors');
    const again = writeAll(kind, back.records);
    same(Array.from(again.bytes), Array.from(written.bytes), 'writing what was read back gives other bytes');
  },
  *shrink({ kind, records: list }) {
    for (const less of shorter(list, withoutItems)) if (less.length > 0) yield { kind, records: less };
    for (const [index, record] of list.entries()) {
      const plain = goodRecords(kind)[0] as Loose;
      for (const key of Object.keys(record)) {
        if (record[key] !== plain[key]) yield { kind, records: list.with(index, { ...record, [key]: plain[key] }) };
      }
    }
  },
  show: ({ kind, records: list }) => {
    const plain = goodRecords(kind)[0] as Loose;
    const text = (value: unknown) =>
      typeof value === 'bigint'
        ? `${value}n`
        : Number.isNaN(value) || value === Number.POSITIVE_INFINITY
          ? String(value)
          : value === undefined
            ? 'undefined'
            : value;
    return `${kind}, departing from the first sample by ${JSON.stringify(
      list.map((record) =>
        Object.fromEntries(
          Object.keys({ ...plain, ...record })
            .filter((key) => record[key] !== plain[key])
            .map((key) => [key, text(record[key])]),
        ),
      ),
    )}`;
  },
};

function hasOlder(kind: Kind): boolean {
  try {
    recordDefinition(kind, '202208');
    return true;
  } catch {
    return false;
  }
}

function isUtf8Too(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).length < bytes.length;
  } catch {
    return false;
  }
}
