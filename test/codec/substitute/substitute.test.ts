import { describe, expect, it } from 'vitest';
import { changeIssues } from '../../../src/codec/substitute/change-issues';
import { type SubstituteOptions, substitute, type UnmappablePlace } from '../../../src/codec/substitute/substitute';
import { packedSubstitutions } from '../../../src/codec/substitute/table.data';
import { rowsOf, textOf } from '../ms932/vectors';

const written = (text: string, options?: SubstituteOptions) => substitute(text, options).text;
const rulesOf = (text: string) => substitute(text).changes.map(({ rule }) => rule);

describe('substitute', () => {
  it('gives back the same text and no changes where all of it is in MS932', () => {
    const text = '髙﨑①㈱ガｶﾞ\r\n';
    const { changes } = substitute('A');
    expect(substitute(text)).toEqual({ text, changes: [], refused: false });
    expect(substitute(text).changes).toBe(changes);
  });

  const table = rowsOf('substitution_table.tsv');

  it('has the 570 rows of the table, in source and in the table of the project', () => {
    expect(table).toHaveLength(570);
    const packed = Object.entries(packedSubstitutions).flatMap(([rule, entries]) =>
      entries.split(',').map((entry) => `${rule}:${entry}`),
    );
    const rows = table.map(
      ([from = '', to = '', rule]) => `${rule}:${textOf(from).replace('\uFE00', '')}${textOf(to)}`,
    );
    expect(packed.sort()).toEqual(rows.sort());
  });

  it.each(table)('makes of %s %s (%s)', (from, to, rule) => {
    const { text, changes } = substitute(textOf(from as string));
    expect([text, changes.map((change) => change.rule)]).toEqual([textOf(to as string), [rule]]);
  });

  it.each([
    ['う\u3099', 'ヴ', 'compose'],
    ['A\u030A', '\u212B', 'compose'],
    ['e\u0301', 'e', 'compose'],
    ['か\u3099', 'が', 'compose'],
    ['か\u309A', 'か゜', 'compose'],
    ['ｶ\u3099', 'ｶﾞ', 'compose'],
    ['ﾊ\u309A', 'ﾊﾟ', 'compose'],
    ['\uFA19\u3099', '\uFA19゛', 'compose'], // 神 of MS932 is not normalised away
    ['𠮷\u{E0100}', '吉', 'variation-selector,kanji-variant'],
    ['㉑\uFE0F', '(21)', 'variation-selector,circled'],
    ['A\u20DD', '(A)', 'circled'],
    ['㋿', '令和', 'compat'],
    ['\u0085', '\n', 'newline'],
    ['\u3000\u3099', '　゛', 'compose'],
    ['ｶﾞ〜', 'ｶﾞ～', 'ms-equivalent'],
    ['あ\u309A', 'あ゜', 'compose'],
  ])('makes of %s %s by rule %s', (from, to, rule) => {
    expect([written(from), rulesOf(from)]).toEqual([to, [rule]]);
  });

  it.each([
    ['<\u0338', 'without its stroke it would say the opposite'],
    ['≢', 'without its stroke it would say the opposite'],
    ['\u{F0000}', 'user-defined'],
    ['\uE000\uFE0F', 'user-defined, with a selector'],
    ['👨‍👩‍👧', 'one grapheme cluster'],
    ['🤷‍♂️', 'one grapheme cluster'],
    ['🇯🇵', 'one grapheme cluster'],
    ['\uD842', 'half a pair'],
    ['\uFFFD', 'stands for bytes that were no character'],
  ])('leaves %s to the policy: %s', (cluster) => {
    expect(written(`あ${cluster}い`)).toBe('あ〓い');
    expect(written(cluster, { unmappable: '?' })).toBe('?');
    expect(substitute(cluster, { unmappable: 'error' })).toMatchObject({ text: '', refused: true });
  });

  it('says why it was left to the policy', () => {
    const reasons = substitute('\uE000\uD842あ😀').changes.map(({ reason }) => reason);
    expect(reasons).toEqual(['gaiji', 'lone-surrogate', 'no-substitute']);
  });

  it.each([
    ['2½錠', '2(1/2)錠'],
    ['２½錠', '２(1/2)錠'],
    ['½錠', '1/2錠'],
    ['½2', '(1/2)2'],
    ['½½', '1/2(1/2)'],
    ['½\u200B2', '1/2 2'],
    ['½\u200B錠', '1/2錠'],
    ['2\u200B½', '2(1/2)'],
    ['10³', '10^3'],
    ['10²³', '10^23'],
    ['10⁻³', '10^-3'],
    ['2⁺', '2+'],
    ['Ca²⁺', 'Ca2+'],
    ['10₂', '10_2'],
    ['m²', 'm2'],
    ['m²2', 'm2 2'],
    ['H₂O', 'H2O'],
    ['5㎥2', '5(m3)2'],
    ['1㍘', '1(0点)'],
    ['1⒉', '1(2.)'],
    ['𝟏𝟐', '12'], // digits in another dress: one number
    ['2 1️⃣', '2 1'],
    ['21️⃣', '2(1)'],
  ])('keeps the numbers of %s apart: %s', (text, safe) => {
    expect(written(text)).toBe(safe);
  });

  it('tells where each change was, in code units and code points', () => {
    expect(substitute('𠮷あ〜').changes).toEqual([
      { from: '𠮷', to: '吉', rule: 'kanji-variant', index: 0, codePointIndex: 0, mapped: true, reason: null },
      { from: '〜', to: '～', rule: 'ms-equivalent', index: 3, codePointIndex: 2, mapped: true, reason: null },
    ]);
  });

  it('asks the map of the caller first, but never about characters of MS932', () => {
    const substitutions = { '\uE000': '髙', 𠮷: '吉田', か: 'X', '👨‍👩‍👧': '家族', '〜': '-' };
    const { text, changes } = substitute('\uE000か𠮷👨‍👩‍👧〜', { substitutions });
    expect(text).toBe('髙か吉田家族-');
    expect(changes.every(({ rule, mapped }) => rule === 'user' && mapped)).toBe(true);
    expect(written('constructor\uE000', { substitutions: {} })).toBe('constructor〓');
    expect(() => written('😀', { substitutions: { '😀': '☺' } })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    );
  });

  it('writes the yen sign and overline as 5C and 7E only where asked', () => {
    expect(written('¥1,000‾')).toBe('￥1,000￣');
    expect(written('¥1,000‾〜', { yen: 'backslash' })).toBe('\\1,000~～');
  });

  it('asks the callback, and uses its answer where it is in MS932', () => {
    const places: UnmappablePlace[] = [];
    const unmappable = (cluster: string, place: UnmappablePlace) => {
      places.push(place);
      return { '😀': 'ニコ', 𩸽: null, ก: '𩸽' }[cluster] ?? null;
    };
    const made = substitute('あ😀ก𩸽', { unmappable }, { field: 'name', row: 3 });
    expect(made.text).toBe('あニコ〓');
    expect(made.refused).toBe(true);
    expect(places[0]).toEqual({ field: 'name', row: 3, index: 1, reason: 'no-substitute' });
    expect(made.changes.map(({ to, rule, reason, mapped }) => [to, rule, reason, mapped])).toEqual([
      ['ニコ', 'callback', 'no-substitute', false],
      ['〓', 'callback', 'callback-not-encodable', false],
      [null, 'callback', 'no-substitute', false],
    ]);
  });
});

describe('changeIssues', () => {
  it('makes a warning of a substitute and an error of what the policy wrote', () => {
    const place = { row: 1, column: 4, key: 'name' };
    expect(changeIssues(substitute('〜😀').changes, place)).toMatchObject([
      {
        ...{ code: 'character_substituted', severity: 'warning', ...place },
        params: { from: '〜', to: '～', rule: 'ms-equivalent', index: 0 },
      },
      {
        ...{ code: 'character_unmappable', severity: 'error', ...place },
        params: { from: '😀', to: '〓', rule: 'replace', index: 1, reason: 'no-substitute' },
      },
    ]);
  });
});
