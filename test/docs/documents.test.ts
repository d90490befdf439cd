import { describe, it } from 'vitest';
import { kindsTable, layoutDocument } from '../../scripts/documents/layout';
import { rulesDocument } from '../../scripts/documents/rules';
import { careplanCsv } from '../support/cli';
import { expectFile, expectPart } from '../support/drift';

describe('generated documents', () => {
  it('docs/layout.md holds every field of every kind', () => expectFile('docs/layout.md', layoutDocument()));

  it('docs/rules.md holds the catalogue', () => expectFile('docs/rules.md', rulesDocument()));

  it('README.md holds the table of kinds', () => expectPart('README.md', 'kinds', kindsTable()));

  it('README.md shows the report that the command prints of the broken samples', async () => {
    const { stdout } = await careplanCsv(['check', 'samples-broken']);
    expectPart('README.md', 'report', `\`\`\`text\n${stdout}\`\`\`\n`);
  });
});
