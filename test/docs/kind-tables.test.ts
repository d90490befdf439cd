import { describe, expect, it } from 'vitest';
import { columnName } from '../../examples/import-server/tables';
import { columnName as ownColumnName, sqlTables } from '../../src/cli/sql';
import { fileKindInfo, kinds } from '../../src/schemas/kinds';
import { fieldsOf } from '../../src/schemas/record';
import { careplanCsv } from '../support/cli';
import { expectFile } from '../support/drift';

describe('careplan-csv kinds --format sql', () => {
  it('is what the import server makes its tables of', () => {
    const tables = sqlTables(kinds.filter((kind) => fileKindInfo(kind).category === 'registration'));
    const text = `// Generated: what \`careplan-csv kinds --format sql\` prints, without the deletions. npm run docs writes it anew.\nexport const kindTables = \`\n${tables}\`;\n`;
    expect(tables).not.toMatch(/[`\\]|\$\{/);
    expectFile('examples/import-server/kind-tables.ts', text);
  });

  it('prints the table of one kind, or of all', async () => {
    expect((await careplanCsv(['kinds', 'UPJSK', '--format', 'sql'])).stdout).toBe(sqlTables(['UPJSK']));
    expect((await careplanCsv(['kinds', '--format', 'sql'])).stdout).toBe(sqlTables(kinds));
  });

  it('names every column once', () => {
    for (const kind of kinds) {
      const names = fieldsOf(kind).map(({ key }) => columnName(key));
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(fieldsOf(kind).map(({ key }) => ownColumnName(key)));
    }
  });
});
