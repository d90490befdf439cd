import { type Issue, type IssueCode, issueCodes, issueKinds, type Severity } from '../../issues';
import type { Language } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { pick } from '../../objects';
import { formatIssue } from '../issue-text';
import type { Rule } from '../rule';
import { allRules } from '../rules/index';
import { escapeJson, visible } from './escape';
import { type FileReport, mustBeReport, type Report, type TransmissionReport } from './report';
import { checkedLanguage, personText, reasonSentence } from './words';

/** How {@link toSarif} writes. */
export interface SarifOptions {
  /** The language of the messages and of the rules; `'ja'` by default. */
  readonly lang?: Language | undefined;
  /** Blanks of indentation; left out, the text is one line. */
  readonly indent?: number | undefined;
}

/**
 * Writes a report as SARIF 2.1.0, for tools that show findings beside code. The field number of a finding is not a column of its line, so
 * it stands among the properties and the logical locations.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is written.
 * @returns JSON without a line end after it. `runs[0].properties` holds the exact totals; `results` only the issues that were kept.
 * @example
 * ```ts
 * import { checkFiles, toSarif } from 'careplan-csv';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * const { runs } = JSON.parse(toSarif(report));
 * ```
 */
export function toSarif(report: Report, options: SarifOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  const { lang = 'ja', indent } = options;
  checkedLanguage(lang);
  const indexes = new Map<string, number>();
  report.files.forEach(({ name }, index) => {
    if (!indexes.has(name)) indexes.set(name, index);
  });
  const location = (name: string) => ({ uri: uriOf(name), ...indexOf(name, indexes) });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'careplan-csv', language: lang, rules: allRules().map((rule) => descriptorOf(rule, lang)) },
        },
        language: lang,
        invocations: [{ executionSuccessful: true, ...overridesOf(report, lang) }],
        artifacts: report.files.map(artifactOf),
        results: [
          ...report.files.flatMap(({ name, issues }) =>
            issues.map((issue) => resultOf(issue, [issue.file ?? name], lang, location)),
          ),
          ...report.transmissions.flatMap((transmission, index) =>
            transmission.issues.map((issue) => ({
              ...resultOf(issue, issue.file === null ? transmission.files : [issue.file], lang, location),
              // A finding about a transmission as a whole has no file: viewers need one, and the first of its files serves.
              properties: { ...propertiesOf(issue), transmission: index },
            })),
          ),
        ],
        properties: {
          counts: report.counts,
          byCode: report.byCode,
          profile: report.profile,
          settings: report.settings,
          suppressed: report.suppressed,
          transmissions: report.transmissions.map(transmissionOf),
        },
      },
    ],
  };
  return escapeJson(JSON.stringify(log, null, indent));
}

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const satisfies Record<
  Severity | 'off',
  string
>;

/** The catalogue of rules has the order of the codes. */
function ruleIndexOf(code: IssueCode): number {
  return issueCodes.indexOf(code);
}

const helpLabels = {
  ja: { why: '影響', fix: '直し方', section: '根拠', together: (a: string, b: string) => `${a}${b}` },
  en: { why: 'Effect', fix: 'Fix', section: 'Source', together: (a: string, b: string) => `${a} ${b}` },
} as const;

function descriptorOf({ code, fault, why, fix, section, doubtful, lowered }: Rule, lang: Language) {
  const labels = helpLabels[lang];
  const help = [`${labels.why}: ${why[lang]}`, `${labels.fix}: ${fix[lang]}`, `${labels.section}: ${section[lang]}`];
  return {
    id: code,
    shortDescription: { text: messageText(fault[lang]) },
    fullDescription: { text: messageText(labels.together(fault[lang], why[lang])) },
    help: { text: messageText(help.join('\n')) },
    defaultConfiguration: { level: levels[issueKinds[code].severity] },
    ...(doubtful === true || lowered !== undefined
      ? {
          properties: {
            ...(doubtful === true ? { doubtful } : {}),
            // What findings of the rule may weigh beside their default.
            ...(lowered === undefined
              ? {}
              : { lowered: { level: levels[lowered.severity], when: lowered.when[lang] } }),
          },
        }
      : {}),
  };
}

/** What the caller set, as SARIF has it; the reason stands beside. */
function overridesOf({ settings }: Report, lang: Language) {
  if (settings.length === 0) return {};
  return {
    ruleConfigurationOverrides: settings.map(({ code, severity, reason }) => ({
      descriptor: { id: code, index: ruleIndexOf(code) },
      configuration: { enabled: severity !== 'off', level: levels[severity] },
      properties: { reason: visible(reasonSentence(reason)[lang]) },
    })),
  };
}

function artifactOf({ name, kind, version, rows, records, rejected, byCode }: FileReport) {
  return {
    location: { uri: uriOf(name) },
    roles: ['analysisTarget'],
    properties: { name, kind, version, rows, records, rejected, byCode },
  };
}

function transmissionOf(transmission: TransmissionReport) {
  const { unit, sender, senderType, receiver, receiverType, stamp, files, byCode } = transmission;
  return { unit, sender, senderType, receiver, receiverType, stamp, files, byCode };
}

/** The sentence of a finding; whom it is about stands with it, since viewers show little else. */
function sentenceOf(issue: Issue, lang: Language): string {
  const sentence = visible(formatIssue(issue, lang));
  return issue.person === undefined ? sentence : `${sentence} (${personText(issue.person)[lang]})`;
}

function resultOf(issue: Issue, files: readonly string[], lang: Language, location: (name: string) => object) {
  const { code, severity, line, key } = issue;
  const [first, ...others] = files;
  const physical = (name: string) => ({
    artifactLocation: location(name),
    ...(line === null ? {} : { region: { startLine: line } }),
  });
  return {
    ruleId: code,
    ruleIndex: ruleIndexOf(code),
    level: levels[severity],
    message: { text: messageText(sentenceOf(issue, lang)) },
    ...(first === undefined
      ? {}
      : {
          locations: [
            {
              physicalLocation: physical(first),
              ...(key === null ? {} : { logicalLocations: [logicalOf(issue, key)] }),
            },
          ],
        }),
    ...(others.length === 0 ? {} : { relatedLocations: others.map((name) => ({ physicalLocation: physical(name) })) }),
    properties: propertiesOf(issue),
  };
}

/** The field of a finding: SARIF's columns count characters of a line, ours fields of a record. */
function logicalOf({ row, column }: Issue, key: string) {
  const path = [row === null ? '' : `row ${row}`, column === null ? '' : `field ${column}`, key];
  return { name: key, fullyQualifiedName: path.filter((part) => part !== '').join('/'), kind: 'member' };
}

/** All of a finding that has no place of its own in SARIF. */
function propertiesOf(issue: Issue) {
  return pick(issue, ['scope', 'row', 'column', 'key', 'params', 'cause', 'person', 'value']);
}

function indexOf(name: string, indexes: ReadonlyMap<string, number>) {
  const index = indexes.get(name);
  return index === undefined ? {} : { index };
}

/**
 * The name of a file as a relative reference: no segment can be taken for a scheme, two slashes in front not for a host.
 */
function uriOf(name: string): string {
  const path = name
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('//') ? `/.${path}` : path;
}

/** SARIF reads `{0}` in a message as a placeholder and `[a](b)` as a link. */
function messageText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^\]]*\]\()/g, '\\[');
}
