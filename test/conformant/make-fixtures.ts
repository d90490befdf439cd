import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { NamedBytes } from '../../src/synthetic/files';
import { type Sample, samples } from '../support/samples';
import type { Shape } from './shape';

/** The folder of the fixtures, one folder a shape. */
export const fixturesFolder = join(import.meta.dirname, '../fixtures/conformant');

/** Whether fixtures are rewritten instead of compared: `UPDATE_FIXTURES=1 npx vitest run test/conformant`. */
const update = process.env.UPDATE_FIXTURES === '1';

const hint = 'run: UPDATE_FIXTURES=1 npx vitest run test/conformant';

function written(folder: string): Sample[] {
  return existsSync(folder) ? samples(folder) : [];
}

const asText = ({ name, bytes }: NamedBytes): string => `${name} ${Buffer.from(bytes).toString('latin1')}`;

/** Expects the fixtures of a shape to be what it makes, byte by byte, and gives them as they stand on the disk. */
export function expectFixtures(shape: Shape): Sample[] {
  const folder = join(fixturesFolder, shape.name);
  const made = shape.make();
  if (update) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { name, bytes } of made) writeFileSync(join(folder, name), bytes);
  }
  const found = written(folder);
  expect(found.map(asText).sort(), `${shape.name} is out of date; ${hint}`).toEqual(made.map(asText).sort());
  return found;
}

/** Expects that there are folders of these shapes and no others, and a table of them. */
export function expectTable(shapes: readonly Shape[]): void {
  const names = shapes.map(({ name }) => name).sort();
  const folders = () =>
    readdirSync(fixturesFolder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const table = [
    '# Conformant shapes',
    '',
    'Transmissions that the standard allows and checkers are apt to complain of. `checkFiles` finds no error and no warning in any of them.',
    'Made by `test/conformant/`; to rewrite them run `UPDATE_FIXTURES=1 npx vitest run test/conformant`.',
    '',
    '| shape | why it is conformant | findings (info) |',
    '| --- | --- | --- |',
    ...shapes.map(({ name, why, remarks = [] }) => {
      const codes = [...new Set(remarks.map((one) => one.split(' ')[0]))];
      return `| ${name} | ${why} | ${codes.join(', ') || '-'} |`;
    }),
    '',
  ].join('\n');
  if (update) {
    for (const name of names) mkdirSync(join(fixturesFolder, name), { recursive: true });
    for (const name of folders()) {
      if (!names.includes(name)) rmSync(join(fixturesFolder, name), { recursive: true });
    }
    writeFileSync(join(fixturesFolder, 'README.md'), table);
  }
  expect(folders().sort(), `there are folders of no shape, or missing ones; ${hint}`).toEqual(names);
  const readme = samplesText('README.md');
  expect(readme, `README.md is out of date; ${hint}`).toBe(table);
}

function samplesText(name: string): string {
  const found = written(fixturesFolder).find((file) => file.name === name);
  return Buffer.from(found?.bytes ?? new Uint8Array()).toString('utf8');
}
