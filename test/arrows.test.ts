import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../src');

/**
 * The layers of src, from the bottom up; what stands on one line stands side by side. A part may import from the lines below its own and from
 * itself, from nothing else: not from above, and not from its neighbours.
 */
const layers: readonly (readonly string[])[] = [
  ['facts.ts', 'languages.ts', 'objects.ts', 'compare.ts', 'once.ts', 'unreadable.ts'],
  ['issues'],
  ['issue-types.ts', 'misuse.ts'],
  ['schemas'],
  ['filenames'],
  ['codec'],
  ['archive', 'validate', 'forms'],
  ['print', 'fix', 'synthetic', 'exchange', 'roster'],
  ['testing', 'conformance'],
  ['index.ts', 'entries'],
  ['cli'],
];
const levelOf: ReadonlyMap<string, number> = new Map(
  layers.flatMap((parts, level) => parts.map((part) => [part, level] as const)),
);

/** What is imported from elsewhere, and the parts that may. Whatever is missing here no part may import. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'node:': ['cli'],
  zod: ['schemas', 'conformance'],
  'fast-check': ['testing'],
  '@zip.js/zip.js': ['archive'],
  'csv-parse': ['roster'],
  'csv-stringify': ['validate'],
  piscina: ['cli'],
};

interface Arrow {
  /** Path below src, with `/`. */
  readonly from: string;
  readonly to: string;
}

/**
 * All that a source text imports: `import`, `import type`, `import()` as a value and as a type, `export … from`, `require`. The syntax tree is
 * asked, since neither the bundler nor the emitted code knows of types.
 */
function imports(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isCallExpression(node)) {
      const { expression } = node;
      const named = ts.isIdentifier(expression) && expression.text === 'require';
      if (named || expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  const add = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (!ts.isStringLiteralLike(node)) throw new Error(`cannot tell what is imported: ${node.getText()}`);
    found.push(node.text);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Why an arrow is against the order; `undefined` where it is not. */
function objection({ from, to }: Arrow): string | undefined {
  const own = partOf(from);
  const level = levelOf.get(own);
  if (level === undefined) return `${from}: src/${own} stands in no layer`;
  if (!to.startsWith('.')) {
    const name = to.startsWith('node:') ? 'node:' : to.split('/', to.startsWith('@') ? 2 : 1).join('/');
    return packages[name]?.includes(own) ? undefined : `${from}: ${own} may not import ${to}`;
  }
  const path = posix.join(posix.dirname(from), to);
  const part = levelOf.has(`${path}.ts`) ? `${path}.ts` : partOf(path);
  const other = levelOf.get(part);
  if (other === undefined) return `${from} imports ${path}, which stands in no layer`;
  return part === own || other < level ? undefined : `${from} imports ${path}: ${part} is not below ${own}`;
}

/** The part of src that a path belongs to: its folder, or the file itself. */
function partOf(path: string): string {
  return path.split('/')[0] as string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.[cm]?tsx?$/u.test(path))
  .map((path) => path.replaceAll(sep, '/'));

const arrows: readonly Arrow[] = files.flatMap((from) =>
  imports(readFileSync(join(source, from), 'utf8')).map((to) => ({ from, to })),
);

/** The circles that arrows make: each is a set of files of which every one leads to every other. */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const waiting = [...(edges.get(from) ?? [])];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      waiting.push(...(edges.get(file) ?? []));
    }
    return seen;
  };
  const reached = new Map([...edges.keys()].map((file) => [file, reach(file)]));
  const inCircle = [...reached].filter(([file, others]) => others.has(file)).map(([file]) => file);
  const found = inCircle.map((file) =>
    inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
  );
  return [...new Map(found.map((circle) => [circle.join(), circle])).values()];
}

describe('the arrows between the parts of src', () => {
  it('run one way, those of types too', () => {
    expect(arrows.length).toBeGreaterThan(files.length);
    expect(arrows.map(objection).filter((one) => one !== undefined)).toStrictEqual([]);
  });

  it('make no circle, those of types neither', () => {
    const known = new Set(files);
    const edges = new Map<string, string[]>();
    for (const { from, to } of arrows) {
      if (!to.startsWith('.')) continue;
      const path = posix.join(posix.dirname(from), to);
      const file = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => known.has(one));
      expect(file, `${from} imports ${to}`).toBeDefined();
      edges.set(from, [...(edges.get(from) ?? []), file as string]);
    }
    expect(circles(edges)).toStrictEqual([]);
  });

  it('would make a circle known', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
      ['d', ['d']],
    ]);
    expect(circles(edges)).toStrictEqual([['b', 'c'], ['d']]);
  });

  it('stay inside src', () => {
    const leaving = arrows.filter(({ from, to }) => {
      return to.startsWith('.') && relative(source, resolve(source, posix.dirname(from), to)).startsWith('..');
    });
    expect(leaving).toStrictEqual([]);
  });

  it('are found in every form', () => {
    const text = `
      import { a } from './a';
      import type { B } from './b';
      import './c';
      export * from './d';
      export type { E } from './e';
      type F = import('./f').F;
      const g = () => import('./g');
      const h = require('./h');
      import i = require('./i');
      const text = "import './none'"; // import './none'
    `;
    expect(imports(text)).toStrictEqual(['./a', './b', './c', './d', './e', './f', './g', './h', './i']);
  });

  it.each([
    ['schemas/kinds.ts', '../codec/read/read'],
    ['issues/issue.ts', '../schemas/kinds'],
    ['forms/index.ts', '../validate/rule'],
    ['validate/rule.ts', '../forms/index'],
    ['codec/write/write.ts', '../../archive/zip'],
    ['exchange/index.ts', '../fix'],
    ['print/index.ts', '../cli/run'],
    ['testing/index.ts', '../index'],
    ['validate/new/rule.ts', '../../elsewhere/thing'],
    ['elsewhere/thing.ts', '../issues'],
    ['codec/read/read.ts', 'node:fs'],
    ['forms/index.ts', 'zod'],
    ['cli/run.ts', 'left-pad'],
  ])('%s may not import %s', (from, to) => {
    expect(objection({ from, to })).toBeDefined();
  });

  it.each([
    ['codec/read/read.ts', '../../filenames/parse'],
    ['codec/read/read.ts', '../csv/scanner'],
    ['exchange/index.ts', '../validate/check-files'],
    ['index.ts', './issues'],
    ['cli/run.ts', '../index'],
    ['cli/run.ts', 'node:fs'],
  ])('%s may import %s', (from, to) => {
    expect(objection({ from, to })).toBeUndefined();
  });
});
