import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { BenchOptions } from './options';

/** Prints results as Markdown, and puts them where the options say. */
export function publish(name: string, results: object, markdown: string, options: BenchOptions): void {
  const run = { machine: machine(), date: new Date().toISOString().slice(0, 10) };
  const section = `${markdown}\n\nMeasured on ${run.date}, ${run.machine}.`;
  console.log(section);
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ name, ...run, ...results }, null, 2)}\n`);
  if (options.updateReadme) updateReadme(name, section);
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

function updateReadme(name: string, section: string): void {
  // The scripts run from bench/.build.
  const file = new URL('../README.md', import.meta.url);
  const old = readFileSync(file, 'utf8');
  const [start, end] = [`<!-- results: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bench/README.md has no place for the results of ${name}`);
  writeFileSync(file, `${old.slice(0, from + start.length)}\n\n${section}\n\n${old.slice(to)}`);
}

/** A Markdown table, laid out as Biome wants it; all columns but the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = (cells: readonly string[]) =>
    line(
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    );
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [padded(head), line(rule), ...rows.map(padded)].join('\n');
}

/** Milliseconds for a table. */
export const ms = (time: number) => (time < 10 ? time.toFixed(1) : time.toFixed(0));

/** A ratio for a table. */
export const times = (ratio: number) => `${ratio.toFixed(2)}x`;

/** Megabytes (10^6) for a table. */
export const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
