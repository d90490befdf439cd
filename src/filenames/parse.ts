import { type FaultOf, type Issue, type IssueCode, issueAt } from '../issues';
import { isText, must } from '../misuse';
import type { FileKind } from '../schemas/kinds';
import { fileKindInfo } from '../schemas/kinds';
import { serviceTypes } from '../schemas/service-types';
import { type NameGrammar, nameGrammars } from '../schemas/versions';
import { type Alignment, align, fits } from './align';
import { baseName, upperAscii, withoutCopySuffix } from './base-name';
import { isRealStamp, monthOfSegment } from './dates';
import type { FileName, ParsedFileName } from './file-name';
import {
  extensionOf,
  type FileNameRepair,
  fileNameRepairs,
  type Segment,
  type Spelling,
  segmentShapes,
  segmentsOf,
  spellings,
} from './grammar';

/**
 * Reads a file name of the standard, of edition 4.1 or of 3.2 and before, and says how it departs from the grammar.
 *
 * - A path is cut to its last segment, at `/` and `\`; the issues keep the name as given.
 * - An extension other than .CSV gives `file_not_csv` alone, with the kind where the name begins with one, and no value. A name without
 *   any extension is none of these: it is `file_name_malformed` (`file_name_unknown_kind` where it begins with no kind).
 * - UPKIHON_IMAGE has .jpg or .JPG; with any other extension (.jpeg, .png and .CSV too) it is `file_name_malformed`.
 * - A repaired segment is kept as it stands: office numbers of 9 digits, service codes of 3 (`params.repair` names the repair; the
 *   formatter refuses both). One issue a repair, beside `file_name_malformed` too: nothing is changed in silence.
 * - Behind other text (`11月_UPPLAN_… .CSV`) a whole name, of a picture too, is `file_name_unknown_kind`, with its kind and its parts.
 * - `file_name_malformed` is reported once a bad segment (`params.segment`: a segment, `extension`, or `missing` / `extra` where the number
 *   of segments is wrong and more than one may be meant).
 *
 * Issues come in the order of the catalogue, within a code in the order of the name.
 *
 * @param name The name or path of the file.
 * @returns The parts; `ok` is false exactly when an issue is an error or `file_not_csv`, and what could be read is there all the same.
 * @remarks 第4.1版 ファイル名の命名規則.
 * @example
 * ```ts
 * import { parseFileName } from 'careplan-csv';
 *
 * const parsed = parseFileName('UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV');
 * if (parsed.ok) {
 *   parsed.value.kind; // 'UPPLAN'
 *   parsed.value.month; // '2025-11'
 *   parsed.value.senderType; // '43'
 * }
 * ```
 */
export function parseFileName(name: string): ParsedFileName {
  must('name', name, isText);
  const at = (fault: FaultOf<IssueCode>): Issue => issueAt(fault, { file: name });
  // Archives made on a Mac hold コピー decomposed.
  const base = baseName(name).normalize('NFC');
  const dot = base.lastIndexOf('.');
  const extension = dot < 0 ? '' : base.slice(dot + 1);
  const whole = dot < 0 ? base : base.slice(0, dot);
  const stem = withoutCopySuffix(whole);
  const upper = upperAscii(stem);
  const spelling = spellingOf(upper);

  const expected = spelling && extensionOf(spelling.kind);
  const behind = spelling === undefined ? behindOtherText(base) : {};
  if (extension !== '' && upperAscii(extension) !== 'CSV' && !expected?.anyCase && behind.kind === undefined) {
    const issues = [at({ code: 'file_not_csv', params: { extension: safeExtension(extension) } })];
    return spelling === undefined ? { ok: false, issues } : { ok: false, kind: spelling.kind, issues };
  }
  if (spelling === undefined || expected === undefined)
    return { ok: false, ...behind, issues: [at({ code: 'file_name_unknown_kind', params: {} })] };

  const { kind } = spelling;
  const repairs = new Set<FileNameRepair>();
  const lowerExtension = !expected.anyCase && extension !== upperAscii(extension);
  if (stem !== upper || lowerExtension) repairs.add('lower_case');
  if (stem !== whole) repairs.add('copy_suffix');
  if (spelling.repair !== undefined) repairs.add(spelling.repair);

  const rest = upper.slice(spelling.text.length);
  if (/^[0-9]/u.test(rest)) repairs.add('underscore_lost');
  const split = rest === '' ? [] : rest.replace(/^_/u, '').split('_');
  const texts = withoutNeedlessMonth(kind, split);
  if (texts.length < split.length) repairs.add('month_where_none');

  const aligned = align(kind, texts);
  const malformed: string[] = malformedSegments(aligned, repairs);
  if (upperAscii(extension) !== upperAscii(expected.written)) malformed.push('extension');

  const { value, unreal } = partsOf(kind, aligned);
  const faults: FaultOf<IssueCode>[] = [];
  for (const segment of malformed) faults.push({ code: 'file_name_malformed', params: { segment } });
  for (const repair of fileNameRepairs) {
    if (repairs.has(repair)) faults.push({ code: 'file_name_repaired', params: { repair } });
  }
  // A name that breaks every grammar follows none, so it is not an older one either.
  if (malformed.length === 0 && isOlder(value.edition)) faults.push({ code: 'file_name_older_version', params: {} });
  for (const segment of unreal) faults.push({ code: 'file_name_date', params: { segment } });
  for (const segment of unlistedTypes(aligned)) faults.push({ code: 'file_name_service_type', params: { segment } });
  if (isSameOffice(aligned)) faults.push({ code: 'file_name_same_office', params: {} });
  const issues = faults.map(at);
  if (malformed.length > 0 || unreal.length > 0) return { ok: false, kind, value, issues };
  // Every segment of the grammar fits and is real, so no part is absent.
  return { ok: true, kind, value: value as FileName, issues };
}

/** What a whole name tells that stands behind other text: it is none of the standard, but whose file it is can be told all the same. */
function behindOtherText(base: string): Pick<ParsedFileName, 'kind' | 'value'> {
  const at = wholeNameAt(base);
  if (at === 0) return {};
  const { ok, kind, value } = parseFileName(base.slice(at));
  return ok ? { kind, value } : {};
}

/** How systems begin the names of files that they keep beside others (`._` macOS, `~$` Office): such a file holds none of the rows of the one it is named for. */
const besideOthers = /^(?:\.|~\$)/;

/**
 * Finds a whole name that stands behind other text (`11月_UPPLAN_… .CSV`). The last place where a kind may begin is the only one that can be meant.
 *
 * @param base The last segment of a path.
 * @returns Where it begins; 0 where there is none.
 */
export function wholeNameAt(base: string): number {
  if (besideOthers.test(base)) return 0;
  const at = [...upperAscii(base).matchAll(/(?<![0-9A-Z])(?:UP|DLT)/gu)].at(-1)?.index ?? 0;
  return at > 0 && parseFileName(base.slice(at)).ok ? at : 0;
}

/** The longest spelling of a kind at the start; a letter behind it would make it another word (UPPLANNING). */
function spellingOf(upper: string): Spelling | undefined {
  return spellings().find(({ text }) => upper.startsWith(text) && !/^[A-Z]/u.test(upper.slice(text.length)));
}

/** An extension may be anything; only what looks like one is passed on, as given. */
function safeExtension(extension: string): string {
  return /^[0-9A-Za-z]{1,8}$/u.test(extension) ? extension : '';
}

/** Drops a month from a kind that has none, but only where a whole name is left: six digits may be a broken office number as well. */
function withoutNeedlessMonth(kind: FileKind, texts: readonly string[]): readonly string[] {
  const needless =
    fileKindInfo(kind).month === 'none' &&
    segmentShapes.month.legal.test(texts[0] ?? '') &&
    nameGrammars.some((grammar) => segmentsOf(kind, grammar)?.length === texts.length - 1);
  return needless ? texts.slice(1) : texts;
}

/** Names the segments that no shape fits, and notes the repairs of those that a tolerated one does. */
function malformedSegments(aligned: Alignment, repairs: Set<FileNameRepair>): string[] {
  const malformed: string[] = [];
  for (const [segment, text] of aligned.texts) {
    const { legal, tolerated } = segmentShapes[segment];
    if (legal.test(text)) continue;
    if (tolerated?.shape.test(text)) repairs.add(tolerated.repair);
    else malformed.push(segment);
  }
  if (aligned.fault !== undefined) malformed.push(aligned.fault);
  return malformed;
}

/** Turns the segments into parts, and names those that are not a real month or time. */
function partsOf(kind: FileKind, aligned: Alignment): { value: Partial<FileName>; unreal: Segment[] } {
  const unreal: Segment[] = [];
  const value: { -readonly [P in keyof FileName]?: FileName[P] } = { kind };
  const { edition, texts } = aligned;
  const monthText = texts.get('month');
  const sender = told(texts, 'sender');
  const receiver = told(texts, 'receiver');
  // A fragment without both offices does not show which grammar it follows.
  if (aligned.fault === undefined || (sender !== undefined && receiver !== undefined)) value.edition = edition;

  if (monthText !== undefined && fits('month', monthText)) {
    const zeros = monthText === '000000' && fileKindInfo(kind).month === 'monthOrZeros';
    const month = zeros ? null : monthOfSegment(monthText);
    if (month === undefined) unreal.push('month');
    else value.month = month;
  }
  if (sender !== undefined) value.sender = sender;
  const untyped = value.edition !== undefined && !segmentsOf(kind, value.edition)?.includes('senderType');
  const senderType = untyped ? null : told(texts, 'senderType');
  if (senderType !== undefined) value.senderType = senderType;
  if (receiver !== undefined) value.receiver = receiver;
  const receiverType = untyped ? null : told(texts, 'receiverType');
  if (receiverType !== undefined) value.receiverType = receiverType;
  const stamp = told(texts, 'stamp');
  if (stamp !== undefined) {
    if (!isRealStamp(stamp)) unreal.push('stamp');
    value.stamp = stamp;
  }
  const branch = told(texts, 'branch');
  if (branch !== undefined) value.branch = branch;
  return { value, unreal };
}

/** Whether a newer grammar has taken the place of this one. */
function isOlder(grammar: NameGrammar | undefined): boolean {
  return grammar !== undefined && grammar !== nameGrammars[0];
}

/** The text of a segment where it is worth telling: offices as they stand even where they are malformed, the others only where they fit. */
function told(texts: Alignment['texts'], segment: Segment): string | undefined {
  const text = texts.get(segment);
  if (text === undefined) return undefined;
  return fits(segment, text) || segmentShapes[segment].told?.test(text) ? text : undefined;
}

/** The service types of legal shape that the list lacks; those of 3 digits are a repair and said already. */
function unlistedTypes({ texts }: Alignment): Segment[] {
  return (['senderType', 'receiverType'] as const).filter((segment) => {
    const type = texts.get(segment);
    return type !== undefined && segmentShapes[segment].legal.test(type) && !Object.hasOwn(serviceTypes, type);
  });
}

function isSameOffice({ texts }: Alignment): boolean {
  const sender = texts.get('sender');
  return sender !== undefined && fits('sender', sender) && sender === texts.get('receiver');
}
