/**
 * Sets with exactly one fault, for testing importers and this project's own rules. Needs no fast-check.
 *
 * @module careplan-csv/faults
 */

import { CareplanCsvError, type IssueCode } from '../../issues';
import { isAnObject, isBytes, isText, listOf, must, shown, withFields } from '../../misuse';
import type { NamedBytes } from '../files';
import { byteFaults } from './bytes';
import { fieldFaults } from './cells';
import { SetEditor } from './editor';
import type { Fault, FaultBase, FaultPlace } from './fault';
import { nameFaults } from './names';
import { rowFaults } from './rows';
import { savingFaults } from './saving';
import { transmissionFaults } from './transmissions';

export type { NamedBytes } from '../files';
export type { FaultBase, FaultPlace } from './fault';

const faults: readonly Fault[] = [
  ...nameFaults,
  ...byteFaults,
  ...savingFaults,
  ...fieldFaults,
  ...rowFaults,
  ...transmissionFaults,
];

const byCode = /* @__PURE__ */ new Map<IssueCode, Fault>(faults.map((fault) => [fault.code, fault]));

/** The codes that reading files never gives, and why; all others are in {@link faultCodes}. */
export const codesWithoutFault: Readonly<Partial<Record<IssueCode, string>>> = {
  character_substituted: 'It arises when records are written: what stands in a file is in MS932 already.',
  file_unreadable:
    'It arises where a file cannot be opened, is cut off, or is no CSV: there is no file of the standard to put it into.',
  character_unmappable: 'It arises when records are written: what stands in a file is in MS932 already.',
};

/** Every code that a fault can be made for. */
export const faultCodes: readonly IssueCode[] = /* @__PURE__ */ faults.map(({ code }) => code);

/** How a fault is put in. */
export interface FaultOptions {
  /** Which row, where several suit; 1 by default. */
  readonly seed?: number | undefined;
}

/** A faulty set, and where its findings lie. */
export interface FaultySet {
  readonly files: readonly NamedBytes[];
  /** The place of each finding of the code. */
  readonly places: readonly FaultPlace[];
  /** The codes that cannot but stand beside it (`file_byte_order_mark`: `file_encoding_utf8`). */
  readonly beside: readonly IssueCode[];
}

/**
 * Puts exactly one fault into a clean set.
 *
 * @param set A set without findings, such as `generateSet` makes; it stays as it is.
 * @param code One of {@link faultCodes}.
 * @param options Which row, where several suit.
 * @returns The set with the fault: `checkFiles` finds this code and nothing else.
 * @throws CareplanCsvError with code `invalid_option` for a code without a fault, or a set that does not suit it: see {@link faultBase}.
 * @example
 * ```ts
 * import { faultBase, generateSet, injectFault } from 'careplan-csv/testing';
 *
 * const { pattern, options } = faultBase('total_mismatch');
 * const faulty = injectFault(generateSet(pattern, options), 'total_mismatch');
 * console.log(faulty.map(({ name }) => name));
 * ```
 */
export function injectFault(set: readonly NamedBytes[], code: IssueCode, options: FaultOptions = {}): NamedBytes[] {
  return [...makeFault(set, code, options).files];
}

/**
 * Puts exactly one fault into a clean set, and says where it shows.
 *
 * @param set A set without findings.
 * @param code One of {@link faultCodes}.
 * @param options Which row, where several suit.
 * @throws CareplanCsvError as {@link injectFault}.
 */
export function makeFault(set: readonly NamedBytes[], code: IssueCode, options: FaultOptions = {}): FaultySet {
  const fault = faultOf(code);
  must('set', set, listOf(withFields({ name: isText, bytes: isBytes })));
  must('options', options, isAnObject);
  const editor = new SetEditor(set, code, options.seed ?? 1);
  const places = fault.inject(editor);
  return { files: editor.finish(), places: [places].flat(), beside: fault.beside ?? [] };
}

/**
 * Tells of what a set must be for a fault: the pattern and options for `generateSet`.
 *
 * @param code One of {@link faultCodes}.
 * @throws CareplanCsvError with code `invalid_option` for a code without a fault.
 */
export function faultBase(code: IssueCode): FaultBase {
  // Enough persons that each sort of service is among them.
  return { pattern: faultOf(code).base, options: { persons: 12 } };
}

function faultOf(code: IssueCode): Fault {
  const fault = byCode.get(code);
  if (fault === undefined) throw new CareplanCsvError('invalid_option', `there is no fault for ${shown(code)}`);
  return fault;
}
