import type { ArchiveFormat } from './formats';
import type { Budget } from './limits';
import { zipMembers } from './zip';
import type { ZippedFile } from './zipped-file';

/**
 * Lists what one archive holds, hidden files and archives among it: each name is made safe, each file is counted against the budget, and no byte of
 * a file is given before all have passed the archive's checks. It throws an `UnreadableError` where the archive as a whole cannot be read.
 */
export type Members = (archive: Blob, password: string | undefined, budget: Budget) => Promise<ZippedFile[]>;

/** What opens the archives of each format. */
export const members: Readonly<Record<ArchiveFormat, Members>> = { zip: zipMembers };
