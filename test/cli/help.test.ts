import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type CommandName, commands } from '../../src/cli/commands';
import { helpText } from '../../src/cli/help/help';
import { helpTexts, patternNames } from '../../src/cli/help/texts';
import type * as Options from '../../src/cli/options';
import { languages } from '../../src/languages';
import { type ExchangePattern, exchangePatterns } from '../../src/synthetic/sets';
import { displayWidth } from '../../src/validate/report/width';
import { runCommand } from '../support/run-command';

/** The options that a command's parser was last given. */
let parsed: readonly string[] = [];

vi.mock('../../src/cli/options', async (original) => {
  const real = await original<typeof Options>();
  const parse: typeof real.parse = (args, options) => {
    parsed = Object.keys(options);
    return real.parse(args, options);
  };
  return { ...real, parse };
});

const names = Object.keys(commands) as CommandName[];
const optionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/--[a-z][a-z-]*/gu)].map(([word]) => word)),
];

describe('the help', () => {
  it('is there for each command in each language, and asks for nothing', async () => {
    const folder = join(import.meta.dirname, '../../src/cli/commands');
    expect([...names].sort()).toEqual(
      readdirSync(folder)
        .map((file) => file.replace(/\.ts$/u, ''))
        .sort(),
    );
    for (const command of names) {
      for (const lang of languages) {
        for (const args of [
          [command, '--help', '--lang', lang],
          [command, `--lang=${lang}`, '-h'],
          ['help', command, '--lang', lang],
        ]) {
          const { code, stdout, stderr } = await runCommand(...args);
          expect([args, code, stderr, stdout]).toEqual([args, 0, '', helpText(lang, 0, command)]);
        }
      }
    }
  });

  it.each(names)('names every option of %s, and no other', async (command) => {
    parsed = [];
    await runCommand(command, '--no-such-option');
    const { lines } = helpTexts[command];
    const written = lines.map(([word]) => (typeof word === 'string' ? word : word.en));
    expect(written.flatMap(optionsIn).sort()).toEqual(parsed.map((one) => `--${one}`).sort());
  });

  it('says in general what may be named, what D1 to D7 are, and how commands end', async () => {
    for (const [lang, words] of [
      [
        'ja',
        ['フォルダ', 'zip', 'D1', '居宅サービス計画書', 'D7', '終了コード', 'English: careplan-csv --help --lang en'],
      ],
      ['en', ['folders', 'archives', 'D1', 'care plan', 'D7', 'Exit code', '--lang ja']],
    ] as const) {
      const { code, stdout } = await runCommand('--lang', lang, '--help');
      expect([code, stdout]).toEqual([0, helpText(lang)]);
      for (const word of [...words, ...names]) expect(stdout).toContain(word);
    }
    expect((await runCommand()).code).toBe(2);
    expect((await runCommand('--help')).stdout).toBe(helpText('ja'));
    expect((await runCommand('help', '--lang', 'fr')).stderr).toContain('--lang takes ja | en');
  });

  it('takes the language before the command as after it', async () => {
    const after = await runCommand('kinds', '--lang', 'en');
    expect(await runCommand('--lang', 'en', 'kinds')).toEqual(after);
    expect(await runCommand('--lang=en', 'kinds')).toEqual(after);
  });

  it('calls the patterns what they are called where the sets are made', () => {
    const made = Object.keys(exchangePatterns) as ExchangePattern[];
    expect(Object.keys(patternNames)).toEqual(made);
    for (const pattern of made) expect(patternNames[pattern].ja).toBe(exchangePatterns[pattern].name);
  });

  it('is in one language but for the names of the standard', () => {
    for (const command of [undefined, ...names]) {
      const text = helpText('en', 0, command).replace(
        /日本語: careplan-csv|保険者番号|被保険者番号|サービス提供票|CSVバージョン/gu,
        '',
      );
      expect(text.match(/[ぁ-んァ-ヶ一-龠]+/gu)).toBeNull();
    }
  });

  it('fits terminals of any width, as far as a word can be broken', () => {
    for (const width of [20, 34, 40, 60, 80, 200]) {
      for (const lang of languages) {
        for (const command of [undefined, ...names]) {
          for (const line of helpText(lang, width, command).split('\n')) {
            const unbreakable = !/\S\s+\S/u.test(line.trim()) && !/[ぁ-んァ-ヶ一-龠]/u.test(line);
            if (!unbreakable) expect([width, line, displayWidth(line) <= width]).toEqual([width, line, true]);
          }
        }
      }
    }
  });

  it('is a word like others behind --', async () => {
    const { code, stdout } = await runCommand('name', '--', '--help');
    expect([code, JSON.parse(stdout).name]).toEqual([1, '--help']);
  });
});
