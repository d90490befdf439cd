// Looks at the API reference that TypeDoc made: each entry stands under the name it is imported by, each export has a summary on the page of its entry,
// and no page of a type spreads out what has a name of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries } from './entries.mjs';

/** Lines of text beyond which a page is no page to read; the records with a hundred fields have about 450. */
const mostLines = 500;

const folder = join(import.meta.dirname, '../docs/api');
const faults = [];

const pageOf = (entry) => (entry === 'index' ? 'careplan-csv.html' : `careplan-csv_${entry}.html`);
const pages = new Set(readdirSync(join(folder, 'modules')));
for (const entry of Object.keys(entries)) {
  if (!pages.has(pageOf(entry))) {
    faults.push(`no page of the entry ${entry}`);
    continue;
  }
  const text = readFileSync(join(folder, 'modules', pageOf(entry)), 'utf8');
  const members = [
    ...text.matchAll(/<dt class="tsd-member-summary" id="([^"]*)">.*?<dd class="tsd-member-summary">(.*?)<\/dd>/gsu),
  ];
  if (members.length === 0) faults.push(`the entry ${entry} lists nothing`);
  for (const [, name, summary] of members) {
    if (summary.replaceAll(/<[^>]*>/gu, '').trim() === '') faults.push(`${entry}: ${name} has no summary`);
  }
}

for (const part of ['classes', 'functions', 'interfaces', 'types']) {
  for (const name of readdirSync(join(folder, part))) {
    const body = readFileSync(join(folder, part, name), 'utf8').replaceAll(/<(script|style|svg)\b.*?<\/\1>/gsu, '');
    const lines = body
      .replaceAll(/<\/(?:div|p|h\d|li|dt|dd|section|pre|tr)>|<br\/?>/gu, '\n')
      .replaceAll(/<[^>]*>/gu, '')
      .split('\n')
      .filter((line) => line.trim() !== '').length;
    if (lines > mostLines) faults.push(`${part}/${name} has ${lines} lines`);
  }
}

for (const fault of faults) console.error(`API reference: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
