import { describe, expect, it } from 'vitest';
import { SeparatorFinder } from '../../../src/codec/csv/separator';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const look = (text: string, final = true, longest = 1000): string | undefined => {
  const found = new SeparatorFinder([4], longest).look(bytes(text), final);
  return found === undefined ? undefined : String.fromCharCode(found);
};

describe('the separator', () => {
  it.each([
    ['as many as the layout wants', '1;2;3;4\r\n', ';'],
    ['one fewer', '1;2;3\r\n', ','],
    ['one more', '1;2;3;4;5\r\n', ','],
    ['nineteen', `${'\t'.repeat(19)}\r\n`, ','],
    ['twenty', `${'\t'.repeat(20)}\r\n`, '\t'],
    ['twenty of each: tabs', `${'\t;'.repeat(20)}\r\n`, '\t'],
    ['other characters in their number', 'abcd\r\n', ','],
    ['the first line alone: commas in the next', '1;2;3;4\r\n1,2,3,4\r\n', ';'],
    ['the first line alone: more in the next', '1;2\n3;4\n', ','],
    ['the first line alone, ended by CR', '1;2;3;4\r1,2', ';'],
    ['the first line that holds anything', '\r\n\n\r1;2;3;4\n', ';'],
    ['a text that goes on over lines', '1;2;3;"4\n,;;"\n', ';'],
    ['no line end', '1;2;3;4', ';'],
    ['nothing', '', ','],
  ])('is told by %s', (_, text, expected) => {
    expect(look(text)).toBe(expected);
  });

  it('is waited for until the line has ended, and no longer than it may be', () => {
    expect(look('1;2;3;4', false)).toBeUndefined();
    expect(look('1;2;3;4', false, 7)).toBeUndefined();
    expect(look('1;2;3;4;', false, 7)).toBe(',');
    const finder = new SeparatorFinder([4], 1000);
    const all = '1;"2;\n3";3;4\n';
    for (let size = 0; size < all.length; size += 1)
      expect(finder.look(bytes(all.slice(0, size)), false)).toBeUndefined();
    expect(finder.look(bytes(all), false)).toBe(0x3b);
  });
});
