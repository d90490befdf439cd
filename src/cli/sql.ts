import { codes } from '../schemas/codes';
import type { FieldSpec, FieldType } from '../schemas/field';
import { fileKindInfo, type Kind, kindIn } from '../schemas/kinds';
import { fieldsIn, fieldsOf } from '../schemas/record';
import { versions } from '../schemas/versions';

/** The type of a column, by the type of its field; `null`: the cell is always empty, and there is no column. */
const columnTypes: { readonly [T in FieldType]: (length: number | null) => string | null } = {
  int: (length) => (length !== null && length <= 9 ? 'integer' : 'bigint'),
  decimal2: () => 'numeric(4, 2)',
  yyyymmdd: () => 'date',
  yyyymm: () => 'text',
  hhmm: () => 'text',
  hhmm9999: () => 'text',
  digits: () => 'text',
  office: () => 'text',
  insured: () => 'text',
  serviceType: () => 'text',
  serviceCode: () => 'text',
  serviceCode7: () => 'text',
  alnum: () => 'text',
  code: () => 'text',
  flags31: () => 'text',
  tais: () => 'text',
  postal: () => 'text',
  phone: () => 'text',
  text: () => 'text',
  unused: () => null,
};

/**
 * The tables of some kinds for PostgreSQL: a column a field, under the record's keys in snake_case, for records of every edition.
 *
 * A column is NOT NULL where no record of any edition lacks the value. Numbers of offices and persons are text: their zeros count. Months and times
 * are text as records hold them (`2025-11`, `24:00`, `none`).
 */
export function sqlTables(kinds: readonly Kind[]): string {
  return kinds.map(tableOf).join('\n');
}

/** The name of a key's column: `targetMonth` → `target_month`. */
export function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function tableOf(kind: Kind): string {
  const name = kind.toLowerCase();
  const columns = fieldsOf(kind).flatMap((field) => {
    const column = columnName(field.key);
    const type = columnTypes[field.type](field.length ?? null);
    if (type === null) return [];
    const allowed = 'codes' in field ? Object.keys(codes[field.codes]).map(quoted).join(', ') : '';
    const check = allowed === '' ? '' : ` CHECK (${column} IN (${allowed}))`;
    const presence = isAlwaysThere(kind, field.key) ? ' NOT NULL' : '';
    return [{ column, label: field.name, definition: `  ${column} ${type}${presence}${check}` }];
  });
  return [
    `CREATE TABLE ${name} (`,
    columns.map(({ definition }) => definition).join(',\n'),
    ');',
    `COMMENT ON TABLE ${name} IS ${quoted(fileKindInfo(kind).name)};`,
    ...columns.map(({ column, label }) => `COMMENT ON COLUMN ${name}.${column} IS ${quoted(label)};`),
    '',
  ].join('\n');
}

function isAlwaysThere(kind: Kind, key: string): boolean {
  return versions
    .filter(({ csvVersion }) => kindIn(kind, csvVersion))
    .every(({ csvVersion }) => fieldsIn(kind, csvVersion).some((field) => field.key === key && isFilled(field)));
}

/** Zeros stand for `null`, some required cells may be empty in certain rows, and of some the source leaves open whether they are required. */
function isFilled(field: FieldSpec): boolean {
  return (
    field.presence === 'required' && field.doubtful !== 'presence' && !('zeros' in field) && !('emptyWhere' in field)
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
