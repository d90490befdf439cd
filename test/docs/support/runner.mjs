// Imports the modules one after the other and notes what their marked statements gave. Runs in a process of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, inspect } from 'node:util';

const [list, result] = process.argv.slice(2);
const outcomes = {};
let seen = [];
const note = (id, text) => {
  if (id < 0) return;
  seen[id] ??= [];
  seen[id].push(text);
};
globalThis.__print = (id, ...values) => note(id, format(...values));
globalThis.__value = (id, value) => {
  note(id, inspect(value, { breakLength: Number.POSITIVE_INFINITY }));
  return value;
};
for (const path of JSON.parse(readFileSync(list, 'utf8'))) {
  seen = [];
  let error = null;
  try {
    await import(pathToFileURL(path).href);
  } catch (thrown) {
    error = inspect(thrown);
  }
  outcomes[path] = { error, seen: Array.from(seen, (one) => one ?? []) };
}
writeFileSync(result, JSON.stringify(outcomes));
