import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Language, languages } from '../languages';
import { isKind, type Kind, kinds } from '../schemas/kinds';
import { type Version, versionInfo, versions } from '../schemas/versions';
import { Complaint } from './exit';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses the words of a command. */
export function parse<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const said = message.split(/\.\s|\n/u)[0]?.replace(/\.$/u, '') ?? '';
    const [, option = ''] = /'(-[^' ]*)/u.exec(said) ?? [];
    const fault = optionFaults.find(({ says }) => says.test(said));
    if (fault === undefined || option === '') throw new Complaint(`オプションが正しくありません: ${said}`, `${said}.`);
    throw new Complaint(fault.ja(option), fault.en(option));
  }
}

/** What may be wrong with an option, by what the parser says of it. */
const optionFaults = [
  {
    says: /^Unknown option/u,
    ja: (option: string) => `${option} というオプションはありません。`,
    en: (option: string) => `${option}: no such option.`,
  },
  {
    says: /argument missing$/u,
    ja: (option: string) => `${option} のあとに値を指定してください。`,
    en: (option: string) => `${option} takes a value.`,
  },
  {
    says: /does not take an argument$/u,
    ja: (option: string) => `${option} に値は指定できません。`,
    en: (option: string) => `${option} takes no value.`,
  },
  {
    says: /is ambiguous$/u,
    ja: (option: string) => `${option} のあとに値を指定してください（- で始まる値は ${option}=-… と書きます）。`,
    en: (option: string) => `${option} takes a value (one that begins with - is written ${option}=-…).`,
  },
] as const;

/** One of several words. */
export function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    const list = allowed.join(' | ');
    throw new Complaint(`--${name} に指定できるのは ${list} です。`, `--${name} takes ${list}.`);
  }
  return found;
}

/** A whole number from 0 on. */
export function count(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw new Complaint(`--${name} には0以上の整数を指定します。`, `--${name} takes a whole number from 0 on.`);
  return Number(value);
}

/** A whole number from 1 to another. */
export function countUpTo(most: number, name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) {
    const last = most.toLocaleString('en-US');
    throw new Complaint(
      `--${name} には1から${last}までの整数を指定します。`,
      `--${name} takes a whole number from 1 to ${last}.`,
    );
  }
  return number;
}

/** A 被保険者番号 as people write and paste it: in full width, with blanks around it, with a small h. */
export function insuredNumberOf(value: string | undefined): string | undefined {
  return value?.normalize('NFKC').trim().toUpperCase();
}

/** A record kind. */
export function kindOf(value: string | undefined): Kind {
  if (value !== undefined && isKind(value)) return value;
  const list = kinds.join(', ');
  if (value === undefined) throw new Complaint(`ファイル種別を指定してください: ${list}`, `Name a kind: ${list}.`);
  throw new Complaint(
    `「${value}」というファイル種別はありません。次の中から指定してください: ${list}`,
    `${value}: no such kind; name one of ${list}.`,
  );
}

/** A CSVバージョン, as an option says it. */
export function versionOf(value: string | undefined, option = 'version'): Version | undefined {
  if (value === undefined) return undefined;
  const info = versionInfo(value);
  if (info !== undefined) return info.csvVersion;
  const list = versions.map((one) => one.csvVersion).join(' | ');
  throw new Complaint(`--${option} に指定できるのは ${list} です。`, `--${option} takes ${list}.`);
}

/** The options every command that prints findings has. */
export const reportOptions = {
  lang: { type: 'string' },
  values: { type: 'boolean' },
  'max-issues': { type: 'string' },
} as const;

/** The options of every command that writes to `--out`. */
export const outOptions = {
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/** The language of what is printed. */
export function langOf(value: string | undefined): Language {
  return oneOf('lang', value, languages, languages[0]);
}
