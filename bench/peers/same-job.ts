import { isDeepStrictEqual } from 'node:util';
import { type IssueCode, readAll, recordDefinition } from '../../src/index';
import { rowBytes } from '../../src/synthetic/row-bytes';
import type { Input } from '../inputs/inputs';
import type { ReaderStack } from './readers';
import { ownWriter, type WriterStack } from './writers';
import { zodRow } from './zod-row';

/** Cells that are wrong in most fields, and need no repair. */
export const suspects: readonly string[] = [
  '',
  '0',
  '-1',
  'x',
  '7',
  '000000',
  '20251332',
  '202513',
  '2460',
  'ABCDEFGHIJKL',
  '123456789012345678',
  '1.234',
  '字',
];

/** What a schema refuses. Where the standard itself is doubtful these are warnings here; the peers need not know that. */
export const refusals: ReadonlySet<IssueCode> = new Set([
  'field_required',
  'field_length',
  'field_format',
  'field_date',
  'field_code',
  'field_number',
]);

/** Makes sure that a stack gives the records that this library gives. */
export function checkReader(input: Input, stack: ReaderStack): void {
  const records = stack.make(input.kind)(input.bytes);
  if (!isDeepStrictEqual(records, input.records)) throw new Error(`${stack.name} reads other records of ${input.id}`);
}

/** Makes sure that a stack writes what this library writes. */
export function checkWriter(input: Input, stack: WriterStack): void {
  if (!stack.sameBytes) return;
  const bytes = stack.make(input.kind)(input.records);
  if (Buffer.compare(bytes, ownWriter.make(input.kind)(input.records)) !== 0) {
    throw new Error(`${stack.name} writes other bytes of ${input.id}`);
  }
}

/** Makes sure that the stacks' schema refuses exactly the cells that this library refuses. */
export function checkStrictness({ kind, bytes }: Input): void {
  const cells = readAll(bytes.subarray(0, 20_000), { kind }).rows[0]?.cells ?? [];
  const { fields } = recordDefinition(kind);
  const schema = zodRow(kind);
  for (const [index, { key, type }] of fields.entries()) {
    for (const suspect of suspects) {
      // A row of another edition is another story.
      if (index === 0 && suspect !== '') continue;
      const row = cells.with(index, suspect);
      const { issues } = readAll(rowBytes(kind, [row]), { kind });
      const own = !issues.some(({ code, column }) => column === index + 1 && refusals.has(code));
      const theirs = schema.safeParse(Object.fromEntries(fields.map((field, at) => [field.key, row[at]]))).success;
      if (own !== theirs)
        throw new Error(
          `${kind} ${key} (${type}): '${suspect}' is ${own ? 'good' : 'bad'} here, not in the peers' schema`,
        );
    }
  }
}
