// Every text of the product that is made of pieces, with what it is made for: written down to be read by people who know the field.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { complaintOf } from '../../../src/cli/exit';
import { writeAll } from '../../../src/codec/write/write';
import { formatHindrance } from '../../../src/exchange/export-transmissions';
import { units } from '../../../src/filenames/units';
import { changeKinds } from '../../../src/fix/change';
import { editionTexts } from '../../../src/forms/reasons/edition-texts';
import { doubtTexts, leftOutTexts } from '../../../src/forms/reasons/left-out-texts';
import { replayTexts } from '../../../src/forms/reasons/replay-texts';
import { type Issue, type IssueCode, issueAt, issueCodes, issueKinds } from '../../../src/issues';
import { languages } from '../../../src/languages';
import { fileKindInfo, fileKinds, type kinds } from '../../../src/schemas/kinds';
import { blankRecord } from '../../../src/schemas/record';
import { faultBase, faultCodes, makeFault } from '../../../src/synthetic/faults';
import { generateSet } from '../../../src/synthetic/sets';
import { UnreadableError, type UnreadableReason } from '../../../src/unreadable';
import { checkFiles } from '../../../src/validate/check-files';
import { formatIssue } from '../../../src/validate/issue-text';
import { en } from '../../../src/validate/messages/en';
import { factMeanings } from '../../../src/validate/messages/facts';
import { ja } from '../../../src/validate/messages/ja';
import { words as reportWords } from '../../../src/validate/report/text/words';
import { severityNames } from '../../../src/validate/report/words';
import { ruleOf } from '../../../src/validate/rules';
import { profiles, settingFaults } from '../../../src/validate/settings';

const root = join(import.meta.dirname, '../../..');

type Pair = readonly [what: string, ja: string, en: string];

const section = (title: string, pairs: readonly Pair[]): string =>
  [
    `## ${title}`,
    '',
    ...pairs.flatMap(([what, ...texts]) => [`- ${what}`, ...texts.map((text) => `  - ${text}`)]),
    '',
  ].join('\n');

/** The leaves of two vocabularies side by side; what makes a text is called with examples. */
function leaves(path: string, one: unknown, other: unknown): Pair[] {
  if (typeof one === 'function' && typeof other === 'function') {
    const samples: unknown[][] = [
      [3, true, '2025-11'],
      ['11', '1', false],
      [undefined, '2025-11'],
    ];
    const made = samples.flatMap((args) => {
      try {
        const texts = [one(...args), other(...args)] as unknown[];
        return texts.every((text) => typeof text === 'string' && !/undefined|NaN/u.test(text))
          ? [texts as string[]]
          : [];
      } catch {
        return [];
      }
    });
    const [first = ['', '']] = made;
    return [[path, first[0] ?? '', first[1] ?? '']];
  }
  if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    return Object.keys(one).flatMap((key) =>
      leaves(path === '' ? key : `${path}.${key}`, Reflect.get(one, key), Reflect.get(other, key)),
    );
  }
  return [[path, String(one), String(other)]];
}

const inBoth = (issue: Issue): readonly [string, string] => [formatIssue(issue, 'ja'), formatIssue(issue, 'en')];

/** A finding of a code, as it comes up: in a set with this one fault, or where records are written. */
async function foundIssue(code: IssueCode): Promise<Issue | undefined> {
  if (faultCodes.includes(code)) {
    const { pattern, options } = faultBase(code);
    const { files } = makeFault(generateSet(pattern, options), code);
    const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
    return [...report.files, ...report.transmissions].flatMap(({ issues }) => issues).find((one) => one.code === code);
  }
  const written = writeAll('UP1KYO', [{ ...blankRecord('UP1KYO'), address1: '1〜2', address2: '👍' } as never]);
  return written.issues.find((one) => one.code === code);
}

async function rules(): Promise<string> {
  const parts: string[] = [];
  for (const code of issueCodes) {
    const { fault, why, fix, section: source, record } = ruleOf(code);
    const found = await foundIssue(code);
    const given = { code, params: { given: 'object' } };
    parts.push(
      section(`${code} (${issueKinds[code].severity})`, [
        ['fault', fault.ja, fault.en],
        ['why', why.ja, why.en],
        ['fix', fix.ja, fix.en],
        ['source', source.ja, source.en],
        ['with nothing known', ...inBoth(issueAt({ code, params: {} }, {}))],
        ...(found === undefined ? [] : [['as found', ...inBoth(found)] as Pair]),
        ...(record === undefined ? [] : [['of a record', ...inBoth(issueAt(given, {}))] as Pair]),
      ]),
    );
  }
  return parts.join('\n');
}

function reasons(): string {
  const change = {
    ...{ dropped: ['UPHOSOKU'], left: ['UPHOSOKU'], planner: { before: ['1370100014'], now: [] } },
  };
  const told = (text: unknown): string =>
    typeof text === 'function'
      ? String(text(text.length === 1 && /type/u.test(String(text)) ? '33' : change))
      : String(text);
  const pairs = (table: object): Pair[] =>
    Object.entries(table).map(([name, text]) => [name, told(text.ja), told(text.en)] as const);
  return [
    section('What the builder leaves out', pairs(leftOutTexts)),
    section('What the builder doubts', pairs(doubtTexts)),
    ...Object.entries(replayTexts).map(([name, table]) => section(`Replay: ${name}`, pairs(table))),
    section('Moving to another edition', pairs(editionTexts)),
    section(
      'Why an export is not ready',
      (['left_out', 'character_unmappable', 'check_error'] as const).map(
        (one) => [one, formatHindrance(one, 'ja'), formatHindrance(one, 'en')] as const,
      ),
    ),
  ].join('\n');
}

function names(): string {
  return [
    section('Severities', leaves('', pick(severityNames, 'ja'), pick(severityNames, 'en'))),
    section(
      'Transmissions',
      units().map(({ unit, name }) => [unit, name.ja, name.en] as const),
    ),
    section(
      'Kinds',
      Object.keys(fileKinds).map((kind) => {
        const { shortName } = fileKindInfo(kind as (typeof kinds)[number]);
        return [kind, shortName.ja, shortName.en] as const;
      }),
    ),
    section(
      'Changes of fix',
      Object.entries(changeKinds).map(([code, { text }]) => [code, text.ja, text.en] as const),
    ),
    section(
      'Facts',
      Object.entries(factMeanings).map(([name, text]) => [name, text.ja, text.en] as const),
    ),
    section(
      'Reasons of the profiles',
      Object.entries(profiles).flatMap(([profile, settings]) => {
        const texts = new Set(Object.values(settings).map(({ reason }) => JSON.stringify(reason)));
        return [...texts].map((text) => [profile, JSON.parse(text).ja, JSON.parse(text).en] as const);
      }),
    ),
    section(
      'Wrong settings',
      [[], { no_such: 1 }, { row_blank: 1 }, { row_blank: {} }]
        .flatMap((one) => settingFaults(one))
        .map(({ path, says }) => [path.join('.') || 'all', says.ja, says.en] as const),
    ),
  ].join('\n');
}

function pick(table: Readonly<Record<string, Readonly<Record<string, string>>>>, language: string) {
  return Object.fromEntries(Object.entries(table).map(([key, text]) => [key, text[language]]));
}

/** What the command complains about: the two texts of each complaint as the sources have them. */
function complaints(): string {
  const found = new Map<string, Pair>();
  const folder = join(root, 'src/cli');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue;
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const text = (node: ts.Expression | undefined): string =>
      node?.getText(source).replace(/^['"`]|['"`]$/gu, '') ?? '';
    const visit = (node: ts.Node): void => {
      if (ts.isNewExpression(node) && node.expression.getText(source) === 'Complaint') {
        const [one, other] = node.arguments ?? [];
        if (one !== undefined && ts.isStringLiteralLike(one)) found.set(text(one), [file, text(one), text(other)]);
        else if (one !== undefined && ts.isTemplateExpression(one))
          found.set(text(one), [file, text(one), text(other)]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const codes = ['ENOENT', 'EACCES', 'ENOSPC', 'EISDIR', 'EEXIST', 'ELOOP', 'EIO'];
  const refused = codes.map((code): Pair => {
    const complaint = complaintOf(Object.assign(new Error(code), { code }), 'FILE');
    const [one = '', other = ''] = complaint?.texts ?? [];
    return [code, one, other];
  });
  return [
    section('Complaints of the command', [...found.values()]),
    section('What the file system refuses', refused),
  ].join('\n');
}

function unreadable(): string {
  const reasonsOf: readonly UnreadableReason[] = [
    ...(['password_missing', 'password_wrong', 'damaged', 'unsupported', 'too_large'] as const),
    ...(['no_permission', 'not_found', 'link_loop', 'io'] as const),
  ];
  return section(
    'UnreadableError',
    reasonsOf.map((reason) => [reason, '', new UnreadableError(reason).message] as const),
  ).replace(/^ {2}- \n/gmu, '');
}

/** The golden file. */
export async function wordsDocument(): Promise<string> {
  const head = `# The words of the product

Every message in both languages, generated to be read: ${languages.join(', ')} below each other. Written by \`UPDATE_DOCS=1 npx vitest run test/docs/words.test.ts\`;
whoever changes a text reads the difference with the eyes of a care office.
`;
  return [
    head,
    await rules(),
    section('Vocabulary', leaves('', ja(), en())),
    reasons(),
    names(),
    section('The printed report', leaves('', reportWords.ja, reportWords.en)),
    complaints(),
    unreadable(),
  ].join('\n');
}
