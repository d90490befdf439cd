import type { FileKind } from '../../schemas/kinds';

/** What an edition asks for and the other cannot give, or has and the other cannot hold. */
export type EditionReason =
  /** The edition requires the field in this row (TAISコード or 福祉用具届出コード of 福祉用具貸与 since 202407); it cannot be made. */
  | 'field_required'
  /** The edition has the field for such rows (用具名称 of 福祉用具貸与); it is not known. */
  | 'field_recommended'
  /** The edition requires a form in the transmission that the other one lacks (3表); it cannot be made. */
  | 'form_missing'
  /** The file name needs the service types of both offices, and the caller did not tell them. */
  | 'service_types_unknown'
  /** A filled field does not exist in the edition. */
  | 'field_lost'
  /** The value is longer than the edition allows, so that the record cannot be written. */
  | 'too_long'
  /** The edition does not have the code, so that the record cannot be written. */
  | 'code_lost'
  /** The edition lacks the kind. */
  | 'kind_lost'
  /** The file name loses its service types. */
  | 'service_types_lost'
  /** Another edition is in force for the month of service, so receivers may refuse the file. */
  | 'version_month'
  /** The row could not be read, so there is nothing to convert. */
  | 'row_unreadable'
  /** The name cannot be read or lacks what the grammar needs. */
  | 'file_name'
  /** Another file comes under the same name: this one is a copy of it, or differs from it. */
  | 'name_taken';

/** What cannot be filled in, or is lost, on the way to another edition. It holds no value of a cell but a month. */
export interface EditionNote {
  readonly reason: EditionReason;
  readonly kind: FileKind | null;
  /** The field; `null` where the reason is about no single one. */
  readonly key: string | null;
  /** The other field that would do as well (TAISコード or 福祉用具届出コード). */
  readonly orKey?: string;
  /** The month of service of `version_month`. */
  readonly month?: string;
}

/** A note with its place. */
export interface ConvertNote extends EditionNote {
  /** The name of the file as given; of `form_missing`, the first file of its transmission. */
  readonly file: string;
  /** 1-based data row; `null` where the note is about the file. */
  readonly row: number | null;
}
