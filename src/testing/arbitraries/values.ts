import * as fc from 'fast-check';
import { daysInMonth } from '../../schemas/cells/calendar';
import type { Value } from '../../schemas/cells/types';
import { codesIn } from '../../schemas/codes';
import type { FieldOfType, FieldSpec, FieldType } from '../../schemas/field';
import { serviceTypes } from '../../schemas/service-types';
import { csvVersionIn, type Version } from '../../schemas/versions';

/** What the values of a field depend on. */
interface ValuePlace<F extends FieldSpec = FieldSpec> {
  readonly field: F;
  /** The length kept to on writing; 15 digits are what a number holds exactly. */
  readonly length: number;
  readonly version: Version;
  readonly text: fc.Arbitrary<string>;
}

type Makers = { readonly [T in FieldType]: (place: ValuePlace<FieldOfType<T>>) => fc.Arbitrary<Value> };

const two = (number: number): string => String(number).padStart(2, '0');
const digits = [...'0123456789'];
const officeCharacters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const stringOf = (characters: readonly string[], minLength: number, maxLength = minLength): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...characters), { minLength, maxLength }).map((units) => units.join(''));

const year = fc.oneof(
  { arbitrary: fc.integer({ min: 1900, max: 2060 }), weight: 9 },
  fc.integer({ min: 1, max: 9999 }),
);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 }));
const pad4 = (number: number): string => String(number).padStart(4, '0');

const date = fc
  .tuple(month, fc.nat(30))
  .map(([[y, m], day]) => `${pad4(y)}-${two(m)}-${two((day % daysInMonth(y, m)) + 1)}`);

const time = fc
  .integer({ min: 0, max: 24 * 60 })
  .map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);

/** The service types a field may have without a finding. */
function listedTypes(field: FieldSpec): readonly string[] {
  const all = Object.entries(serviceTypes);
  return all.filter(([, { exchanged }]) => !('exchange' in field) || exchanged === true).map(([code]) => code);
}

const serviceCode = (field: FieldSpec): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...listedTypes(field)), stringOf(officeCharacters, 4))
    .map(([type, item]) => `${type}${item}`);

/** Values by the field's type. A new type is a compile error here until it is described. */
const makers: Makers = {
  yyyymm: ({ field, version }) =>
    field.version === true ? fc.constant(csvVersionIn(version)) : month.map(([y, m]) => `${pad4(y)}-${two(m)}`),
  yyyymmdd: () => date,
  hhmm: () => time,
  hhmm9999: () => fc.oneof({ arbitrary: time, weight: 3 }, fc.constant('none')),
  digits: ({ length }) => stringOf(digits, length),
  office: ({ length }) =>
    fc.oneof({ arbitrary: stringOf(digits, length), weight: 3 }, stringOf(officeCharacters, length)),
  insured: () =>
    fc.oneof(
      stringOf(digits, 10),
      stringOf(digits, 9).map((number) => `H${number}`),
    ),
  serviceType: ({ field }) => fc.constantFrom(...listedTypes(field)),
  serviceCode: ({ field }) => serviceCode(field),
  serviceCode7: ({ field }) =>
    fc.oneof(
      { arbitrary: serviceCode(field), weight: 4 },
      fc
        .tuple(fc.constantFrom(...listedTypes(field)), fc.constantFrom('AAAA', 'EEEE', 'ZZZZ'))
        .map(([type, part]) => `${type}${part}`),
      fc.constant('999999'),
    ),
  alnum: ({ length }) => stringOf([...officeCharacters, ...'abcxyz-'], 1, length),
  code: ({ field, version }) => fc.constantFrom(...Object.keys(codesIn(field.codes, version))),
  int: ({ field, length }) => fc.integer({ min: Math.max(field.min ?? -most(length), -most(15)), max: most(length) }),
  decimal2: () => fc.integer({ min: 0, max: 9999 }).map((hundredths) => hundredths / 100),
  flags31: () => stringOf(['0', '1'], 31),
  tais: () =>
    fc.tuple(stringOf(officeCharacters, 5), stringOf(officeCharacters, 6)).map(([maker, item]) => `${maker}-${item}`),
  postal: () => fc.tuple(stringOf(digits, 3), stringOf(digits, 4)).map(([area, town]) => `${area}-${town}`),
  phone: ({ length, text }) =>
    fc.oneof(
      { arbitrary: fc.tuple(stringOf(digits, 4), stringOf(digits, 4)).map(([a, b]) => `03-${a}-${b}`), weight: 4 },
      text.map((free) => free.replace(/[\t\r\n]/g, ' ').slice(0, length)),
    ),
  // A name that also holds other characters shows a loss by these.
  text: ({ field, text }) =>
    field.holds === 'personName' ? text.map((name) => name.replace(/[?？●■□〓]/g, '々')) : text,
  unused: () => fc.constant(null),
};

const most = (length: number): number => 10 ** length - 1;

/**
 * Values of a field that its schema takes, `null` among them where the cell may be empty.
 *
 * @internal
 */
export function valueArbitrary(field: FieldSpec, version: Version, text: fc.Arbitrary<string>): fc.Arbitrary<Value> {
  const length = field.length ?? field.writeLength ?? 15;
  // The table links type and field; the loop over a kind's fields loses that link.
  const maker = makers[field.type] as (place: ValuePlace) => fc.Arbitrary<Value>;
  const filled = maker({ field, length, version, text });
  if (field.presence === 'recommended') return filled;
  const mayBeEmpty = field.presence === undefined || ('zeros' in field && field.zeros === true);
  return mayBeEmpty ? fc.option(filled, { nil: null, freq: 3 }) : filled;
}
