import { codes } from '../../../src/schemas/codes';
import type { FieldSpec } from '../../../src/schemas/field';
import type { Kind } from '../../../src/schemas/kinds';
import { definitions } from '../../../src/schemas/records';
import { serviceTypes } from '../../../src/schemas/service-types';
import { visible } from '../../../src/validate/report/escape';

/** The eras by their first days, as the law has them: a referee for `Intl`. */
const eras: readonly (readonly [first: string, name: string])[] = [
  ['2019-05-01', '令和'],
  ['1989-01-08', '平成'],
  ['1926-12-25', '昭和'],
  ['1912-07-30', '大正'],
  ['1868-10-23', '明治'],
];

/** A day in 和暦, by the table; `null` before 明治. */
export function byTable(date: string): string | null {
  const era = eras.find(([first]) => first <= date);
  if (era === undefined) return null;
  const year = Number(date.slice(0, 4)) - Number(era[0].slice(0, 4)) + 1;
  return `${era[1]}${year === 1 ? '元' : year}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** A text without blanks and line breaks, which a page sets as it likes. */
export function dense(text: string): string {
  return text.replaceAll(/[\s\u3000]+/gu, '');
}

/** What a reader sees of a piece of HTML, without blanks. */
export function textOf(html: string): string {
  const body = html.replace(/^[\s\S]*<body>/u, '');
  return dense(
    body.replaceAll(/<[^>]*>/gu, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? ''),
  );
}

/** The words that are ringed. */
export function ringedWords(html: string): string[] {
  return [...html.matchAll(/<em class="ring">([^<]*)<\/em>/gu)].map(([, word = '']) => word);
}

/** What must be found in the pages of a filled cell, without blanks; nothing where its absence is what tells it (非該当 of a flag: no ring). */
function expectedTexts(field: FieldSpec, value: string | number): string[] {
  const text = expectedText(field, value);
  // Compound codes ring two words.
  return text === null ? [] : field.key === 'planCategory' ? text.split('＆') : [text];
}

function expectedText(field: FieldSpec, value: string | number): string | null {
  const { type } = field;
  if (type === 'code') {
    if (field.codes === 'flag') return null;
    if (field.codes === 'insuranceCovered') return value === 'Y' ? '○' : '－';
    // The grid heads its columns with one letter.
    if (field.codes === 'weekday') return codes.weekday[value as '1'].slice(0, 1);
    if (field.codes === 'doctorRole') return value === '1' ? '☆' : null;
    return dense((codes[field.codes] as Readonly<Record<string, string>>)[value] ?? String(value));
  }
  if (type === 'yyyymmdd') return byTable(String(value)) ?? String(Number(String(value).slice(8)));
  if (type === 'yyyymm') {
    if ('version' in field && field.version) return String(value).replace('-', '');
    return `年${Number(String(value).slice(5))}月`;
  }
  if (type === 'int') return Number(value).toLocaleString('en-US');
  if (type === 'decimal2') return Number(value).toLocaleString('en-US', { minimumFractionDigits: 2 });
  if (type === 'serviceType') return dense(serviceTypes[String(value)]?.name ?? String(value));
  if (type === 'hhmm9999') return value === 'none' ? '－' : String(value);
  if (type === 'flags31') return null;
  return dense(
    String(value)
      .split(/\r\n|[\r\n\t]/u)
      .map(visible)
      .join(''),
  );
}

/** The filled cells of a record that the pages do not show. */
export function missingCells(kind: Kind, record: object, page: string): string[] {
  const fields: readonly FieldSpec[] = definitions[kind].fields;
  return fields.flatMap((field) => {
    const value = (record as Readonly<Record<string, string | number | null>>)[field.key] ?? null;
    if (value === null) return [];
    return expectedTexts(field, value).flatMap((text) => (page.includes(text) ? [] : [`${field.key}: ${text}`]));
  });
}
