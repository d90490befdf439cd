import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceFiles } from '../../scripts/interfaces';
import { issueTypes } from '../../scripts/issue-types';
import { layoutJson, layoutJsonSchema } from '../../scripts/layout-json';
import { jsonText, recordJsonSchema, recordSchemaList } from '../../scripts/schemas';
import { reportJsonSchema } from '../../src/validate/report/json-schema';
import { expectFile } from '../support/drift';

const list = recordSchemaList();

describe('generated types', () => {
  it.each([...interfaceFiles()])('%s holds the definition', (path, text) => {
    expectFile(path, text);
  });

  it('src/issue-types.ts names the issue of each code', () => expectFile('src/issue-types.ts', issueTypes()));

  it('are of another name in an edition only where fields or types differ', () => {
    const kinds = [...interfaceFiles()].flatMap(([path, text]) =>
      /interface (?:UP|DLT)\w+AnyEdition/u.test(text) ? [path.replace(/^.*\/|\.ts$/gu, '')] : [],
    );
    expect(kinds.sort()).toStrictEqual(['UPJSK', 'UPPLAN', 'UPSIKYU']);
  });

  it('src/schemas/interfaces/ holds nothing else', () => {
    const found = readdirSync(join(import.meta.dirname, '../../src/schemas/interfaces'));
    expect(found.filter((name) => !interfaceFiles().has(`src/schemas/interfaces/${name}`))).toStrictEqual([]);
  });
});

describe('generated JSON', () => {
  it.each(list)('$path holds the definition', ({ kind, layout, path }) => {
    expectFile(path, jsonText(recordJsonSchema(kind, layout)));
  });

  it('schemas/report.schema.json is what the library exports', () => {
    expectFile('schemas/report.schema.json', jsonText(reportJsonSchema));
  });

  it('schemas/layout.json and its schema hold the standard and the catalogue', () => {
    expectFile('schemas/layout.json', jsonText(layoutJson()));
    expectFile('schemas/layout.schema.json', jsonText(layoutJsonSchema));
  });

  it('schemas/ holds nothing else', () => {
    const known = [
      'layout.json',
      'layout.schema.json',
      'report.schema.json',
      ...list.map(({ path }) => path.replace('schemas/', '')),
    ];
    const found = readdirSync(join(import.meta.dirname, '../../schemas'));
    expect(found.filter((name) => !known.includes(name))).toStrictEqual([]);
  });
});
