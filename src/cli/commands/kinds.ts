import { keysOf } from '../../objects';
import { fileKindInfo, fileKinds, isKind, kinds } from '../../schemas/kinds';
import { recordDefinition } from '../../schemas/record';
import { currentVersion } from '../../schemas/versions';
import { exit } from '../exit';
import { kindOf, langOf, oneOf, parse, versionOf } from '../options';
import { write } from '../output';
import { table } from '../table';

const options = { lang: { type: 'string' }, version: { type: 'string' }, format: { type: 'string' } } as const;

const heads = {
  ja: {
    kinds: ['種別', '名称', '系統', '区分', '年月', '版', '項目数'],
    fields: ['番号', '項目名', 'キー', '型', '長さ', '必須', 'コード表', '備考'],
    category: { registration: '登録', deletion: '削除', picture: '画像' },
    month: { none: '-', month: 'YYYYMM', monthOrZeros: 'YYYYMM|000000' },
    presence: { required: '○', recommended: '△', optional: '' },
  },
  en: {
    kinds: ['kind', 'name', 'family', 'category', 'month', 'since', 'fields'],
    fields: ['no', 'name', 'key', 'type', 'length', 'presence', 'codes', 'note'],
    category: { registration: 'registration', deletion: 'deletion', picture: 'picture' },
    month: { none: '-', month: 'YYYYMM', monthOrZeros: 'YYYYMM|000000' },
    presence: { required: 'required', recommended: 'recommended', optional: '' },
  },
} as const;

/** `careplan-csv kinds [KIND]`: the kinds, or the layout of one, as a table. */
export async function listKinds(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const words = heads[langOf(values.lang)];
  const format = oneOf('format', values.format, ['text', 'json', 'sql'], 'text');
  const version = versionOf(values.version) ?? currentVersion;
  if (format === 'sql') {
    const { sqlTables } = await import('../sql');
    await write(process.stdout, sqlTables(positionals.length === 0 ? kinds : [kindOf(positionals[0])]));
    return exit.fine;
  }
  if (positionals.length === 0) {
    const rows = keysOf(fileKinds).map((kind) => {
      const info = fileKindInfo(kind);
      const fields = isKind(kind) ? String(recordDefinition(kind).fields.length) : '-';
      return [kind, info.name, info.family, words.category[info.category], words.month[info.month], info.since, fields];
    });
    await write(
      process.stdout,
      format === 'json' ? `${JSON.stringify(fileKinds, null, 2)}\n` : table([[...words.kinds], ...rows]),
    );
    return exit.fine;
  }
  const definition = recordDefinition(kindOf(positionals[0]), version);
  if (format === 'json') {
    await write(process.stdout, `${JSON.stringify(definition, null, 2)}\n`);
    return exit.fine;
  }
  const rows = definition.fields.map((field) => [
    String(field.no),
    field.name,
    field.key,
    field.type,
    field.length === null ? '' : String(field.length),
    words.presence[field.presence],
    field.codes ?? '',
    field.note ?? '',
  ]);
  await write(
    process.stdout,
    `${definition.kind} ${definition.name} (${definition.version})\n\n${table([[...words.fields], ...rows])}`,
  );
  return exit.fine;
}
