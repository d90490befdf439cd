/**
 * Files with invented persons and texts in the place of the real ones, and all their faults. Needs no fast-check.
 *
 * @module careplan-csv/anonymise
 */

import { parseFileName } from '../../filenames/parse';
import { arrayOf, isAnObject, isBytes, isText, must, withFields } from '../../misuse';
import { lazyPattern } from '../../once';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import { fileKindInfo, isKind, type Kind } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { layouts, versionInfo } from '../../schemas/versions';
import type { NamedBytes } from '../files';
import { tinyJpeg } from '../sets/picture';
import { type CellRow, Cells, treatmentOf } from './cells';
import { classOf, hasContent } from './characters';
import { Keyed, randomSecret } from './keyed';
import { foreignWords, Names, officesIn } from './names';
import { Numbers } from './numbers';
import { Originals } from './originals';
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
  readonly seed?: number | string | undefined;
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
 * line breaks stay), numbers of persons, insurers, offices and satellites (one to one, in cells and file names alike; 9999999999 and the H of
 * 生活保護単独 stay), birth dates (another day of a near year) and every date before 2000, 外字, and in paths all that the grammar of names does not
 * want. What cannot be placed (rows out of step, cells grown together, what a header calls otherwise than the standard) is replaced too. Of pictures
 * and of what is not a CSV nothing is left. No substitute holds a name or a part of one, or six digits in a row of a number, that the files hold.
 *
 * What stays can still tell a person to somebody who knows a good deal: dates of certification, plans and services, service codes, units and
 * money, levels of care, the lengths of texts, the times in the names. So it is a means to show a fault to a partner under a duty of
 * confidence, and no anonymisation in the sense of the law (匿名加工情報).
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
  must('files', files, arrayOf(withFields({ name: isText, bytes: isBytes })));
  must('options', options, isAnObject);
  const keyed = new Keyed(String(options.seed ?? randomSecret()));
  const originals = new Originals();
  const texts = new Texts(keyed, originals);
  const numbers = new Numbers(keyed, originals);
  const names = new Names(texts, numbers);
  const cells = new Cells(keyed, texts, numbers, names);
  const jobs = files.map(jobOf);
  for (const job of jobs) note(job, originals, numbers);
  return jobs.map((job) => ({ name: names.substitute(job.file.name), bytes: bytesOf(job, cells, keyed) }));
}

function jobOf(file: NamedBytes): Job {
  const parsed = parseFileName(file.name);
  const kind = parsed.kind ?? null;
  const noCsv = parsed.issues.some(({ code }) => code === 'file_not_csv');
  const picture = kind !== null && fileKindInfo(kind).category === 'picture';
  const treatment = picture || /\.jpe?g$/iu.test(file.name) ? 'picture' : noCsv ? 'drop' : 'csv';
  return { file, kind: kind !== null && isKind(kind) ? kind : null, treatment };
}

/** Notes the originals of a file: no substitute may be one of them, or hold one. */
function note({ file, kind, treatment }: Job, originals: Originals, numbers: Numbers): void {
  for (const office of officesIn(file.name)) numbers.note(office, 'office');
  for (const word of foreignWords(file.name)) originals.noteName(word);
  if (treatment !== 'csv') return;
  for (const segment of segmentsOf(file.bytes).segments) {
    const units = new FileUnits(segment);
    for (const row of rowsOf(units, segment.bytes, kind, file.name)) {
      noteOtherText(row, units, originals);
      if (row.header) continue;
      for (const [index, cell] of row.cells.entries()) noteCell(cell, fieldOf(row, index), index, originals, numbers);
    }
  }
}

/** Notes what a row with bad bytes says in another encoding: a part of it may be in that one. */
function noteOtherText({ starts }: PlacedRow, units: FileUnits, originals: Originals): void {
  const [from, to] = [starts[0] ?? 0, starts.at(-1) ?? 0];
  if (!units.hasBad(from, to)) return;
  for (const [word] of units.otherText(from, to).matchAll(words())) originals.noteName(word);
}

function noteCell(
  cell: string,
  field: FieldCodec | undefined,
  index: number,
  originals: Originals,
  numbers: Numbers,
): void {
  if (!hasContent(cell)) return;
  const how = field === undefined ? undefined : treatmentOf(field.spec);
  if (how === 'name') originals.noteName(cell);
  else if (how === 'file') for (const office of officesIn(cell)) numbers.note(office, 'office');
  else if (how === 'insurer' || how === 'insured' || how === 'office') numbers.note(cell, how);
  else if (how === 'text') originals.noteText(cell);
  if (how === 'keep' || how === 'other') return;
  const type = field?.spec.type;
  if (type === 'phone' || type === 'postal') originals.noteNumber(cell);
  // Where columns are out of step, names stand anywhere, and the person where it always stands.
  if (field !== undefined && field.read(cell) !== undefined) return;
  if (field === undefined && index === 1 && isInsurer(cell)) numbers.note(cell, 'insurer');
  else if (field === undefined && index === 2 && isInsured(cell)) numbers.note(cell, 'insured');
  for (const [word] of cell.matchAll(words())) originals.noteName(word);
}

/** Letters in a row, as names are written. */
const words = /* @__PURE__ */ lazyPattern('[\\p{L}\\p{M}々ー]+', 'gu');

const isInsurer = (cell: string): boolean => /^[0-9]{6}$/u.test(cell);
const isInsured = (cell: string): boolean => /^[0-9H][0-9]{9}$/u.test(cell);

function bytesOf(job: Job, cells: Cells, keyed: Keyed): Uint8Array {
  if (job.treatment === 'picture') return tinyJpeg();
  if (job.treatment === 'drop') return new Uint8Array(0);
  const { segments, join } = segmentsOf(job.file.bytes);
  return join(segments.map((segment) => segmentBytes(segment, job, cells, keyed)));
}

function segmentBytes(segment: Segment, job: Job, cells: Cells, keyed: Keyed): Uint8Array {
  const units = new FileUnits(segment);
  for (const row of rowsOf(units, segment.bytes, job.kind, job.file.name)) {
    const about: CellRow = {
      person: row.cells[2] ?? '',
      rejected: row.rejected,
      names: row.cells.filter((_, index) => fieldOf(row, index)?.spec.holds === 'personName'),
    };
    for (const [index, cell] of row.cells.entries()) {
      const from = row.starts[index];
      const to = row.starts[index + 1];
      if (from === undefined || to === undefined) continue;
      put(units, from, to, cell, substituteOf(row, index, about, cells, job.kind));
      if (units.hasBad(from, to)) units.replaceBad(from, to, keyed.numbers('bytes', units.original(from, to).join()));
    }
  }
  return units.bytes();
}

/** The field of a cell; `undefined` where it cannot be determined. */
function fieldOf({ fields, broken }: PlacedRow, index: number): FieldCodec | undefined {
  return index === broken ? undefined : fields?.[index];
}

function substituteOf(row: PlacedRow, index: number, about: CellRow, cells: Cells, kind: Kind | null): string {
  const cell = row.cells[index] as string;
  const field = fieldOf(row, index);
  if (field !== undefined) return cells.ofField(cell, field, about);
  if (row.header) return kind !== null && namesOf(kind).has(cell.trim()) ? cell : cells.ofNothing(cell);
  if (row.fields === null && kind !== null) {
    // Rows of every kind begin with the version and the person: that much holds where the rest is out of step.
    // A version that stands second tells a reader that the row has moved.
    if (index < 2 && isVersion(cell) && (index === 0 || !isVersion(row.cells[0]))) return cell;
    if (index === 1 && isInsurer(cell)) return cells.number(cell, 'insurer');
    if (index === 2 && isInsured(cell)) return cells.number(cell, 'insured');
  }
  return cells.ofNothing(cell);
}

function isVersion(cell = ''): boolean {
  return versionInfo(cell) !== undefined;
}

/** What a header calls the fields of a kind. */
function namesOf(kind: Kind): ReadonlySet<string> {
  const fields = layouts.flatMap((layout) => fieldsIn(kind, layout));
  return new Set(['CSVバージョン', ...fields.flatMap(({ key, name }) => [key, name])]);
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
