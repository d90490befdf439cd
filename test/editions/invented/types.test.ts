// Runs with an invented edition (../invention.ts) in the sources, so that the interfaces are generated for it as `npm run docs` would.
import { expect, it } from 'vitest';
import { interfaceFiles } from '../../../scripts/interfaces';
import { projectErrors } from '../../support/native-errors';
import { inventedSources } from '../invention';

/** What a caller may write about the invented edition, and what not. */
const caller = `
import type { RecordOf } from '../../src/schemas/record';
import { moveRecord } from '../../src/forms/editions/move';
declare const newest: RecordOf<'UPPLAN', '202704'>;
declare const before: RecordOf<'UPPLAN'>;
const minutes: number | null = newest.travelMinutes;
const name: string = newest.providerName;
const level: RecordOf<'UPHOSOKU', '202704'>['careLevel'] = '26';
const moved = moveRecord('UPPLAN', before, '202704').record?.travelMinutes;
// @ts-expect-error - the field is not in the edition before
before.travelMinutes;
// @ts-expect-error - there it may be empty
const empty: string = before.providerName;
// @ts-expect-error - nor is the code
const older: RecordOf<'UPHOSOKU'>['careLevel'] = '26';
// @ts-expect-error - the code is gone
const category: RecordOf<'UP1KYO', '202704'>['planCategory'] = '54';
declare const statement: RecordOf<'UPSIKYU', '202704'>;
// @ts-expect-error - the field is gone
statement.priorDays;
export const used = [minutes, name, level, moved, empty, older, category];
`;

it('an edition needs no change but its own: the sources type-check with an invented one', async () => {
  const texts = new Map([...inventedSources(), ...interfaceFiles(), ['test/editions/caller.ts', caller]]);
  expect(await projectErrors(texts)).toEqual([]);
}, 180_000);
