import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCell, type CellChanges } from '../../../src/codec/csv/cell-changes';
import { readAll, readInto, readRecords } from '../../../src/codec/read/read';
import type { ReadRow } from '../../../src/codec/read/row-reader';
import type { Issue } from '../../../src/issues';
import { rowCodec } from '../../../src/schemas/cells/row-codec';
import type { Kind } from '../../../src/schemas/kinds';
import { causes } from '../../../src/validate/causes';

const bytes = new TextEncoder().encode(
  '202407,131024,6165030196,20251020\r\n202407,131024,6165030197,20251020\r\n202407,131024,6165030198,2025\r\n',
);
const insured = ['6165030196', '6165030197', '6165030198'];

it('a check is lent the record and the cells of a row until the next one is read', async () => {
  const seen: unknown[] = [];
  const rows: ReadRow[] = [];
  const row = (read: ReadRow): void => {
    rows.push(read);
    seen.push((read.record ?? read.draft)?.insuredNumber);
  };
  await readInto(bytes, { kind: 'DLT1KYO' }, { row, fileIssue: () => undefined }, 'lent');
  expect(seen).toEqual(insured);
  expect(rows[1]?.record).toBe(rows[0]?.record);
  expect(rows[1]?.cells).toBe(rows[0]?.cells);
  expect(rows[2]?.record).toBeNull();
});

it('every other reader gives each row a record and cells of its own', async () => {
  const whole = readAll(bytes, { kind: 'DLT1KYO' }).rows;
  const streamed: ReadRow[] = [];
  for await (const row of readRecords(bytes, { kind: 'DLT1KYO' })) streamed.push(row);
  const pushed: ReadRow[] = [];
  const sink = { row: (row: ReadRow) => void pushed.push(row), fileIssue: () => undefined };
  await readInto(bytes, { kind: 'DLT1KYO' }, sink, 'given');
  for (const rows of [whole, streamed, pushed]) {
    expect(rows.map(({ record, draft }) => (record ?? draft)?.insuredNumber)).toEqual(insured);
    expect(rows.map(({ cells }) => cells[2])).toEqual(insured);
  }
});

/** Cells that are good, bad, and such as make a first row a header or leave it open; as Latin-1, so that some are no Shift_JIS. */
const cell = fc.constantFrom(
  ...['202407', '202407', '131024', '131024', '6165030196', '0000000001', '1', '20251020', '20251020', '2025/1/2', ''],
  ...['"202407"', '"13', '1.3E+05', 'abc', 'No.1', 'csvVersion', '\x82\xa0', '\x82', '\xe3\x81\x82', '="0123"'],
);
const cells = fc.oneof(
  { weight: 3, arbitrary: fc.array(cell, { minLength: 4, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constant(['202407', '131024', '6165030196', '20251020']) },
  { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 7 }) },
);

/** Cells of which a spreadsheet may have made something, and versions whose layouts have other fields in the same columns. */
const marked = fc.constantFrom(
  ...['202407', '202208', '1', '137', '2025/1/2', '1.3E+05', '="0123"', '', ' ', '0000000001'],
);
/** A row of 予定 whose last cells are empty: where it has one too many, it can be read in either layout. */
const plan = (version: string, size: number) => [
  version,
  ...Array.from({ length: size - 1 }, (_, at) => (at < 20 ? '1' : '')),
];
const plans = fc
  .tuple(fc.constantFrom('202407', '202208'), fc.constantFrom(25, 26, 26))
  .map(([version, size]) => plan(version, size));

/** Rows of which some repeat the one before but for a cell or two, some cells more or fewer. */
const textOf = (first: readonly string[], fresh: fc.Arbitrary<readonly string[]>, one: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.record({
        fresh: fc.option(fresh, { freq: 2 }),
        puts: fc.array(fc.tuple(fc.nat(first.length + 1), one), { maxLength: 2 }),
        tail: fc.constantFrom('', '', '', ',', ',,', '\r\n'),
        fewer: fc.constantFrom(0, 0, 0, 1, 2),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((rows) => {
      let last = [...first];
      return rows
        .map(({ fresh, puts, tail, fewer }) => {
          last = [...(fresh ?? last)];
          for (const [at, put] of puts) if (at < last.length) last[at] = put;
          return `${last.slice(0, last.length - fewer).join(',')}${tail}\r\n`;
        })
        .join('');
    });

const files = fc.oneof(
  fc.record({
    kind: fc.constant<Kind>('DLT1KYO'),
    text: textOf(['202407', '131024', '6165030196', '20251020'], cells, cell),
  }),
  fc.record({ kind: fc.constant<Kind>('UPPLAN'), text: textOf(plan('202407', 25), plans, marked) }),
);

const bytesOf = (latin: string): Uint8Array => Uint8Array.from(latin, (one) => one.charCodeAt(0));

/** What a row says at the moment; a record that is lent has another prototype, or keys of the same. */
function snapshot({ row, line, version, cells: texts, record, draft, issues }: ReadRow): unknown {
  return { row, line, version, cells: [...texts], record: { ...record }, draft: { ...draft }, issues };
}

async function lend(
  bytes: Uint8Array,
  kind: Kind,
  take: (row: ReadRow, changes: CellChanges) => void,
): Promise<Issue[]> {
  const found: Issue[] = [];
  await readInto(bytes, { kind, values: true }, { row: take, fileIssue: (one) => found.push(one) }, 'lent');
  return found;
}

describe('rows that are lent', () => {
  it('say what rows of their own say, and which cells are those of the row before', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ({ kind, text }) => {
        const bytes = bytesOf(text);
        const seen: unknown[] = [];
        let before: readonly string[] = [];
        await lend(bytes, kind, (row, { changes, changed }) => {
          seen.push(snapshot(row));
          if (changes >= 0) {
            const told = new Set(Array.from({ length: changes }, (_, at) => changed[at]));
            expect(row.cells.filter((_, at) => !told.has(at))).toEqual(before.filter((_, at) => !told.has(at)));
          }
          before = [...row.cells];
        });
        expect(seen).toEqual(readAll(bytes, { kind, values: true }).rows.map(snapshot));
      }),
      { numRuns: 2000 },
    );
  });

  it('have every cause find what it finds in rows of their own', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ({ kind, text }) => {
        const bytes = bytesOf(text);
        const none = (): boolean => false;
        const judged = causes.map(({ start }) => ({ lent: start({ kind }), own: start({ kind }) }));
        await lend(bytes, kind, (row, changes) => {
          for (const { lent } of judged) lent.row?.(row, rowCodec(kind, row.version), changes);
        });
        for (const row of readAll(bytes, { kind, values: true }).rows) {
          const codec = rowCodec(kind, row.version);
          for (const { own } of judged) own.row?.(row, codec, anyCell);
        }
        for (const { lent, own } of judged) {
          expect(lent.evidence()).toEqual(own.evidence());
          expect(lent.end(none)?.fault).toEqual(own.end(none)?.fault);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
