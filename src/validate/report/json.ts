import type { Issue } from '../../issues';
import type { Language } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { formatIssue } from '../issue-text';
import { escapeJson } from './escape';
import { mustBeReport, type Report } from './report';
import { checkedLanguage, reasonSentence } from './words';

/** How {@link toJson} writes. */
export interface JsonOptions {
  /** The language of `message` and of the reasons of a profile; `'ja'` by default. */
  readonly lang?: Language | undefined;
  /** Blanks of indentation; left out, the text is one line. */
  readonly indent?: number | undefined;
}

/**
 * Writes a report as JSON: the report as it stands, each issue with its `message`. The file `careplan-csv/report.schema.json` describes it.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is written.
 * @returns JSON without a line end after it.
 * @example
 * ```ts
 * import { checkFiles, toJson } from 'careplan-csv';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * const { counts } = JSON.parse(toJson(report, { lang: 'en' }));
 * ```
 */
export function toJson(report: Report, options: JsonOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  const { lang = 'ja', indent } = options;
  checkedLanguage(lang);
  const told = ({ value, ...facts }: Issue) => ({
    ...facts,
    ...(value === undefined ? {} : { value }),
    message: formatIssue({ ...facts, ...(value === undefined ? {} : { value }) }, lang),
  });
  // Every property is named, so that what a later report has besides does not slip out unseen by the schema.
  const written = {
    files: report.files.map(
      ({ name, kind, version, rows, records, rejected, issues, byCode, bySeverity, byCause, cells }) => ({
        name,
        kind,
        version,
        rows,
        records,
        rejected,
        issues: issues.map(told),
        byCode,
        bySeverity,
        byCause,
        ...(cells === undefined ? {} : { cells }),
      }),
    ),
    transmissions: report.transmissions.map(
      ({ unit, sender, senderType, receiver, receiverType, stamp, files, issues, byCode, bySeverity, byCause }) => ({
        unit,
        sender,
        senderType,
        receiver,
        receiverType,
        stamp,
        files,
        issues: issues.map(told),
        byCode,
        bySeverity,
        byCause,
      }),
    ),
    counts: report.counts,
    byCode: report.byCode,
    profile: report.profile,
    settings: report.settings.map((setting) => ({ ...setting, reason: reasonSentence(setting.reason)[lang] })),
    suppressed: report.suppressed,
  };
  return escapeJson(JSON.stringify(written, null, indent));
}
