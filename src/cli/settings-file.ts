import type { RuleSettings } from '../validate/settings';
import { type SettingFault, settingFaults } from '../validate/settings';
import { Complaint } from './exit';
import { textOf } from './text-file';

/**
 * Reads the settings of rules.
 *
 * @param path The file; `-` is stdin. A byte order mark is not a part of it.
 * @throws {@link Complaint} that names every fault with its line and column.
 */
export async function readSettings(path: string): Promise<RuleSettings> {
  const text = await textOf(path);
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch (error) {
    const at = placeIn(text, positionOf(error, text));
    throw new Complaint(
      `「${path}」${at.ja}: JSONとして読めません。{ "コード": { "severity": "off", "reason": "理由" } } の形で書いてください。`,
      `${path}, ${at.en}: this is not JSON; write { "code": { "severity": "off", "reason": "why" } }.`,
    );
  }
  const faults = settingFaults(settings);
  if (faults.length > 0) throw complaintOf(path, text, faults);
  return settings as RuleSettings;
}

function complaintOf(path: string, text: string, faults: readonly SettingFault[]): Complaint {
  const offsets = keyOffsets(text);
  const told = faults.map(({ path: keys, says }) => {
    // A missing key is reported at the object that lacks it.
    const offset = offsets.get(JSON.stringify(keys)) ?? offsets.get(JSON.stringify(keys.slice(0, 1))) ?? 0;
    return { at: placeIn(text, offset), says };
  });
  return new Complaint(
    told.map(({ at, says }) => `「${path}」${at.ja}: ${says.ja}`).join(' '),
    told.map(({ at, says }) => `${path}, ${at.en}: ${says.en}`).join(' '),
  );
}

/** Where a parser stopped; the end of the text where it does not say. */
function positionOf(error: unknown, text: string): number {
  const [, position] = /position (\d+)/u.exec(error instanceof Error ? error.message : '') ?? [];
  return position === undefined ? text.length : Number(position);
}

function placeIn(text: string, offset: number): { readonly ja: string; readonly en: string } {
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return { ja: `${line}行${column}文字目`, en: `line ${line} column ${column}` };
}

/** Where the keys of a JSON text stand, two levels deep: path → offset. */
function keyOffsets(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const path: string[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}[\]]/gu)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth <= 2 && /^\s*:/u.test(text.slice(index + token.length))) {
      path.length = depth - 1;
      path.push(JSON.parse(token) as string);
      offsets.set(JSON.stringify(path), index);
    }
  }
  return offsets;
}
