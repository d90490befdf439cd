import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { type Block, root } from './blocks';

/** Made anew at every run; .gitignore has it, and bare imports find the project's node_modules from here. */
const folder = join(root, '.tmp/snippets');

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly import?: { readonly types?: string } }>>;
};

/** Where an import path of the package lies in the sources, as package.json tells it: `careplan-csv/forms` → src/forms/index.ts. */
export function sourceOf(specifier: string): string {
  const types = exports[`.${specifier.slice('careplan-csv'.length)}`]?.import?.types;
  if (types === undefined) throw new Error(`package.json exports no ${specifier}`);
  return join(root, types.replace(/^\.\/dist\/types\//u, 'src/').replace(/\.d\.ts$/u, '.ts'));
}

/** A block made into a module of its own. */
export interface Snippet {
  readonly block: Block;
  /** `path:line`. */
  readonly name: string;
  readonly file: string;
  /** What the documents leave to the reader (`bytes`, `records`), said in one line before the code. */
  readonly preamble: string;
  /** Statements whose result stands in a comment behind them. */
  readonly claims: readonly Claim[];
  readonly run: boolean;
}

/** A result as a comment tells it. */
export interface Claim {
  readonly line: number;
  readonly told: string;
  /** `log` compares what is printed, `value` the inspected value. */
  readonly how: 'log' | 'value';
}

/** What became of a claim when the snippet ran: everything its statement gave. */
export type Outcome = readonly string[];

/** What a run of the snippets gave, by file. */
export type Outcomes = Readonly<Record<string, { readonly error: string | null; readonly seen: readonly Outcome[] }>>;

/** A rule shown in CONTRIBUTING.md stands where rules do. */
const atItsPlace = (code: string): string =>
  code.replaceAll(/(?<=from ')(?:\.\.\/)+/gu, (up) => join(root, 'src/validate/rules/row', up));

/** Makes modules of blocks. */
export function makeSnippets(blocks: readonly Block[], preambleOf: (block: Block) => string): Snippet[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return blocks.map((block, index) => {
    const preamble = preambleOf(block);
    const file = join(folder, `${String(index).padStart(3, '0')}-${block.path.replaceAll(/[^A-Za-z0-9]+/gu, '-')}.ts`);
    writeFileSync(file, `${preamble}${preamble === '' ? '' : ' '}${atItsPlace(block.code)}\nexport {};\n`);
    const { claims } = instrument(block.code, block.line);
    return { block, name: `${block.path}:${block.line}`, file, preamble, claims, run: !block.info.includes('no-run') };
  });
}

/** Type-checks all snippets in one program, with the project's options; gives what is wrong, by the place in the document. */
export function typeErrors(snippets: readonly Snippet[], scripts: readonly string[] = []): string[] {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...read.config, files: [], include: [] }, ts.sys, root);
  const specifiers = new Set(
    snippets.flatMap(({ block }) => block.code.match(/(?<=')careplan-csv[\w/-]*(?=')/gu) ?? []),
  );
  for (const script of scripts) {
    for (const found of readFileSync(script, 'utf8').match(/(?<=')careplan-csv[\w/-]*(?=')/gu) ?? [])
      specifiers.add(found);
  }
  const program = ts.createProgram([...snippets.map(({ file }) => file), ...scripts], {
    ...options,
    // An example may end with what the reader goes on with.
    noUnusedLocals: false,
    allowJs: true,
    checkJs: true,
    paths: Object.fromEntries([...specifiers].map((specifier) => [specifier, [sourceOf(specifier)]])),
  });
  const places = new Map<string, (line: number) => string>([
    ...snippets.map(({ file, block }) => [file, (line: number) => `${block.path}:${block.line + line}`] as const),
    ...scripts.map((file) => [file, (line: number) => `${file}:${line + 1}`] as const),
  ]);
  const whole = program.getOptionsDiagnostics().concat(program.getGlobalDiagnostics());
  // Only these files are asked about: to check the sources behind them takes many times as long, and `npm run typecheck` does it.
  const found = [...places.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return [...whole, ...found].map(({ file, start = 0, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (file === undefined) return text;
    return `${places.get(file.fileName)?.(file.getLineAndCharacterOfPosition(start).line)} ${text}`;
  });
}

/** Turns the imports of the package to its sources. */
export const toSources: Plugin = {
  name: 'to-sources',
  setup(build) {
    build.onResolve({ filter: /^careplan-csv(?:$|[/])/ }, ({ path }) => ({ path: sourceOf(path) }));
  },
};

/** Runs all snippets in a process of their own, where `samples` is at hand and what they write is thrown away. */
export async function runSnippets(snippets: readonly Snippet[]): Promise<Outcomes> {
  const running = snippets.filter(({ run }) => run);
  const entries = join(folder, 'run');
  const out = join(folder, 'out');
  mkdirSync(entries);
  for (const { file, block, preamble } of running) {
    const { code } = instrument(block.code, block.line);
    writeFileSync(
      file.replace(folder, entries),
      `${preamble}${preamble === '' ? '' : ' '}${atItsPlace(code)}\nexport {};\n`,
    );
  }
  await build({
    entryPoints: running.map(({ file }) => file.replace(folder, entries)),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outdir: out,
    outExtension: { '.js': '.mjs' },
    external: [
      'zod',
      'fast-check',
      '@zip.js/*',
      'hono',
      '@hono/*',
      'sql.js',
      '@electric-sql/*',
      'csv-parse',
      'csv-parse/*',
      'csv-stringify',
      'csv-stringify/*',
    ],
    plugins: [toSources],
    logLevel: 'silent',
  });
  const cwd = join(folder, 'cwd');
  mkdirSync(cwd);
  for (const name of ['samples', 'samples-broken']) symlinkSync(join(root, name), join(cwd, name), 'dir');
  const modules = running.map(({ file }) => file.replace(folder, out).replace(/\.ts$/u, '.mjs'));
  writeFileSync(join(folder, 'modules.json'), JSON.stringify(modules));
  const runner = join(import.meta.dirname, 'runner.mjs');
  execFileSync(process.execPath, [runner, join(folder, 'modules.json'), join(folder, 'outcomes.json')], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 60_000,
  });
  const outcomes = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')) as Outcomes;
  return Object.fromEntries(running.map(({ file }, index) => [file, outcomes[modules[index] as string]!]));
}

/** Whether what a statement gave is what the comment tells; `…` in a comment stands for anything. */
export function agrees(claim: Claim, outcome: Outcome): boolean {
  return outcome.map(withoutPadding).some((text) => {
    if (claim.told.includes('…')) {
      const pattern = claim.told.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
      return new RegExp(`^${pattern.join('[^]*')}$`, 'u').test(text);
    }
    // A remark may follow the value: `// [] for the others`.
    const told = withoutPadding(claim.told);
    return told === text || (claim.how === 'value' && told.startsWith(`${text} `));
  });
}

/** Node prints `[ 1 ]`; both spellings will do. */
function withoutPadding(text: string): string {
  return text.replaceAll(/(?<=\[) | (?=\])/gu, '');
}

/** Makes statements report: `console.log(x); // 1` and `x; // 1`. Line numbers stay. */
function instrument(code: string, firstLine: number): { code: string; claims: Claim[] } {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true);
  const claims: Claim[] = [];
  const edits: { readonly at: number; readonly drop: number; readonly put: string }[] = [];
  const visit = (node: ts.Node): void => {
    const told = ts.isExpressionStatement(node) ? commentBehind(code, node.end) : undefined;
    const line = firstLine + source.getLineAndCharacterOfPosition(node.getStart()).line;
    if (ts.isCallExpression(node) && node.expression.getText() === 'console.log') {
      const { expression, parent } = node;
      const claimed = ts.isExpressionStatement(parent) ? commentBehind(code, parent.end) : undefined;
      const id = claimed === undefined ? -1 : claims.push({ line, told: claimed, how: 'log' }) - 1;
      const start = expression.getStart();
      const open = code.indexOf('(', expression.end) + 1;
      edits.push({ at: start, drop: open - start, put: `globalThis.__print(${id}, ` });
    } else if (ts.isExpressionStatement(node) && told !== undefined && tellsValue(node.expression)) {
      const id = claims.push({ line, told, how: 'value' }) - 1;
      edits.push({ at: node.expression.getStart(), drop: 0, put: `globalThis.__value(${id}, ` });
      edits.push({ at: node.expression.end, drop: 0, put: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let made = code;
  for (const { at, drop, put } of edits.sort((a, b) => b.at - a.at))
    made = made.slice(0, at) + put + made.slice(at + drop);
  return { code: made, claims };
}

/** Whether a comment behind the expression can tell its value: not behind an assignment, where it is a remark, nor behind console.log. */
function tellsValue(expression: ts.Expression): boolean {
  if (ts.isCallExpression(expression)) return expression.expression.getText() !== 'console.log';
  return !ts.isBinaryExpression(expression) && !ts.isPostfixUnaryExpression(expression);
}

function commentBehind(code: string, end: number): string | undefined {
  return /^[ \t]*\/\/ ([^\n]*)/u.exec(code.slice(end))?.[1]?.trimEnd();
}
