import { describe, expect, it } from 'vitest';
import type { GivenFile } from '../../page/src/protocol';
import { Session } from '../../page/src/worker/session';
import { zipFiles } from '../../src/archive';
import { samples } from '../support/samples';

const set = samples().filter(({ name }) => /^202407\/[1-35]-/.test(name));
const given = (name: string, bytes: Uint8Array): GivenFile => ({ name, file: new File([bytes.slice()], name) });
const files = set.map(({ name, bytes }) => given(name, bytes));

/** All that the page makes of the rows of the persons in some files. */
async function shown(all: readonly GivenFile[]): Promise<unknown> {
  const { answers } = new Session(() => undefined);
  await answers.open({ files: [...all], password: null });
  const { persons } = await answers.persons({});
  const keys = persons.map(({ key }) => key);
  const compared = await Promise.all(keys.map((key) => answers.compare({ key })));
  return [persons, await answers.forms({ keys, title: '帳票' }), compared];
}

describe('the forms of the page', () => {
  it.each([
    ['copies beside them', set.map(({ name, bytes }) => given(name.replace(/(?=\.[A-Z]+$)/, ' (1)'), bytes))],
    ['the same names in another folder', set.map(({ name, bytes }) => given(`other/${name}`, bytes))],
    ['the same names', files],
  ])('hold each row once: %s', async (_, more) => {
    expect(await shown([...more, ...files])).toStrictEqual(await shown(files));
  });

  it.each(['202407/2-', '202208/2-'])(
    'are made of the file whose name needs no repair, where a copy differs: %s',
    async (of) => {
      const own = samples().filter(({ name }) => name.startsWith(of));
      const copies = own.map(({ name, bytes }) =>
        given(name.replace(/(?=\.[A-Z]+$)/, ' (1)'), bytes.subarray(0, bytes.indexOf(10) + 1)),
      );
      const originals = own.map(({ name, bytes }) => given(name, bytes));
      expect(await shown([...copies, ...originals])).toStrictEqual(await shown(originals));
    },
  );

  it('are made of what can be read, though an archive beside it is damaged', async () => {
    const archive = new Uint8Array(await zipFiles(set.filter(({ name }) => name.includes('UPPLAN'))));
    const middle = archive.length >> 1;
    archive[middle] = (archive[middle] ?? 0) ^ 0xff;
    expect(await shown([given('a.zip', archive), ...files])).toStrictEqual(await shown(files));
  });
});
