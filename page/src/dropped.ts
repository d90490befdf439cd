import type { GivenFile } from './protocol';

/** What was dropped: taken at once, since the list is empty when the event is over. */
interface Taken {
  readonly file: File | null;
  readonly entry: FileSystemEntry | null;
  readonly handle: Promise<FileSystemHandle | null>;
}

/** Where a browser has it. */
interface ItemWithHandle {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** The files of what was dropped: files as they are, folders as all that lies in them. */
export async function droppedFiles(items: DataTransferItemList): Promise<GivenFile[]> {
  const taken = [...items].filter(({ kind }) => kind === 'file').map(take);
  const found: GivenFile[] = [];
  for (const { file, entry, handle } of taken) {
    if (entry?.isDirectory !== true) {
      if (file !== null) found.push({ name: file.name, file });
      continue;
    }
    // In a page that was opened from disk Chromium cannot read the entries of a folder (EncodingError); its handles it can. Firefox has no handles.
    const folder = await handle;
    if (isFolderHandle(folder)) await walkHandle(folder, '', found);
    else await walk(entry, '', found);
  }
  return found;
}

function take(item: DataTransferItem): Taken {
  const { getAsFileSystemHandle } = item as ItemWithHandle;
  return {
    file: item.getAsFile(),
    entry: item.webkitGetAsEntry(),
    handle: getAsFileSystemHandle?.call(item).catch(() => null) ?? Promise.resolve(null),
  };
}

/** The files that were chosen; those of a folder have their path. */
export function chosenFiles(list: FileList): GivenFile[] {
  return [...list].map((file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** A folder whose contents can be gone through. */
interface FolderHandle extends FileSystemHandle {
  values(): AsyncIterable<FileSystemHandle>;
}

function isFolderHandle(handle: FileSystemHandle | null): handle is FolderHandle {
  return handle?.kind === 'directory' && 'values' in handle;
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

async function walkHandle(folder: FolderHandle, below: string, found: GivenFile[]): Promise<void> {
  const path = `${below}${folder.name}/`;
  for await (const inner of folder.values()) {
    if (isFileHandle(inner)) found.push({ name: path + inner.name, file: await inner.getFile() });
    else if (isFolderHandle(inner)) await walkHandle(inner, path, found);
  }
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
