import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../scripts/documents/layout';
import { rulesDocument } from '../../scripts/documents/rules';
import { careplanCsv } from '../support/cli';
import { expectFile, expectPart } from '../support/drift';
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
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'examples/README.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The name GitHub and the registry give a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');

describe('links of the documents', () => {
  it.each(documents)('%s links to what is there', (path) => {
    const text = readFileSync(join(root, path), 'utf8').replaceAll(/^```[\s\S]*?^```/gmu, '');
    const wrong = Array.from(text.matchAll(/\]\(([^)\s]+)\)/gu), ([, link = '']) => link).filter((link) => {
      if (/^https?:/u.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? join(root, path) : join(root, dirname(path), file);
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      const headings = Array.from(readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gmu), ([, heading = '']) => heading);
      return !headings.some((heading) => anchorOf(heading) === decodeURIComponent(anchor));
    });
    expect(wrong).toEqual([]);
  });
});
