/**
 * Files with invented persons and texts in the place of the real ones, and all their faults. Needs no fast-check.
 *
 * @module
 */
import { parseFileName } from '../../filenames/parse';
import { fileKindInfo, isKind, type Kind } from '../../schemas/kinds';
import type { NamedBytes } from '../files';
import { tinyJpeg } from '../sets/picture';
import { Cells, treatmentOf } from './cells';
import { classOf, hasContent } from './characters';
import { Keyed, randomSecret } from './keyed';
import { Names, officesIn } from './names';
import { Numbers } from './numbers';
import { type PlacedRow, rowsOf } from './rows';
import { type Segment, segmentsOf } from './segments';
import { Texts } from './texts';
import { FileUnits } from './units';

export type { NamedBytes } from '../files';

/** How files are anonymised. */
export interface AnonymiseOptions {
  /**
   * The secret: the same one gives the same substitutes, so that a later file fits an earlier one. Whoever knows it can try originals out, so
   * take a long random one and keep it. Left out: one that nobody knows and that is forgotten.
   */
  readonly seed?: number | string;
}

/** A file on its way. */
interface Job {
  readonly file: NamedBytes;
  readonly kind: Kind | null;
  readonly treatment: 'csv' | 'picture' | 'drop';
}

/**
 * Replaces the persons, offices and texts of files by invented ones and leaves all else as it is: the structure, the faults, the lengths in
 * characters and bytes, the links and the relations. `checkFiles` says of the result what it says of the original (`text_mojibake` apart: a garbled text
 * gets a substitute that is none).
 *
 * Replaced are: names, kana, addresses, telephone numbers, postal codes, all free texts (kanji by kanji, kana by kana, digit by digit; marks and
 * line breaks stay), numbers of persons, insurers and offices (one to one, in cells and file names alike; 9999999999 and the H of 生活保護単独
 * stay), birth dates (another day of a near year), 外字. Of pictures and of what is no CSV nothing is left.
 *
 * What stays can still tell a person to somebody who knows a good deal: dates of certification, plans and services, service codes, units and
 * money, levels of care, the lengths of texts, the times in the names, folders in ASCII letters. So it is a means to show a fault to a partner
 * under a duty of confidence, and no anonymisation in the sense of the law (匿名加工情報).
 *
 * @param files The files of one or more transmissions, all together: what is linked in one call stays linked.
 * @param options The secret.
 * @returns The files in the same order.
 * @example
 * ```ts
 * import { anonymise, generateSet } from 'careplan-csv/testing';
 *
 * for (const { name, bytes } of anonymise(generateSet('D4'))) console.log(name, bytes.length);
 * ```
 */
export function anonymise(files: readonly NamedBytes[], options: AnonymiseOptions = {}): NamedBytes[] {
  const keyed = new Keyed(String(options.seed ?? randomSecret()));
  const texts = new Texts(keyed);
  const numbers = new Numbers(keyed);
  const names = new Names(texts, numbers);
  const cells = new Cells(keyed, texts, numbers, names);
  const jobs = files.map(jobOf);
  for (const job of jobs) note(job, texts, numbers);
  return jobs.map((job) => ({ name: names.substitute(job.file.name), bytes: bytesOf(job, cells) }));
}

function jobOf(file: NamedBytes): Job {
  const parsed = parseFileName(file.name);
  const kind = parsed.kind ?? null;
  const noCsv = parsed.issues.some(({ code }) => code === 'file_not_csv');
  const picture = kind !== null && fileKindInfo(kind).category === 'picture';
  const treatment = picture || /\.jpe?g$/iu.test(file.name) ? 'picture' : noCsv ? 'drop' : 'csv';
  return { file, kind: kind !== null && isKind(kind) ? kind : null, treatment };
}

/** Notes the originals of a file: substitutes must be none of them. */
function note({ file, kind, treatment }: Job, texts: Texts, numbers: Numbers): void {
  for (const office of officesIn(file.name)) numbers.note(office, 'office');
  if (treatment !== 'csv') return;
  for (const { cells, codec } of segmentsOf(file.bytes).segments.flatMap((segment) => [
    ...rowsOf(new FileUnits(segment), segment.bytes, kind, file.name),
  ])) {
    for (const [index, cell] of cells.entries()) {
      const spec = codec?.fields[index]?.spec;
      const how = spec === undefined ? 'text' : treatmentOf(spec);
      if (how === 'insurer' || how === 'insured' || how === 'office') numbers.note(cell, how);
      else if (how === 'file') for (const office of officesIn(cell)) numbers.note(office, 'office');
      else if ((how === 'text' || how === 'name') && hasContent(cell)) texts.note(cell);
    }
  }
}

function bytesOf(job: Job, cells: Cells): Uint8Array {
  if (job.treatment === 'picture') return tinyJpeg();
  if (job.treatment === 'drop') return new Uint8Array(0);
  const { segments, join } = segmentsOf(job.file.bytes);
  return join(segments.map((segment) => segmentBytes(segment, job, cells)));
}

function segmentBytes(segment: Segment, job: Job, cells: Cells): Uint8Array {
  const units = new FileUnits(segment);
  for (const row of rowsOf(units, segment.bytes, job.kind, job.file.name)) {
    if (row.header) continue;
    for (const [index, cell] of row.cells.entries()) {
      const from = row.starts[index];
      const to = row.starts[index + 1];
      if (from === undefined || to === undefined) continue;
      put(units, from, to, cell, substituteOf(row, index, cells, job.kind));
    }
  }
  return units.bytes();
}

function substituteOf(
  { cells: row, codec, broken }: PlacedRow,
  index: number,
  cells: Cells,
  kind: Kind | null,
): string {
  const cell = row[index] as string;
  const field = codec?.fields[index];
  if (field !== undefined && index !== broken) {
    return cells.ofField(cell, field, row[2] ?? '');
  }
  if (codec === null && kind !== null) {
    // Rows of every kind begin with the version and the person: that much holds where the rest is out of step.
    if (index === 0 && /^[0-9]{1,6}$/u.test(cell)) return cell;
    if (index === 1 && /^[0-9]{6}$/u.test(cell)) return cells.number(cell, 'insurer');
    if (index === 2 && /^[0-9H][0-9]{9}$/u.test(cell)) return cells.number(cell, 'insured');
  }
  return cells.ofNothing(cell);
}

/** Writes the substitute over the original, character by character; marks that only the file has (quotation marks) stay. */
function put(units: FileUnits, from: number, to: number, original: string, substitute: string): void {
  if (original === substitute) return;
  const originals = Array.from(original);
  const drawn = Array.from(substitute).filter((_, index) => isReplaced(originals[index]));
  let next = 0;
  for (let at = from; at < to; at += 1) {
    const unit = units.units[at] as number;
    const pair = (unit & 0xfc00) === 0xd800;
    const character = pair ? units.text(at, at + 2) : String.fromCharCode(unit);
    if (isReplaced(character)) {
      const made = drawn[next];
      next += 1;
      if (made !== undefined && made !== character) units.put(at, made);
    }
    if (pair) at += 1;
  }
}

function isReplaced(character: string | undefined): boolean {
  return character !== undefined && classOf(character) !== undefined;
}
