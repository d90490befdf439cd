import { expect, test } from 'vitest';
import { readInto } from '../../../src/codec/read/read';
import type { ReadRow } from '../../../src/codec/read/row-reader';
import { readAll, readRecords } from '../../../src/index';

const bytes = new TextEncoder().encode(
  '202407,131024,6165030196,20251020\r\n202407,131024,6165030197,20251020\r\n202407,131024,6165030198,2025\r\n',
);
const insured = ['6165030196', '6165030197', '6165030198'];

test('a check is lent the record of a row until the next one is read', async () => {
  const seen: unknown[] = [];
  const rows: ReadRow[] = [];
  const row = (read: ReadRow): void => {
    rows.push(read);
    seen.push((read.record ?? read.draft)?.insuredNumber);
  };
  await readInto(bytes, { kind: 'DLT1KYO' }, { row, fileIssue: () => undefined }, 'lent');
  expect(seen).toEqual(insured);
  expect(rows[1]?.record).toBe(rows[0]?.record);
  expect(rows[2]?.record).toBeNull();
});

test('every other reader gives each row a record of its own', async () => {
  const whole = readAll(bytes, { kind: 'DLT1KYO' }).rows;
  const streamed: ReadRow[] = [];
  for await (const row of readRecords(bytes, { kind: 'DLT1KYO' })) streamed.push(row);
  const pushed: ReadRow[] = [];
  const sink = { row: (row: ReadRow) => void pushed.push(row), fileIssue: () => undefined };
  await readInto(bytes, { kind: 'DLT1KYO' }, sink, 'given');
  for (const rows of [whole, streamed, pushed]) {
    expect(rows.map(({ record, draft }) => (record ?? draft)?.insuredNumber)).toEqual(insured);
  }
});
