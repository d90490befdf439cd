import { describe, expect, it } from 'vitest';
import { type Database, importFiles } from '../../../examples/import-into-map';
import { samples } from '../../support/samples';

const inFolder = (part: string) => samples().filter(({ name }) => name.startsWith(`202407/${part}`));
const empty = (): Database => ({ forms: new Map(), entries: new Map() });
const kindsIn = ({ forms }: Database) => [...new Set([...forms.keys()].map((id) => id.split(' ').at(-1)))].sort();

describe('examples/import-into-map.ts', () => {
  it('imports what was sent, deletes what was deleted, and leaves 利用者補足情報', () => {
    const database = empty();
    importFiles([...inFolder('1'), ...inFolder('2'), ...inFolder('3'), ...inFolder('5')], database);
    expect(kindsIn(database)).toContain('UPPLAN');
    const told = importFiles(inFolder('4'), database);
    expect(told.some(({ text }) => text.endsWith('deleted'))).toBe(true);
    const before = new Map(database.forms);
    importFiles(
      samples().filter(({ name }) => /202407\/[1-5]/.test(name)),
      database,
    );
    expect(database.forms).toEqual(before);
  });

  it('waits for the rest of a transmission', () => {
    const database = empty();
    const told = importFiles(inFolder('2').slice(0, 1), database);
    expect(told.map(({ text }) => text)).toEqual(['usage from 1370100014 is incomplete and was not imported']);
    expect(database.forms.size).toBe(0);
    importFiles(inFolder('2'), database);
    expect(kindsIn(database)).toEqual(['UPHOSOKU', 'UPPLAN', 'UPSIKYU']);
  });

  it('tells files of no standard', () => {
    expect(importFiles([{ name: 'memo.txt', bytes: new Uint8Array() }], empty())).toEqual([
      { stamp: '', text: 'memo.txt is no file of the standard' },
    ]);
  });
});
