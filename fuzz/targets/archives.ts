import { filesFromZip, UnreadableError, zipFiles } from '../../src/archive';
import { rawZip } from '../../test/support/raw-zip';
import { mutate, type Sample, samples } from '../material';
import type { Random } from '../random';
import { holds, same, shorter, showBytes, type Target, withoutBytes } from '../target';

interface Input {
  readonly archive: Uint8Array;
  readonly password: string | undefined;
  /** What was put in, where nothing was changed since. */
  readonly files: readonly Sample[] | null;
}

const limits = { maxEntries: 200, maxBytes: 8 * 1024 ** 2 };

async function whole(random: Random, files: readonly Sample[], password: string | undefined): Promise<Uint8Array> {
  if (password !== undefined || random.oneIn(2)) {
    return zipFiles(
      files.map(({ name, bytes }, index) => ({ name: `${index}/${name}`, bytes })),
      password === undefined ? {} : { password },
    );
  }
  return rawZip(
    files.map(({ name, bytes }, index) => ({
      name: `${index}/${name}`,
      data: bytes,
      method: random.oneIn(3) ? 0 : 8,
      descriptor: random.oneIn(3),
    })),
  );
}

/** Archives, whole and broken: what is given is what was put in, or an error that says why, and never more than the limits. */
export const archives: Target<Input> = {
  name: 'archives',
  make: async (random) => {
    const files = Array.from({ length: 1 + random.below(4) }, () => random.pick(samples));
    const password = random.oneIn(4) ? 'himitsu' : undefined;
    let archive = await whole(random, files, password);
    if (random.oneIn(6)) archive = rawZip([{ name: 'inner.zip', data: archive }]);
    else if (random.oneIn(5)) return { archive, password, files };
    return {
      archive: random.oneIn(12) ? random.bytes(random.below(400)) : mutate(random, archive),
      password,
      files: null,
    };
  },
  test: async ({ archive, password, files }) => {
    const options = { limits, ...(password !== undefined && { password }) };
    const read: [string, number][] = [];
    let total = 0;
    try {
      for (const { name, source } of await filesFromZip(archive, options)) {
        holds(!/(?:^|\/)(?:\.|\.\.)(?:\/|$)|^\/|\\/u.test(name), `a name leads out of its folder: ${name}`);
        const bytes = await source().catch((error: unknown) => {
          if (error instanceof UnreadableError) return undefined;
          throw error;
        });
        if (bytes === undefined) continue;
        const { byteLength } = await new Response(
          bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes,
        ).arrayBuffer();
        total += byteLength;
        read.push([name, byteLength]);
      }
    } catch (error) {
      holds(error instanceof UnreadableError, `it threw ${String(error)}`);
      holds(files === null, 'a whole archive cannot be read');
    }
    holds(total <= limits.maxBytes, 'more came out than the limit allows');
    if (files === null) return;
    const expected = files.map(({ name, bytes }, index) => [`${index}/${name}`, bytes.length]);
    same(read.sort(), expected.sort(), 'what came out is not what was put in');
  },
  *shrink({ archive, password, files }) {
    if (files !== null) return;
    for (const less of shorter(archive, withoutBytes)) yield { archive: less, password, files };
  },
  show: ({ archive, password, files }) => `password ${password}, whole ${files !== null}\n${showBytes(archive)}`,
};
