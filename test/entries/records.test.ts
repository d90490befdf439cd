import { expect, it } from 'vitest';
import * as entry from '../../src/entries/records';
import type { RecordSpec } from '../../src/schemas/define';
import { type Kind, kinds } from '../../src/schemas/kinds';

/** Does not compile where a kind is missing. */
const specs: { readonly [K in Kind]: RecordSpec<K> } = entry;

it('exports the definition of every kind under its name', () => {
  expect(kinds.filter((kind) => specs[kind].kind !== kind)).toStrictEqual([]);
});
