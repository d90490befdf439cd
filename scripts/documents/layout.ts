import { codes } from '../../src/schemas/codes';
import { type FileKind, fileKindInfo, fileKinds, isKind, kindInLayout } from '../../src/schemas/kinds';
import { recordDefinition } from '../../src/schemas/record';
import { versions } from '../../src/schemas/versions';

/** A row of a Markdown table. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`;
}

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

const categories = { registration: '登録', deletion: '削除', picture: '画像' } as const;
const months = { none: '', month: '`YYYYMM`', monthOrZeros: '`YYYYMM` / `000000`' } as const;
const presences = { required: '○', recommended: '△', optional: '' } as const;

/** The table of kinds, for README and layout document. */
export function kindsTable(): string {
  return markdownTable(
    ['種別 kind', '名称 name', '系統', '区分', '年月', '項目数 4.1 / 3.2'],
    (Object.keys(fileKinds) as FileKind[]).map((kind) => {
      const info = fileKindInfo(kind);
      const count = (version: '202407' | '202208'): string =>
        isKind(kind) && kindInLayout(kind, version) ? String(recordDefinition(kind, version).fields.length) : '–';
      return [
        `\`${kind}\``,
        info.name,
        info.family,
        categories[info.category],
        months[info.month],
        `${count('202407')} / ${count('202208')}`,
      ];
    }),
  );
}

function fieldsTable(kind: FileKind): string {
  if (!isKind(kind)) return '';
  const older = kindInLayout(kind, '202208') ? recordDefinition(kind, '202208').fields : [];
  const rows = recordDefinition(kind).fields.map((field) => {
    const before = older.find(({ key }) => key === field.key);
    const length = field.length === null ? '' : String(field.length);
    return [
      String(field.no),
      before === undefined ? '–' : String(before.no),
      field.name,
      `\`${field.key}\``,
      field.type,
      before !== undefined && before.length !== field.length ? `${length}（3.2: ${before.length}）` : length,
      presences[field.presence],
      field.codes === null ? '' : `[${field.codes}](#${field.codes.toLowerCase()})`,
      field.note ?? '',
    ];
  });
  return markdownTable(['番号', '3.2', '項目名', 'key', '型', '長さ', '必須', 'コード', '備考'], rows);
}

/** docs/layout.md: every field of every kind, the code tables and the versions. */
export function layoutDocument(): string {
  const parts = [
    '# レイアウト / Layouts\n',
    '`src/schemas/records/` から生成したものです。手で直さず `npm run docs` で作り直してください。Generated; do not edit.\n',
    '必須: ○ 必須、△ 必要（または原典の印が決めきれないもの）。長さは文字数。3.2 の列は第3.2版以前の項目番号。\n',
    kindsTable(),
  ];
  for (const kind of Object.keys(fileKinds) as FileKind[]) {
    if (isKind(kind)) parts.push(`## ${kind}\n`, `${fileKindInfo(kind).name}\n`, fieldsTable(kind));
  }
  parts.push('# コード / Codes\n');
  for (const [name, table] of Object.entries(codes)) {
    parts.push(
      `## ${name}\n`,
      markdownTable(
        ['コード', '内容'],
        Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
  }
  const rows = versions.map((info) => [info.csvVersion, info.edition, info.appliesFrom ?? '', info.layout]);
  parts.push(
    '# CSVバージョン / Versions\n',
    markdownTable(['CSVバージョン', '版', '適用開始のサービス提供年月', 'レイアウト'], rows),
  );
  return parts.join('\n');
}
