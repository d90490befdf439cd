import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../src/issues';
import { expectFile } from '../support/drift';
import { wordsDocument } from './support/words';

const root = join(import.meta.dirname, '../..');

/** The files of the project that people read, or that hold what people read. */
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => /\.(?:ts|tsx|mjs|js|md|json|jsonl|html|css|txt)$/u.test(file) && !file.startsWith('test/'));

describe('the words of the product', () => {
  it('are those of the golden file, which was read line by line', async () => {
    const document = await wordsDocument();
    for (const code of issueCodes) expect(document).toContain(`## ${code} (`);
    // What was given may be undefined or NaN; what is said of it is not.
    expect(
      document.replace(/nullまたはundefined|null or undefined|NaNまたは|NaN or|reason\.undefined/gu, ''),
    ).not.toMatch(/undefined|\[object|NaN/u);
    expectFile('test/fixtures/words.md', document);
  }, 120_000);

  it('are those that offices use', () => {
    // 重大度, 指摘 and 標準仕様書 are; the words of builders are not.
    expect(files.length).toBeGreaterThan(400);
    const found = files.flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, index) => (/重さ|所見|原典/u.test(line) ? [`${file}:${index + 1}`] : []));
    });
    expect(found).toEqual([]);
  });
});
