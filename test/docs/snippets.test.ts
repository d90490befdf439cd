import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { careplanCsv } from '../support/cli';
import { type Block, markdownBlocks, root, tsdocBlocks } from './support/blocks';
import { preambles } from './support/preambles';
import { agrees, makeSnippets, type Outcomes, runSnippets, typeErrors } from './support/snippets';

const documents = [
  'README.md',
  'docs/guide.md',
  'docs/guide.en.md',
  'docs/stability.md',
  'docs/decisions.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
].filter((path) => existsSync(join(root, path)));
/** The examples in JavaScript; those in TypeScript are part of the project. */
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.m?js$/u.test(path) && !path.includes('node_modules'))
  .map((path) => join(root, 'examples', path));
const isCode = ({ info }: Block) => info[0] === 'ts';
const keyOf = ({ path, symbol }: Block) => `${path} ${symbol}`;
const preambleOf = (block: Block): string => {
  const own = preambles[keyOf(block)];
  return own === undefined ? '' : `import * as given from '${join(root, 'test/docs/support/given')}'; ${own}`;
};

const blocks = [...documents.flatMap(markdownBlocks), ...tsdocBlocks()];
const snippets = makeSnippets(blocks.filter(isCode), preambleOf);

describe('code blocks of the documents and of TSDoc', () => {
  it('finds them', () => {
    expect(snippets.length).toBeGreaterThan(60);
    expect(snippets.flatMap(({ claims }) => claims).length).toBeGreaterThan(30);
  });

  it('names a language for every block', () => {
    expect(blocks.filter(({ info }) => info[0] === '').map(({ path, line }) => `${path}:${line}`)).toEqual([]);
  });

  it('has a preamble only where a block needs one', () => {
    const keys = new Set(blocks.map(keyOf));
    expect(Object.keys(preambles).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('type-checks them and the examples with the project’s options', { timeout: 120_000 }, () => {
    expect(examples.length).toBeGreaterThan(3);
    expect(typeErrors(snippets, examples)).toEqual([]);
  });
});

describe('code blocks that run', () => {
  let outcomes: Outcomes = {};
  beforeAll(async () => {
    outcomes = await runSnippets(snippets);
  }, 120_000);

  it.each(snippets.filter(({ run }) => run))('$name', ({ file, claims }) => {
    const { error, seen } = outcomes[file] ?? { error: 'did not run', seen: [] };
    expect(error).toBeNull();
    const wrong = claims.flatMap((claim, index) =>
      agrees(claim, seen[index] ?? []) ? [] : [{ line: claim.line, told: claim.told, gave: seen[index] ?? [] }],
    );
    expect(wrong).toEqual([]);
  });
});

/** Command lines without a place for the reader to fill in (…, <, フォルダ) are run; `# 終了コード 1`, `# exit code 1` tell the exit code. */
const commands = blocks
  .filter(({ info }) => info[0] === 'sh')
  .flatMap(({ path, line, code }) =>
    code.split('\n').map((text, index) => ({ place: `${path}:${line + index}`, text: text.trim() })),
  )
  .filter(({ text }) => /^npx careplan-csv (?:check|json|name|kinds) [\w./ =-]*(?:#.*)?$/u.test(text));

describe('command lines of the documents', () => {
  it.each(commands)('$place $text', async ({ text }) => {
    const [line = '', remark = ''] = text.split('#');
    const code = Number(/(?:終了コード|exit code) (\d)/u.exec(remark)?.[1] ?? 0);
    const run = await careplanCsv(line.trim().split(/\s+/u).slice(2));
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr: '' });
  });
});
