import type { Unit } from '../filenames/units';
import { buildTransmissions } from '../forms/build/build-transmissions';
import type { BuildOptions, Built, BuiltFile, LeftOut } from '../forms/build/types';
import { CareplanCsvError, type IssueOf } from '../issues';
import { type Language, languages, type Sentence } from '../languages';
import { isText, must, shown } from '../misuse';
import { keysOf } from '../objects';
import { type CheckOptions, checkFiles } from '../validate/check-files';
import type { Report } from '../validate/report/report';
import { stopsExport } from './left-out';

/** How the built files are checked; `profile` is `'strict'` unless another one is named. */
export type ExportOptions = Omit<CheckOptions, 'onProgress'>;

/** Why an export is not ready to be sent. */
export type ExportHindrance =
  /** A record, a form or a person is not in the files though it ought to be: `leftOut` tells. */
  | 'left_out'
  /** A character could not be written (〓 or `?` stands in its place, and not an answer of the caller's own function): `issues` tell. */
  | 'character_unmappable'
  /** The check of the files has an error: `report` tells. */
  | 'check_error';

const hindranceTexts: { readonly [H in ExportHindrance]: Sentence } = {
  left_out: {
    ja: '送るべき帳票に、ファイルに入っていないものがあります。',
    en: 'Forms that ought to be sent are not in the files.',
  },
  character_unmappable: {
    ja: 'Shift_JISにない文字があり、〓などに置き換わっています。',
    en: 'There are characters outside Shift_JIS, in whose place 〓 or the like stands.',
  },
  check_error: {
    ja: '作られたファイルの検査でエラーが見つかりました。',
    en: 'The check of the files that were made found errors.',
  },
};

/**
 * Says in a sentence why an export is not ready to be sent; `formatReason` of `careplan-csv/forms` and `formatIssue` say the rest.
 *
 * @param hindrance One of the `hindrances`.
 * @param language `'ja'` or `'en'`.
 * @throws CareplanCsvError with code `invalid_option` for another hindrance or language.
 */
export function formatHindrance(hindrance: ExportHindrance, language: Language = 'ja'): string {
  must('hindrance', hindrance, isText);
  if (!Object.hasOwn(hindranceTexts, hindrance)) {
    throw new CareplanCsvError('invalid_option', `unknown hindrance: ${hindrance}`);
  }
  if (!languages.includes(language)) {
    throw new CareplanCsvError('invalid_option', `unknown language: ${shown(language)}`);
  }
  return hindranceTexts[hindrance][language];
}

/** What {@link exportTransmissions} gives. */
export interface Exported extends Pick<Built, 'transmissions' | 'doubts' | 'issues'> {
  /** Whether the files may be sent: nothing stands in `hindrances`. */
  readonly ready: boolean;
  readonly hindrances: readonly ExportHindrance[];
  /** The files of all transmissions, whether they may be sent or not. */
  readonly files: readonly BuiltFile[];
  /** What is not in the files, and why; what the standard wants left out too. */
  readonly leftOut: readonly LeftOut[];
  /** What a strict check says of the files. */
  readonly report: Report;
}

/**
 * Builds the transmissions of a unit, writes them, and checks what was written as a strict receiver would: the one call before sending.
 *
 * Nothing is thrown for bad data: `ready` is `false` where a record was left out, a person fell out, a character could not be written, or the check
 * has an error, and the result tells which. Services that are not exchanged, offices that take no part and the sender itself are left out as
 * they should be. `doubts` name what is in the files on the caller's word: an entrusted plan (委託) looks the same as a wrong office number, so they keep
 * nothing from being sent, but a person should look at them.
 *
 * @param unit The 送信単位.
 * @param input The sender, the persons and the first stamp, as `buildTransmissions` takes them.
 * @param options How the files are checked.
 * @throws CareplanCsvError for an unknown unit, a sender, service type or stamp that makes no file name, and options that make no sense.
 * @remarks 第4.1版 送信単位, ファイル名の命名規則, ファイル間の関係.
 * @example
 * ```ts
 * import { nextStamp, toText } from 'careplan-csv';
 * import { exportTransmissions } from 'careplan-csv/exchange';
 * import type { BuildPerson } from 'careplan-csv/forms';
 *
 * // Each person: { records: { UPPLAN: […], UPSIKYU: […], UPHOSOKU: […] } }.
 * async function sendMonth(persons: readonly BuildPerson[]): Promise<void> {
 *   const input = { sender: '1370100014', senderType: '43', persons, stamp: nextStamp() };
 *   const { ready, hindrances, files, leftOut, report } = await exportTransmissions('usage', input);
 *   if (ready) for (const { name, bytes } of files) console.log(name, bytes.length);
 *   else console.log(hindrances, leftOut, toText(report));
 * }
 * ```
 */
export async function exportTransmissions(
  unit: Unit,
  input: BuildOptions,
  options: ExportOptions = {},
): Promise<Exported> {
  const { transmissions, files, leftOut, doubts, issues } = buildTransmissions(unit, input);
  const report = await checkFiles(
    files.map(({ name, bytes }) => ({ name, source: bytes })),
    { ...options, profile: options.profile ?? 'strict' },
  );
  const hindered: Readonly<Record<ExportHindrance, boolean>> = {
    left_out: leftOut.some(({ why }) => stopsExport[why]),
    character_unmappable: issues.some(({ issue }) => issue.code === 'character_unmappable' && !isAnswered(issue)),
    check_error: report.counts.error > 0,
  };
  const hindrances = keysOf(hindered).filter((one) => hindered[one]);
  return { ready: hindrances.length === 0, hindrances, transmissions, files, leftOut, doubts, issues, report };
}

/** Whether the caller's own function said what to write for a character, and that was written: nobody has to look for a way any more. */
function isAnswered({ params }: IssueOf<'character_unmappable'>): boolean {
  return params.rule === 'callback' && params.to !== null && params.reason !== 'callback-not-encodable';
}
