import type { FileName } from '../filenames/file-name';
import { formatFileName } from '../filenames/format';
import { parseFileName } from '../filenames/parse';
import { CareplanCsvError } from '../issues';
import type { Version } from '../schemas/versions';
import { grammarOf, nameGrammars } from '../schemas/versions';
import { change, type FixChange } from './change';

/** A name as the standard wants it, and what was done to get there. */
export interface FixedName {
  readonly name: string;
  readonly changes: readonly FixChange[];
}

/**
 * Puts the name of a file into the grammar of its kind, where its parts can be determined; the folder before it stays.
 *
 * @param name The name or path.
 * @param version The version of the file's rows; `undefined` where there are none.
 * @param offices The service types that the caller knows, by 事業所番号.
 */
export function fixName(
  name: string,
  version: Version | undefined,
  offices: Readonly<Record<string, string>>,
): FixedName {
  const parsed = parseFileName(name);
  // A whole name behind other text is the only thing that is meant.
  const behind = parsed.issues.every(({ code }) => code === 'file_name_unknown_kind');
  const parts = parsed.ok || behind ? (parsed.value as FileName | undefined) : undefined;
  if (parts === undefined) return { name, changes: [] };
  const folder = name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const typed = withTypes(parts, version, offices);
  const made = formatted(typed ?? parts);
  const repaired = !parsed.ok || parsed.issues.some(({ code }) => code === 'file_name_repaired');
  if (made === undefined || (!repaired && typed === undefined)) return { name, changes: [] };
  const fixed = folder + made;
  if (fixed === name) return { name, changes: [] };
  const code = typed === undefined ? 'file_renamed' : 'service_types_added';
  return { name: fixed, changes: [change(code, name, {}, { name: made })] };
}

/** The parts of an older name in the grammar of its rows, with the types that the caller knows. */
function withTypes(
  parts: FileName,
  version: Version | undefined,
  offices: Readonly<Record<string, string>>,
): FileName | undefined {
  const [newest] = nameGrammars;
  if (version === undefined || newest === undefined || parts.edition === newest || grammarOf(version) !== newest)
    return undefined;
  const senderType = offices[parts.sender];
  const receiverType = offices[parts.receiver];
  if (senderType === undefined || receiverType === undefined) return undefined;
  return { ...parts, edition: newest, senderType, receiverType };
}

/** The name of some parts; `undefined` where a part was kept that makes no legal name. */
function formatted(parts: FileName): string | undefined {
  try {
    return formatFileName(parts);
  } catch (error) {
    if (error instanceof CareplanCsvError) return undefined;
    throw error;
  }
}
