import { checkFiles, toHtml, toJson, toSarif, toText } from '../../src/index';
import { mutate, type Sample, samples, someRows } from '../material';
import type { Random } from '../random';
import { holds, same, shorter, showBytes, type Target, withoutItems } from '../target';
import { someName } from './names';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Input {
  readonly files: readonly File[];
  readonly values: boolean;
}

/** Put into cells and names: it must come out escaped, and from cells only where values were asked for. */
const script = '<script>alert(1)</script>';
const secret = 'Q7SECRET7Q';

function someFile(random: Random, sample: Sample): File {
  let bytes = random.oneIn(3)
    ? sample.bytes
    : random.oneIn(2)
      ? someRows(random, sample.bytes)
      : mutate(random, sample.bytes);
  if (random.oneIn(3)) {
    const at = random.below(bytes.length + 1);
    const put = new TextEncoder().encode(random.oneIn(2) ? secret : `"${secret}${script}\u001b[31m"`);
    const made = new Uint8Array(bytes.length + put.length);
    made.set(bytes.subarray(0, at));
    made.set(put, at);
    made.set(bytes.subarray(at), at + put.length);
    bytes = made;
  }
  const name = random.oneIn(4) ? someName(random) : sample.name;
  return { name: random.oneIn(20) ? `${script}\u001b[31m/${name}` : name, bytes };
}

/** Sets of files: whole transmissions with files changed, doubled, renamed, left out. */
export const sets: Target<Input> = {
  name: 'sets',
  make: (random) => {
    const start = random.below(samples.length);
    const files = samples.slice(start, start + 1 + random.below(6)).map((sample) => someFile(random, sample));
    return { files: random.oneIn(5) ? [...files, random.pick(files)] : files, values: random.oneIn(3) };
  },
  test: async ({ files, values }) => {
    const given = files.map(({ name, bytes }) => ({ name, source: bytes }));
    const report = await checkFiles(given, { values });
    const reversed = await checkFiles([...given].reverse(), { values });
    const names = files.map(({ name }) => name);
    // Files of one name cannot be told apart: which is the first depends on the order.
    if (new Set(names).size === names.length) {
      same(
        [reversed.counts, reversed.byCode, reversed.transmissions],
        [report.counts, report.byCode, report.transmissions],
        'the order of files changes the report',
      );
      same([...reversed.files].reverse(), report.files, 'the order of files changes their reports');
    }
    const { error, warning, info } = report.counts;
    same(
      Object.values(report.byCode).reduce((sum, count) => sum + count, 0),
      error + warning + info,
      'counts do not add up',
    );
    for (const file of report.files)
      holds(file.rows === file.records + file.rejected, 'rows are not records + rejected');
    const json = toJson(report);
    JSON.parse(json);
    const sarif = toSarif(report);
    JSON.parse(sarif);
    const [text, html] = [toText(report, { lang: 'en' }), toHtml(report)];
    holds(!html.includes(script), 'the page holds a script of the data');
    holds(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text), 'the text holds control characters of the data');
    if (values || names.some((name) => name.includes(secret))) return;
    for (const [what, made] of [
      ['json', json],
      ['sarif', sarif],
      ['text', text],
      ['html', html],
    ] as const) {
      holds(!made.includes(secret), `the ${what} report holds the text of a cell`);
    }
  },
  *shrink({ files, values }) {
    for (const less of shorter(files, withoutItems)) if (less.length > 0) yield { files: less, values };
    for (const [index, { name, bytes }] of files.entries()) {
      for (let size = bytes.length >> 1; size >= 16; size >>= 1) {
        for (let at = 0; at + size <= bytes.length; at += size) {
          const less = new Uint8Array(bytes.length - size);
          less.set(bytes.subarray(0, at));
          less.set(bytes.subarray(at + size), at);
          yield { files: files.with(index, { name, bytes: less }), values };
        }
      }
    }
  },
  show: ({ files, values }) =>
    `values ${values}\n${files.map(({ name, bytes }) => `${JSON.stringify(name)}\n${showBytes(bytes)}`).join('\n')}`,
};
