import { fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Complaint } from '../exit';
import { filesAside } from '../taken';

/** The files that a command reads: whatever is written, none of them may be replaced. */
export class Inputs {
  readonly #ids = new Set<string>();

  /** @param paths Files on the disk; archives for what is read from them. What was read beside them is added. */
  static async of(paths: Iterable<string>): Promise<Inputs> {
    const inputs = new Inputs();
    for (const path of new Set([...paths, ...filesAside()])) {
      // What is not there cannot be replaced.
      const info = await stat(path, { bigint: true }).catch(() => undefined);
      if (info !== undefined) inputs.#ids.add(idOf(info));
    }
    const redirected = stdinFile();
    if (redirected !== undefined) inputs.#ids.add(redirected);
    return inputs;
  }

  /** Complains about a file to be written that is an input, by whichever of its names. */
  async refuse(path: string): Promise<void> {
    const info = await stat(path, { bigint: true }).catch(() => undefined);
    if (info === undefined || !this.#ids.has(idOf(info))) return;
    throw new Complaint(
      `「${path}」は入力のファイルです。別の名前を指定してください。`,
      `${path} is an input; name another file.`,
    );
  }
}

function idOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${dev}:${ino}`;
}

/** The file that stands behind `< FILE`. */
function stdinFile(): string | undefined {
  try {
    const info = fstatSync(0, { bigint: true });
    return info.isFile() ? idOf(info) : undefined;
  } catch {
    return undefined;
  }
}
