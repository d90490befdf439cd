import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipFiles } from '../../src/archive';
import { kinds } from '../../src/index';
import { runCommand } from '../../test/support/run-command';
import { mutate, type Sample, samples, someRows } from '../material';
import { holds, same, shorter, showBytes, type Target, withoutItems } from '../target';

interface Input {
  readonly files: readonly Sample[];
  readonly zipped: boolean;
  /** The words of the command: IN and OUT stand for its paths. */
  readonly words: readonly string[];
}

const commands: readonly (readonly string[])[] = [
  ...['text', 'json', 'sarif', 'html'].map((format) => ['check', 'IN', '--format', format]),
  ['check', 'IN', '--out', 'OUT'],
  ['check', 'IN', '--values', '--profile', 'strict', '--lang', 'en'],
  ['show', 'IN'],
  ['show', 'IN', '--lang', 'en', '--width', '60'],
  ['convert', 'IN', '--to', '202208', '--out', 'OUT'],
  ['convert', 'IN', '--to', '202407', '--out', 'OUT', '--office', '1370100014=43', '--office', '1370200129=11'],
  ['anonymise', 'IN', '--out', 'OUT', '--seed', 'a long secret of our own'],
  ['print', 'IN', '--out', 'OUT'],
  ['fix', 'IN', '--out', 'OUT'],
  ['json', 'IN', '--kind', 'UPPLAN'],
  ['csv', 'UPPLAN', 'IN'],
];

const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** Commands over damaged files: an exit code of the three, a sentence where it is 2, nothing that acts on a terminal, inputs as they were. */
export const outputs: Target<Input> = {
  name: 'outputs',
  make: (random) => ({
    files: Array.from({ length: 1 + random.below(3) }, () => {
      const sample = random.pick(samples);
      const bytes = random.oneIn(2) ? someRows(random, sample.bytes) : sample.bytes;
      const name = random.oneIn(4)
        ? sample.name.replace('_', random.pick(['\u001b[31m', '\u202e', ' ', '_']))
        : sample.name;
      return { name, kind: sample.kind, bytes: random.oneIn(4) ? bytes : mutate(random, bytes) };
    }),
    zipped: random.oneIn(3),
    words: random.pick(commands).map((word) => (word === 'UPPLAN' ? random.pick(kinds) : word)),
  }),
  test: async ({ files, zipped, words }) => {
    const folder = mkdtempSync(join(tmpdir(), 'careplan-fuzz-'));
    try {
      const input = join(folder, 'in');
      mkdirSync(input);
      const named = new Map(files.map((file) => [file.name, file.bytes]));
      if (zipped) {
        const archive = await zipFiles([...named].map(([name, bytes]) => ({ name, bytes })));
        writeFileSync(join(input, 'all.zip'), archive);
      } else for (const [name, bytes] of named) writeFileSync(join(input, name), bytes);
      const whole = () => readdirSync(input).map((name) => [name, readFileSync(join(input, name)).toString('base64')]);
      const before = whole();
      // What takes one file is given the first.
      const one = zipped ? 'all.zip' : (files[0]?.name ?? '');
      const path = words[0] === 'json' || words[0] === 'csv' ? join(input, one) : input;
      const out = join(folder, 'out');
      const { code, stdout, stderr } = await runCommand(
        ...words.map((word) => (word === 'IN' ? path : word === 'OUT' ? out : word)),
      );
      holds([0, 1, 2].includes(code), `exit code ${code}`);
      holds(code !== 2 || stderr.includes('careplan-csv: '), 'it ends with 2 and says nothing');
      holds(!stderr.includes('予期しない'), `it fell: ${stderr}`);
      const said = words[0] === 'csv' ? stderr : stdout + stderr;
      holds(!acting.test(said), 'what it says acts on a terminal');
      same(whole(), before, 'it changed its input');
      holds(!readdirSync(folder).some((name) => name.endsWith('.tmp')), 'it left a file half-written');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  *shrink({ files, zipped, words }) {
    for (const less of shorter(files, withoutItems)) if (less.length > 0) yield { files: less, zipped, words };
  },
  show: ({ files, zipped, words }) =>
    `${words.join(' ')}, zipped ${zipped}\n${files.map(({ name, bytes }) => `${JSON.stringify(name)}\n${showBytes(bytes)}`).join('\n')}`,
};
