import type { FileKind } from '../../schemas/kinds';

/** What an edition asks for and the other cannot give, or has and the other cannot hold. */
export type EditionReason =
  /** Up: 福祉用具貸与 (17, 67) needs TAISコード or 福祉用具届出コード since 202407; neither can be made. */
  | 'equipment_code'
  /** Up: 用具名称 of 福祉用具貸与 is not known. */
  | 'equipment_name'
  /** Up: the edition requires a form in the transmission that the older one lacks (3表); it cannot be made. */
  | 'form_missing'
  /** Up: the file name needs the service types of both offices, and the caller did not tell them. */
  | 'service_types_unknown'
  /** Down: a filled field does not exist in the older layout. */
  | 'field_lost'
  /** Down: the value is longer than the older layout allows, so that the record cannot be written. */
  | 'too_long'
  /** Down: the kind does not exist in the older edition. */
  | 'kind_lost'
  /** Down: the file name loses its service types. */
  | 'service_types_lost'
  /** Both: another edition is in force for the month of service, so receivers may refuse the file. */
  | 'version_month'
  /** Both: the row could not be read, so there is nothing to convert. */
  | 'row_unreadable'
  /** Both: the name cannot be read or lacks what the grammar needs. */
  | 'file_name';

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
