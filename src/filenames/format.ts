import { CareplanCsvError } from '../issues';
import { type FileKind, fileKindInfo, fileKinds } from '../schemas/kinds';
import { nameGrammars } from '../schemas/versions';
import { isRealStamp, segmentOfMonth } from './dates';
import type { FileName } from './file-name';
import { extensionOf, type Segment, segmentShapes, segmentsOf } from './grammar';

const allParts: ReadonlySet<string> = /* @__PURE__ */ new Set<keyof FileName>([
  'kind',
  'edition',
  'month',
  'sender',
  'senderType',
  'receiver',
  'receiverType',
  'stamp',
  'branch',
]);

const office = 'ten digits or capital letters';
const serviceType = 'two digits or capital letters';

/** What each part must be, for who makes a name. */
const legalInWords: { readonly [S in Segment]: string } = {
  month: "a month such as '2025-11'",
  sender: office,
  senderType: serviceType,
  receiver: office,
  receiverType: serviceType,
  stamp: '14 digits, YYYYMMDDhhmmss',
  branch: '0001 to 9999',
};

/**
 * Writes the file name that has these parts: the inverse of `parseFileName` on legal names.
 *
 * A picture's extension is written `.jpg`, as the rule has it (the examples write .JPG; both are right). Service types need not be in the
 * list. Messages of the errors name the part, never its value.
 *
 * @param parts The parts, all of them and no others; `undefined` counts as absent.
 * @returns The name, without a path.
 * @throws CareplanCsvError with code `invalid_file_name_parts` on parts that make no legal name.
 * @remarks 第4.1版 ファイル名の命名規則.
 * @example
 * ```ts
 * import { formatFileName } from 'careplan-csv';
 *
 * formatFileName({
 *   kind: 'UPPLAN', edition: '202407', month: '2025-11',
 *   sender: '1370100014', senderType: '43', receiver: '1370200129', receiverType: '11',
 *   stamp: '20251020113000',
 * }); // 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV'
 * ```
 */
export function formatFileName(parts: FileName): string {
  if (typeof parts !== 'object' || parts === null) throw invalid('the parts are not an object');
  const { kind, edition } = parts;
  if (typeof kind !== 'string' || !Object.hasOwn(fileKinds, kind)) throw invalid('kind is not a kind of the standard');
  if (!nameGrammars.includes(edition)) throw invalid(`edition must be one of ${nameGrammars.join(', ')}`);
  const segments = segmentsOf(kind, edition);
  if (segments === undefined) throw invalid(`${kind} does not exist in edition ${edition}`);
  refuseOthers(parts, segments);
  const texts = segments.map((segment) => write(segment, parts[segment], kind));
  return `${[kind, ...texts].join('_')}.${extensionOf(kind).written}`;
}

function refuseOthers(parts: FileName, segments: readonly Segment[]): void {
  for (const [part, value] of Object.entries(parts)) {
    if (value === undefined || part === 'kind' || part === 'edition') continue;
    if (!allParts.has(part)) throw invalid('there is a part that no file name has');
    // The older grammar says "no service types" by null.
    const absentByNull = (part === 'senderType' || part === 'receiverType') && value === null;
    if (!segments.includes(part as Segment) && !absentByNull) {
      throw invalid(`${part} has no place in a name of ${parts.kind}, edition ${parts.edition}`);
    }
  }
}

function write(segment: Segment, value: unknown, kind: FileKind): string {
  const text = segment === 'month' ? monthText(value, kind) : value;
  if (typeof text !== 'string' || !segmentShapes[segment].legal.test(text)) {
    throw invalid(`${segment} of ${kind} must be ${legalInWords[segment]}`);
  }
  if (segment === 'stamp' && !isRealStamp(text)) throw invalid('stamp is not a real time');
  return text;
}

function monthText(value: unknown, kind: FileKind): string | undefined {
  if (value === null) return fileKindInfo(kind).month === 'monthOrZeros' ? '000000' : undefined;
  return typeof value === 'string' ? segmentOfMonth(value) : undefined;
}

function invalid(what: string): CareplanCsvError {
  return new CareplanCsvError('invalid_file_name_parts', `no file name can be made: ${what}`);
}
