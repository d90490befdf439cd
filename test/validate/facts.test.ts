import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import { encodeMs932 } from '../../src/codec/ms932/encode';
import { readAll } from '../../src/codec/read/read';
import { writeAll } from '../../src/codec/write/write';
import { facts } from '../../src/facts';
import { formatFileName } from '../../src/filenames/format';
import { parseFileName } from '../../src/filenames/parse';
import { groupTransmissions } from '../../src/filenames/transmission';
import type { FieldLengthIssue, Form7ValueInForm6Issue } from '../../src/issue-types';
import { type Issue, type IssueOf, issueCodes } from '../../src/issues';
import { type Kind, kinds } from '../../src/schemas/kinds';
import { type RecordOf, recordDefinition } from '../../src/schemas/record';
import { faultBase, faultCodes, makeFault } from '../../src/synthetic/faults';
import { generateSet } from '../../src/synthetic/sets';
import { fileNameArbitrary } from '../../src/testing/arbitraries/file-names';
import { recordArbitrary } from '../../src/testing/arbitraries/records';
import { checkFiles } from '../../src/validate/check-files';
import { factMeanings, factsOf } from '../../src/validate/messages/facts';
import { words } from '../../src/validate/messages/words';
import { undeclared } from '../support/declared';
import { samples } from '../support/samples';

const none = (issues: readonly Issue[]) => expect(issues.flatMap(undeclared)).toEqual([]);

describe('the names of issues', () => {
  it('are those of their codes', () => {
    expectTypeOf<FieldLengthIssue>().toEqualTypeOf<IssueOf<'field_length'>>();
    expectTypeOf<FieldLengthIssue['params']['actual']>().toEqualTypeOf<number>();
    expectTypeOf<Extract<Issue, { code: 'form7_value_in_form6' }>>().toEqualTypeOf<Form7ValueInForm6Issue>();
    // @ts-expect-error - the facts of another code
    const reason = (one: FieldLengthIssue): unknown => one.params.reason;
    expect(reason).toBeTypeOf('function');
  });
});

describe('the facts of issues', () => {
  it('are each borne by some code, have a meaning, and are told once a code', () => {
    const borne = new Set(issueCodes.flatMap((code) => factsOf(code).map(({ name }) => name)));
    expect([...borne].sort()).toEqual(Object.keys(facts).sort());
    expect(Object.keys(factMeanings)).toEqual([...Object.keys(factMeanings)].sort());
    for (const code of issueCodes) {
      const names = factsOf(code).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('are in the words of the messages, or the words are made of facts', () => {
    const made = ['doubt', 'lineEnds', 'open', 'size'];
    expect(Object.keys(words()).filter((name) => !made.includes(name) && !(name in facts))).toEqual([]);
  });

  it('are what the code declares: sets with every fault', async () => {
    for (const code of faultCodes) {
      const { pattern, options } = faultBase(code);
      const { files } = makeFault(generateSet(pattern, options), code);
      const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
      none([...report.files, ...report.transmissions].flatMap(({ issues }) => issues));
    }
  });

  it('are what the code declares: the broken samples', async () => {
    const files = samples(`${import.meta.dirname}/../../samples-broken`);
    const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
    none([...report.files, ...report.transmissions].flatMap(({ issues }) => issues));
  });

  it('are what the code declares: any names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fileNameArbitrary().map(formatFileName), fc.string()), { maxLength: 4 }),
        (names) => {
          none(names.flatMap((name) => parseFileName(name).issues));
          const { issues, transmissions } = groupTransmissions(names);
          none([...issues, ...transmissions.flatMap((one) => one.issues)]);
        },
      ),
    );
  });

  it('are what the code declares: any bytes and texts', () => {
    const cell = fc.oneof(
      fc.constantFrom('202407', '', '131024', '２０２５', '2025/1/2', '-1', 'ﾃｽﾄ', '"', '\u0007'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(cell, { maxLength: 40 }),
        fc.uint8Array(),
        (kind, cells, tail) => {
          const { bytes, issues } = encodeMs932(`${cells.join(',')}\n`);
          none(issues);
          none(decodeMs932(tail).issues);
          none(readAll(Uint8Array.from([...bytes, ...tail]), { kind }).issues);
        },
      ),
    );
  });

  it.each(kinds)('are what the code declares: writing %s of anything', (kind: Kind) => {
    const anything = fc.oneof(
      fc.constantFrom(null, undefined, '', 0, -5, '2025-11-03', '𠮷👍', '\u0007'),
      fc.string(),
      fc.integer(),
    );
    const keys = recordDefinition(kind).fields.map(({ key }) => key);
    const changes = fc.dictionary(fc.constantFrom(...keys, 'noSuchKey'), anything);
    fc.assert(
      fc.property(recordArbitrary(kind), changes, (record, changed) => {
        none(writeAll(kind, [{ ...record, ...changed } as RecordOf<Kind>]).issues);
      }),
      { numRuns: 30 },
    );
  });
});
