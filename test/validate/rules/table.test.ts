import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type IssueCode, issueCodes, issueKinds } from '../../../src/issues';
import { en } from '../../../src/validate/messages/en';
import { factsOf } from '../../../src/validate/messages/facts';
import { ruleOf } from '../../../src/validate/rules/index';

/** The table of the standard; not there where the package stands alone. */
const table = new URL('../../../../shared/spec/rules.tsv', import.meta.url);

interface Line {
  readonly code: string;
  readonly severity: string;
  readonly scope: string;
  readonly fault: string;
}

const lines: readonly Line[] = existsSync(table)
  ? readFileSync(table, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [code = '', severity = '', scope = '', fault = ''] = line.split('\t');
        return { code, severity, scope, fault };
      })
  : [];

/** Codes that the table does not have: what has no file of the standard to be about. They stand after its own. */
const own: readonly IssueCode[] = ['file_unreadable'];

/**
 * Where the table describes the rule at length, several forms at once, or in words that a reader of reports does not know, our sentence is another.
 * All others begin as the table does.
 */
const wordedOtherwise: ReadonlySet<string> = new Set<IssueCode>([
  'file_name_unknown_kind',
  'file_name_service_type',
  'file_name_same_office',
  'file_delimiter',
  'file_encoding_utf16',
  'file_kind_differs',
  'file_spreadsheet_saved',
  'hosoku_link',
  'text_lost_characters',
  'text_mojibake',
  'row_repaired',
  'field_recommended',
  'field_unused',
  'equipment_code_missing',
  'equipment_code_unexpected',
  'detail_no_unexpected',
  'total_row_office',
  'office_code_fixed',
  'form7_value_in_form6',
  'transmission_direction',
  'receiver_not_planner',
  'receiver_unconcerned',
  'key_duplicate',
  'rows_doubled',
  'rows_unsorted',
  'continuation_first',
  'detail_no_sequence',
  'numbers_sequence',
  'continuation_filled',
  'subtotal_missing',
  'total_mismatch',
  'plan_total_mismatch',
  'services_differ',
]);

/** A sentence without what it explains in brackets, in the words of our texts: forms by their English names, `is not a` for `is no`. */
function plain(sentence: string): string {
  let text = sentence;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/ ?\([^()]*\)/g, '');
  }
  return text
    .replace(/(\d)表/g, 'form $1')
    .replace(/第(\d\.\d)版/g, 'edition $1')
    .replace(/\bbears?\b/g, 'have')
    .replace(/\bis no\b/g, 'is not a')
    .replace(/\bare no\b/g, 'are not a')
    .replace(/^(?:6表|補足|UPYOBO_SUB|form 6): (\w)/, (_, first: string) => first.toUpperCase())
    .replace(/\.$/, '');
}

const known: ReadonlySet<string> = new Set(issueCodes);

describe.runIf(lines.length > 0)('the table of the standard', () => {
  it('has each of our codes but for our own, in the same order, and we have each of its', () => {
    expect(issueCodes).toEqual([...lines.map(({ code }) => code), ...own]);
  });

  it.each(lines)('weighs $code as we do, over the same', ({ code, severity, scope }) => {
    expect(issueKinds[code as IssueCode]).toMatchObject({ severity, scope });
  });

  it.each(lines)('tells the fault of $code in our words, or the code is named as worded otherwise', (line) => {
    const ours = plain(ruleOf(line.code as IssueCode).fault.en);
    expect([line.code, plain(line.fault).startsWith(ours)]).toEqual([line.code, !wordedOtherwise.has(line.code)]);
  });

  it.each(lines)('names no fact, repair or code of $code that we lack', ({ code, fault }) => {
    const names = factsOf(code as IssueCode).map(({ name }) => name as string);
    for (const [, fact = ''] of fault.matchAll(/\bparams\.(\w+)/g)) expect(names).toContain(fact);
    for (const [, list = ''] of fault.matchAll(/\(params: ([^)]*)\)/g)) {
      for (const fact of list.split(', ')) expect(names).toContain(fact);
    }
    for (const [, list = ''] of fault.matchAll(/\bparams\.repair[^:)]*: ([^)]*)\)/g)) {
      for (const repair of list.split(', ')) expect(Object.keys(en().terms.repair ?? {})).toContain(repair);
    }
    const repairs = Object.keys(en().terms.repair ?? {});
    for (const [word] of fault.matchAll(/\b[a-z]+(?:_[a-z0-9]+)+\b/g)) {
      expect([word, known.has(word) || repairs.includes(word)]).toEqual([word, true]);
    }
  });

  it('names all the repairs that we make', () => {
    const told = new Set(
      lines.flatMap(({ fault }) => fault.match(/\b[a-z0-9]+(?:_[a-z0-9]+)+\b|\b(?:alias|spaces)\b/g) ?? []),
    );
    expect(Object.keys(en().terms.repair ?? {}).filter((repair) => !told.has(repair))).toEqual([]);
  });
});
