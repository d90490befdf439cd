// Runs all checks of the project: `npm test`. Two rows of steps run side by side, since most steps alone leave a core idle: the build and what
// needs it, and what needs no build until the build is there. A step that fails stops no other; what it said is printed at the end.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const started = performance.now();

/** Each step that is over, with what it said. */
const done = [];

/** Runs a script of package.json; where its words go on at once (`live`), they are not kept. */
function step(name, { live = false } = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: root,
      stdio: ['ignore', ...(live ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
      shell: process.platform === 'win32',
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
    child.on('error', (error) => said.push(Buffer.from(`${error}\n`)));
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      done.push({ name, code, said: Buffer.concat(said).toString('utf8') });
      console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
      resolve(code === 0);
    });
  });
}

const built = step('build');

async function tests() {
  // Without a build the tests of the package would be left out.
  if (await built) await step('unit', { live: true });
}

async function others() {
  await step('lint');
  await step('typecheck');
  if (!(await built)) return;
  for (const name of ['publint', 'attw', 'docs:api', 'runtimes']) await step(name);
}

await Promise.all([tests(), others()]);

const failed = done.filter(({ code }) => code !== 0);
for (const { name, said } of failed) console.log(`\n--- ${name}\n${said.trimEnd()}`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  failed.length === 0
    ? `\nAll passed in ${seconds} s`
    : `\nFAILED in ${seconds} s: ${failed.map(({ name }) => name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
