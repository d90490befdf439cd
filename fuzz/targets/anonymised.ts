import { decodeMs932, readAll, recordDefinition } from '../../src/index';
import { anonymise } from '../../src/synthetic/anonymise';
import { csvSamples, mutate, type Sample, someRows } from '../material';
import { holds, same, shorter, showBytes, type Target, withoutItems } from '../target';

interface Input {
  readonly files: readonly Sample[];
  readonly seed: string;
}

/** The names of persons in the samples: whole, family and given, of two characters or more. */
const persons: ReadonlySet<string> = new Set(
  csvSamples
    .flatMap(({ kind, bytes }) => {
      if (kind === null) return [];
      const keys = recordDefinition(kind)
        .fields.filter(({ name }) => name === '利用者氏名' || name.endsWith('フリガナ'))
        .map(({ key }) => key);
      return readAll(bytes, { kind }).records.flatMap((record) =>
        keys.flatMap((key) => {
          const name: unknown = Reflect.get(record, key);
          return typeof name === 'string' ? [name, ...name.split(/[ \u3000]+/u)] : [];
        }),
      );
    })
    .filter((name) => name.length >= 2),
);

/** What files say, in either encoding that a reader may try. */
const readings = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string =>
  files.map(({ name, bytes }) => `${name}\n${decodeMs932(bytes).text}\n${new TextDecoder().decode(bytes)}`).join('\n');

/** Anonymised copies of damaged sets: nothing of a person's name is left, and as many files and bytes come out as went in. */
export const anonymised: Target<Input> = {
  name: 'anonymised',
  make: (random) => ({
    files: Array.from({ length: 1 + random.below(4) }, () => {
      const sample = random.pick(csvSamples);
      const rows = random.oneIn(2) ? someRows(random, sample.bytes) : sample.bytes;
      const [person = ''] = random.shuffled([...persons]);
      return {
        ...sample,
        name: random.oneIn(5) ? sample.name.replace(/\.CSV$/iu, ` (${person}).CSV`) : sample.name,
        bytes: random.oneIn(4) ? rows : mutate(random, rows),
      };
    }),
    seed: `a secret of ${random.below(1000)}`,
  }),
  test: ({ files, seed }) => {
    const made = anonymise(files, { seed });
    same(made.length, files.length, 'files are lost');
    const before = readings(files);
    const after = readings(made);
    for (const person of persons) {
      const at = before.includes(person) ? after.indexOf(person) : -1;
      holds(at < 0, `the name of a person is left: …${after.slice(Math.max(0, at - 60), at + 40)}…`);
    }
    same(
      anonymise(files, { seed }).map(({ bytes }) => bytes.length),
      made.map(({ bytes }) => bytes.length),
      'the same secret gives another result',
    );
  },
  *shrink({ files, seed }) {
    for (const less of shorter(files, withoutItems)) if (less.length > 0) yield { files: less, seed };
  },
  show: ({ files, seed }) =>
    `seed ${seed}\n${files.map(({ name, bytes }) => `${JSON.stringify(name)}\n${showBytes(bytes)}`).join('\n')}`,
};
