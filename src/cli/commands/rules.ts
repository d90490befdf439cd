import { fixableCodes } from '../../fix/fixable';
import { issueKinds } from '../../issues';
import type { Language } from '../../languages';
import { faultExample } from '../../synthetic/faults/example';
import { factsOf } from '../../validate/messages/facts';
import { padTo } from '../../validate/report/width';
import type { Rule } from '../../validate/rule';
import { allRules, ruleOf } from '../../validate/rules';
import { Complaint, exit } from '../exit';
import { langOf, oneOf, parse } from '../options';
import { write } from '../output';
import { table } from '../table';

const options = { lang: { type: 'string' }, format: { type: 'string' } } as const;

const words = {
  ja: {
    head: ['コード', '重大度', '範囲', '誤り'],
    severity: { error: 'エラー', warning: '警告', info: '情報' },
    why: '受け手への影響',
    fix: '直し方',
    fixable: 'careplan-csv fix で直せます。',
    section: '根拠',
    doubtful: '標準仕様書に定めがない、または標準仕様書から決めきれない規則です。',
    facts: 'params の中身',
    bad: '該当する例',
    good: '該当しない例',
  },
  en: {
    head: ['code', 'severity', 'scope', 'fault'],
    severity: { error: 'error', warning: 'warning', info: 'info' },
    why: 'To a receiver',
    fix: 'How to fix it',
    fixable: 'careplan-csv fix does it.',
    section: 'Source',
    doubtful: 'The source leaves this rule open.',
    facts: 'What params holds',
    bad: 'Triggers it',
    good: 'Does not',
  },
} as const;

/** `careplan-csv rules [CODE]`: the catalogue, or all about one rule. */
export async function listRules(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  const format = oneOf('format', values.format, ['text', 'json'], 'text');
  const [code] = positionals;
  const chosen = code === undefined ? allRules() : [oneRule(code)];
  if (format === 'json') {
    const told = chosen.map(({ check: _, ...rule }) => ({ ...rule, ...issueKinds[rule.code] }));
    await write(process.stdout, `${JSON.stringify(code === undefined ? told : told[0], null, 2)}\n`);
    return exit.fine;
  }
  const text = code === undefined ? list(lang) : explain(oneRule(code), lang);
  await write(process.stdout, text);
  return exit.fine;
}

function oneRule(code: string): Rule {
  const rule = ruleOf(code);
  if (rule === undefined)
    throw new Complaint(
      `「${code}」という規則はありません。careplan-csv rules で一覧を表示します。`,
      `${code}: no such rule; careplan-csv rules lists them.`,
    );
  return rule;
}

/** The severity of a rule, and beside it that of findings that weigh less. */
function weights({ code, lowered }: Rule, lang: Language): string {
  const { severity } = words[lang];
  const own = severity[issueKinds[code].severity];
  return lowered === undefined ? own : `${own} (${severity[lowered.severity]})`;
}

function list(lang: Language): string {
  const { head } = words[lang];
  const rows = allRules().map((rule) => [
    rule.code,
    weights(rule, lang),
    issueKinds[rule.code].scope,
    rule.fault[lang],
  ]);
  return table([[...head], ...rows]);
}

function explain(rule: Rule, lang: Language): string {
  const said = words[lang];
  const { scope } = issueKinds[rule.code];
  const { lowered } = rule;
  const parts = [
    `${rule.code}  ${weights(rule, lang)}  ${scope}`,
    '',
    rule.fault[lang],
    ...(lowered === undefined ? [] : [`${said.severity[lowered.severity]}: ${lowered.when[lang]}`]),
    ...(rule.doubtful ? [said.doubtful] : []),
    '',
    `${said.why}: ${rule.why[lang]}`,
    `${said.fix}: ${rule.fix[lang]}`,
    ...(fixableCodes.includes(rule.code) ? [said.fixable] : []),
    `${said.section}: ${rule.section[lang]}`,
  ];
  const facts = factsOf(rule.code);
  if (facts.length > 0) parts.push('', `${said.facts}:`);
  for (const { name, type, optional, meaning } of facts) {
    parts.push(`  ${padTo(`${name}${optional ? '?' : ''}`, 12)} ${padTo(type, 8)} ${meaning[lang]}`);
  }
  const example = faultExample(rule.code);
  if (example !== null) {
    if (example.file !== null) parts.push('', example.file);
    else parts.push('');
    parts.push(`${said.bad}:`, indent(example.bad), `${said.good}:`, indent(example.good));
  }
  return `${parts.join('\n')}\n`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
