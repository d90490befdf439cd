import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import { toBase64 } from '../../src/conformance/base64';
import type { Case, Level } from '../../src/conformance/case';
import { caseOf, cited } from './support/case';

const fixtures = join(import.meta.dirname, '../../test/fixtures/encoding');

function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(join(fixtures, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

/** Substitutions of one rule that stand in the kit; the table of the project holds all of them. */
const mostOfRule = 6;

/** The cases of decoding: what MS932 says is required, the text beside bytes that are not a character is not. */
export function decode(): Promise<Case[]> {
  return Promise.all(
    rowsOf('decode_vectors.tsv').map(([hex = '', expected = '', note = '']) => {
      const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
      const faulty = expected === 'INVALID' || decodeMs932(bytes).issues.some(({ code }) => code === 'character_gaiji');
      const en = note.split(';')[0] ?? '';
      return caseOf(
        'decode',
        {
          id: hex,
          level: 'required',
          section: cited.form,
          why: faulty
            ? {
                ja: 'MS932の文字ではない、または外字。',
                en: `Not a character of MS932, or a user-defined one (${en}).`,
              }
            : { ja: 'MS932（Windowsコードページ932）の文字。', en: `A character of MS932 (${en}).` },
        },
        'decode',
        { bytes: toBase64(bytes) },
        (answer) => (answer.faulty ? { faulty: true } : answer),
      );
    }),
  );
}

/** The cases of encoding: characters of MS932 are required, pairs of the same character recommended, other substitutes this project's choice. */
export function encode(): Promise<Case[]> {
  const seen = new Map<string, number>();
  return Promise.all(
    rowsOf('encode_vectors.tsv').flatMap(([points = '', bytes = '', substitute = '', note = '']) => {
      if (bytes === '-' || bytes === '*') return [];
      const rule = /rule=([\w,-]+)/.exec(note)?.[1] ?? 'none';
      const level = levelOf(substitute, rule);
      const count = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, count);
      if (level === 'choice' && count > mostOfRule) return [];
      const text = points
        .split(' ')
        .map((point) => String.fromCodePoint(Number.parseInt(point.slice(2), 16)))
        .join('');
      return caseOf(
        'encode',
        {
          id: points.replaceAll(' ', '-').replaceAll('U+', ''),
          level,
          section: level === 'choice' ? cited.silent : cited.form,
          why: whys[level],
        },
        'encode',
        { text },
      );
    }),
  );
}

function levelOf(substitute: string, rule: string): Level {
  if (substitute === '-') return 'required';
  return rule === 'ms-equivalent' ? 'recommended' : 'choice';
}

const whys = {
  required: { ja: 'MS932にある文字はそのまま書く。', en: 'A character of MS932 is written as it is.' },
  recommended: {
    ja: '同じ文字の別の符号（〜と～など）は、MS932の側の符号で書く。',
    en: 'Another code of the same character, such as U+301C beside U+FF5E, is written with the one that MS932 has.',
  },
  choice: {
    ja: 'MS932にない文字は有効な文字に変換する。どの文字にするかは定められていない。',
    en: 'A character outside MS932 is converted to one inside; which one is not said.',
  },
} as const;
