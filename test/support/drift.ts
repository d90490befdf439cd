import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Whether documents are rewritten instead of compared: `UPDATE_DOCS=1`. */
const update = process.env.UPDATE_DOCS === '1';

/** Expects a generated document to be what stands in the project. */
export function expectFile(path: string, made: string): void {
  const full = join(root, path);
  // What is right is left alone: a source written anew would be newer than its build, and the API reports would be passed over.
  if (update && !(existsSync(full) && readFileSync(full, 'utf8') === made)) {
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, made);
  }
  expect(existsSync(full), `${path} is missing; run: npm run docs`).toBe(true);
  expect(readFileSync(full, 'utf8'), `${path} is out of date; run: npm run docs`).toBe(made);
}

/** Expects the part of a document between its markers to be what is generated. */
export function expectPart(path: string, marker: string, made: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  const start = `<!-- ${marker}:start -->\n`;
  const end = `<!-- ${marker}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  expect(from >= 0 && to > from, `${path} has no markers of ${marker}`).toBe(true);
  expectFile(path, `${text.slice(0, from + start.length)}${made}${text.slice(to)}`);
}
