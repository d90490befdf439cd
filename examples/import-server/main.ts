/**
 * The import server as a command:
 *
 *     main [PATH…]       serve, with a worker in the same process; takes the files of the paths in first
 *     main --work        a worker and nothing else (needs DATABASE_URL); as many of these as there are cores, on any machines
 *     main --no-worker   serve only (needs DATABASE_URL)
 *
 * DATABASE_URL names PostgreSQL; without it the database is embedded (DATA_DIR, or in memory). PORT is 8787, HOST 127.0.0.1.
 * PER_PLANNER=1 keeps one 6表 for each プラン担当業者 of a person and month; set it for all processes, before the first file comes in.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { takeIn } from './intake';
import { progress } from './queries';
import { startServer } from './server';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { work: { type: 'boolean' }, 'no-worker': { type: 'boolean' }, once: { type: 'boolean' } },
});
const {
  DATABASE_URL: url,
  DATA_DIR: folder,
  PORT = '8787',
  HOST = '127.0.0.1',
  EXPIRE_SECONDS,
  PER_PLANNER,
} = process.env;
if (url === undefined && (values.work || values['no-worker'])) {
  console.error('Several processes need DATABASE_URL: the embedded database belongs to one.');
  process.exit(2);
}
const server = await startServer({
  ...(url !== undefined && { url }),
  ...(folder !== undefined && { folder }),
  works: values['no-worker'] !== true,
  applying: { perPlanner: PER_PLANNER === '1' },
  queue: {
    ...(EXPIRE_SECONDS !== undefined && { expireInSeconds: Number(EXPIRE_SECONDS), maintenanceIntervalSeconds: 1 }),
  },
});
const endpoint =
  values.work || values.once
    ? undefined
    : serve({ fetch: server.app.fetch, port: Number(PORT), hostname: HOST }, ({ port }) =>
        console.log(`http://${HOST}:${port}/ — ${url === undefined ? 'PGlite' : 'PostgreSQL'}`),
      );

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  endpoint?.close();
  await server.stop();
  process.exit();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

async function* filesBelow(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) yield path;
  else for (const name of (await readdir(path)).sort()) yield* filesBelow(join(path, name));
}

if (positionals.length > 0) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of positionals) {
    for await (const file of filesBelow(path)) {
      files.push({ name: file.slice(file.lastIndexOf('/') + 1), bytes: await readFile(file) });
    }
  }
  const { transmissions, left } = await takeIn(server.database, server.queue, files);
  server.worker?.nudge();
  const count = (outcome: string) => transmissions.filter((one) => one.outcome === outcome).length;
  console.log(
    `${transmissions.length} 送信単位: 受け付け ${count('queued')}、続きを待つ ${count('waiting')}、既知 ${count('known')}、拒否 ${count('refused')}。標準のファイルでないもの ${left.length}`,
  );
}
if (values.once) {
  for (
    let state = await progress(server.database);
    (state.states.queued ?? 0) > 0;
    state = await progress(server.database)
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.log(JSON.stringify((await progress(server.database)).states));
  await stop();
}
