import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../scripts/documents/layout';
import { rulesDocument } from '../../scripts/documents/rules';
import { careplanCsv } from '../support/cli';
import { expectFile, expectPart } from '../support/drift';
import { brokenLinks } from '../support/links';
import { root } from './support/blocks';

describe('generated documents', () => {
  it('docs/layout.md holds every field of every kind', () => expectFile('docs/layout.md', layoutDocument()));

  it('docs/rules.md holds the catalogue', () => expectFile('docs/rules.md', rulesDocument()));

  it('docs/report.md shows the report that the command prints of the broken samples', async () => {
    const { stdout } = await careplanCsv(['check', 'samples-broken']);
    expectPart('docs/report.md', 'report', `\`\`\`text\n${stdout}\`\`\`\n`);
  });
});

/** Every document a reader comes upon: README.md, what is packed, and what these link to. */
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...[
    'examples/README.md',
    'examples/import-server/README.md',
    'conformance/README.md',
    'bench/README.md',
    'fuzz/README.md',
  ],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('links of the documents', () => {
  it.each(documents)('%s links to what is there', (path) => expect(brokenLinks(root, path)).toEqual([]));
});
