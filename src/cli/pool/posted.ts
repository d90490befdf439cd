import { defaultLimits } from '../../codec/read/limits';
import { chunksOf, openSource, type Source } from '../../codec/read/source';
import { CareplanCsvError, type CareplanCsvErrorCode } from '../../issues';
import { UnreadableError } from '../../unreadable';
import { type CheckTask, type CheckTaskResult, rowsIn, type TaskFile } from '../../validate/task/task';
import { FileSource, readInSteps } from './file-source';

/** A source as it travels to a worker. */
type PostedSource = { readonly path: string } | { readonly data: Uint8Array | Blob };

/** A task as it travels to a worker. */
export interface PostedTask extends Omit<CheckTask, 'files'> {
  readonly files: readonly (Omit<TaskFile, 'source'> & { readonly source: PostedSource })[];
}

/** What a worker answers. Errors lose their class and their facts on the way, so they travel as data. */
export type PostedAnswer = { readonly result: CheckTaskResult } | { readonly failure: Failure };

/** An error as data. */
export interface Failure {
  readonly message: string;
  /** Of a {@link CareplanCsvError}. */
  readonly misuse?: CareplanCsvErrorCode;
  /** Of the file system: its code (`ENOENT`) and the path. */
  readonly code?: string;
  readonly path?: string;
}

/** Makes a task ready to travel: functions are called, streams and iterables read into memory, since no thread can be handed one. */
export async function posted(task: CheckTask): Promise<PostedTask> {
  const maxBytes = task.options.limits?.maxBytes ?? defaultLimits.maxBytes;
  const files: PostedTask['files'][number][] = [];
  for (const file of task.files) {
    const { source: _, ...said } = file;
    try {
      const open = rowsIn(file) === null ? nothing : await openSource(file);
      files.push({ ...said, source: await postedSource(open, maxBytes) });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      files.push({ ...said, source: { data: nothing }, unreadable: error.reason });
    }
  }
  return { ...task, files };
}

/** Stands for what nobody asks for: pictures, and what cannot be read. */
const nothing = new Uint8Array(0);

async function postedSource(source: Source, maxBytes: number): Promise<PostedSource> {
  if (source instanceof FileSource) return { path: source.path };
  if (source instanceof Uint8Array || source instanceof Blob) return { data: source };
  const chunks = chunksOf(source);
  const parts: Uint8Array[] = [];
  let length = 0;
  // One byte beyond the limit is enough for the worker to find the file too large.
  while (length <= maxBytes) {
    const next = await chunks.next();
    if (next.done === true) return { data: new Uint8Array(Buffer.concat(parts)) };
    parts.push(next.value);
    length += next.value.length;
  }
  await chunks.return?.();
  return { data: new Uint8Array(Buffer.concat(parts)) };
}

/** The task as `runCheckTask` takes it. */
export function received({ files, ...task }: PostedTask): CheckTask {
  return {
    ...task,
    files: files.map(({ source, ...file }) => ({
      ...file,
      source: 'path' in source ? readInSteps(source.path) : source.data,
    })),
  };
}

/** An error as data. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CareplanCsvError) return { message: error.message, misuse: error.code };
  const { message = String(error), code, path } = error as NodeJS.ErrnoException;
  return { message, ...(typeof code === 'string' && { code }), ...(typeof path === 'string' && { path }) };
}

/** The error that a worker met. */
export function errorOf({ message, misuse, code, path }: Failure): Error {
  if (misuse !== undefined) return new CareplanCsvError(misuse, message);
  return Object.assign(new Error(message), {
    ...(code !== undefined && { code }),
    ...(path !== undefined && { path }),
  });
}
