import type { FaultOf, Severity } from '../../issues';
import { codesIn } from '../codes';
import type { FieldSpec } from '../field';
import { serviceTypeOf, totalServiceCode } from '../service-codes';
import { serviceTypes } from '../service-types';
import { layoutOf, type Version, versionInfo, versions, versionsOf } from '../versions';
import { repair } from './repair';
import { type CellFaultCode, cellTypeOf, type Value } from './types';

/** What is wrong with a cell: an issue without its place. Its severity is set where the source is doubtful and the catalogue's does not hold. */
export type CellFault = FaultOf<
  | CellFaultCode
  | 'field_required'
  | 'field_recommended'
  | 'field_repaired'
  | 'field_unused'
  | 'character_control'
  | 'service_type_unknown'
  | 'service_type_not_exchanged'
  | 'version_unknown'
>;

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

/**
 * Whether a text holds control characters other than line breaks and tabs.
 *
 * @internal
 */
export function hasControls(text: string): boolean {
  return controls.test(text);
}

/** Control characters other than line breaks and tab; C1 can only come from UTF-8 files. */
// biome-ignore lint/complexity/useRegexLiterals: the escapes read better in one place
const controls = /* @__PURE__ */ new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]');

/**
 * Compiles one field for an edition.
 *
 * @internal
 */
export function fieldCodec(spec: FieldSpec, version: Version): FieldCodec {
  const type = cellTypeOf(spec);
  const set = spec.length;
  const readLength = spec.readLength ?? set;
  const writeLength = set ?? spec.writeLength;
  const zeros = 'zeros' in spec && spec.zeros ? '0'.repeat(set ?? 0) : undefined;
  const listed = spec.type === 'serviceType' || spec.type === 'serviceCode' || spec.type === 'serviceCode7';
  const isVersion = 'version' in spec && spec.version === true;
  const layout = layoutOf(version);
  const free = spec.type === 'text' || spec.type === 'phone';
  const open: { severity: Severity } | undefined =
    spec.doubtful === 'format' || spec.doubtful === 'length' ? { severity: 'warning' } : undefined;

  const fits = (text: string, length: number | undefined): boolean =>
    type.length === 'none' ||
    length === undefined ||
    (type.length === 'exact' ? characters(text) === length : characters(text) <= length);

  function faultOf(text: string, length: number | undefined): CellFaultCode | undefined {
    if (!fits(text, length)) return 'field_length';
    if (!type.format(text)) return 'field_format';
    return type.value(text, spec, length, version) === undefined ? type.fault : undefined;
  }

  function fault(code: CellFaultCode, text: string, length: number | undefined): CellFault {
    return cellFault(code, spec, text, length, version);
  }

  /** What a good value still has to say for itself. */
  function remarks(text: string): readonly CellFault[] {
    if (listed) return serviceTypeFaults(spec, text);
    if (isVersion && versionInfo(text) === undefined) {
      return [{ code: 'version_unknown', params: { allowed: versions.map((info) => info.csvVersion) } }];
    }
    return free && hasControls(text) ? [{ code: 'character_control', params: {} }] : [];
  }

  const emptyFault: CellFault | undefined =
    spec.presence === undefined
      ? undefined
      : {
          code: spec.presence === 'required' ? 'field_required' : 'field_recommended',
          params: spec.doubtful === 'presence' ? { doubtful: true } : {},
        };

  function read(text: string): Value | undefined {
    if (text === zeros) return null;
    if (spec.type === 'unused') return undefined;
    if (!fits(text, readLength) || !type.format(text)) return undefined;
    const value = type.value(text, spec, readLength, version);
    return value === undefined || remarks(text).length > 0 ? undefined : value;
  }

  function judge(text: string): Judged {
    if (text === zeros) return { value: null, faults: [] };
    if (spec.type === 'unused')
      return { value: null, faults: text === '' ? [] : [{ code: 'field_unused', params: {} }] };
    const attempt = repair(text, type.repairs);
    const now = attempt.text;
    const repaired: readonly CellFault[] =
      attempt.made.length === 0 ? [] : [{ code: 'field_repaired', params: { repair: attempt.made.join(',') } }];
    if (now === zeros) return { value: null, faults: repaired };
    if (now === '') return { value: null, faults: emptyFault === undefined ? repaired : [emptyFault] };
    const code = faultOf(now, readLength);
    if (code !== undefined) {
      const kept = open !== undefined && type.verbatim ? now : null;
      return { value: kept, faults: [{ ...fault(code, now, readLength), ...open }] };
    }
    const more = remarks(now);
    const value = type.value(now, spec, readLength, version) as Value;
    return {
      value: more.some((one) => one.code === 'version_unknown') ? null : value,
      faults: more.length > 0 ? more : repaired,
    };
  }

  function write(value: unknown): string | CellFault {
    if (value === null || value === undefined || (free && value === '')) {
      if (zeros !== undefined) return zeros;
      return emptyFault?.code === 'field_required' ? emptyFault : '';
    }
    if (spec.type === 'unused') return { code: 'field_unused', params: {}, severity: 'error' };
    const cell = type.cell(value);
    if (cell === undefined || cell === '')
      return fault(type.fault === 'field_date' ? 'field_format' : type.fault, '', writeLength);
    if (cell === zeros) return fault('field_date', cell, writeLength);
    const code = faultOf(cell, writeLength);
    if (code !== undefined) return fault(code, cell, writeLength);
    if (isVersion && versionInfo(cell)?.layout !== layout) {
      const allowed = versionsOf(layout).map((info) => info.csvVersion);
      return versionInfo(cell) === undefined
        ? { code: 'version_unknown', params: { allowed } }
        : { code: 'field_code', params: { allowed } };
    }
    return cell;
  }

  return {
    spec,
    emptyAllowed: emptyFault === undefined,
    quoted: type.quoted,
    verbatim: type.verbatim && !listed,
    free,
    read,
    judge,
    write,
  };
}

/** The length in characters: a pair of surrogates (UTF-8 files) is one. */
function characters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}

/** A fault with the facts that the sentence about it needs: what is allowed, never what stands there. */
function cellFault(
  code: CellFaultCode,
  spec: FieldSpec,
  text: string,
  length: number | undefined,
  version: Version,
): CellFault {
  const shape = { type: spec.type, ...(length === undefined ? {} : { length }) };
  switch (code) {
    case 'field_length':
      return { code, params: { ...shape, exact: cellTypeOf(spec).length === 'exact', actual: characters(text) } };
    case 'field_code':
      return {
        code,
        params:
          spec.type === 'code'
            ? { table: spec.codes, allowed: Object.keys(codesIn(spec.codes, version)) }
            : { allowed: [] },
      };
    default:
      return { code, params: { ...shape, ...('min' in spec && spec.min !== undefined ? { min: spec.min } : {}) } };
  }
}

function serviceTypeFaults(spec: FieldSpec, text: string): readonly CellFault[] {
  // In 6表 it stands in the wrong form, which form7_value_in_form6 tells.
  if (text === totalServiceCode) return [];
  const type = serviceTypeOf(text);
  const known = Object.hasOwn(serviceTypes, type) ? serviceTypes[type] : undefined;
  if (known === undefined) return [{ code: 'service_type_unknown', params: {} }];
  if ('exchange' in spec && known.exchanged !== true) {
    return [{ code: 'service_type_not_exchanged', params: {} }];
  }
  return [];
}
