import type { SubstituteOptions } from '../../codec/substitute/substitute';
import type { TransmissionKey } from '../../filenames/transmission';
import type { Unit } from '../../filenames/units';
import type { Issue } from '../../issues';
import type { FileKind, Kind } from '../../schemas/kinds';
import type { RecordInput } from '../../schemas/record';
import type { KeyValues } from '../replay/families';

/** An office as it stands in a file name: its number, and one of its service types. */
export interface Office {
  /** 事業所番号. */
  readonly number: string;
  /** サービス種類コード: of the service it gives the person, or that of an office that plans (43, 46, AF, or 73 and the like). */
  readonly serviceType: string;
}

/** A record to be exported: the builder sets its CSVバージョン. */
export type BuildRecord<K extends Kind> = K extends Kind
  ? Omit<RecordInput<K>, 'csvVersion'> & { readonly csvVersion?: string | undefined }
  : never;

/** A 家族構成 picture of 利用者基本情報: the builder names it, and writes the name into its UPKIHON. */
export interface BuildPicture {
  /** 相談日 of the UPKIHON it belongs to. */
  readonly consultationDate: string;
  /** The JPEG. */
  readonly bytes: Uint8Array;
}

/** The records of one person, a list a kind; kinds that the unit has no use for are passed over. */
export type BuildRecords = { readonly [K in Kind]?: readonly BuildRecord<K>[] | undefined };

/** One 利用者 with all that there is to send. */
export interface BuildPerson {
  readonly records: BuildRecords;
  /** Where this person's files go. Left out, they are derived from the person's 6表 rows (実績: from プラン担当業者コード) where that can be done. */
  readonly receivers?: readonly Office[] | undefined;
  readonly pictures?: readonly BuildPicture[] | undefined;
}

/** What {@link buildTransmissions} is given. */
export interface BuildOptions extends SubstituteOptions {
  /** 事業所番号 of the office that sends. */
  readonly sender: string;
  /** Its サービス種類コード. 実績 may go without: then each service type makes a transmission of its own. */
  readonly senderType?: string | undefined;
  readonly persons: readonly BuildPerson[] | Iterable<BuildPerson>;
  /** The first stamp, or a source of stamps (`stampSequence`, a clock): every transmission gets one of its own, later than that before it. */
  readonly stamp: string | (() => string);
  /** The offices that take part in the exchange: a limit on derived receivers, and for 実績 the directory of offices that plan. */
  readonly receivers?: readonly Office[] | undefined;
}

/** Why something was left out. */
export type LeftOutBecause =
  /** The service is not exchanged (連携対象外). */
  | 'not_exchanged'
  /** The list of the standard lacks the service type: a mistake in the サービスコード, or a service of one's own that should not be handed over. */
  | 'service_type_unknown'
  /** No exchanged service of the person is left, so the person is in no file. */
  | 'no_exchanged_service'
  /** Rows without the base form (1表, 6表, UPKIHON, UPYOBO) they belong to. */
  | 'base_missing'
  /** A form that the unit requires has no row for the person (`kind` tells which). */
  | 'form_missing'
  /** Rows that have no key whole, or two (利用者補足情報). */
  | 'key_missing'
  /** A second row, or a second person's set, under one key. */
  | 'duplicate'
  /** A record breaks its schema, so the form would not be whole; `issues` tell. */
  | 'invalid'
  /** A record of another CSVバージョン: move it first (`moveRecord`). */
  | 'other_edition'
  /** Another edition is in force for the month of service. */
  | 'version_month'
  /** The rows name another office as planner (予定, 1表) or provider (実績) than the sender. */
  | 'other_sender'
  /** 実績 of another service type than the sender's. */
  | 'other_service_type'
  /** No receiver was named, and none can be derived. */
  | 'no_receiver'
  /** The receiver gives the person no service of that type in the month. */
  | 'receiver_unconcerned'
  /** The receiver is none of those that take part in the exchange. */
  | 'receiver_not_named'
  /** The service type of the office that plans is not known, or there are several. */
  | 'receiver_type_unknown'
  /** The receiver is the sender. */
  | 'same_office'
  /** UPKIHON names a picture that was not given: the name is left out. */
  | 'picture_missing'
  /** A picture that is no JPEG, which is what the standard wants. */
  | 'picture_not_jpeg'
  /** A picture of no UPKIHON, or more than 9,999 in one transmission. */
  | 'picture_unplaced';

/** What is not in the files, and why. It holds the numbers of persons: treat it as personal data. */
export interface LeftOut {
  readonly why: LeftOutBecause;
  readonly insurerNumber: string | null;
  readonly insuredNumber: string | null;
  /** What identifies the form, as far as it is known. */
  readonly key: KeyValues;
  /** The kind of form; `null` where the whole set of the key is meant. */
  readonly kind: FileKind | null;
  /** How many rows; of a whole set all its rows. */
  readonly rows: number;
  /** The service type that is not exchanged, or not known. */
  readonly serviceType: string | null;
  /** The receiver that does not get it; `null` where nobody does. */
  readonly receiver: Office | null;
}

/** What was built on the caller's word, since the rows alone do not show that it is right. */
export type BuildDoubtBecause =
  /** 予定 of 予防 or 総合事業 whose プラン担当業者 is another office than the sender: right where the plan is entrusted (委託あり). */
  | 'other_planner'
  /** 実績 of 予防 or 総合事業 for a receiver that is not their プラン担当業者: right where the plan is entrusted. */
  | 'other_receiver';

/** A form that is in the files though the rows name another office. It holds the numbers of persons: treat it as personal data. */
export interface BuildDoubt {
  readonly why: BuildDoubtBecause;
  readonly insurerNumber: string | null;
  readonly insuredNumber: string | null;
  /** What identifies the form. */
  readonly key: KeyValues;
  readonly receiver: Office;
}

/** A finding of writing, with the person. */
export interface BuildIssue {
  readonly insurerNumber: string | null;
  readonly insuredNumber: string | null;
  readonly kind: Kind;
  /** `row` is the 1-based place in the person's records of the kind. */
  readonly issue: Issue;
  /** The names of the files that the record is in: one a receiver, none where it was left out. */
  readonly files: readonly string[];
}

/** A file to be sent. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One transmission (送信単位) to one receiver. */
export interface BuiltTransmission extends TransmissionKey {
  readonly unit: Unit;
  /** The month of service; `null` where the unit has none. */
  readonly month: string | null;
  readonly files: readonly BuiltFile[];
  /** How many persons are in it. */
  readonly persons: number;
}

/** What {@link buildTransmissions} gives. */
export interface Built {
  readonly transmissions: readonly BuiltTransmission[];
  /** The files of all transmissions. */
  readonly files: readonly BuiltFile[];
  readonly leftOut: readonly LeftOut[];
  /** What is in the files on the caller's word. */
  readonly doubts: readonly BuildDoubt[];
  /** What writing has to say: characters substituted, fields that ought to be filled, and why a form is `invalid`. */
  readonly issues: readonly BuildIssue[];
}
