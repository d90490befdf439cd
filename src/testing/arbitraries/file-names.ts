import * as fc from 'fast-check';
import type { FileName } from '../../filenames/file-name';
import { segmentsOf } from '../../filenames/grammar';
import { keysOf } from '../../objects';
import { daysInMonth } from '../../schemas/cells/calendar';
import { type FileKind, fileKindInfo, fileKinds } from '../../schemas/kinds';
import { serviceTypes } from '../../schemas/service-types';
import { type NameGrammar, nameGrammars } from '../../schemas/versions';

/** Which names are made. */
export interface FileNameArbitraryOptions {
  /** Any of the 18 by default. */
  readonly kind?: FileKind | undefined;
  /** The grammar; any by default. */
  readonly edition?: NameGrammar | undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');
const office = fc.array(fc.constantFrom(...'0123456789'), { minLength: 10, maxLength: 10 }).chain((units) =>
  fc.oneof(
    { arbitrary: fc.constant(units.join('')), weight: 4 },
    fc.constantFrom(...'ABCXYZ').map((letter) => units.join('').replace(/(?<=^..)./u, letter)),
  ),
);
const type = fc.constantFrom(...Object.keys(serviceTypes));
const month = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => ({ year, number, text: `${String(year).padStart(4, '0')}-${two(number)}` }));
const stamp = fc
  .tuple(month, fc.nat(30), fc.nat(23), fc.nat(59), fc.nat(59))
  .map(([{ year, number, text }, day, hour, minute, second]) =>
    [text.replace('-', ''), two((day % daysInMonth(year, number)) + 1), two(hour), two(minute), two(second)].join(''),
  );

/**
 * Makes the parts of legal file names: `formatFileName` takes them, `parseFileName` gives them back and finds nothing but that older names are
 * older.
 *
 * @param options The kind and the edition, where they are not left to chance.
 * @remarks 第4.1版 ファイル名の命名規則.
 * @example
 * ```ts
 * import { formatFileName, parseFileName } from 'careplan-csv';
 * import { fileNameArbitrary } from 'careplan-csv/testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(fileNameArbitrary(), (parts) => parseFileName(formatFileName(parts)).ok));
 * ```
 */
export function fileNameArbitrary(options: FileNameArbitraryOptions = {}): fc.Arbitrary<FileName> {
  const kinds = options.kind === undefined ? keysOf(fileKinds) : [options.kind];
  const editions = options.edition === undefined ? nameGrammars : [options.edition];
  const places = editions.flatMap((edition) =>
    kinds.filter((kind) => segmentsOf(kind, edition) !== undefined).map((kind) => ({ kind, edition })),
  );
  return fc.constantFrom(...places).chain(({ kind, edition }) => {
    const segments = new Set(segmentsOf(kind, edition));
    const zeros = fileKindInfo(kind).month === 'monthOrZeros';
    const monthText = month.map(({ text }) => text);
    const parts = {
      kind: fc.constant(kind),
      edition: fc.constant(edition),
      sender: office,
      senderType: segments.has('senderType') ? type : fc.constant(null),
      receiver: office,
      receiverType: segments.has('receiverType') ? type : fc.constant(null),
      stamp,
      ...(segments.has('month') ? { month: zeros ? fc.option(monthText, { nil: null }) : monthText } : {}),
      ...(segments.has('branch')
        ? { branch: fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0')) }
        : {}),
    };
    return fc
      .record(parts, { noNullPrototype: true })
      .filter(({ sender, receiver }) => sender !== receiver) as fc.Arbitrary<FileName>;
  });
}
