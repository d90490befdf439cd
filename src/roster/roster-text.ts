import { CareplanCsvError } from '../issues';
import { type Language, languages, type Sentence } from '../languages';
import { arrayOf, isAnObject, must, shown, withFields } from '../misuse';
import { counted, rowText } from '../validate/report/words';
import type { RosterCode, RosterFinding, RosterReport } from './compare-roster';

/** What each finding says. */
export const rosterTexts: { readonly [C in RosterCode]: Sentence } = {
  roster_unlisted: {
    ja: '利用者名簿にない利用者です。',
    en: 'The person is not on the roster.',
  },
  roster_zeros: {
    ja: '利用者名簿と、番号の先頭の0だけが違います（表計算ソフトで0が落ちた可能性があります）。',
    en: 'The number differs from the roster by leading zeros alone (a spreadsheet may have dropped them).',
  },
  roster_insurer_differs: {
    ja: '保険者番号が利用者名簿と違います（転居、被保険者証の更新、または入力の誤り）。',
    en: 'The 保険者番号 differs from the roster (a move, a new certificate, or a slip).',
  },
  roster_name_differs: {
    ja: '氏名が利用者名簿と違います（改姓、字体の違い、または別の人の番号）。',
    en: "The name differs from the roster (a change of name, another form of a character, or another person's number).",
  },
};

const words = {
  ja: {
    head: (persons: number, listed: number) => `利用者名簿との照合: ファイルの利用者 ${persons} 人、名簿 ${listed} 人`,
    fine: '違いはありません。',
    skipped: (rows: string) => `被保険者番号を読めず、照合しなかった名簿の行: ${rows}`,
    listed: (line: number) => `名簿の${line}行目`,
    missing: (count: number) => `名簿にあってファイルにない利用者: ${count} 人`,
    person: (insurer: string | null, insured: string | null) => `保険者 ${insurer ?? '—'} 被保険者 ${insured ?? '—'}`,
    values: (file: string, roster: string) => `ファイル「${file}」名簿「${roster}」`,
  },
  en: {
    head: (persons: number, listed: number) =>
      `Roster: ${counted(persons, '', 'person').en} in the files, ${listed} on the roster`,
    fine: 'No difference.',
    skipped: (rows: string) => `Roster rows without a readable 被保険者番号, not compared: ${rows}`,
    listed: (line: number) => `roster row ${line}`,
    missing: (count: number) => `On the roster and in no file: ${count}`,
    person: (insurer: string | null, insured: string | null) => `insurer ${insurer ?? '—'} insured ${insured ?? '—'}`,
    values: (file: string, roster: string) => `file ${file}, roster ${roster}`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;

/** Most persons of the list that are named one by one. */
const mostNamed = 20;

/**
 * Says what a comparison found, as lines of text.
 *
 * @param report What `compareRoster` gave.
 * @param lang The language; Japanese by default.
 */
export function formatRoster(report: RosterReport, lang: Language = 'ja'): string {
  must('report', report, withFields({ findings: arrayOf(isAnObject), missing: arrayOf(isAnObject) }));
  if (!languages.includes(lang)) throw new CareplanCsvError('invalid_option', `unknown language: ${shown(lang)}`);
  const said = words[lang];
  const { findings, missing, persons, listed, skipped = [] } = report;
  const lines = [said.head(persons, listed), ...findings.map((one) => `  ${findingLine(one, lang)}`)];
  if (missing.length > 0) {
    lines.push(`  ${said.missing(missing.length)}`);
    for (const { listed: line, person } of missing.slice(0, mostNamed)) {
      lines.push(
        `    ${said.listed(line)}${person === undefined ? '' : ` ${said.person(person.insurer, person.insured)}`}`,
      );
    }
    if (missing.length > mostNamed) lines.push('    …');
  }
  if (skipped.length > 0) {
    const more = skipped.length > mostNamed ? ['…'] : [];
    lines.push(`  ${said.skipped([...skipped.slice(0, mostNamed), ...more].join(', '))}`);
  }
  if (findings.length + missing.length === 0) lines.push(`  ${said.fine}`);
  return `${lines.join('\n')}\n`;
}

function findingLine({ code, file, row, line, listed, person, values }: RosterFinding, lang: Language): string {
  const said = words[lang];
  return [
    `${file} ${rowText({ row, line })[lang]}:`,
    rosterTexts[code][lang],
    ...(listed === null ? [] : [`(${said.listed(listed)})`]),
    ...(person === undefined ? [] : [said.person(person.insurer, person.insured)]),
    ...(values === undefined ? [] : [said.values(values.file, values.roster)]),
    `[${code}]`,
  ].join(' ');
}
