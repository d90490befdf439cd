import { codesIn } from '../src/schemas/codes';
import type { FieldOfType, FieldSpec, FieldType } from '../src/schemas/field';
import { fileKindInfo, type Kind, kindIn, kinds } from '../src/schemas/kinds';
import { fieldsIn } from '../src/schemas/record';
import { csvVersionIn, currentVersion, type Layout, layoutOf, layouts, versionsOf } from '../src/schemas/versions';

/** A field in the editions of one layout. */
interface Place<F extends FieldSpec = FieldSpec> {
  readonly field: F;
  readonly layout: Layout;
}

type Texts = { readonly [T in FieldType]: (place: Place<FieldOfType<T>>) => string };

/** What a value is, as its hover text says it. */
const meanings: Texts = {
  yyyymm: ({ field, layout }) => (field.version ? `\`'${csvVersionIn(layout)}'\` など` : "年月 `'2025-11'`"),
  yyyymmdd: () => "年月日 `'2025-11-03'`",
  hhmm: () => "時刻 `'09:30'`",
  hhmm9999: () => "時刻 `'09:30'`、時間表示なしは `'none'`",
  digits: ({ field }) => `数字${field.length}桁`,
  office: () => '事業所番号 10桁',
  insured: () => '被保険者番号 10桁',
  serviceType: () => 'サービス種類コード 2桁',
  serviceCode: () => 'サービスコード 6桁',
  serviceCode7: () => 'サービスコード 6桁（小計・全合計も）',
  alnum: ({ field }) => `英数字 ${field.length}文字まで`,
  code: ({ field, layout }) =>
    Object.entries(codesIn(field.codes, layout))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, label]) => `${code} ${label}`)
      .join('、'),
  int: ({ field }) => `整数 ${field.length ?? field.writeLength}桁まで`,
  decimal2: () => '小数2桁まで `11.4`',
  flags31: () => '月の31日分の0/1',
  tais: () => 'TAISコード 12文字',
  postal: () => "郵便番号 `'123-4567'`",
  phone: ({ field }) => `電話番号 ${field.length}文字まで`,
  text: () => 'フリーテキスト',
  unused: () => '使用しない',
};

/** The types whose filled values are not strings. */
const filledTypes: { readonly [T in FieldType]?: (place: Place<FieldOfType<T>>) => string } = {
  code: ({ field, layout }) =>
    Object.keys(codesIn(field.codes, layout))
      .sort()
      .map((code) => `'${code}'`)
      .join(' | '),
  int: () => 'number',
  decimal2: () => 'number',
  unused: () => '',
};

const presences = { required: '必須', recommended: '必要', optional: '任意' } as const;

/** Whether it must be filled, and what stands for it where the standard lets it go. */
function presenceText(field: FieldSpec): string {
  if ('zeros' in field && field.zeros === true) return '必須（紐づけないときは `null`。ファイルでは0で埋まる）';
  if ('emptyWhere' in field) return '必須（空でよい行もある）';
  return presences[field.presence ?? 'optional'];
}

/** The table's text for a field; the loop over a kind's fields loses the link of table and type. */
function textOf(table: Partial<Texts>, place: Place): string | undefined {
  return (table[place.field.type] as ((place: Place) => string) | undefined)?.(place);
}

function isNullable(field: FieldSpec): boolean {
  return field.presence !== 'required' || ('zeros' in field && field.zeros === true) || 'emptyWhere' in field;
}

/** A property of an interface. */
interface Property {
  readonly doc: string;
  readonly key: string;
  readonly optional: boolean;
  /** The members of its type. */
  readonly types: readonly string[];
}

function propertiesIn(kind: Kind, layout: Layout): Property[] {
  return fieldsIn(kind, layout).map((field, index) => {
    const place = { field, layout };
    const filled = (textOf(filledTypes, place) ?? 'string').split(' | ').filter((type) => type !== '');
    const parts = [textOf(meanings, place), presenceText(field), field.note];
    return {
      doc: `${index + 1} ${field.name}: ${parts.filter((part) => part !== undefined).join('。')}`,
      key: field.key,
      optional: false,
      types: isNullable(field) ? [...filled, 'null'] : filled,
    };
  });
}

/** The properties of several layouts in one: what not all have may be absent, and a value may be what it is in any. */
function merged(lists: readonly (readonly Property[])[], optional: (all: readonly Property[]) => boolean): Property[] {
  const byKey = new Map<string, Property[]>();
  // The newest speaks first.
  for (const property of lists.toReversed().flat()) {
    byKey.set(property.key, [...(byKey.get(property.key) ?? []), property]);
  }
  return Array.from(byKey.values(), (all) => ({
    key: all[0]!.key,
    doc: all[0]!.doc,
    optional: optional(all),
    types: [...new Set(all.flatMap(({ types }) => types.filter((type) => type !== 'null')))].concat(
      all.some(({ types }) => types.includes('null')) ? ['null'] : [],
    ),
  }));
}

function interfaceText(name: string, doc: string, properties: readonly Property[]): string {
  const lines = properties.map(
    ({ doc: line, key, optional, types }) =>
      `  /** ${line.replaceAll('*/', '* /')} */\n  ${key}${optional ? '?' : ''}: ${types.join(' | ')};\n`,
  );
  return `/** ${doc} */\nexport interface ${name} {\n${lines.join('')}}\n`;
}

/** The interfaces of a kind by layout, and the text that declares them. */
interface KindFile {
  readonly kind: Kind;
  readonly text: string;
  /** Layout → the name of its record's interface; `never` where the layout lacks the kind. */
  readonly records: Readonly<Record<string, string>>;
  readonly any: string;
  readonly input: string;
}

function kindFile(kind: Kind): KindFile {
  const having = layouts.filter((layout) => kindIn(kind, layout));
  const title = `${fileKindInfo(kind).name} ${kind}`;
  const groups = new Map<string, Layout[]>();
  for (const layout of having) {
    // What the hover text says of an example makes no other type.
    const id = JSON.stringify(propertiesIn(kind, layout).map(({ doc: _, ...type }) => type));
    groups.set(id, [...(groups.get(id) ?? []), layout]);
  }
  const records: Record<string, string> = Object.fromEntries(layouts.map((layout) => [layout, 'never']));
  const parts: string[] = [];
  for (const group of [...groups.values()].toReversed()) {
    const isCurrent = group.includes(layoutOf(currentVersion)) || groups.size === 1;
    const name = isCurrent ? `${kind}Record` : `${kind}Record${group.at(-1)}`;
    const versions = group.flatMap((layout) => versionsOf(layout).map(({ csvVersion }) => csvVersion));
    const doc = `${title} の1レコード（CSVバージョン ${versions.join('、')}）。`;
    parts.push(interfaceText(name, doc, propertiesIn(kind, group.at(-1)!)));
    for (const layout of group) records[layout] = name;
  }
  const lists = having.map((layout) => propertiesIn(kind, layout));
  const differing = groups.size > 1;
  const any = differing ? `${kind}AnyEdition` : `${kind}Record`;
  if (differing) {
    const some = merged(lists, (all) => all.length < lists.length);
    parts.push(interfaceText(any, `${title} の、どの版でもありうる1レコード。版にない項目のキーはない。`, some));
  }
  const input = `${kind}Input`;
  const given = merged(lists, (all) => all.length < lists.length || all.some(({ types }) => types.includes('null')));
  // What a database leaves undefined is left out, also for who has `exactOptionalPropertyTypes`.
  const handed = given.map((one) => (one.optional ? { ...one, types: [...one.types, 'undefined'] } : one));
  parts.push(interfaceText(input, `${title} の、書き出す1レコード。任意の項目は省ける。`, handed));
  const text = `// Generated from the definitions by \`npm run docs\`; do not edit.\n\n${parts.join('\n')}`;
  return { kind, text, records, any, input };
}

function indexText(files: readonly KindFile[]): string {
  const inOrder = [...files].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const imports = inOrder.map(({ kind, records, any, input }) => {
    const names = [...new Set([...Object.values(records), any, input])].filter((name) => name !== 'never');
    return `import type { ${names.sort().join(', ')} } from './${kind}';\n`;
  });
  const table = (name: string, doc: string, entry: (file: KindFile) => string): string =>
    `/** ${doc} */\nexport interface ${name} {\n${files.map((file) => `  ${file.kind}: ${entry(file)};\n`).join('')}}\n`;
  const byLayout = ({ records }: KindFile): string =>
    `{ ${Object.entries(records)
      .map(([layout, record]) => `'${layout}': ${record}`)
      .join('; ')} }`;
  return [
    '// Generated from the definitions by `npm run docs`; do not edit.\n',
    imports.join(''),
    inOrder.map(({ kind }) => `export type * from './${kind}';\n`).join(''),
    table('RecordsByLayout', 'The records of each kind by layout.', byLayout),
    table('RecordsOfAnyEdition', 'The records of each kind, of any edition.', ({ any }) => any),
    table('RecordInputs', 'The records of each kind, to be written.', ({ input }) => input),
  ].join('\n');
}

/** The generated interfaces: path below the project → text. */
export function interfaceFiles(): ReadonlyMap<string, string> {
  const files = kinds.map(kindFile);
  return new Map([
    ...files.map(({ kind, text }) => [`src/schemas/interfaces/${kind}.ts`, text] as const),
    ['src/schemas/interfaces/index.ts', indexText(files)] as const,
  ]);
}
