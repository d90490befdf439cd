import { readFile } from 'node:fs/promises';

/** Where package.json stands as seen from the built file, and from this one where the sources themselves run. */
const places = ['../package.json', '../../package.json'];

/** The version of the package that the command belongs to. */
export async function ownVersion(): Promise<string> {
  for (const place of places) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as { version: string }).version;
  }
  return '';
}
