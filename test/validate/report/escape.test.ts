import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeJson, visible } from '../../../src/validate/report/escape';
import { bare, hostileName } from './subject';

describe('visible', () => {
  it.each([
    ['\u202e', '‹U+202E›', 'right-to-left override'],
    ['\u2066', '‹U+2066›', 'isolate'],
    ['\u200e', '‹U+200E›', 'left-to-right mark'],
    ['\u001b[31m', '‹U+001B›[31m', 'ESC'],
    ['\u009b', '‹U+009B›', 'CSI of C1'],
    ['\n', '‹U+000A›', 'line feed'],
    ['\u2028', '‹U+2028›', 'line separator'],
    ['\u{e0041}', '‹U+E0041›', 'a tag'],
    ['\ud800', '‹U+D800›', 'half a pair'],
    ['\ue000', '‹U+E000›', '外字'],
  ])('%j becomes %s (%s)', (text, shown) => {
    expect(visible(`a${text}b`)).toBe(`a${shown}b`);
  });

  it('leaves what shows itself', () => {
    const text = '6表予定 「〜」 é 𠮟 👪 <b>';
    expect(visible(text)).toBe(text);
  });
});

describe('escapeHtml', () => {
  it('leaves no markup and nothing hidden', () => {
    expect(escapeHtml(`<a b="c">'&amp;`)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp;amp;');
    expect(escapeHtml(hostileName)).not.toMatch(/[<>"']/);
    expect(escapeHtml(hostileName)).not.toMatch(bare);
  });
});

describe('escapeJson', () => {
  it('keeps the value and leaves nothing hidden', () => {
    const value = { [hostileName]: [`${hostileName}\u{e0041}\u007f\ufeff`] };
    for (const indent of [undefined, 2]) {
      const json = escapeJson(JSON.stringify(value, null, indent));
      expect(JSON.parse(json)).toEqual(value);
      expect(json).not.toMatch(bare);
    }
  });
});
