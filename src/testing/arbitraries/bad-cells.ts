import * as fc from 'fast-check';
import type { IssueCode } from '../../issues';
import { cellTypeOf } from '../../schemas/cells/types';
import { codes } from '../../schemas/codes';
import type { FieldOfType, FieldSpec, FieldType } from '../../schemas/field';
import type { Kind } from '../../schemas/kinds';
import { fieldsIn, mustHave } from '../../schemas/record';
import { currentVersion, type Version } from '../../schemas/versions';

/** A cell that is broken in one way. */
export interface BadCell {
  /** 1-based field number. */
  readonly column: number;
  readonly key: string;
  readonly cell: string;
  /** The one code it must give. */
  readonly code: IssueCode;
}

interface BrokenPlace<F extends FieldSpec> {
  readonly field: F;
  /** The length taken on reading; `undefined` where none is set. */
  readonly length: number | undefined;
}

/** A way to break a cell. */
type Way = fc.Arbitrary<{ readonly cell: string; readonly code: IssueCode }>;

type Breakers = { readonly [T in FieldType]: (place: BrokenPlace<FieldOfType<T>>) => readonly Way[] };

const give =
  (code: IssueCode) =>
  (cells: fc.Arbitrary<string>): Way =>
    cells.map((cell) => ({ cell, code }));
const wrongLength = give('field_length');
const wrongFormat = give('field_format');
const unreal = give('field_date');
const repaired = give('field_repaired');
const noNumber = give('field_number');
const one = (...cells: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...cells);

const digit = fc.constantFrom(...'0123456789');
const digitsOf = (minLength: number, maxLength = minLength): fc.Arbitrary<string> =>
  fc.array(digit, { minLength, maxLength }).map((units) => units.join(''));

/** Digits of any length but the right one. */
const otherLength = (length: number): Way =>
  wrongLength(digitsOf(1, length + 5).filter((cell) => cell.length !== length));

/** A text of the right length with one character that no repair takes away. */
const strange = (length: number): Way =>
  wrongFormat(
    fc
      .tuple(digitsOf(length), fc.nat(length - 1), fc.constantFrom(...'x!あｱ.'))
      .map(([cell, at, character]) => cell.slice(0, at) + character + cell.slice(at + 1)),
  );

const fullWidth = (cell: string): string =>
  cell.replace(/[0-9]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** A good cell in one of the forms that every repair list repairs. */
const loose = (good: fc.Arbitrary<string>): Way =>
  repaired(
    fc.tuple(good, fc.nat(3)).map(([cell, form]) => {
      const wide = fullWidth(cell);
      // A code without digits has no full-width form.
      return [` ${cell}`, `${cell} `, `\u3000${cell}\u3000`, wide === cell ? ` ${cell} ` : wide][form] as string;
    }),
  );

const dates = digitsOf(2).map((end) => `2025${String((Number(end) % 12) + 1).padStart(2, '0')}15`);
const control = give('character_control')(
  fc.constantFrom('\u0000', '\u0007', '\u000b', '\u001b', '\u007f').map((mark) => `あ${mark}い`),
);

const service =
  (suffixes: readonly string[]) =>
  ({ field }: BrokenPlace<FieldOfType<'serviceType' | 'serviceCode' | 'serviceCode7'>>): readonly Way[] => {
    const length = field.length as number;
    const suffix = fc.constantFrom(...suffixes);
    const unknown = give('service_type_unknown')(suffix.map((item) => `ZZ${item}`));
    const refused = give('service_type_not_exchanged')(
      fc.tuple(one('33', '43', '51', 'A9'), suffix).map(([type, item]) => type + item),
    );
    return [
      otherLength(length),
      strange(length),
      unknown,
      ...(field.exchange === true ? [refused] : []),
      loose(suffix.map((item) => `11${item}`)),
    ];
  };

const shapedTime = (extra: readonly string[]): readonly Way[] => [
  otherLength(4),
  strange(4),
  unreal(one('2401', '2500', '1260', '0099', ...extra)),
  loose(one('0930', '2400')),
  repaired(one('9:30', '09:30')),
];

/** The ways to break a cell, by the field's type. A new type is a compile error here until it is described. */
const breakers: Breakers = {
  yyyymm: ({ field }) => [
    otherLength(6),
    strange(6),
    unreal(one('202513', '202500', ...(field.zeros ? [] : ['000001']))),
    ...(field.version
      ? [give('version_unknown')(one('202410', '190001'))]
      : [loose(one('202511')), repaired(one('2025/11', '2025-1'))]),
  ],
  yyyymmdd: () => [
    otherLength(8),
    strange(8),
    unreal(one('20251301', '20250230', '20250001', '20251100', '20230229', '00000101')),
    loose(dates),
    repaired(one('2025/11/03', '2025-1-3', '2025/4/01')),
  ],
  hhmm: () => shapedTime(['9999']),
  hhmm9999: () => shapedTime(['9998']),
  digits: ({ length = 1 }) => [otherLength(length), strange(length), loose(digitsOf(length))],
  office: ({ length = 1 }) => [otherLength(length), strange(length), loose(digitsOf(length))],
  insured: ({ length = 1 }) => [
    otherLength(length),
    strange(length),
    wrongFormat(digitsOf(length - 1).chain((rest) => one(`A${rest}`, `i${rest}`))),
    repaired(digitsOf(length - 1).chain((rest) => one(`h${rest}`, `Ｈ${rest}`, `ｈ${rest}`))),
    loose(digitsOf(length)),
  ],
  serviceType: service(['']),
  serviceCode: service(['1111', '2AB9']),
  serviceCode7: service(['1111', 'AAAA']),
  alnum: ({ length = 1 }) => [
    wrongLength(digitsOf(length + 1, length + 6)),
    wrongFormat(one('あ', '!', '_', 'ｱ')),
    loose(digitsOf(length)),
  ],
  code: ({ field }) => {
    const table = codes[field.codes];
    return [
      give('field_code')(one('0', '9', '00', '99', 'X', '男性', '111').filter((cell) => !Object.hasOwn(table, cell))),
      loose(one(...Object.keys(table))),
    ];
  },
  int: ({ field, length }) => [
    noNumber(one('abc', '1.5', '1e1', '--1', '-', '+1', '1,000', '１２あ')),
    noNumber(digitsOf((length ?? 15) + 1).map((cell) => `1${cell.slice(1)}`)),
    ...(field.min === undefined ? [] : [noNumber(one(String(field.min - 1), '-5'))]),
    loose(one('1', '7')),
  ],
  decimal2: () => [noNumber(one('100', '1.234', '-1', 'abc', '1.', '.5', '1,5')), loose(one('11.40', '10'))],
  flags31: () => [otherLength(31), strange(31), wrongFormat(one('2'.repeat(31))), loose(one(`${'01'.repeat(15)}0`))],
  tais: () => [
    // Eleven are repaired: the hyphen stands after the fifth.
    wrongLength(digitsOf(1, 17).filter((cell) => cell.length !== 11 && cell.length !== 12)),
    wrongFormat(digitsOf(12)),
    loose(one('00001-000010', '0000A-00001B')),
    repaired(one('00001－000010', '00001000010', '００００１-00001Ｂ')),
  ],
  postal: () => [otherLength(8), wrongFormat(digitsOf(8)), loose(one('101-8688')), repaired(one('101－8688'))],
  phone: ({ length = 15 }) => [wrongLength(digitsOf(length + 1, length + 10)), control],
  text: () => [control],
  unused: () => [give('field_unused')(one('1', 'x', 'あ'))],
};

/** The ways that any field can be broken in. */
function emptyWays(field: FieldSpec): readonly Way[] {
  // Whether an empty cell is excused is a matter of the whole row: no way of breaking one cell.
  if (field.presence === undefined || 'emptyWhere' in field) return [];
  const code = field.presence === 'required' ? 'field_required' : 'field_recommended';
  // Blanks are empty once they are repaired away; free text keeps them.
  const blank = cellTypeOf(field).free ? [] : [' ', '\u3000'];
  return [give(code)(one('', ...blank))];
}

/**
 * Makes cells that are broken in one way each, with the code that reading must give: all fields of the kind, all ways of breaking their types.
 *
 * Put into a good row ({@link rowArbitrary}), `readAll` finds that one code at that column and nothing else.
 *
 * @param kind One of the 17 record kinds.
 * @param options The edition; 202407 by default.
 * @throws CareplanCsvError for an unknown kind or version, or a kind the edition lacks.
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { badCellArbitrary, rowArbitrary, rowBytes } from 'careplan-csv/testing';
 * import { readAll } from 'careplan-csv';
 * import * as fc from 'fast-check';
 *
 * fc.assert(
 *   fc.property(rowArbitrary('DLT1KYO'), badCellArbitrary('DLT1KYO'), (cells, { column, cell, code }) => {
 *     const row = cells.with(column - 1, cell);
 *     return readAll(rowBytes('DLT1KYO', [row]), { kind: 'DLT1KYO' }).issues[0]?.code === code;
 *   }),
 * );
 * ```
 */
export function badCellArbitrary(kind: Kind, options: { readonly version?: Version } = {}): fc.Arbitrary<BadCell> {
  const version = options.version ?? currentVersion;
  mustHave(kind, version);
  const fields = fieldsIn(kind, version).flatMap((field, index) => {
    const ways = waysOf(field);
    return ways.length === 0 ? [] : [fc.oneof(...ways).map((bad) => ({ column: index + 1, key: field.key, ...bad }))];
  });
  return fc.oneof(...fields);
}

function waysOf(field: FieldSpec): readonly Way[] {
  const length = field.readLength ?? field.length;
  // The table links type and field; the loop over a kind's fields loses that link.
  const breaker = breakers[field.type] as (place: BrokenPlace<FieldSpec>) => readonly Way[];
  return [...emptyWays(field), ...breaker({ field, length })];
}
