import { fixableCodes } from '../../src/fix/fixable';
import { issueKinds } from '../../src/issues';
import type { Sentence } from '../../src/languages';
import { faultExample } from '../../src/synthetic/faults/example';
import { factsOf } from '../../src/validate/messages/facts';
import type { Rule } from '../../src/validate/rule';
import { allRules } from '../../src/validate/rules';
import { markdownTable } from './layout';

const severities = { error: 'エラー error', warning: '警告 warning', info: '情報 info' } as const;

function entry(rule: Rule): string {
  const { severity, scope } = issueKinds[rule.code];
  const both = (title: string, { ja, en }: Sentence): string => `- **${title}** ${ja}<br>${en}\n`;
  return [
    `## ${rule.code}\n`,
    `${severities[severity]} · ${scope}${rule.doubtful ? ' · 標準仕様書に定めがない、または決めきれない / the standard leaves it open' : ''}\n`,
    ...loweredLine(rule),
    both('誤り', rule.fault) +
      both('受け手への影響', rule.why) +
      both('直し方', fixable(rule)) +
      both('根拠', rule.section),
    ...factsTable(rule),
    ...example(rule),
  ].join('\n');
}

/** The severity of findings that weigh less. */
function loweredLine({ lowered }: Rule): string[] {
  return lowered === undefined ? [] : [`${severities[lowered.severity]}: ${lowered.when.ja} / ${lowered.when.en}\n`];
}

/** What `params` of its issues hold. */
function factsTable({ code }: Rule): string[] {
  const list = factsOf(code);
  if (list.length === 0) return [];
  return [
    markdownTable(
      ['`params`', '型 type', '内容 what it is'],
      list.map(({ name, type, optional, meaning }) => [
        `\`${name}${optional ? '?' : ''}\``,
        type.replaceAll('|', '\\|'),
        `${meaning.ja} / ${meaning.en}`,
      ]),
    ),
  ];
}

/** How to fix it, and whether the command does. */
function fixable({ code, fix }: Rule): Sentence {
  if (!fixableCodes.includes(code)) return fix;
  return { ja: `${fix.ja}\`careplan-csv fix\` で直せます。`, en: `${fix.en} \`careplan-csv fix\` does it.` };
}

/** The example that triggers a rule and the one that does not, of invented data. */
function example({ code }: Rule): string[] {
  const shown = faultExample(code);
  if (shown === null) return ['書き出すときだけ見つかります。 / Found on writing only.\n'];
  const of = { line: '行 line', bytes: 'バイト列 bytes', names: 'ファイル files' }[shown.of];
  const file = shown.file === null ? '' : ` \`${shown.file}\``;
  return [
    `該当する例 / triggers it (${of})${file}\n`,
    `\`\`\`text\n${shown.bad}\n\`\`\`\n`,
    '該当しない例 / does not\n',
    `\`\`\`text\n${shown.good}\n\`\`\`\n`,
  ];
}

/** docs/rules.md: the catalogue. */
export function rulesDocument(): string {
  const list = allRules().map((rule) => {
    const { severity, scope } = issueKinds[rule.code];
    const weights = rule.lowered === undefined ? severity : `${severity} (${rule.lowered.severity})`;
    return [`[${rule.code}](#${rule.code})`, weights, scope, rule.fault.ja];
  });
  return [
    '# 検査の規則 / Rules\n',
    '`src/validate/rules/` から生成したものです。手で直さず `npm run docs` で作り直してください。Generated; do not edit.\n',
    markdownTable(['コード', '重大度', '範囲', '誤り'], list),
    ...allRules().map(entry),
  ].join('\n');
}
