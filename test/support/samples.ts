import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder of the conformant transmissions. */
export const samplesFolder = join(import.meta.dirname, '../../samples');

/** A file of the samples: its path below the folder, with `/`, and its bytes. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every file of the samples. */
export function samples(folder = samplesFolder): Sample[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      name: relative(folder, path).replaceAll('\\', '/'),
      bytes: new Uint8Array(readFileSync(path)),
    }));
}

/** Only the CSV files. */
export function csvSamples(): Sample[] {
  return samples().filter(({ name }) => name.endsWith('.CSV'));
}
