import { catalogue, type Severity } from '../../issues';
import type { FieldSpec } from '../field';
import { type Given, givenAs } from '../given';
import type { Version } from '../versions';
import { repair } from './repair';
import { type CellFault, type CellFaultCode, type CellType, cellTypeOf, type Value } from './types';

/** The outcome of judging a cell at length. */
export interface Judged {
  readonly value: Value;
  readonly faults: readonly CellFault[];
}

/** One field in one edition, compiled: cells to values and back. */
export interface FieldCodec {
  readonly spec: FieldSpec;
  /** Whether an empty cell is fine. */
  readonly emptyAllowed: boolean;
  /** Free text, written in quotation marks. */
  readonly quoted: boolean;
  /** Whether reading costs next to nothing, so that there is no use in keeping what was read. */
  readonly verbatim: boolean;
  /** Whether any character may stand in it, so that substitution applies. */
  readonly free: boolean;
  /**
   * The value of a filled cell that there is nothing to say about; `undefined` where {@link FieldCodec.judge} has to look.
   * Never called with an empty text.
   */
  readonly read: (text: string) => Value | undefined;
  /** The value of any cell with its findings: the slow way, which repairs and explains. */
  readonly judge: (text: string) => Judged;
  /** The cell of a record's value, or why there is none. */
  readonly write: (value: unknown) => string | CellFault;
}

/** A text that stands for no value. */
interface Failure {
  readonly code: CellFaultCode;
}

/** One object a code: a check that fails must not cost more than one that does not. */
const failures: { readonly [C in CellFaultCode]: Failure } = {
  field_length: { code: 'field_length' },
  field_format: { code: 'field_format' },
  field_date: { code: 'field_date' },
  field_code: { code: 'field_code' },
  field_number: { code: 'field_number' },
  field_unused: { code: 'field_unused' },
};

function isFailure(found: Value | Failure): found is Failure {
  return typeof found === 'object' && found !== null;
}

/**
 * Compiles one field for an edition.
 *
 * @internal
 */
export function fieldCodec(spec: FieldSpec, version: Version): FieldCodec {
  const type = cellTypeOf(spec);
  const { free, quoted, remark } = type;
  const readLength = spec.readLength ?? spec.length;
  const writeLength = spec.length ?? spec.writeLength;
  const zeros = 'zeros' in spec && spec.zeros ? '0'.repeat(spec.length ?? 0) : undefined;
  const open: { severity: Severity } | undefined =
    spec.doubtful === undefined || spec.doubtful === 'presence' ? undefined : { severity: 'warning' };
  const emptyFault = emptyFaultOf(spec);

  /** The checks of a filled cell, in their one order: length, format, value. */
  function look(text: string, length: number | undefined): Value | Failure {
    if (!fits(type, text, length)) return failures.field_length;
    if (!type.format(text)) return failures.field_format;
    return type.value(text, spec, length, version) ?? failures[type.fault];
  }

  function read(text: string): Value | undefined {
    if (text === zeros) return null;
    const found = look(text, readLength);
    return isFailure(found) || remark?.(text, spec) !== undefined ? undefined : found;
  }

  function judge(text: string): Judged {
    if (text === zeros) return { value: null, faults: [] };
    const attempt = repair(text, type.repairs);
    const now = attempt.text;
    const repaired: readonly CellFault[] =
      attempt.made.length === 0 ? [] : [{ code: 'field_repaired', params: { repair: attempt.made.join(',') } }];
    if (now === zeros) return { value: null, faults: repaired };
    if (now === '') return { value: null, faults: emptyFault === undefined ? repaired : [emptyFault] };
    const found = look(now, readLength);
    if (isFailure(found)) {
      const kept = open !== undefined && type.verbatim ? now : null;
      return { value: kept, faults: [{ ...faultOf(found.code, spec, now, readLength, version), ...open }] };
    }
    const more = remark?.(now, spec);
    if (more === undefined) return { value: found, faults: repaired };
    return { value: catalogue()[more.code].severity === 'error' ? null : found, faults: [more] };
  }

  function write(value: unknown): string | CellFault {
    if (value === null || value === undefined || (free && value === '')) {
      if (zeros !== undefined) return zeros;
      return emptyFault?.code === 'field_required' ? ofRecord(emptyFault, givenAs(value)) : '';
    }
    const cell = type.cell(value);
    if (cell === undefined || cell === '') {
      // An empty string is no value of the type; but where null is none either, to ask for null would lead nowhere.
      const neverEmpty = zeros === undefined && !('emptyWhere' in spec && spec.emptyWhere !== undefined);
      if (value === '' && neverEmpty && emptyFault?.code === 'field_required')
        return ofRecord(emptyFault, givenAs(value));
      const code = type.fault === 'field_date' ? 'field_format' : type.fault;
      return refused(faultOf(code, spec, '', writeLength, version), given(value));
    }
    if (cell === zeros) return refused(faultOf('field_date', spec, cell, writeLength, version), 'zeros');
    const found = look(cell, writeLength);
    if (isFailure(found)) return refused(faultOf(found.code, spec, cell, writeLength, version), given(value));
    const unwritable = type.unwritable?.(cell, spec, version);
    return unwritable === undefined ? cell : refused(unwritable, given(value));
  }

  /** What a value is that cannot be written; often it is the cell and not what a record holds. */
  function given(value: unknown): Given {
    if (typeof value !== 'string' || value === '') return givenAs(value);
    if (value === zeros) return 'zeros';
    return type.cell(value) === undefined && !isFailure(look(value, writeLength)) ? 'cell' : 'text';
  }

  const emptyAllowed = emptyFault === undefined;
  return { spec, emptyAllowed, quoted, verbatim: !type.recurs, free, read, judge, write };
}

/**
 * Makes a fault of a cell one of a record: it tells what stood there, so that the sentence speaks of the record.
 *
 * @internal
 */
export function ofRecord(fault: CellFault, given: Given): CellFault {
  return { ...fault, params: { ...fault.params, given } } as CellFault;
}

/** What keeps a record from being written is an error, whatever it weighs on reading. */
function refused(fault: CellFault, given: Given): CellFault {
  const told = ofRecord(fault, given);
  return catalogue()[fault.code].severity === 'error' ? told : { ...told, severity: 'error' };
}

function fits({ length: meaning }: CellType, text: string, length: number | undefined): boolean {
  if (meaning === 'none' || length === undefined) return true;
  return meaning === 'exact' ? characters(text) === length : characters(text) <= length;
}

/** The length in characters: a pair of surrogates (UTF-8 files) is one. */
function characters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}

/** What there is to say of an empty cell; `undefined` where it may be empty. */
function emptyFaultOf({ presence, doubtful }: FieldSpec): CellFault | undefined {
  if (presence === undefined) return undefined;
  if (presence === 'required') return { code: 'field_required', params: {} };
  return { code: 'field_recommended', params: doubtful === 'presence' ? { doubtful: true } : {} };
}

/** A fault with the facts that the sentence about it needs: what is allowed, never what stands there. */
function faultOf(
  code: CellFaultCode,
  spec: FieldSpec,
  text: string,
  length: number | undefined,
  version: Version,
): CellFault {
  const type = cellTypeOf(spec);
  const shape = { type: spec.type, ...(length === undefined ? {} : { length }) };
  switch (code) {
    case 'field_length':
      return { code, params: { ...shape, exact: type.length === 'exact', actual: characters(text) } };
    case 'field_code':
      return { code, params: type.allowed?.(spec, version) ?? { allowed: [] } };
    case 'field_unused':
      return { code, params: {} };
    default:
      return { code, params: { ...shape, ...('min' in spec && spec.min !== undefined ? { min: spec.min } : {}) } };
  }
}
