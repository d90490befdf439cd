import { CareplanCsvError } from '../issues';
import { type Language, languages } from '../languages';
import { isText, must, withFields } from '../misuse';
import { changeKinds, type FixChange } from './change';

/**
 * Says in a sentence what was changed.
 *
 * @param change One of the changes of `fix`.
 * @param lang The language; Japanese by default.
 * @returns The sentence, without the place. Values stand in it in no case.
 * @throws CareplanCsvError with code `invalid_option` for another language.
 * @example
 * ```ts
 * import { fix, formatChange } from 'careplan-csv/fix';
 *
 * const { changes } = await fix(files);
 * for (const one of changes) console.log(one.file, one.row, formatChange(one, 'ja'));
 * ```
 */
export function formatChange(change: FixChange, lang: Language = 'ja'): string {
  if (!languages.includes(lang)) throw new CareplanCsvError('invalid_option', `lang must be ${languages.join(' or ')}`);
  must('change', change, withFields({ code: isText }));
  if (!Object.hasOwn(changeKinds, change.code))
    throw new CareplanCsvError('invalid_option', 'change.code is not a code of a change');
  const { field, line, facts } = change;
  const filled: Readonly<Record<string, string | number | null>> = { field: fieldText(field, lang), line, ...facts };
  return changeKinds[change.code].text[lang].replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? ''));
}

/** A field as it stands in a sentence: in English too under its name in the standard. */
function fieldText(field: string | null, lang: Language): string {
  const quote: Readonly<Record<Language, readonly [string, string]>> = { ja: ['「', '」'], en: ['', ''] };
  const [open, close] = quote[lang];
  return field === null ? '' : `${open}${field}${close}`;
}
