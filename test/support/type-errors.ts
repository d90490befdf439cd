import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

const nameOf = (path: string): string => relative(root, path).split(sep).join('/');

/** A program under the project's options, in which some sources have other texts or do not exist on disk: path below the project → text. */
function programOf(paths: readonly string[], texts: ReadonlyMap<string, string>): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(nameOf(path)) || fileExists(path);
  host.readFile = (path) => texts.get(nameOf(path)) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...more) => {
    const text = texts.get(nameOf(path));
    return text === undefined
      ? getSourceFile(path, languageVersion, ...more)
      : ts.createSourceFile(path, text, languageVersion, true);
  };
  return ts.createProgram({ rootNames: paths.map((path) => join(root, path)), options, host });
}

const said = ({ messageText }: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(messageText, '\n');

/**
 * What the compiler says of pieces of code; of what they import nothing is said.
 *
 * @param pieces Modules of test/schemas.
 */
export function typeErrors(pieces: readonly string[]): string[][] {
  const texts = new Map(pieces.map((text, index) => [`test/schemas/piece-${index}.ts`, text]));
  const program = programOf([...texts.keys()], texts);
  return Array.from(texts.keys(), (path) => {
    const file = program.getSourceFile(join(root, path));
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(said);
  });
}
