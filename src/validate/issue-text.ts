import { CareplanCsvError, type Issue } from '../issues';
import { type Language, languages } from '../languages';
import { isAnObject, isText, must, shown, withFields } from '../misuse';
import type { FieldSpec } from '../schemas/field';
import { isKind } from '../schemas/kinds';
import { fieldsOf } from '../schemas/record';
import { en } from './messages/en';
import { escapeText } from './messages/escape';
import { ja } from './messages/ja';
import type { Vocabulary } from './messages/vocabulary';
import { type Look, wordOf } from './messages/words';
import { ruleOf } from './rules/index';

const vocabularies: { readonly [L in Language]: () => Vocabulary } = { ja, en };

/**
 * Says a finding in one sentence: the field by its number and 日本語名称, what is wrong, what is allowed. It does not say where the file,
 * row and line are, and holds no cell's text unless the issue does (`values: true`).
 *
 * @param issue The finding.
 * @param language `'ja'` or `'en'`.
 * @example
 * ```ts
 * import { formatIssue } from 'careplan-csv';
 *
 * formatIssue(found, 'ja'); // '項目8「利用者生年月日」は必須ですが、空です。'
 * ```
 */
export function formatIssue(issue: Issue, language: Language = 'ja'): string {
  must('issue', issue, withFields({ code: isText, params: isAnObject }));
  if (!languages.includes(language))
    throw new CareplanCsvError('invalid_option', `unknown language: ${shown(language)}`);
  const vocabulary = vocabularies[language]();
  const look: Look = {
    vocabulary,
    params: issue.params,
    field: specOf(issue, issue.key),
    nameOf: (key) => specOf(issue, key)?.name,
  };
  const field = fieldOf(issue, look);
  const { message, record } = ruleOf(issue.code);
  const said = record !== undefined && look.params.given !== undefined ? record : message;
  const sentence = fill(said[language], (name) => (name === 'field' ? field : wordOf(name, look)), vocabulary);
  return issue.value === undefined ? sentence : withValue(sentence, issue.value, vocabulary);
}

/** The definition of a field; the issue's `params.kind` tells whose. */
function specOf(issue: Issue, key: string | null): FieldSpec | undefined {
  const kind = 'kind' in issue.params ? issue.params.kind : undefined;
  if (key === null || typeof kind !== 'string' || !isKind(kind)) return undefined;
  return fieldsOf(kind).find((field) => field.key === key);
}

/** The field of an issue in words; `undefined` where it is about none. */
function fieldOf({ column, key }: Issue, { vocabulary, field, params }: Look): string | undefined {
  const name = field?.name ?? key;
  if (params.given !== undefined && field !== undefined) return vocabulary.recordField(column, field.name, field.key);
  if (name !== null) return vocabulary.field(column, escapeText(name));
  return column === null ? undefined : vocabulary.column(column);
}

/** Fills a message. A segment in brackets falls away where a parameter in it has nothing to say. */
function fill(message: string, wordFor: (name: string) => string | undefined, vocabulary: Vocabulary): string {
  const { someField, joint } = vocabulary;
  const text = message
    .split(/(\[[^\]]*\])/)
    .map((part) => {
      const optional = part.startsWith('[');
      let whole = true;
      const text = (optional ? part.slice(1, -1) : part).replace(/\{(\w+)\}/g, (_, name: string) => {
        const word = wordFor(name);
        whole &&= word !== undefined;
        return word ?? someField;
      });
      return optional && !whole ? '' : text;
    })
    .join('')
    .replaceAll(...joint);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withValue(sentence: string, value: string, { end, value: valueWord }: Vocabulary): string {
  return `${sentence.slice(0, -end.length)}${valueWord(escapeText(value))}${end}`;
}
