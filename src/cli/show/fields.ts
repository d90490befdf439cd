import { type CodeTable, codes } from '../../schemas/codes';
import type { Kind } from '../../schemas/kinds';
import { type FieldDefinition, recordDefinition } from '../../schemas/record';
import { labelled } from './text';
import { say, type View } from './view';
import { serviceTypeText } from './words';

/** What the headings say already, or what is about the exchange and not about the person. */
const alwaysLeftOut = ['csvVersion', 'insurerNumber', 'insuredNumber', 'updaterCode', 'identifier'];

/**
 * The filled fields of a record, each under the name that the standard gives it. English labels are the keys in words: the standard
 * has no English names.
 */
export function fieldLines(view: View, kind: Kind, record: object, leftOut: readonly string[] = []): string[] {
  const values = record as Readonly<Record<string, unknown>>;
  const pairs = recordDefinition(kind).fields.flatMap((field) => {
    const value = values[field.key];
    if (value === null || value === undefined || alwaysLeftOut.includes(field.key) || leftOut.includes(field.key)) {
      return [];
    }
    return [[labelOf(view, field), valueText(field, value)] as const];
  });
  return labelled(pairs, view.width);
}

function labelOf(view: View, { key, name }: FieldDefinition): string {
  return say(view, name, key.replace(/[A-Z]|\d+/g, (part) => ` ${part.toLowerCase()}`).trim());
}

function valueText({ type, codes: table }: FieldDefinition, value: unknown): string {
  const text = String(value);
  if (type === 'serviceType') return serviceTypeText(text);
  return table === null ? text : codeText(table, text);
}

/** What a code stands for; a code the table does not have stands for itself. */
export function codeText(table: CodeTable, code: string): string {
  const labels: Readonly<Record<string, string>> = codes[table];
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}
