import { filesFromZip } from 'careplan-csv/zip';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Database } from './database';
import { type Intake, type ReceivedFile, readFiles, TooLarge, takeIn } from './intake';
import { changesSince, deadLetters, deliveryReport, personMonth, planActual, progress, rowsInForce } from './queries';
import type { Queue } from './queue';
import { metricsText, statusPage } from './status';
import type { Worker } from './worker';

/** How much one upload may bring. */
export interface UploadLimits {
  /** Bytes of the request; 50 MiB by default. */
  readonly body?: number;
  /** Bytes of all files, unpacked; 200 MiB by default. */
  readonly unpacked?: number;
  /** Files, after unpacking; 2,000 by default. */
  readonly files?: number;
}

/** What the endpoints work with. */
export interface Parts {
  readonly database: Database;
  readonly queue: Queue;
  /** The worker of this process, where it has one. */
  readonly worker?: Worker;
  readonly limits?: UploadLimits;
}

const sentences = {
  none: 'ファイルがありません。file という名前で、CSVかzipを送ってください。',
  large: '一度に受け付けられる大きさ、またはファイルの数を超えています。分けて送ってください。',
  archive: 'zipとして読めません。壊れているか、暗号化されています。',
  absent: '見つかりません。',
  month: '年月は 2025-11 の形で指定してください。',
} as const;

/** The endpoints. They know no users: put them behind what your other services are behind. */
export function makeApp({ database, queue, worker, limits = {} }: Parts): Hono {
  const { body = 50 * 1024 ** 2, unpacked = 200 * 1024 ** 2, files: most = 2000 } = limits;
  const app = new Hono();
  const tooLarge = (context: Context) => context.json({ message: sentences.large }, 413);

  app.post('/transmissions', bodyLimit({ maxSize: body, onError: tooLarge }), async (context) => {
    const form = await context.req.formData();
    const given = form.getAll('file').filter((file): file is File => file instanceof File);
    if (given.length === 0) return context.json({ message: sentences.none }, 400);
    let files: ReceivedFile[];
    try {
      files = await unpackAll(given, unpacked, most);
    } catch (error) {
      if (error instanceof TooLarge || (error as { reason?: string }).reason === 'too_large') return tooLarge(context);
      return context.json({ message: sentences.archive }, 400);
    }
    const intake = await takeIn(database, queue, files);
    worker?.nudge();
    return answer(context, intake, Number(context.req.query('wait') ?? 10));
  });

  /** Waits for the workers a while, and tells what they found. */
  async function answer(context: Context, intake: Intake, seconds: number) {
    const until = Date.now() + Math.min(Math.max(0, seconds), 60) * 1000;
    const transmissions: object[] = [];
    let [errors, pending] = [intake.left.length, 0];
    for (const received of intake.transmissions) {
      let report = await deliveryReport(database, received.delivery);
      while (report?.state === 'queued' && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        report = await deliveryReport(database, received.delivery);
      }
      if (report?.state !== 'applied') pending += 1;
      if (received.outcome === 'refused' || report?.state === 'dead') errors += 1;
      errors += report?.errors ?? 0;
      const { changes, ...rest } = report ?? { changes: [] };
      transmissions.push({ ...received, ...rest, changes: tally(changes) });
    }
    return context.json({ transmissions, left: intake.left }, errors > 0 ? 422 : pending > 0 ? 202 : 200);
  }

  app.get('/deliveries/:id', async (context) => {
    const report = await deliveryReport(database, context.req.param('id'));
    return report === undefined ? context.json({ message: sentences.absent }, 404) : context.json(report);
  });

  app.get('/receivers/:receiver/persons/:insurer/:insured/months/:month', async (context) => {
    const asked = context.req.param();
    if (!/^\d{4}-\d{2}$/.test(asked.month)) return context.json({ message: sentences.month }, 400);
    return context.json({ forms: await personMonth(database, asked) });
  });

  app.get('/receivers/:receiver/persons/:insurer/:insured/months/:month/plan-actual', async (context) => {
    const asked = context.req.param();
    if (!/^\d{4}-\d{2}$/.test(asked.month)) return context.json({ message: sentences.month }, 400);
    return context.json({ comparison: await planActual(database, asked) });
  });

  app.get('/receivers/:receiver/changes', async (context) => {
    const after = Number(context.req.query('after') ?? 0) || 0;
    return context.json({ changes: await changesSince(database, context.req.param('receiver'), after) });
  });

  app.get('/dead', async (context) => context.json({ dead: await deadLetters(database) }));

  app.post('/dead/:id/retry', async (context) => {
    const again = await database.transaction(async (connection) => {
      const [found] = await connection.query<{ stamp: string }>(
        "UPDATE delivery SET state = 'queued', problem = NULL WHERE id = $1 AND state = 'dead' RETURNING stamp",
        [context.req.param('id')],
      );
      if (found !== undefined) await queue.add(connection, context.req.param('id'), found.stamp);
      return found !== undefined;
    });
    worker?.nudge();
    return again ? context.json({ state: 'queued' }, 202) : context.json({ message: sentences.absent }, 404);
  });

  app.get('/progress', async (context) => context.json(await progress(database)));
  app.get('/metrics', async (context) =>
    context.text(metricsText(await progress(database), { ...worker?.tally }, await rowsInForce(database))),
  );
  app.get('/', async (context) => context.html(statusPage(await progress(database), await deadLetters(database))));
  return app;
}

async function unpackAll(given: readonly File[], maxBytes: number, most: number): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  let left = maxBytes;
  for (const file of given) {
    const sources = /\.zip$/i.test(file.name) ? await filesFromZip(file) : [{ name: file.name, source: file }];
    const read = await readFiles(sources, left);
    left -= read.reduce((sum, { bytes }) => sum + bytes.length, 0);
    files.push(...read);
    if (files.length > most) throw new TooLarge();
  }
  return files;
}

function tally(changes: readonly { readonly change: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { change } of changes) counts[change] = (counts[change] ?? 0) + 1;
  return counts;
}
