import type { Unit } from '../../filenames/transmission';
import { units } from '../../filenames/units';
import { CareplanCsvError, type Issue, type IssuePerson, type Severity } from '../../issues';
import { type Language, languages, type Sentence } from '../../languages';
import { type FileKind, fileKindInfo } from '../../schemas/kinds';
import { serviceTypes } from '../../schemas/service-types';
import type { SettingReason } from '../rule';
import { ruleOf } from '../rules/index';
import { visible } from './escape';
import type { TransmissionReport } from './report';

/** The severities in words. */
export const severityNames: { readonly [S in Severity | 'off']: Sentence } = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  info: { ja: '情報', en: 'info' },
  off: { ja: 'オフ', en: 'off' },
};

/**
 * Tells a reason in every language; what the caller wrote in one stands in all.
 *
 * @param reason The reason of a setting.
 */
export function reasonSentence(reason: SettingReason): Sentence {
  return typeof reason === 'string' ? { ja: reason, en: reason } : reason;
}

/**
 * Names a 送信単位.
 *
 * @param unit The unit, as a report has it.
 */
export function unitName(unit: Unit | 'unknown'): Sentence {
  return units().find((info) => info.unit === unit)?.name ?? { ja: '送信単位不明', en: 'unknown unit' };
}

/**
 * Names a kind of file in short.
 *
 * @param kind The kind; `null` where the file's name tells none.
 */
export function kindName(kind: FileKind | null): Sentence {
  return kind === null ? { ja: '種別不明', en: 'unknown kind' } : fileKindInfo(kind).shortName;
}

/**
 * Names an office: its number and its service type, with the type's name in Japanese (the standard has no English one).
 *
 * @param office The 事業所番号.
 * @param type The サービス種類コード; `null` in the older grammar.
 */
export function officeName(office: string, type: string | null): Sentence {
  if (type === null) return { ja: office, en: office };
  const name = Object.hasOwn(serviceTypes, type) ? serviceTypes[type]?.name : undefined;
  return { ja: `${office}（${name === undefined ? type : `${type} ${name}`}）`, en: `${office} (${type})` };
}

/**
 * Names sender and receiver of a transmission.
 *
 * @param transmission The transmission.
 */
export function routeName({ sender, senderType, receiver, receiverType }: TransmissionReport): Sentence {
  const from = officeName(sender, senderType);
  const to = officeName(receiver, receiverType);
  return { ja: `${from.ja} → ${to.ja}`, en: `${from.en} → ${to.en}` };
}

/**
 * Shows a stamp as date and time; what is not a stamp stays as it is.
 *
 * @param stamp YYYYMMDDHHMMSS.
 */
export function stampText(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3 $4:$5:$6');
}

/**
 * Tells the place of a finding in its file: row, physical line where it is another number, and the field number where the sentence of
 * the finding does not name the field. Empty where there is none.
 *
 * @param issue The finding.
 */
export function placeText(issue: Issue): Sentence {
  const row = rowText(issue);
  const { code, column, person } = issue;
  const field = column !== null && !ruleOf(code).message.ja.includes('{field}');
  const who = person === undefined ? { ja: '', en: '' } : personText(person);
  const join = (parts: readonly string[], between: string): string => parts.filter((part) => part !== '').join(between);
  return {
    ja: join([row.ja, field ? `項目${column}` : '', who.ja], ' '),
    en: join([row.en, field ? `field ${column}` : '', who.en], ', '),
  };
}

/**
 * Names a person by the two numbers that an office looks people up by.
 *
 * @param person Whom a row is about.
 */
export function personText(person: IssuePerson): Sentence {
  const [insurer, insured] = personParts(person);
  return { ja: `${insurer.ja} ${insured.ja}`, en: `${insurer.en}, ${insured.en}` };
}

/**
 * The two numbers of a person, each with its name.
 *
 * @param person Whom a row is about.
 */
export function personParts({ insurer, insured }: IssuePerson): readonly [Sentence, Sentence] {
  return [
    { ja: `保険者${visible(insurer ?? '？')}`, en: `insurer ${visible(insurer ?? '?')}` },
    { ja: `被保険者${visible(insured ?? '？')}`, en: `insured ${visible(insured ?? '?')}` },
  ];
}

/**
 * Names a row, with its physical line where that is another number; empty where there is neither.
 *
 * @param place The row and the line.
 */
export function rowText({ row, line }: Pick<Issue, 'row' | 'line'>): Sentence {
  if (row === null) return line === null ? { ja: '', en: '' } : { ja: `${line}行目`, en: `line ${line}` };
  // 行目 always counts physical lines, as an editor does; レコード counts rows.
  if (line === null || line === row) return { ja: `${row}行目`, en: `row ${row}` };
  return { ja: `レコード${row}（${line}行目）`, en: `row ${row} (line ${line})` };
}

/**
 * Writes a number with separators between thousands, the same on every machine.
 *
 * @param count A whole number.
 */
export function numberText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/**
 * Says how many findings were counted beside those that are shown.
 *
 * @param count How many.
 */
export function moreText(count: number): Sentence {
  const number = numberText(count);
  return { ja: `…ほか ${number} 件`, en: `… and ${number} more` };
}

/**
 * Says how many findings follow from another one.
 *
 * @param count How many.
 */
export function followText(count: number): Sentence {
  const { en } = counted(count, '', 'finding');
  return {
    ja: `ここから生じた指摘 ${numberText(count)} 件`,
    en: `${en} ${count === 1 ? 'follows' : 'follow'} from it`,
  };
}

/**
 * Counts things: `1 file`, `2 files`; `2ファイル`.
 *
 * @param count How many.
 * @param ja The Japanese counter.
 * @param en The English noun; its plural has an s.
 */
export function counted(count: number, ja: string, en: string): Sentence {
  const number = numberText(count);
  return { ja: `${number}${ja}`, en: `${number} ${en}${count === 1 ? '' : 's'}` };
}

/**
 * Puts equal items together, with how many they are.
 *
 * @param items What is listed.
 */
export function tallied(items: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Array.from(counts, ([item, count]) => (count === 1 ? item : `${item} ×${count}`));
}

/**
 * Checks the language a caller asks for, who may write JavaScript.
 *
 * @param lang The language.
 * @throws {@link CareplanCsvError} for one there is not.
 */
export function checkedLanguage(lang: Language): Language {
  if (languages.includes(lang)) return lang;
  throw new CareplanCsvError('invalid_option', `unknown language: ${String(lang)}`);
}
