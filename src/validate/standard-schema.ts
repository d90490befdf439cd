import { issueAt } from '../issues';
import type { Language, Sentence } from '../languages';
import { rowCodec } from '../schemas/cells/row-codec';
import type { Kind } from '../schemas/kinds';
import { nearestKey } from '../schemas/nearest-key';
import { mustHave, type RecordInput, type RecordOf } from '../schemas/record';
import { type CurrentVersion, currentVersion, type Version } from '../schemas/versions';
import { formatIssue } from './issue-text';

/** What is wrong with a value, as Standard Schema says it. */
export interface StandardIssue {
  /** A sentence for people. */
  readonly message: string;
  /** The key of the field; absent where the value is not a record at all. */
  readonly path?: readonly string[];
}

/** What validating gives: the value, or what is wrong with it. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** A schema that any library takes which knows the Standard Schema interface, version 1. */
export interface StandardSchema<Input, Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'careplan-csv';
    /** Looks at a value; it never throws. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** The types of what goes in and comes out; there is no such value. */
    readonly types?: { readonly input: Input; readonly output: Output };
  };
}

const noRecord: Sentence = { ja: 'レコードではありません。', en: 'This is not a record.' };
const noField: Sentence = { ja: 'この種別・版にない項目です', en: 'The kind has no such field in this edition' };
const meant: { readonly [L in Language]: (key: string | undefined) => string } = {
  ja: (key) => (key === undefined ? '。' : `（${key} ではありませんか）。`),
  en: (key) => (key === undefined ? '.' : ` (did you mean ${key}?).`),
};

/**
 * The rules of a record as a Standard Schema: field rules only, as strict as writing is, and without zod.
 *
 * It takes exactly what `recordSchema` of `careplan-csv/zod` takes; keys that are missing and may be are `null` in the result.
 *
 * @param kind One of the 17 record kinds.
 * @param version The CSVバージョン; 202407 where it is left out.
 * @param language The language of the messages.
 * @returns A schema for forms, tRPC, Hono and others; see standardschema.dev.
 * @throws CareplanCsvError for an unknown kind or version, or a kind the edition lacks.
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { standardSchema } from 'careplan-csv';
 *
 * const { validate } = standardSchema('DLT1KYO')['~standard'];
 * const { issues } = validate({ csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196' });
 * console.log(issues?.[0]?.message); // 項目4「居宅サービス計画作成（変更）日」（planDate）は必須ですが、空です。
 * ```
 */
export function standardSchema<K extends Kind, V extends Version = CurrentVersion>(
  kind: K,
  version?: V,
  language: Language = 'ja',
): StandardSchema<RecordInput<K>, RecordOf<K, V>> {
  const edition: Version = version ?? currentVersion;
  mustHave(kind, edition);
  const validate = (value: unknown): StandardResult<RecordOf<K, V>> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { issues: [{ message: noRecord[language] }] };
    }
    const { record, issues } = validated(kind, edition, { ...value }, language);
    return issues.length > 0 ? { issues } : { value: record as RecordOf<K, V> };
  };
  return { '~standard': { version: 1, vendor: 'careplan-csv', validate } };
}

function validated(kind: Kind, version: Version, given: Readonly<Record<string, unknown>>, language: Language) {
  const codec = rowCodec(kind, version);
  const record: Record<string, unknown> = {};
  const issues: StandardIssue[] = [];
  for (const [index, key] of codec.keys.entries()) {
    record[key] = given[key] ?? null;
    const cell = codec.write(given, index);
    if (typeof cell === 'string') continue;
    const found = issueAt(cell, { column: index + 1, key }, kind);
    issues.push({ message: formatIssue(found, language), path: [key] });
  }
  for (const key of Object.keys(given)) {
    if (codec.keys.includes(key)) continue;
    const nearest = nearestKey(
      key,
      codec.fields.map(({ spec }) => spec),
    );
    issues.push({ message: `${noField[language]}${meant[language](nearest)}`, path: [key] });
  }
  return { record, issues };
}
