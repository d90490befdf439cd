import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Case, topics } from '../../conformance/case';
import { keysOf } from '../../objects';
import { Complaint, orComplain } from '../exit';

/** The kit: its version and its cases. */
export interface Kit {
  readonly version: string;
  readonly cases: readonly Case[];
}

/**
 * Reads a kit.
 *
 * @param folder The folder that holds kit.json and cases/; by default the one of this package.
 * @param only The topics that are wanted; all by default.
 */
export async function readKit(folder = ownKit(), only = keysOf(topics)): Promise<Kit> {
  const { version } = (await readJson(join(folder, 'kit.json'))) as { readonly version: string };
  const cases: Case[] = [];
  for (const topic of only) {
    const path = join(folder, 'cases', `${topic}.jsonl`);
    const text = await orComplain(path, () => readFile(path, 'utf8'));
    for (const line of text.split('\n')) if (line.trim() !== '') cases.push(parsed(line, path) as Case);
  }
  return { version, cases };
}

async function readJson(path: string): Promise<unknown> {
  return parsed(await orComplain(path, () => readFile(path, 'utf8')), path);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Complaint(`「${path}」は適合試験の一式ではありません。`, `${path} is not part of a conformance kit.`);
  }
}

/** The kit beside this package's files, wherever they are built to. */
function ownKit(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'conformance/kit.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Complaint('適合試験の一式がありません。', 'The conformance kit is missing.');
    folder = above;
  }
  return join(folder, 'conformance');
}
