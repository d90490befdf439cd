import type { FactName } from '../../facts';
import type { IssueCode, IssueParam, ParamName } from '../../issues';
import { once } from '../../once';
import { type CodeTable, codes } from '../../schemas/codes';
import type { FieldSpec, FieldType } from '../../schemas/field';
import type { Given } from '../../schemas/given';
import { type FileKind, fileKindInfo, fileKinds } from '../../schemas/kinds';
import { csvVersionIn, currentVersion, versionInfo } from '../../schemas/versions';
import { escapeText } from './escape';
import type { Vocabulary } from './vocabulary';

/** What the words of a parameter are made from. */
export interface Look {
  readonly vocabulary: Vocabulary;
  readonly params: Readonly<Partial<Record<FactName, IssueParam>>>;
  /** The field of the issue, where it is known. */
  readonly field: FieldSpec | undefined;
  /** The 日本語名称 of a field of the same kind. */
  readonly nameOf: (key: string) => string | undefined;
}

/** Words a parameter; `undefined` where it is absent or says nothing. */
type Word = (value: IssueParam | undefined, look: Look) => string | undefined;

/** How many items of a list are reported. */
const mostItems = 8;

const asIs: Word = (value) =>
  typeof value === 'string' || typeof value === 'number' ? escapeText(String(value)) : undefined;

/** A number that only says something from 2 on. */
const several: Word = (value) => (typeof value === 'number' && value > 1 ? String(value) : undefined);

function list(items: readonly string[], { separator, more }: Vocabulary): string | undefined {
  if (items.length === 0) return undefined;
  return items.slice(0, mostItems).join(separator) + (items.length > mostItems ? more : '');
}

function strings(value: IssueParam | undefined): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}

/** Words from the terms of the language; a value without a term stands as it is. */
const term =
  (name: string): Word =>
  (value, { vocabulary }) => {
    const terms = vocabulary.terms[name] ?? {};
    const told = strings(typeof value === 'number' ? String(value) : value).flatMap((one) => one.split(','));
    return list(
      told
        .filter((one) => one !== '')
        .map((one) => (Object.hasOwn(terms, one) ? terms[one] : undefined) ?? escapeText(one)),
      vocabulary,
    );
  };

const kindWord: Word = (value, { vocabulary }) =>
  list(
    strings(value).map((kind) =>
      Object.hasOwn(fileKinds, kind) ? vocabulary.kind(kind, fileKindInfo(kind as FileKind)) : escapeText(kind),
    ),
    vocabulary,
  );

const fieldNames: Word = (value, { vocabulary, nameOf }) =>
  list(
    strings(value).map((key) => vocabulary.fieldName(nameOf(key) ?? escapeText(key))),
    vocabulary,
  );

const versionWord: Word = (value, { vocabulary }) => {
  if (typeof value !== 'string') return undefined;
  const info = versionInfo(value);
  return info === undefined ? escapeText(value) : vocabulary.version(info.csvVersion, info.edition);
};

const monthWord: Word = (value, { vocabulary }) => {
  if (value === null) return vocabulary.noMonth;
  const match = /^(\d{4})-(\d{2})$/.exec(typeof value === 'string' ? value : '');
  return match === null ? asIs(value, {} as Look) : vocabulary.month(match[1] ?? '', match[2] ?? '');
};

const allowedWord: Word = (value, { vocabulary, params }) => {
  const table = typeof params.table === 'string' && Object.hasOwn(codes, params.table) ? params.table : undefined;
  const labels: Readonly<Record<string, string>> = table === undefined ? {} : codes[table as CodeTable];
  return list(
    strings(value).map((code) => {
      const label = Object.hasOwn(labels, code) ? labels[code] : undefined;
      if (params.given !== undefined) return vocabulary.recordCode(escapeText(recordValue(code, table)), label);
      return label === undefined ? escapeText(code) : vocabulary.code(code, label);
    }),
    vocabulary,
  );
};

/** The codes of a table stand in records as they are; CSVバージョン are months there. */
function recordValue(code: string, table: string | undefined): string {
  const info = table === undefined ? versionInfo(code) : undefined;
  return info === undefined ? code : csvVersionIn(info.csvVersion);
}

const exampleMonth = '2025-11';

const typeWord: Word = (value, { vocabulary, params, field }) => {
  if (typeof value !== 'string' || !Object.hasOwn(vocabulary.types, value)) return undefined;
  const length = typeof params.length === 'number' ? params.length : undefined;
  if (params.given === undefined) return vocabulary.types[value as FieldType](length);
  const isVersion = field !== undefined && 'version' in field && field.version === true;
  return vocabulary.recordTypes[value as FieldType](length, isVersion ? csvVersionIn(currentVersion) : exampleMonth);
};

const numeric: readonly unknown[] = ['int', 'decimal2'];

/** What goes without saying, since a value of the right form is that too. */
function isUsual(given: string, { type, allowed }: Look['params']): boolean {
  if (type === undefined && allowed === undefined) return false;
  return given === (numeric.includes(type) ? 'number' : 'text');
}

const givenWord: Word = (value, { vocabulary, params }) => {
  if (typeof value !== 'string' || !Object.hasOwn(vocabulary.given, value)) return undefined;
  if (params.unknownKeys !== undefined || isUsual(value, params)) return undefined;
  // That it is a string says all where a number is wanted.
  return vocabulary.given[value === 'cell' && numeric.includes(params.type) ? 'text' : (value as Given)];
};

const unknownKeysWord: Word = (value, { vocabulary, params, nameOf }) => {
  const nearest = strings(params.nearestKeys);
  return list(
    strings(value).map((key, index) =>
      vocabulary.unknownKey(escapeText(key, 40), nearest[index] || undefined, nameOf(key) !== undefined),
    ),
    vocabulary,
  );
};

const scalarName = (text: string): string => `U+${text.charCodeAt(0).toString(16).toUpperCase()}`;

const character: Word = (value, { vocabulary }) => {
  if (typeof value !== 'string') return undefined;
  // A user-defined character shows as nothing, or as whatever the reader's machine has there.
  return value === '' ? vocabulary.removed : escapeText(value, 20).replace(/[\ue000-\uf8ff]/g, scalarName);
};

/** The parameters that a sentence may hold, and how each is worded. Some are made from others. */
export const words = /* @__PURE__ */ once(
  () =>
    ({
      actual: asIs,
      allowed: allowedWord,
      base: kindWord,
      cells: asIs,
      bytes: asIs,
      codePoint: asIs,
      count: several,
      days: asIs,
      delimiter: term('delimiter'),
      dependant: kindWord,
      detailRow: asIs,
      details: asIs,
      differs: fieldNames,
      doubt: (_, { vocabulary: { doubts }, params, field }) => {
        if (params.doubtful === true || field?.doubtful === 'presence') return doubts.presence;
        return field?.presence === 'recommended' ? doubts.recommended : undefined;
      },
      edition: versionWord,
      encoding: term('encoding'),
      expected: asIs,
      equal: (value, { vocabulary }) => (value === true ? vocabulary.equalFiles : undefined),
      extension: (value, look) => (value === '' ? undefined : asIs(value, look)),
      firstFile: (value) => (typeof value === 'string' ? escapeText(value, 200) : undefined),
      firstRow: asIs,
      fits: kindWord,
      flags: term('flags'),
      form6Count: asIs,
      form7Count: asIs,
      frame: asIs,
      frameFault: term('frameFault'),
      from: character,
      given: givenWord,
      inForce: versionWord,
      keys: fieldNames,
      kind: kindWord,
      lacks: kindWord,
      layout: versionWord,
      limit: term('limit'),
      lineEnds: (_, { vocabulary, params }) => {
        const { lineEnds } = vocabulary;
        const told: string[] = [];
        for (const end of ['lf', 'cr'] as const) {
          const count = params[end];
          if (typeof count === 'number' && count > 0) told.push(lineEnds[end](count));
        }
        if (params.missingLast === true) told.push(lineEnds.missingLast);
        return list(told, vocabulary);
      },
      marks: term('mark'),
      max: asIs,
      min: asIs,
      missing: kindWord,
      month: monthWord,
      ms932Rows: asIs,
      must: term('must'),
      numbers: fieldNames,
      open: (_, { vocabulary: { doubts }, field }) =>
        field?.doubtful === undefined || field.doubtful === 'presence' ? undefined : doubts[field.doubtful],
      of: (value, { nameOf }) => (typeof value === 'string' ? (nameOf(value) ?? escapeText(value)) : undefined),
      offset: asIs,
      reason: term('reason'),
      repair: term('repair'),
      rows: several,
      rowType: term('rowType'),
      segment: term('segment'),
      set: term('set'),
      size: (_, { vocabulary, params }) =>
        typeof params.length === 'number' ? vocabulary.size(params.length, params.exact === true) : undefined,
      stands: asIs,
      start: fieldNames,
      sum: asIs,
      texts: fieldNames,
      to: character,
      trace: asIs,
      type: typeWord,
      unit: (value, { vocabulary }) => {
        const units: Readonly<Record<string, string>> = vocabulary.units;
        return typeof value === 'string' ? (Object.hasOwn(units, value) ? units[value] : escapeText(value)) : undefined;
      },
      unknownKeys: unknownKeysWord,
      utf8Rows: asIs,
      version: versionWord,
    }) as const satisfies Record<string, Word>,
);

/** A word that a sentence may hold, the field apart. */
export type WordName = keyof ReturnType<typeof words>;

/** The words that are made of facts of other names than their own. */
export const madeOf = {
  doubt: ['doubtful'],
  lineEnds: ['lf', 'cr', 'missingLast'],
  open: ['type'],
  size: ['length', 'exact'],
} as const satisfies { readonly [W in WordName]?: readonly FactName[] };

type MadeOf<W extends WordName> = W extends keyof typeof madeOf ? (typeof madeOf)[W][number] : W;

/** The words that a message of a code may hold: the field, and those whose facts the code has. */
export type WordOf<C extends IssueCode> =
  | 'field'
  | { [W in WordName]: MadeOf<W> extends ParamName<C> ? W : never }[WordName];

/** Words a fact of an issue; `undefined` where there is nothing to say. */
export function wordOf(name: string, look: Look): string | undefined {
  const all = words();
  if (!Object.hasOwn(all, name)) return undefined;
  const word: Word = all[name as WordName];
  return word(look.params[name as FactName], look);
}
