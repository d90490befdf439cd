import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** A fenced block of a document or of a TSDoc comment. */
export interface Block {
  /** The document, below the project's folder. */
  readonly path: string;
  /** 1-based line of the block's first line in the document. */
  readonly line: number;
  /** The words behind the three backticks: the language, and marks such as `no-run`. */
  readonly info: readonly string[];
  /** The name of what a TSDoc comment stands above. */
  readonly symbol?: string;
  readonly code: string;
}

const fence = /^([ \t]*(?:\*[ \t])?[ \t]*)```([^\n`]*)\n([\s\S]*?)^[ \t]*(?:\*[ \t])?[ \t]*```[ \t]*$/gmu;

function blocksIn(path: string, text: string, lineBase: number, symbol?: string): Block[] {
  return Array.from(text.matchAll(fence), ({ index, 1: indent = '', 2: info = '', 3: body = '' }) => ({
    path,
    line: lineBase + text.slice(0, index).split('\n').length,
    info: info.trim().split(/\s+/u),
    ...(symbol === undefined ? {} : { symbol }),
    code: body
      .split('\n')
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.replace(/^\s*\*\s?/u, '')))
      .join('\n'),
  }));
}

/** The blocks of a Markdown document. */
export function markdownBlocks(path: string): Block[] {
  return blocksIn(path, readFileSync(join(root, path), 'utf8'), 1);
}

/** The blocks in the TSDoc comments of the sources. */
export function tsdocBlocks(): Block[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.data.ts'))
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return Array.from(text.matchAll(/\/\*\*[\s\S]*?\*\//gu)).flatMap((comment) => {
        if (!comment[0].includes('```')) return [];
        const after = text.slice(comment.index + comment[0].length);
        const symbol = /^\s*(?:\/\/[^\n]*\n\s*)*(?:export\s+)?(?:(?:async|abstract)\s+)*\w+\s+(\w+)/u.exec(after)?.[1];
        return blocksIn(path, comment[0], text.slice(0, comment.index).split('\n').length, symbol ?? 'module');
      });
    });
}
