import { decodeMs932 } from '../../codec/ms932/decode';
import type { IssueCode } from '../../issues';
import { generateSet } from '../sets';
import { faultBase, faultCodes, makeFault, type NamedBytes } from './index';

/** What triggers a rule, and the same without the fault; both of invented data. */
export interface FaultExample {
  /** What the two texts are: lines of a file, bytes of a file in hex, or names of files. */
  readonly of: 'line' | 'bytes' | 'names';
  /** The file the lines or bytes stand in; `null` for names. */
  readonly file: string | null;
  readonly bad: string;
  readonly good: string;
}

/** Bytes shown where the fault lies in them. */
const shownBytes = 16;

/** Characters shown of each end of a line that no reader reads whole (a record without an end has a million). */
const shownCharacters = 500;

/**
 * Shows the smallest difference between a clean set and the same set with a fault.
 *
 * @param code A code of the catalogue.
 * @returns `null` for codes that reading files never gives.
 */
export function faultExample(code: IssueCode): FaultExample | null {
  if (!faultCodes.includes(code)) return null;
  const { pattern, options } = faultBase(code);
  const clean = generateSet(pattern, options);
  const faulty = makeFault(clean, code).files;
  const bad = new Map(faulty.map((file) => [file.name, file]));
  const pairs = clean.flatMap((good) =>
    bad.has(good.name) ? [[good, bad.get(good.name) as NamedBytes] as const] : [],
  );
  const changed = pairs.find(([one, other]) => firstDifference(one.bytes, other.bytes) >= 0);
  if (changed === undefined || pairs.length < clean.length || faulty.length > clean.length)
    return namesOf(clean, faulty);
  const [good, broken] = changed;
  const lines = lineDifference(textOf(good), textOf(broken));
  if (lines !== undefined) return { of: 'line', file: good.name, ...lines };
  const at = firstDifference(good.bytes, broken.bytes);
  return { of: 'bytes', file: good.name, bad: hexAt(broken.bytes, at), good: hexAt(good.bytes, at) };
}

function namesOf(clean: readonly NamedBytes[], faulty: readonly NamedBytes[]): FaultExample {
  const list = (files: readonly NamedBytes[]): string => files.map(({ name }) => name).join('\n');
  return { of: 'names', file: null, bad: list(faulty), good: list(clean) };
}

function textOf({ bytes }: NamedBytes): string {
  return decodeMs932(bytes).text;
}

/** The lines around the first difference that can be seen; `undefined` where it lies in bytes or line ends only. */
function lineDifference(good: string, bad: string): { good: string; bad: string } | undefined {
  if (bad.includes('\ufffd') || bad.length === 0) return undefined;
  const [ours, theirs] = [good.split(/\r\n|\n|\r/), bad.split(/\r\n|\n|\r/)];
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  const from = at >= 0 ? at : theirs.length;
  const [one, other] = [ours[from] ?? '', theirs[from] ?? ''];
  return one === other || (one.trim() === '' && other.trim() === '')
    ? undefined
    : { good: shown(one), bad: shown(other) };
}

/** The two ends of a line that is long. */
function shown(line: string): string {
  const characters = Array.from(line);
  if (characters.length <= 2 * shownCharacters) return line;
  const [head, tail] = [characters.slice(0, shownCharacters), characters.slice(-shownCharacters)];
  return `${head.join('')} … ${tail.join('')}`;
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) if (a[at] !== b[at]) return at;
  return -1;
}

function hexAt(bytes: Uint8Array, at: number): string {
  const from = Math.max(0, at - 4);
  const shown = Array.from(bytes.subarray(from, from + shownBytes), (byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  );
  return `${from > 0 ? '… ' : ''}${shown.join(' ')}${from + shownBytes < bytes.length ? ' …' : ''}`;
}
