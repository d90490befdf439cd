import { keysOf } from '../../src/objects';
import { codeSpan, codes } from '../../src/schemas/codes';
import type { FieldSpec } from '../../src/schemas/field';
import { fileKindInfo, fileKinds, isKind, type Kind, kindIn } from '../../src/schemas/kinds';
import { fieldsIn, recordDefinition } from '../../src/schemas/record';
import { definitions } from '../../src/schemas/records';
import { type Layout, layouts, type Span, versions } from '../../src/schemas/versions';

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

/** The columns of an edition: of the newest layout first. */
const newestFirst = layouts.toReversed();

/** The table of kinds, for README and layout document. */
export function kindsTable(): string {
  return markdownTable(
    ['種別 kind', '名称 name', '系統', '区分', '年月', `項目数 ${newestFirst.join(' / ')}`],
    keysOf(fileKinds).map((kind) => {
      const info = fileKindInfo(kind);
      const counts = newestFirst.map((layout) =>
        isKind(kind) && kindIn(kind, layout) ? String(recordDefinition(kind, layout).fields.length) : '–',
      );
      return [`\`${kind}\``, info.name, info.family, categories[info.category], months[info.month], counts.join(' / ')];
    }),
  );
}

/** The number of an entry of a definition in a layout. */
function placeIn(kind: Kind, field: FieldSpec, layout: Layout): string {
  const at = kindIn(kind, layout) ? fieldsIn(kind, layout).indexOf(field) : -1;
  return at < 0 ? '–' : String(at + 1);
}

function fieldsTable(kind: Kind): string {
  const having = newestFirst.filter((layout) => kindIn(kind, layout));
  const entries: readonly FieldSpec[] = definitions[kind].fields;
  const rows = entries.map((field) => [
    ...having.map((layout) => placeIn(kind, field, layout)),
    field.name,
    `\`${field.key}\``,
    field.type,
    field.length === undefined ? '' : String(field.length),
    presences[field.presence ?? 'optional'],
    field.type === 'code' ? `[${field.codes}](#${field.codes.toLowerCase()})` : '',
    field.note ?? '',
  ]);
  return markdownTable([...having, '項目名', 'key', '型', '長さ', '必須', 'コード', '備考'], rows);
}

/** The editions that have a code, where not all do. */
function spanText({ since, until }: Span): string {
  return since === undefined && until === undefined ? '' : `（${since ?? ''}～${until ?? ''}）`;
}

/** docs/layout.md: every field of every kind, the code tables and the versions. */
export function layoutDocument(): string {
  const parts = [
    '# レイアウト / Layouts\n',
    '`src/schemas/records/` から生成したものです。手で直さず `npm run docs` で作り直してください。Generated; do not edit.\n',
    '必須: ○ 必須、△ 必要（または標準仕様書の印が決めきれないもの）。長さは文字数。はじめの列は各レイアウトでの項目番号（– はその版にないもの）で、版によって違う項目は行を分けています。\n',
    kindsTable(),
  ];
  for (const kind of keysOf(fileKinds)) {
    if (isKind(kind)) parts.push(`## ${kind}\n`, `${fileKindInfo(kind).name}\n`, fieldsTable(kind));
  }
  parts.push('# コード / Codes\n');
  for (const table of keysOf(codes)) {
    const labels = Object.entries<string>(codes[table]).sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = labels.map(([code, label]) => [code, label + spanText(codeSpan(table, code))]);
    parts.push(`## ${table}\n`, markdownTable(['コード', '内容'], rows));
  }
  const rows = versions.map((info) => [
    info.csvVersion,
    info.edition,
    info.appliesFrom ?? '',
    info.layout,
    info.grammar,
  ]);
  parts.push(
    '# CSVバージョン / Versions\n',
    markdownTable(['CSVバージョン', '版', '適用開始のサービス提供年月', 'レイアウト', 'ファイル名の文法'], rows),
  );
  return parts.join('\n');
}
