// Runs the package as it is packed in other JavaScript runtimes and compares what they do with this one:
// `npm run runtimes -- /path/to/node22/bin/node /path/to/bun "deno run -A"`. Needs a build; installs nothing. A path holds no
// blank: what follows one is an argument. Without any, it compares this runtime's ESM, CommonJS and streams with each other.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-runtimes-'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const paths = ['samples', 'samples-broken']
  .flatMap((name) => readdirSync(join(root, name), { recursive: true }).map((path) => join(root, name, path)))
  .filter((path) => /\.csv$/i.test(path))
  .sort();

/** What each runtime does, by ESM and by CommonJS; it prints one digest. */
const job = (load) => `
const { createHash } = ${load('node:crypto')};
const { createReadStream, readFileSync } = ${load('node:fs')};
const lib = ${load('careplan-csv')};
const { toPlanTrees } = ${load('careplan-csv/forms')};
const { recordSchema } = ${load('careplan-csv/zod')};
const { decodeMs932 } = ${load('careplan-csv/codec')};
const { generateSet } = ${load('careplan-csv/sets')};
const { injectFault } = ${load('careplan-csv/faults')};
const { anonymise } = ${load('careplan-csv/anonymise')};
const { UPPLAN } = ${load('careplan-csv/records')};
const { exportTransmissions } = ${load('careplan-csv/exchange')};
const { fix } = ${load('careplan-csv/fix')};
const { printForms } = ${load('careplan-csv/print')};
const { filesFromZip, zipFiles } = ${load('careplan-csv/zip')};
const { compareRoster, readRoster } = ${load('careplan-csv/roster')};
const { toCsv } = ${load('careplan-csv/csv-report')};
const { generateRecords } = ${load('careplan-csv/sets')};
const { personViews, readTransmissions, replay } = ${load('careplan-csv/forms')};
const filenames = ${load('careplan-csv/filenames')};

const hash = createHash('sha256');
const tell = (value) => hash.update(JSON.stringify(value) + '\\n');
const all = async (stream) => { const list = []; for await (const one of stream) list.push(one); return list; };

async function main() {
  const paths = ${JSON.stringify(paths)};
  const files = paths.map((path) => ({ name: path.split(/[\\\\/]/).at(-1), bytes: new Uint8Array(readFileSync(path)), path }));
  for (const { name, bytes, path } of files) {
    const parsed = filenames.parseFileName(name);
    tell(parsed);
    const kind = parsed.value?.kind;
    if (!lib.kinds.includes(kind)) continue;
    const read = lib.readAll(bytes, { kind, fileName: name });
    tell(read);
    for (const source of [new Blob([bytes]), new Blob([bytes]).stream(), createReadStream(path, { highWaterMark: 7 })]) {
      const rows = await all(lib.readRecords(source, { kind, fileName: name }));
      if (JSON.stringify(rows) !== JSON.stringify(read.rows)) throw new Error('streaming differs: ' + path);
    }
    const written = lib.writeAll(kind, read.records);
    tell([...written.bytes]);
    tell(await all(lib.writeRecords(kind, read.records)).then((parts) => parts.flatMap((part) => [...part])));
    tell(decodeMs932(bytes).text);
    const schema = recordSchema(kind);
    tell(read.records.map((record) => schema.safeParse(record).success));
    if (kind === 'UP2KYO') tell(toPlanTrees(read.records));
  }
  const report = await lib.checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
  for (const lang of ['ja', 'en']) tell([lib.toText(report, { lang }), lib.toHtml(report, { lang })]);
  tell([lib.toJson(report), lib.toSarif(report), UPPLAN.fields.length]);
  const named = files.map(({ name, bytes }) => ({ name, source: bytes }));
  const sent = await exportTransmissions('usage', {
    sender: '1370100014', senderType: '43', stamp: '20251020113000', persons: [{ records: generateRecords('D2', { seed: 7, persons: 1 }) }],
  });
  tell([sent.ready, sent.hindrances, sent.files.map(({ name, bytes }) => [name, [...bytes]])]);
  const fixed = await fix(named);
  tell([fixed.changes, fixed.refused, fixed.files.map(({ name, bytes }) => [name, [...bytes]])]);
  tell(printForms(personViews(generateRecords('D1', { seed: 7, persons: 2 }))));
  const archive = await zipFiles(files.map(({ name, bytes }, index) => ({ name: index + "/" + name, bytes })));
  const { transmissions } = readTransmissions(await filesFromZip(archive));
  const whole = [];
  for await (const one of transmissions) whole.push(one);
  tell(replay(whole).changes);
  const roster = new TextEncoder().encode('保険者番号,被保険者番号,氏名\\r\\n131024,6165030196,佐藤\\r\\n');
  tell(await compareRoster(named, readRoster(roster)));
  tell(toCsv(report));
  const set = generateSet('D2', { seed: 7, persons: 5 });
  for (const one of [set, injectFault(set, 'field_date', { seed: 1 }), anonymise(set, { seed: 1 })])
    tell(one.map(({ name, bytes }) => [name, [...bytes]]));
  console.log(hash.digest('hex'));
}
main();
`;

const scripts = {
  'job.mjs': job((name) => `await import('${name}')`),
  'job.cjs': job((name) => `require('${name}')`),
};

/** The runtime's own name and version. */
const banner =
  "console.log(globalThis.Bun ? 'Bun ' + Bun.version : globalThis.Deno ? 'Deno ' + Deno.version.deno : 'Node.js ' + process.version)";

function run(command, args) {
  const [program, ...first] = command;
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return { status, stdout: stdout.trim(), stderr };
}

try {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, '--loglevel', 'error'], {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  execFileSync('tar', ['-xzf', `careplan-csv-${version}.tgz`], { cwd: folder });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['zod', '@zip.js/zip.js', 'csv-parse', 'csv-stringify', 'piscina'])
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  renameSync(join(folder, 'package'), join(folder, 'node_modules/careplan-csv'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'banner.mjs'), banner);
  const bin = join(folder, 'node_modules/careplan-csv/dist/cli.js');

  let expected;
  for (const command of [[process.execPath], ...process.argv.slice(2).map((one) => one.split(' '))]) {
    const { stdout: name } = run(command, ['banner.mjs']);
    const esm = run(command, ['job.mjs']);
    const cjs = run(command, ['job.cjs']);
    const check = run(command, [bin, 'check', join(root, 'samples')]);
    const broken = run(command, [bin, 'check', join(root, 'samples-broken')]);
    // Threads take turns otherwise than one does, and must tell the same.
    const threads = run(command, [bin, 'check', join(root, 'samples-broken'), '--jobs', '2']);
    const outcome = [esm.stdout, cjs.stdout, check.stdout, broken.stdout, threads.stdout, check.status, broken.status];
    expected ??= outcome;
    const differing = [
      'ESM',
      'CommonJS',
      'check samples',
      'check samples-broken',
      'check --jobs 2',
      'exit code',
      'exit code',
    ].filter((_, index) => outcome[index] !== expected[index] || outcome[index] === '');
    if (threads.stdout !== broken.stdout) differing.push('threads from one');
    if (esm.stdout !== cjs.stdout) differing.push('ESM from CommonJS');
    const isSame = differing.length === 0 && esm.stdout === cjs.stdout && check.status === 0 && broken.status === 1;
    console.log(`${isSame ? 'same' : 'DIFFERS'}  ${name}${differing.length ? `: ${differing.join(', ')}` : ''}`);
    if (isSame) continue;
    process.exitCode = 1;
    for (const { stderr } of [esm, cjs, check, broken, threads])
      if (stderr) console.log(stderr.split('\n').slice(0, 12).join('\n'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
