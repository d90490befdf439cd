import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
/** TypeScript 7, which is compiled and takes a third of the time. */
const tsc = join(root, 'node_modules/typescript-7/bin/tsc');

/**
 * What the compiler says of the sources with other texts in the place of some: a copy of src, since this compiler reads from the disk alone.
 *
 * @param texts Path below the project → text.
 */
export async function projectErrors(texts: ReadonlyMap<string, string>): Promise<string[]> {
  const cache = join(root, 'node_modules/.cache/careplan-csv');
  mkdirSync(cache, { recursive: true });
  // Below the project, so that packages are found.
  const folder = mkdtempSync(join(cache, 'types-'));
  try {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const config = { extends: join(root, 'tsconfig.json'), include: [folder] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, '--pretty', 'false', '-p', folder], {
      cwd: folder,
    }).catch((error: { readonly stdout: string }) => error);
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
