import type { CodeIn, CodeTable } from './codes';
import type { Span, Version } from './versions';

/** Whether a field must be filled: 必須 ○, 必要 ○ only (or a mark the source leaves uncertain), or neither. */
export type Presence = 'required' | 'recommended' | 'optional';

/** What a field may tell of a person or an office. */
export type Holding = 'personName' | 'address' | 'birthDate' | 'fileName';

interface FieldBase extends Span {
  /** The key in a record. */
  readonly key: string;
  /** 日本語名称. */
  readonly name: string;
  /** Length in characters; its meaning (exact or at most) belongs to the type. Absent: none is set. */
  readonly length?: number;
  /** Absent: optional. */
  readonly presence?: 'required' | 'recommended';
  /** The length taken on reading, where it is wider than what is written. */
  readonly readLength?: number;
  /** The length kept to on writing, where the source sets none. */
  readonly writeLength?: number;
  /** What the source leaves open: a breach of it is never more than a warning. */
  readonly doubtful?: 'presence' | 'format' | 'length' | 'characters';
  /** Rows in which the field ought to be filled although its mark does not say so. */
  readonly wantedWhere?: WantedWhere;
  /** What it tells of a person, where its type does not say so: a name shows a lost character, and none of it is left by anonymising. */
  readonly holds?: Holding;
  /** The remark of the layout, in Japanese. */
  readonly note?: string;
}

/** Rows in which a required field may be empty all the same, since the source leaves open what stands there. */
export interface EmptyWhere {
  /** The key of the field that tells, in the same row. */
  readonly key: string;
  readonly pattern: RegExp;
}

/** Rows that want a field filled. */
interface WantedWhere {
  /** The key of the field that tells, in the same row. */
  readonly key: string;
  readonly pattern: RegExp;
  /** Whether the row is lacking without it, or only the poorer. */
  readonly presence: 'required' | 'recommended';
  /** The field that will do as well. */
  readonly orKey?: string;
}

/** A whole number; `min` is the least value allowed. */
interface IntField extends FieldBase {
  readonly type: 'int';
  readonly min?: number;
  readonly emptyWhere?: EmptyWhere;
}

/** A date or month; with `zeros` all zeros mean "not linked by this" and stand for `null`; with `version` it is the CSVバージョン. */
interface DateField extends FieldBase {
  readonly type: 'yyyymmdd' | 'yyyymm';
  readonly zeros?: true;
  readonly version?: true;
}

/** A code of one table. */
interface CodeField extends FieldBase {
  readonly type: 'code';
  readonly codes: CodeTable;
}

/** A service type or service code; with `exchange` the row is a record of that service, so the type must be one that is exchanged. */
export interface ServiceField extends FieldBase {
  readonly type: 'serviceType' | 'serviceCode' | 'serviceCode7';
  readonly exchange?: true;
}

/** All other types, which need no facts of their own. */
interface PlainField extends FieldBase {
  readonly type:
    | 'hhmm'
    | 'hhmm9999'
    | 'digits'
    | 'office'
    | 'insured'
    | 'alnum'
    | 'decimal2'
    | 'flags31'
    | 'tais'
    | 'postal'
    | 'phone'
    | 'text'
    | 'unused';
}

/** A field as its definition file writes it down: plain data, in the order of the columns. */
export type FieldSpec = IntField | DateField | CodeField | ServiceField | PlainField;

/** The types of the layout. */
export type FieldType = FieldSpec['type'];

interface ValueByType {
  int: number;
  decimal2: number;
  unused: never;
}

/** The type of a filled cell's value in a record. */
type FilledValue<F, V extends Version> = F extends { readonly type: 'code'; readonly codes: infer T extends CodeTable }
  ? CodeIn<T, V>
  : F extends { readonly type: infer T }
    ? T extends keyof ValueByType
      ? ValueByType[T]
      : string
    : never;

/** The type of a field's value in a record: `null` where the cell may be empty (or zeros). */
export type ValueOf<F, V extends Version = Version> = F extends { readonly presence: 'required' }
  ? F extends { readonly zeros: true } | { readonly emptyWhere: EmptyWhere }
    ? FilledValue<F, V> | null
    : FilledValue<F, V>
  : FilledValue<F, V> | null;

/** The fields that may be of a type. */
export type FieldOfType<T extends FieldType> = FieldSpec extends infer F
  ? F extends { readonly type: infer U }
    ? T extends U
      ? F
      : never
    : never
  : never;
