import { describe, expect, it } from 'vitest';
import { type IssueCode, issueCodes, issueKinds } from '../../../src/issues';
import { factsOf } from '../../../src/validate/messages/facts';
import { madeOf, words } from '../../../src/validate/messages/words';
import { allRules, ruleOf } from '../../../src/validate/rules/index';

/** Found while names, bytes, rows and cells are read, or while names are grouped; all other codes are relations. */
const readingFinds = (code: IssueCode) =>
  /^(?:file_|byte_|character_|row_|field_|text_|service_type_|transmission_)/.test(code) || code === 'version_unknown';

/** The words that a message of a code may hold: the field, and those whose facts the code has. */
function wordsOf(code: IssueCode): string[] {
  const borne: readonly string[] = factsOf(code).map(({ name }) => name);
  const needs: Readonly<Record<string, readonly string[]>> = madeOf;
  return [
    'field',
    ...Object.keys(words()).filter((word) => (needs[word] ?? [word]).every((name) => borne.includes(name))),
  ];
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);

describe('the registry of rules', () => {
  it('holds every code once, in the order of the catalogue', () => {
    expect(allRules().map((rule) => rule.code)).toEqual(issueCodes);
    expect(new Set(issueCodes).size).toBe(issueCodes.length);
    for (const code of issueCodes) {
      expect(code).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
      expect(ruleOf(code).code).toBe(code);
    }
    expect(ruleOf('no_such_code' as string)).toBeUndefined();
  });

  it.each(allRules().map((rule) => [rule.code, rule] as const))('%s says each thing in one sentence', (_, rule) => {
    for (const sentence of [rule.fault, rule.why, rule.fix, rule.message]) {
      expect(sentence.ja).toMatch(/^[^。]+。$/);
      expect(sentence.en).toMatch(/^\S.*\.$/s);
      expect(sentence.en).not.toMatch(/[.!?] [A-Z]/);
      expect(sentence.en).not.toMatch(/\n/);
    }
    expect(rule.section.ja).not.toBe('');
    expect(rule.section.en).not.toBe('');
  });

  it.each(allRules().map((rule) => [rule.code, rule] as const))(
    '%s uses the facts of its code, where they may be absent',
    (code, rule) => {
      for (const text of [rule.message.ja, rule.message.en]) {
        for (const name of placeholders(text))
          expect([code, name, wordsOf(rule.code).includes(name)]).toEqual([code, name, true]);
        // Outside brackets only the field may stand: it has a word even where it is unknown.
        expect(placeholders(text.replace(/\[[^\]]*\]/g, '')).filter((name) => name !== 'field')).toEqual([]);
      }
      const [ja, en] = [rule.message.ja, rule.message.en].map((text) => [...placeholders(text)].sort());
      expect(ja).toEqual(en);
    },
  );

  it('has a check for every relation, over what its scope says, and for nothing else', () => {
    for (const { code, check } of allRules()) {
      const relation = !readingFinds(code) || ['rows_unsorted', 'transmission_direction'].includes(code);
      expect([code, check !== undefined]).toEqual([code, relation]);
      if (check === undefined) continue;
      expect(check.kinds.length).toBeGreaterThan(0);
      const { scope } = issueKinds[code];
      // key_duplicate, continuation_first: the finding is about a row, but all rows are needed.
      if (scope === 'row') expect(['row', 'file']).toContain(check.over);
      else expect([code, check.over]).toEqual([code, scope]);
    }
  });

  it('says so where the source leaves a rule open', () => {
    for (const { code, doubtful, message, section } of allRules()) {
      if (doubtful !== true) continue;
      expect([code, issueKinds[code].severity]).not.toContain('error');
      expect(`${code}: ${message.en}`).toMatch(/standard|\{doubt\}/);
      expect(`${code}: ${message.ja}`).toMatch(/標準仕様|\{doubt\}/);
      expect(section.ja).not.toBe('');
    }
  });
});
