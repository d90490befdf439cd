import { decodeMs932, type EncodeOptions, encodeMs932, isEncodableText, Ms932Encoder } from '../../src/index';
import { Random } from '../random';
import { holds, same, shorter, type Target, withoutText } from '../target';

const pieces = [
  '〜', '−', '—', '①', '髙', '𠮷', '﨑', '葛󠄀', 'か\u3099', 'ハ\u309a', 'ｶ\u3099', '½', '⅓', '²', '10⁻³', '㎡', '㍻', '㋿', '¥', '‾', '\\', '~', '\u200b', '\u200d', '\ufeff', '\u00a0', '\u3000',
  '👨‍👩‍👧', '👍🏽', '🇯🇵', '1\ufe0f\u20e3', 'é', 'e\u0301', 'ñ', 'Å', 'ß', 'ﬁ', '한', '漢', '你', 'ا', '\u0301', '\ue000', '\uf8ff', '\u{f0000}', '\ud800', '\udc00', '\r\n', '\n', '\u2028', '\u0085',
  '"', ',', '1', '２', '٣', 'Ⅳ', 'ⅷ', '℃', '№', '♡', '✓', '☎', '\u20dd', '大\u20dd', '\u0338', '=\u0338', '〓', '?', 'ゔ', 'う\u3099', 'ヷ', '凜', '凛', '\u034f',
]; // biome-ignore format: a list to be read as one

export function someText(random: Random, most = 12): string {
  let text = '';
  for (let count = random.below(most); count >= 0; count -= 1) {
    const choice = random.below(10);
    if (choice < 5) text += random.pick(pieces);
    else if (choice < 7) text += String.fromCharCode(0x3041 + random.below(0x60));
    else if (choice < 8) text += String.fromCodePoint(random.below(0x110000));
    else if (choice < 9) text += String.fromCharCode(random.below(0x10000));
    else text += String.fromCharCode(0x20 + random.below(0x5f));
  }
  return text;
}

const policies: readonly EncodeOptions[] = [
  {},
  { unmappable: '?' },
  { unmappable: 'error' },
  { yen: 'backslash' },
  { unmappable: () => 'カナ' },
  { unmappable: () => '👍' },
  { unmappable: () => null },
  { substitutions: { 𠮷: '吉', '\ue000': '外' } },
];

interface Input {
  readonly text: string;
  readonly policy: number;
  readonly seed: number;
}

/** Texts of any character, under each policy. */
export const texts: Target<Input> = {
  name: 'texts',
  make: (random) => ({ text: someText(random, 30), policy: random.below(policies.length), seed: random.next() }),
  test: ({ text, policy, seed }) => {
    const options = policies[policy] as EncodeOptions;
    const made = encodeMs932(text, options);
    holds(isEncodableText(made.text), 'the text as written is not in MS932');
    const back = decodeMs932(made.bytes);
    same(back.text, made.text, 'what was written does not read back');
    holds(
      back.issues.every(({ code }) => code === 'character_control'),
      `reading back finds ${back.issues.map(({ code }) => code)}`,
    );
    if (isEncodableText(text)) {
      same([made.text, made.issues], [text, []], 'a text of MS932 was changed');
    } else {
      holds(made.issues.length > 0, 'a change in silence');
    }
    let last = -1;
    for (const { params } of made.issues) {
      const { index, from } = params;
      holds(index > last && index < text.length, `index ${index} after ${last}`);
      last = index;
      holds(text.startsWith(from, index), 'from is not what stands there');
    }
    same(encodeMs932(made.text, options).text, made.text, 'writing twice changes the text again');
    const encoder = new Ms932Encoder(options);
    const random = new Random(seed);
    let streamed = '';
    const issues: unknown[] = [];
    for (let at = 0; at < text.length; ) {
      const size = random.below(4);
      const part = encoder.write(text.slice(at, at + size));
      streamed += part.text;
      issues.push(...part.issues);
      at += size;
    }
    const rest = encoder.end();
    same([streamed + rest.text, [...issues, ...rest.issues]], [made.text, made.issues], 'cuts change what is encoded');
  },
  *shrink({ text, policy, seed }) {
    for (const less of shorter(text, withoutText)) yield { text: less, policy, seed };
  },
  show: ({ text, policy, seed }) =>
    `policy ${policy}, cuts of seed ${seed}: ${JSON.stringify(text)} = ${Array.from(text, (one) => `U+${one.codePointAt(0)?.toString(16)}`).join(' ')}`,
};
