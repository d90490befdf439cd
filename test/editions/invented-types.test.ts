import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { inventedSources } from './invention';

const root = join(import.meta.dirname, '../..');

/** What a caller may write about the invented edition, and what not. */
const caller = `
import type { RecordOf } from '../../src/schemas/record';
import { moveRecord } from '../../src/forms/editions/move';
declare const newest: RecordOf<'UPPLAN', '202704'>;
declare const before: RecordOf<'UPPLAN'>;
const minutes: number | null = newest.travelMinutes;
const name: string = newest.providerName;
const level: RecordOf<'UPHOSOKU', '202704'>['careLevel'] = '26';
const moved = moveRecord('UPPLAN', before, '202704').record?.travelMinutes;
// @ts-expect-error - the field is not in the edition before
before.travelMinutes;
// @ts-expect-error - there it may be empty
const empty: string = before.providerName;
// @ts-expect-error - nor is the code
const older: RecordOf<'UPHOSOKU'>['careLevel'] = '26';
// @ts-expect-error - the code is gone
const category: RecordOf<'UP1KYO', '202704'>['planCategory'] = '54';
declare const statement: RecordOf<'UPSIKYU', '202704'>;
// @ts-expect-error - the field is gone
statement.priorDays;
export const used = [minutes, name, level, moved, empty, older, category];
`;

it('an edition needs no change but its own: the sources type-check with an invented one', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  const callerFile = join(root, 'test/editions/caller.ts');
  const overlay = new Map(inventedSources()).set('test/editions/caller.ts', caller);
  const host = ts.createCompilerHost(options);
  const nameOf = (path: string): string => relative(root, path).split(sep).join('/');
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => overlay.has(nameOf(path)) || fileExists(path);
  host.readFile = (path) => overlay.get(nameOf(path)) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...more) => {
    const text = overlay.get(nameOf(path));
    return text === undefined
      ? getSourceFile(path, languageVersion, ...more)
      : ts.createSourceFile(path, text, languageVersion, true);
  };
  const program = ts.createProgram({ rootNames: [...fileNames, callerFile], options, host });
  const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file === undefined ? '' : nameOf(file.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(found).toEqual([]);
}, 180_000);
