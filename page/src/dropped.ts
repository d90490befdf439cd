import type { GivenFile } from './protocol';

/** The files of what was dropped: files as they are, folders as all that lies in them. */
export async function droppedFiles(items: DataTransferItemList): Promise<GivenFile[]> {
  // The list is empty once the event is over: entries have to be taken before anything is waited for.
  const taken = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: GivenFile[] = [];
  for (const { entry, file } of taken) {
    if (entry !== null) await walk(entry, '', found);
    else if (file !== null) found.push({ name: file.name, file });
  }
  return found;
}

/** The files that were chosen; those of a folder bear their path. */
export function chosenFiles(list: FileList): GivenFile[] {
  return [...list].map((file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

async function walk(entry: FileSystemEntry, below: string, found: GivenFile[]): Promise<void> {
  const name = below === '' ? entry.name : `${below}/${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name, file });
  } else if (isFolder(entry)) {
    for (const inner of await entriesOf(entry.createReader())) await walk(inner, name, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
