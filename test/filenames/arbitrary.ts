import fc from 'fast-check';
import { type FileKind, type FileName, fileKindInfo, fileKinds, kindIn } from './subject';

const two = (n: number) => String(n).padStart(2, '0');
const upper = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ofLength = (length: number) =>
  fc.string({ unit: fc.constantFrom(...upper), minLength: length, maxLength: length });

const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const monthNumber = fc.integer({ min: 1, max: 12 }).map(two);

/** Real months as the parts have them. */
export const months = fc.tuple(year, monthNumber).map(([y, m]) => `${y}-${m}`);

/** Real stamps; days up to 28 and the long ends of months now and then. */
export const stamps = fc
  .tuple(
    year,
    fc.oneof(
      fc.tuple(monthNumber, fc.integer({ min: 1, max: 28 }).map(two)),
      fc.constantFrom(['01', '31'], ['06', '30']),
    ),
    fc.integer({ min: 0, max: 23 }).map(two),
    fc.integer({ min: 0, max: 59 }).map(two),
    fc.integer({ min: 0, max: 59 }).map(two),
  )
  .map(([y, day, ...time]) => [y, ...day, ...time].join(''));

export const allFileKinds = Object.keys(fileKinds) as FileKind[];

/** Every kind with every edition that has it. */
export const grammars = allFileKinds.flatMap((kind) =>
  (['202407', '202208'] as const).filter((edition) => kindIn(kind, edition)).map((edition) => ({ kind, edition })),
);

/** Parts that make a legal name of a kind. */
export function partsOf({ kind, edition }: (typeof grammars)[number]): fc.Arbitrary<FileName> {
  const info = fileKindInfo(kind);
  const type = edition === '202208' ? fc.constant(null) : ofLength(2);
  return fc.record(
    {
      kind: fc.constant(kind),
      edition: fc.constant(edition),
      ...(info.month === 'none' ? {} : { month: info.month === 'month' ? months : fc.option(months) }),
      sender: ofLength(10),
      senderType: type,
      receiver: ofLength(10),
      receiverType: type,
      stamp: stamps,
      ...(info.category === 'picture'
        ? { branch: fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0')) }
        : {}),
    },
    { noNullPrototype: true },
  ) as fc.Arbitrary<FileName>;
}
