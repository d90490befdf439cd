import type { TransmissionKey } from '../../filenames/transmission';
import type { Kind } from '../../schemas/kinds';
import type { RecordsByKind } from '../person/person-view';

/** A picture of a transmission (UPKIHON_IMAGE). */
export interface ReplayPicture {
  /** The file's name, as 家族構成 画像ファイル名 of UPKIHON tells it. */
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** A row that is not a record. */
export interface RejectedRow {
  readonly kind: Kind;
  /** The file's name as given. */
  readonly file: string;
  /** 1-based data row. */
  readonly row: number;
  /** What could be read of it; `null` where the field count is wrong. */
  readonly draft: Readonly<Record<string, unknown>> | null;
}

/** One transmission (送信単位) to be replayed: what its names say, and its records by kind. */
export interface ReplayTransmission extends TransmissionKey {
  readonly records: RecordsByKind;
  readonly pictures?: readonly ReplayPicture[];
  /** Rows that could not be read: their forms are marked as not whole. */
  readonly rejected?: readonly RejectedRow[];
}
