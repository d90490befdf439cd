import type { Language, Sentence } from '../languages';
import { bytesOf, type FoundFile } from './files';
import type { Opening } from './opening';

/** A file with its bytes. */
interface WholeInput {
  readonly file: FoundFile;
  readonly bytes: Uint8Array;
}

/** What was read for a command that makes files to be sent. */
export interface WholeInputs {
  /** The files, but those of {@link WholeInputs.withheld}. */
  readonly inputs: readonly WholeInput[];
  /** Archives that lie damaged or locked: what could be read of them is left out too, for it may be a part of a transmission. */
  readonly withheld: readonly string[];
}

/**
 * Reads files, archive by archive: all files of one, or none.
 *
 * @param files The files, those of an archive one after another.
 * @param opening Keeps account of what could be read.
 */
export async function* wholeInputs(files: readonly FoundFile[], opening: Opening): AsyncGenerator<WholeInputs> {
  for (let from = 0, to = 0; from < files.length; from = to) {
    const { path } = files[from] as FoundFile;
    while (files[to]?.path === path) to += 1;
    const inputs: WholeInput[] = [];
    let whole = true;
    for (const file of files.slice(from, to)) {
      const bytes = await opening.attempt(file, () => bytesOf(file));
      if (bytes === undefined) whole = false;
      else inputs.push({ file, bytes });
    }
    if (whole) yield { inputs, withheld: [] };
    else if (inputs.length > 0) yield { inputs: [], withheld: [path] };
  }
}

/** Says that nothing was written of an archive. */
export function withheldText(path: string, lang: Language): string {
  const text: Sentence = {
    ja: `${path}: 読み取れないファイルがあるため、この中のファイルは一つも書いていません。`,
    en: `${path}: some of its files cannot be read, so none of them is written.`,
  };
  return text[lang];
}
