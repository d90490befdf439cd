import type { FileName } from '../../filenames/file-name';
import { formatFileName } from '../../filenames/format';
import { parseFileName } from '../../filenames/parse';
import { CareplanCsvError } from '../../issues';
import { nameGrammars } from '../../schemas/versions';
import type { AnswerOf, RequestOf } from '../protocol';

/** What a file name says. */
export function name({ name: given }: RequestOf<'name'>): AnswerOf<'name'> {
  const parsed = parseFileName(given);
  const repaired = parsed.issues.some(({ code }) => code === 'file_name_repaired');
  if (parsed.value === undefined) return { ok: parsed.ok, repaired };
  const { kind, month, sender, senderType, receiver, receiverType, stamp, branch } = parsed.value;
  const told = { kind, month, sender, senderType, receiver, receiverType, stamp, branch };
  const parts = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return { ok: parsed.ok, parts, repaired };
}

/** The name that some parts make. */
export function formatName({ parts }: RequestOf<'formatName'>): AnswerOf<'formatName'> {
  // Service types stand in names of the newest grammar only.
  const edition = parts.senderType === null ? nameGrammars.at(-1) : nameGrammars[0];
  try {
    return { name: formatFileName({ ...parts, edition } as FileName) };
  } catch (error) {
    if (error instanceof CareplanCsvError) return { refused: true };
    throw error;
  }
}
