import { describe, expect, it } from 'vitest';
import { readAll, readRecords } from '../../../src/codec/read/read';
import { checkFiles } from '../../../src/validate/check-files';
import { bytes, ms932 } from '../../support/bytes';
import { utf16 } from '../../support/read';

const row = '202407,131024,6165030196,20251020\r\n';
const kind = 'DLT1KYO';
const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
const large = (): Uint8Array => ms932(row.repeat(300_000));

/** A source that tells when it is let go. */
function watched(pieces: Iterable<Uint8Array>) {
  const state = { open: true };
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces;
    } finally {
      state.open = false;
    }
  }
  return { state, source: source() };
}

function* endless(): Generator<Uint8Array> {
  for (;;) yield ms932(row);
}

describe('a signal', () => {
  it('ends the work on a source in memory while it goes on', async () => {
    const signal = AbortSignal.timeout(20);
    const started = process.cpuUsage().user;
    const reading = (async () => {
      for await (const _ of readRecords(large(), { kind, signal }));
    })();
    await expect(reading).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(checkFiles([{ name, source: large() }], { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    // The rest of either takes seconds of work.
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(2000);
  });

  it('that was aborted before lets nothing be read', async () => {
    const { state, source } = watched(endless());
    const reading = readRecords(source, { kind, signal: AbortSignal.abort(new Error('no')) })[Symbol.asyncIterator]();
    await expect(reading.next()).rejects.toThrow('no');
    expect(await reading.next()).toEqual({ done: true, value: undefined });
    expect(state.open).toBe(true); // it was never opened
  });

  it.each([
    ['the end of the file has told', new TextEncoder().encode(row.replace('6165030196', '"日本"').repeat(5)), {}],
    ['stand before a limit', ms932(row.repeat(5)), { maxRows: 4 }],
  ])('ends the iteration with its reason where rows are left that %s', async (_, file, limits) => {
    const controller = new AbortController();
    const rows = readRecords(file, { kind, limits, signal: controller.signal })[Symbol.asyncIterator]();
    expect(await rows.next()).toMatchObject({ value: { row: 1 } });
    controller.abort(new Error('enough'));
    await expect(rows.next()).rejects.toThrow('enough');
    expect(await rows.next()).toEqual({ done: true, value: undefined });
  });

  it('that comes behind the last row changes nothing', async () => {
    const controller = new AbortController();
    const rows = readRecords(ms932(row.trimEnd()), { kind, signal: controller.signal })[Symbol.asyncIterator]();
    expect(await rows.next()).toMatchObject({ value: { row: 1 } });
    controller.abort(new Error('enough'));
    expect(await rows.next()).toEqual({ done: true, value: undefined });
  });

  it('lets the source go', async () => {
    const { state, source } = watched(endless());
    const controller = new AbortController();
    const reading = (async () => {
      let rows = 0;
      for await (const _ of readRecords(source, { kind, signal: controller.signal })) {
        rows += 1;
        if (rows === 3) controller.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    await new Promise((resolve) => setTimeout(resolve));
    expect(state.open).toBe(false);
  });
});

describe('the event loop', () => {
  it('gets its turn while sources in memory are read, one large one or many small ones', async () => {
    const many = Array.from({ length: 3000 }, () => ({ name, source: bytes(row.repeat(20)) }));
    for (const files of [[{ name, source: large() }], many]) {
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      }, 1);
      const started = performance.now();
      await checkFiles(files);
      clearInterval(timer);
      // Every 20 ms, and what runs in between.
      expect(turns).toBeGreaterThan((performance.now() - started) / 200);
    }
  });
});

describe('a source', () => {
  it('is let go where a consumer of the check throws', async () => {
    const { state, source } = watched(endless());
    const throwing = checkFiles([{ name, source }], {
      onProgress: () => {
        throw new Error('no room to show it');
      },
    });
    await expect(throwing).rejects.toThrow('no room to show it');
    expect(state.open).toBe(false);
  });

  it('may use its buffer again, a Buffer of Node.js too', async () => {
    const files = [
      ms932('202407,131024,6165030196,2025あ020\r\n'),
      utf16(row),
      bytes(row.slice(0, 20), 'あ', row.slice(20)),
    ];
    for (const file of files) {
      for (const buffer of [Buffer.alloc(7), new Uint8Array(7)]) {
        async function* pieces() {
          for (let at = 0; at < file.length; at += buffer.length) {
            buffer.set(file.subarray(at, at + buffer.length));
            yield buffer.subarray(0, Math.min(buffer.length, file.length - at));
          }
        }
        const rows = [];
        for await (const { cells } of readRecords(pieces(), { kind })) rows.push(cells);
        expect(rows).toEqual(readAll(file, { kind }).rows.map(({ cells }) => cells));
      }
    }
  });

  it('is let go where the loop ends early', async () => {
    const { state, source } = watched(endless());
    for await (const _ of readRecords(source, { kind })) break;
    expect(state.open).toBe(false);
  });

  it('is let go where nothing was asked for', async () => {
    let open = true;
    const source = new ReadableStream<Uint8Array>({
      cancel() {
        open = false;
      },
    });
    await readRecords(source, { kind })[Symbol.asyncIterator]().return?.();
    expect(open).toBe(false);
  });

  it('that is slow has its rows given as soon as their chunk is there', async () => {
    let chunks: ReadableStreamDefaultController<Uint8Array> | undefined;
    const slow = new ReadableStream<Uint8Array>({
      start(controller) {
        chunks = controller;
      },
    });
    const rows = readRecords(slow, { kind })[Symbol.asyncIterator]();
    // No chunk comes before the rows of the last one were taken.
    for (const [index, piece] of [row, `${row}${row.slice(0, 9)}`, row.slice(9)].entries()) {
      chunks?.enqueue(ms932(piece));
      expect(await rows.next()).toMatchObject({ value: { row: index + 1 } });
    }
    chunks?.close();
    expect(await rows.next()).toMatchObject({ done: true });
  });

  it('is asked for a chunk only when a row is wanted that is not there, and for one at a time', async () => {
    let asked = 0;
    let answering = 0;
    const source: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          asked += 1;
          answering += 1;
          expect(answering).toBe(1);
          await new Promise((resolve) => setTimeout(resolve));
          answering -= 1;
          // Every other chunk ends two rows.
          return { done: false, value: ms932(asked % 2 === 1 ? row.slice(0, 9) : row.slice(9) + row) };
        },
      }),
    };
    const rows = readRecords(source, { kind })[Symbol.asyncIterator]();
    expect(asked).toBe(0);
    await Promise.all([rows.next(), rows.next()]);
    expect(asked).toBe(2);
    await Promise.all([rows.next(), rows.next(), rows.next()]);
    expect(asked).toBe(6);
    await rows.next();
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(asked).toBe(6);
  });

  it.each([{}, { signal: new AbortController().signal }])(
    'may answer without a promise, though it should not',
    async (options) => {
      const chunks = [ms932(row), ms932(row)];
      const source = {
        [Symbol.asyncIterator]: () => ({
          next: () => (chunks.length > 0 ? { done: false, value: chunks.pop() } : { done: true, value: undefined }),
        }),
      };
      const rows = [];
      for await (const one of readRecords(source as never, { kind, ...options })) rows.push(one.row);
      expect(rows).toEqual([1, 2]);
    },
  );

  it('that is over a limit has its rows given, and only then tells that it cannot be let go', async () => {
    const source: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ done: false, value: ms932(row.repeat(5)) }),
        return: () => Promise.reject(new Error('it cannot be closed')),
      }),
    };
    const rows = readRecords(source, { kind, limits: { maxRows: 2 } })[Symbol.asyncIterator]();
    expect(await rows.next()).toMatchObject({ value: { row: 1 } });
    expect(await rows.next()).toMatchObject({ value: { row: 2 } });
    await expect(rows.next()).rejects.toThrow('it cannot be closed');
    expect(await rows.next()).toEqual({ done: true, value: undefined });
  });

  it('tells its own error, and not that of letting it go', async () => {
    const source: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new Error('the disk is gone')),
        return: () => Promise.reject(new Error('so it cannot be closed')),
      }),
    };
    const rows = readRecords(source, { kind })[Symbol.asyncIterator]();
    await expect(rows.next()).rejects.toThrow('the disk is gone');
  });
});

describe('calls of next', () => {
  it('are answered in their order, however many wait', async () => {
    const rows = readRecords(bytes(row, row, row), { kind })[Symbol.asyncIterator]();
    const answers = await Promise.all([rows.next(), rows.next(), rows.next(), rows.next(), rows.next()]);
    expect(answers.map(({ done, value }) => (done === true ? 'end' : value.row))).toEqual([1, 2, 3, 'end', 'end']);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    'have their answers in order where others follow %i turns of the queue later',
    async (turns) => {
      const rows = readRecords(bytes(row.repeat(12)), { kind })[Symbol.asyncIterator]();
      const seen: number[] = [];
      const takeAll = async (): Promise<void> => {
        for (;;) {
          const { done, value } = await rows.next();
          if (done === true) return;
          seen.push(value.row);
          for (let turn = 0; turn < turns; turn += 1) await undefined;
        }
      };
      await Promise.all([takeAll(), takeAll(), takeAll()]);
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    },
  );

  it('that wait when the source fails are told so once, behind the rows before it', async () => {
    async function* source() {
      yield ms932(row + row.slice(0, 9));
      yield ms932(row.slice(9) + row);
      throw new Error('the disk is gone');
    }
    const rows = readRecords(source(), { kind })[Symbol.asyncIterator]();
    const settled: unknown[] = [];
    const calls = [1, 2, 3, 4, 5].map(async () => {
      try {
        settled.push((await rows.next()).value?.row ?? 'end');
      } catch (error) {
        settled.push((error as Error).message);
      }
    });
    await Promise.all(calls);
    expect(settled).toEqual([1, 2, 3, 'the disk is gone', 'end']);
  });

  it('before and after an early end', async () => {
    const rows = readRecords(bytes(row, row), { kind })[Symbol.asyncIterator]();
    const [first, ended, after] = await Promise.all([rows.next(), rows.return?.(), rows.next()]);
    expect(first).toMatchObject({ done: false, value: { row: 1 } });
    expect([ended, after]).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });
});

describe('file issues', () => {
  it('come in one order for every cut', async () => {
    const file = bytes('\r\n', row, new TextEncoder().encode('日本,日本\r\n'));
    for (const size of [1, 2, 5, 64, file.length]) {
      async function* pieces() {
        for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
      }
      const stream = readRecords(pieces(), { kind: 'DLTPLAN' });
      for await (const _ of stream);
      expect(stream.fileIssues.map(({ code }) => code)).toEqual(['row_blank', 'file_encoding_utf8']);
    }
  });

  it('hold no header where the first row bears a known version, whatever its texts', () => {
    // 目標 is the 日本語名称 of a field, and stands in half of the cells.
    const cells = ['202407', '131032', '1153193101', '20251020', '1', '"目標"', '"目標"', '"目標"', '"目標"', '1'];
    const text = [...cells, '"目標"', '"目標"', '1', '"目標"', '"目標"', '"目標"'].join(',');
    const stream = readRecords(ms932(`${text}\r\n`), { kind: 'UPYOBO_SUB' });
    return (async () => {
      const rows = [];
      for await (const one of stream) rows.push(one);
      expect(rows).toHaveLength(1);
      expect(stream.fileIssues).toEqual([]);
    })();
  });
});
