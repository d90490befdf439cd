import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowDiff } from '../../src/cli/row-diff';

const mark = (sign: '-' | '+', text: string): string => `${sign} ${text}`;
const cell = fc.string({ unit: fc.constantFrom(...'鈴木太郎スズキ渡邉42abc、。') });

describe('a row before and after, without values', () => {
  it.each(['ja', 'en'] as const)('shows nothing that a cell says (%s)', (lang) => {
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), (before, after) => {
        const lines = rowDiff(
          { file: 'a.csv', row: 1, line: 1, before, after, fields: [] },
          { values: false, lang, mark },
        );
        // Columns have numbers here, whose names are no cells.
        const said = lines.map((text) => text.replace(/(?:\d+列目|column \d+|empty|空欄)/gu, '')).join('\n');
        expect(said).not.toMatch(/[0-9a-z鈴木太郎スズキ渡邉]/u);
      }),
    );
  });
});
