import { CareplanCsvError } from '../../issues';
import { type Language, languages } from '../../languages';
import { isAnObject, isText, listOf, must, orNull, type Shape, shown, withFields } from '../../misuse';
import { type FileKind, fileKindInfo, fileKinds, isKind } from '../../schemas/kinds';
import { fieldsOf } from '../../schemas/record';
import type { BuildDoubt, LeftOut, Office } from '../build/types';
import type { EditionNote } from '../editions/note';
import type { ReplayChange } from '../replay/change';
import type { KeyValues } from '../replay/families';
import { editionTexts } from './edition-texts';
import { doubtTexts, leftOutText, leftOutTexts } from './left-out-texts';
import { replayText, replayTexts } from './replay-texts';

/** What has a reason that can be put in words: what the builder left out or built on the caller's word, what a replay did, what moving to another edition loses. */
export type Told = LeftOut | BuildDoubt | ReplayChange | EditionNote;

/** How {@link formatReason} tells. */
export interface ReasonOptions {
  /** Whether to name the person by 保険者番号 and 被保険者番号: they are personal data. No by default. */
  readonly persons?: boolean | undefined;
}

/** The parts of the words in brackets before a sentence. */
interface Words {
  readonly between: string;
  readonly insurer: string;
  readonly insured: string;
  readonly rows: (rows: number) => string;
  readonly receiver: (number: string) => string;
  readonly field: (key: string, name: string) => string;
}

const words: { readonly [L in Language]: Words } = {
  ja: {
    between: '・',
    insurer: '保険者',
    insured: '被保険者',
    rows: (rows) => `${rows}行`,
    receiver: (number) => `送信先${number}`,
    field: (_, name) => name,
  },
  en: {
    between: ', ',
    insurer: 'insurer ',
    insured: 'insured ',
    rows: (rows) => (rows === 1 ? '1 row' : `${rows} rows`),
    receiver: (number) => `to ${number}`,
    field: (key) => key,
  },
};

/** What the brackets may name. */
interface About {
  readonly kinds: readonly FileKind[];
  readonly key?: KeyValues;
  readonly fields?: readonly string[];
  readonly month?: string | undefined;
  readonly rows?: number;
  readonly receiver?: Office | null;
}

/**
 * Says in a sentence why something was left out, taken or lost: the one formatter for `leftOut` and `doubts` of the builder, for the changes of a
 * replay, and for the notes of moving to another edition.
 *
 * @param told One of them.
 * @param language `'ja'` or `'en'`.
 * @param options Whether to name the person.
 * @returns The form, the month and what else is known in brackets, and the sentence. It holds no cell's text but month or date; the file and the row of a
 * `ConvertNote` are the caller's to print.
 * @throws CareplanCsvError with code `invalid_option` for another language, and for what is none of these.
 * @example
 * ```ts
 * import { type BuildPerson, buildTransmissions, formatReason } from 'careplan-csv/forms';
 *
 * function tell(persons: readonly BuildPerson[]): void {
 *   const { leftOut } = buildTransmissions('usage', { sender: '1370100014', senderType: '43', persons, stamp: '20251020113000' });
 *   for (const one of leftOut) console.log(formatReason(one, 'ja', { persons: true }));
 *   // [保険者131016・被保険者0000000001・6表予定・2025-11・2行] 連携対象外のサービス（33 特定施設入居者生活介護）のため、入れていません。
 * }
 * ```
 */
export function formatReason(told: Told, language: Language = 'ja', options: ReasonOptions = {}): string {
  must('told', told, isAnObject);
  must('options', options, isAnObject);
  if (!languages.includes(language)) {
    throw new CareplanCsvError('invalid_option', `unknown language: ${shown(language)}`);
  }
  const { about, text } = said(told, language);
  const { between } = words[language];
  const parts = [...(options.persons === true ? personParts(about.key, language) : []), ...partsOf(about, language)];
  return parts.length === 0 ? text : `[${parts.join(between)}] ${text}`;
}

function said(told: Told, language: Language): { readonly about: About; readonly text: string } {
  if ('reason' in told) return saidOfNote(told, language);
  if ('change' in told) {
    if (!isOwn(replayTexts, told.change)) throw unknownReason();
    must('told', told, shapeOf(told.change));
    const text = replayText(told, language);
    if (text === '') throw unknownReason();
    const rows = told.change === 'ignored' ? { rows: told.rows } : {};
    return { about: { kinds: told.kinds, key: told.key, ...rows }, text };
  }
  const { why, key, receiver } = told;
  if (isOwn(doubtTexts, why)) return { about: { kinds: [], key, receiver }, text: doubtTexts[why][language] };
  if (!isOwn(leftOutTexts, why) || !('rows' in told)) throw unknownReason();
  must('told', told, withFields({ kind: orNull(isFileKind), serviceType: orNull(isText) }));
  const { kind, rows, serviceType } = told;
  return {
    about: { kinds: kind === null ? [] : [kind], key, rows, receiver },
    text: leftOutText(why, serviceType, language),
  };
}

function saidOfNote({ reason, kind, key, orKey, month }: EditionNote, language: Language) {
  if (!isOwn(editionTexts, reason)) throw unknownReason();
  must('told.kind', kind, orNull(isFileKind));
  // A note of a month is not about the field that shows it.
  const fields = kind === null || month !== undefined ? [] : [key, orKey].filter((one) => typeof one === 'string');
  return { about: { kinds: kind === null ? [] : [kind], fields, month }, text: editionTexts[reason][language] };
}

const isFileKind: Shape = (value) =>
  isOwn(fileKinds, value) ? undefined : { path: '', what: 'a kind of file of the standard' };

/** What a change must have to be told. */
function shapeOf(change: ReplayChange['change']): Shape {
  const kinds = listOf(isFileKind);
  const planner = orNull(withFields({ before: listOf(isText), now: listOf(isText) }));
  const more: { readonly [C in ReplayChange['change']]: Readonly<Record<string, Shape>> } = {
    put: {},
    replaced: { dropped: kinds, planner },
    deleted: { left: kinds },
    ignored: {},
  };
  return withFields({ kinds, ...more[change] });
}

function isOwn<T extends object>(table: T, name: unknown): name is keyof T {
  return typeof name === 'string' && Object.hasOwn(table, name);
}

function unknownReason(): CareplanCsvError {
  return new CareplanCsvError('invalid_option', 'told has no reason that can be said');
}

function personParts(key: KeyValues | undefined, language: Language): string[] {
  const { insurer, insured } = words[language];
  const { insurerNumber, insuredNumber } = key ?? {};
  return [
    ...(isNumber(insurerNumber) ? [`${insurer}${insurerNumber}`] : []),
    ...(isNumber(insuredNumber) ? [`${insured}${insuredNumber}`] : []),
  ];
}

function partsOf({ kinds, key, fields = [], month, rows, receiver }: About, language: Language): string[] {
  const { field, rows: rowsText, receiver: receiverText } = words[language];
  const when = [month, key?.targetMonth, key?.planDate, key?.consultationDate].find(isDay);
  return [
    ...kinds.map((kind) => fileKindInfo(kind).shortName[language]),
    ...fields.map((one) => field(one, nameOf(kinds[0], one))),
    ...(when === undefined ? [] : [when]),
    ...(rows === undefined || rows === 0 ? [] : [rowsText(rows)]),
    ...(isNumber(receiver?.number) ? [receiverText(receiver.number)] : []),
  ];
}

// Keys of rows that have no whole one may hold anything, and what is printed must not act.
function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^[0-9A-Za-z]{1,20}$/.test(text);
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d\d(?:-\d\d)?$/.test(text);
}

function nameOf(kind: FileKind | undefined, key: string): string {
  if (kind === undefined || !isKind(kind)) return key;
  return fieldsOf(kind).find((one) => one.key === key)?.name ?? key;
}
