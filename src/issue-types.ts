// Generated from the catalogue by `npm run docs`; do not edit.

import type { IssueOf } from './issues';

/**
 * file_name_unknown_kind: ファイル名の先頭が標準仕様のファイル種別ではありません。
 *
 * The name does not begin with a kind of the standard.
 *
 * @group Findings by code
 */
export type FileNameUnknownKindIssue = IssueOf<'file_name_unknown_kind'>;

/**
 * file_name_malformed: ファイル名がファイル種別ごとの命名規則に合わず、既知の補正でも読めません。
 *
 * The name does not follow the grammar of its kind, and no known repair makes it do so.
 *
 * @group Findings by code
 */
export type FileNameMalformedIssue = IssueOf<'file_name_malformed'>;

/**
 * file_name_repaired: ファイル名が命名規則から外れていますが、よくある外れ方のため補正して読みました。
 *
 * The name departs from the grammar in a known way and was read all the same.
 *
 * @group Findings by code
 */
export type FileNameRepairedIssue = IssueOf<'file_name_repaired'>;

/**
 * file_name_older_version: ファイル名が第3.2版以前の命名規則（サービス種類コードなし）です。
 *
 * The name follows the grammar of edition 3.2 and before (no service types).
 *
 * @group Findings by code
 */
export type FileNameOlderVersionIssue = IssueOf<'file_name_older_version'>;

/**
 * file_name_date: ファイル名の年月または作成日時が実在しません。
 *
 * The month or the stamp in the name is not a real date or time.
 *
 * @group Findings by code
 */
export type FileNameDateIssue = IssueOf<'file_name_date'>;

/**
 * file_name_service_type: ファイル名の送信元または送信先のサービス種類コードが一覧にありません。
 *
 * The service type of the sender or receiver in the name is not in the list.
 *
 * @group Findings by code
 */
export type FileNameServiceTypeIssue = IssueOf<'file_name_service_type'>;

/**
 * file_name_same_office: ファイル名の送信元と送信先が同じ事業所番号です。
 *
 * Sender and receiver in the name are the same office number.
 *
 * @group Findings by code
 */
export type FileNameSameOfficeIssue = IssueOf<'file_name_same_office'>;

/**
 * file_not_csv: 拡張子が .CSV ではなく、家族構成の画像でもないファイルです。
 *
 * The name has an extension other than .CSV and is not a UPKIHON_IMAGE.
 *
 * @group Findings by code
 */
export type FileNotCsvIssue = IssueOf<'file_not_csv'>;

/**
 * file_empty: レコードが1件もないファイルです。
 *
 * The file holds no record.
 *
 * @group Findings by code
 */
export type FileEmptyIssue = IssueOf<'file_empty'>;

/**
 * file_encoding_utf8: 文字コードがShift_JISではなくUTF-8です。
 *
 * The file is UTF-8, not Shift_JIS.
 *
 * @group Findings by code
 */
export type FileEncodingUtf8Issue = IssueOf<'file_encoding_utf8'>;

/**
 * file_byte_order_mark: ファイルがバイト順マーク（BOM）で始まっています。
 *
 * The file begins with a byte order mark.
 *
 * @group Findings by code
 */
export type FileByteOrderMarkIssue = IssueOf<'file_byte_order_mark'>;

/**
 * file_encoding_utf16: 文字コードがShift_JISではなくUTF-16です。
 *
 * The file is UTF-16, not Shift_JIS.
 *
 * @group Findings by code
 */
export type FileEncodingUtf16Issue = IssueOf<'file_encoding_utf16'>;

/**
 * file_encoding_mixed: UTF-8の行とShift_JISの行が混ざっています。
 *
 * Some rows are UTF-8 and others Shift_JIS.
 *
 * @group Findings by code
 */
export type FileEncodingMixedIssue = IssueOf<'file_encoding_mixed'>;

/**
 * file_delimiter: 項目がカンマではなく、タブまたはセミコロンで区切られています。
 *
 * The cells are separated by tabs or semicolons, not by commas.
 *
 * @group Findings by code
 */
export type FileDelimiterIssue = IssueOf<'file_delimiter'>;

/**
 * file_kind_differs: 行の中身が、ファイル名とは別の種別のレイアウトに合います。
 *
 * The rows fit the layout of another kind than the file's name says.
 *
 * @group Findings by code
 */
export type FileKindDiffersIssue = IssueOf<'file_kind_differs'>;

/**
 * file_spreadsheet_saved: 表計算ソフト（Excelなど）で開いて保存し直した跡があります。
 *
 * The file has the marks of having been saved by a spreadsheet program.
 *
 * @group Findings by code
 */
export type FileSpreadsheetSavedIssue = IssueOf<'file_spreadsheet_saved'>;

/**
 * file_line_end: 改行がCRLFではないか、最終行に改行がありません。
 *
 * Lines end otherwise than CRLF, or the last line has no end.
 *
 * @group Findings by code
 */
export type FileLineEndIssue = IssueOf<'file_line_end'>;

/**
 * file_too_large: ファイルが上限（バイト数・行数・1レコードの長さ）を超えたため、途中までしか読んでいません。
 *
 * The file passes a limit (bytes, rows or one record's length) and was not read further.
 *
 * @group Findings by code
 */
export type FileTooLargeIssue = IssueOf<'file_too_large'>;

/**
 * byte_invalid: Shift_JIS（MS932）の文字ではないバイト列があります。
 *
 * The bytes are not a character of MS932.
 *
 * @group Findings by code
 */
export type ByteInvalidIssue = IssueOf<'byte_invalid'>;

/**
 * character_gaiji: 外字（ユーザー定義文字、F040～F9FC）が使われています。
 *
 * The character is user-defined (外字, F040-F9FC).
 *
 * @group Findings by code
 */
export type CharacterGaijiIssue = IssueOf<'character_gaiji'>;

/**
 * character_control: 改行とタブ以外の制御文字が含まれています。
 *
 * The text holds a control character other than a line break or tab.
 *
 * @group Findings by code
 */
export type CharacterControlIssue = IssueOf<'character_control'>;

/**
 * text_lost_characters: 氏名などに、文字が失われた跡（?、■、〓など）があります。
 *
 * A name has the trace of a lost character (?, ■, 〓 and the like).
 *
 * @group Findings by code
 */
export type TextLostCharactersIssue = IssueOf<'text_lost_characters'>;

/**
 * text_mojibake: UTF-8の文をShift_JISとして読み、文字化けしたまま保存した値です。
 *
 * The text is UTF-8 that was once read as Shift_JIS, and was saved garbled.
 *
 * @group Findings by code
 */
export type TextMojibakeIssue = IssueOf<'text_mojibake'>;

/**
 * character_substituted: Shift_JISにない文字を代わりの文字に置き換えて書きました。
 *
 * A character outside MS932 was written as its substitute.
 *
 * @group Findings by code
 */
export type CharacterSubstitutedIssue = IssueOf<'character_substituted'>;

/**
 * character_unmappable: Shift_JISになく、代わりの文字もない文字です。
 *
 * A character outside MS932 has no substitute.
 *
 * @group Findings by code
 */
export type CharacterUnmappableIssue = IssueOf<'character_unmappable'>;

/**
 * row_field_count: 行の項目数がレイアウトと異なります。
 *
 * The row has another number of fields than the layout.
 *
 * @group Findings by code
 */
export type RowFieldCountIssue = IssueOf<'row_field_count'>;

/**
 * row_repaired: 行末に空の項目が余っているか、空でよい末尾の項目が足りませんが、補正して読みました。
 *
 * The row has surplus empty cells at its end, or lacks last cells that may be empty, and was read all the same.
 *
 * @group Findings by code
 */
export type RowRepairedIssue = IssueOf<'row_repaired'>;

/**
 * row_quote: 引用符が閉じられていないか、使い方が誤っています。
 *
 * A quotation mark is never closed, is followed by something other than a comma or line end, or stands inside a bare field.
 *
 * @group Findings by code
 */
export type RowQuoteIssue = IssueOf<'row_quote'>;

/**
 * row_header: 1行目が見出し行です。
 *
 * The first row is a header.
 *
 * @group Findings by code
 */
export type RowHeaderIssue = IssueOf<'row_header'>;

/**
 * row_blank: 空行、または0x1Aだけの行です。
 *
 * The line is blank, or a lone 0x1A.
 *
 * @group Findings by code
 */
export type RowBlankIssue = IssueOf<'row_blank'>;

/**
 * text_not_quoted: フリーテキストが引用符で囲まれていません。
 *
 * Free text stands without quotation marks.
 *
 * @group Findings by code
 */
export type TextNotQuotedIssue = IssueOf<'text_not_quoted'>;

/**
 * field_required: 必須の項目が空です。
 *
 * A required field is empty.
 *
 * @group Findings by code
 */
export type FieldRequiredIssue = IssueOf<'field_required'>;

/**
 * field_recommended: 「必要」とだけ記された項目、または必須かどうかが標準仕様書から確定できない項目が空です。
 *
 * A field is empty that the standard marks as 必要 only, or of which it does not show whether it is required.
 *
 * @group Findings by code
 */
export type FieldRecommendedIssue = IssueOf<'field_recommended'>;

/**
 * field_length: 値の桁数がレイアウトに合いません。
 *
 * The value is longer or shorter than the layout allows.
 *
 * @group Findings by code
 */
export type FieldLengthIssue = IssueOf<'field_length'>;

/**
 * field_format: 値に、その項目で使えない文字や形があります。
 *
 * The value has characters or a shape that its type does not allow.
 *
 * @group Findings by code
 */
export type FieldFormatIssue = IssueOf<'field_format'>;

/**
 * field_date: 実在しない年月日・年月・時刻です。
 *
 * The value is not a real date, month or time.
 *
 * @group Findings by code
 */
export type FieldDateIssue = IssueOf<'field_date'>;

/**
 * field_code: 値がコード一覧にありません。
 *
 * The value is not in the code list.
 *
 * @group Findings by code
 */
export type FieldCodeIssue = IssueOf<'field_code'>;

/**
 * field_number: 数値の形または範囲が合いません。
 *
 * The value is not a number of the field's form or range.
 *
 * @group Findings by code
 */
export type FieldNumberIssue = IssueOf<'field_number'>;

/**
 * field_repaired: 値が書式から外れていますが、補正して読みました。
 *
 * The value was read after a repair.
 *
 * @group Findings by code
 */
export type FieldRepairedIssue = IssueOf<'field_repaired'>;

/**
 * field_unused: 「使用しない」項目に値があります。
 *
 * A field that is not in use (使用しない) is filled.
 *
 * @group Findings by code
 */
export type FieldUnusedIssue = IssueOf<'field_unused'>;

/**
 * service_type_unknown: サービス種類コードが一覧にありません。
 *
 * The service type is not in the list.
 *
 * @group Findings by code
 */
export type ServiceTypeUnknownIssue = IssueOf<'service_type_unknown'>;

/**
 * service_type_not_exchanged: 連携対象外のサービス種類のレコードです。
 *
 * Records of this service type are not exchanged (連携対象外).
 *
 * @group Findings by code
 */
export type ServiceTypeNotExchangedIssue = IssueOf<'service_type_not_exchanged'>;

/**
 * hosoku_link: 利用者補足情報の計画作成（変更）日と対象年月は、一方だけを入れ他方をゼロにする決まりですが、両方あるか両方ゼロです。
 *
 * Of planDate and targetMonth exactly one must be set, and here both are or neither is.
 *
 * @group Findings by code
 */
export type HosokuLinkIssue = IssueOf<'hosoku_link'>;

/**
 * service_date_month: サービス利用日が対象年月の外にあります。
 *
 * The service date lies outside the target month.
 *
 * @group Findings by code
 */
export type ServiceDateMonthIssue = IssueOf<'service_date_month'>;

/**
 * time_pair: 開始時刻と終了時刻の一方だけが9999です。
 *
 * One of start and end is 9999, the other a time.
 *
 * @group Findings by code
 */
export type TimePairIssue = IssueOf<'time_pair'>;

/**
 * time_order: 終了時刻が開始時刻より前です。
 *
 * The end is before the start.
 *
 * @group Findings by code
 */
export type TimeOrderIssue = IssueOf<'time_order'>;

/**
 * equipment_code_missing: 福祉用具貸与（種類17・67）の行に、TAISコードも福祉用具届出コードもありません。
 *
 * A row of service type 17 or 67 has neither TAISコード nor 福祉用具届出コード.
 *
 * @group Findings by code
 */
export type EquipmentCodeMissingIssue = IssueOf<'equipment_code_missing'>;

/**
 * equipment_code_both: TAISコードと福祉用具届出コードの両方に値があります。
 *
 * Both TAISコード and 福祉用具届出コード are filled.
 *
 * @group Findings by code
 */
export type EquipmentCodeBothIssue = IssueOf<'equipment_code_both'>;

/**
 * equipment_code_unexpected: 福祉用具貸与（種類17・67）でない行に用具のコードがあります。
 *
 * A row of a service type other than 17 and 67 has an equipment code.
 *
 * @group Findings by code
 */
export type EquipmentCodeUnexpectedIssue = IssueOf<'equipment_code_unexpected'>;

/**
 * detail_no_unexpected: 福祉用具貸与（種類17）でない行に明細判別コードがあります。
 *
 * A row of a service type other than 17 has a 明細判別コード.
 *
 * @group Findings by code
 */
export type DetailNoUnexpectedIssue = IssueOf<'detail_no_unexpected'>;

/**
 * prorated_days: 日割対象日が月末より後の日を指しているか、1日も指していません。
 *
 * 日割対象日 flags a day beyond the end of the month, or no day at all.
 *
 * @group Findings by code
 */
export type ProratedDaysIssue = IssueOf<'prorated_days'>;

/**
 * note_missing: 説明を要するコード（その他、入院又は入所中）なのに説明が空です。
 *
 * A code that asks for an explanation (その他, 入院又は入所中) comes without it.
 *
 * @group Findings by code
 */
export type NoteMissingIssue = IssueOf<'note_missing'>;

/**
 * period_reversed: 期間の終わりが始まりより前です。
 *
 * A period ends before it begins.
 *
 * @group Findings by code
 */
export type PeriodReversedIssue = IssueOf<'period_reversed'>;

/**
 * total_row_value: 小計行・全合計行に、0または空であるべき値があります。
 *
 * A subtotal or total row holds a value that must be 0 or empty there.
 *
 * @group Findings by code
 */
export type TotalRowValueIssue = IssueOf<'total_row_value'>;

/**
 * total_row_office: 全合計行の事業所コードが9999999999でないか、ほかの行の事業所コードが9999999999です。
 *
 * The total row does not have the office 9999999999, or another row does.
 *
 * @group Findings by code
 */
export type TotalRowOfficeIssue = IssueOf<'total_row_office'>;

/**
 * office_code_fixed: 7表の事業所コード（項目34）に、9999999999でない値があります。
 *
 * 事業所コード (field 34) of form 7 is filled with something other than 9999999999.
 *
 * @group Findings by code
 */
export type OfficeCodeFixedIssue = IssueOf<'office_code_fixed'>;

/**
 * form7_value_in_form6: 7表の小計行・全合計行だけにある値（AAAA・EEEE・ZZZZで終わるコード、999999、9999999999）が、6表か実績の行にあります。
 *
 * A row of form 6 holds a value that only form 7 has (a code ending in AAAA, EEEE or ZZZZ, 999999, or 9999999999).
 *
 * @group Findings by code
 */
export type Form7ValueInForm6Issue = IssueOf<'form7_value_in_form6'>;

/**
 * type_limit_frames: 種類別支給限度の枠のサービス種類コードが、空の枠より後ろにあるか、23・2Aです。
 *
 * The サービス種類コード of a frame of 種類別支給限度 is filled after an empty one, or is 23 or 2A.
 *
 * @group Findings by code
 */
export type TypeLimitFramesIssue = IssueOf<'type_limit_frames'>;

/**
 * version_unknown: CSVバージョンが標準仕様書に定められた値ではありません。
 *
 * The CSVバージョン is not a value of the standard.
 *
 * @group Findings by code
 */
export type VersionUnknownIssue = IssueOf<'version_unknown'>;

/**
 * version_mixed: 一つのファイルの中に異なるCSVバージョンの行があります。
 *
 * Rows of one file have different CSVバージョン.
 *
 * @group Findings by code
 */
export type VersionMixedIssue = IssueOf<'version_mixed'>;

/**
 * version_month: CSVバージョンが、サービス提供年月に適用される版ではありません。
 *
 * The CSVバージョン is not the one in force for the サービス提供年月.
 *
 * @group Findings by code
 */
export type VersionMonthIssue = IssueOf<'version_month'>;

/**
 * version_file_name: CSVバージョンとファイル名の命名規則の版が食い違っています。
 *
 * The CSVバージョン and the grammar of the file name belong to different editions.
 *
 * @group Findings by code
 */
export type VersionFileNameIssue = IssueOf<'version_file_name'>;

/**
 * month_mixed: 一つのファイルの中に異なる対象年月の行があります。
 *
 * Rows of one file have different 対象年月.
 *
 * @group Findings by code
 */
export type MonthMixedIssue = IssueOf<'month_mixed'>;

/**
 * month_file_name: 行の対象年月がファイル名の年月と異なります。
 *
 * The rows agree on a 対象年月 that is not the one in the file name.
 *
 * @group Findings by code
 */
export type MonthFileNameIssue = IssueOf<'month_file_name'>;

/**
 * office_file_name: 送信元であるべき事業所が、ファイル名の送信元と異なります。
 *
 * The office that must be the sender by its kind is not the sender in the name.
 *
 * @group Findings by code
 */
export type OfficeFileNameIssue = IssueOf<'office_file_name'>;

/**
 * transmission_direction: ファイル名の送信元と送信先が入れ替わっています。
 *
 * Sender and receiver in the name are swapped.
 *
 * @group Findings by code
 */
export type TransmissionDirectionIssue = IssueOf<'transmission_direction'>;

/**
 * receiver_not_planner: 実績の行のプラン担当業者が、ファイル名の送信先と異なります。
 *
 * The プラン担当業者 of a row of 実績 is not the receiver in the name.
 *
 * @group Findings by code
 */
export type ReceiverNotPlannerIssue = IssueOf<'receiver_not_planner'>;

/**
 * receiver_unconcerned: 送信先の事業所のサービスが1行もない利用者が、6表予定に含まれています。
 *
 * A person of a form 6 plan has no row of the receiving office.
 *
 * @group Findings by code
 */
export type ReceiverUnconcernedIssue = IssueOf<'receiver_unconcerned'>;

/**
 * key_duplicate: 一つのファイルに同じキーの行が二つあります。
 *
 * Two rows of one file have the same key.
 *
 * @group Findings by code
 */
export type KeyDuplicateIssue = IssueOf<'key_duplicate'>;

/**
 * rows_doubled: 利用者の行が丸ごと二重になっています。
 *
 * All rows of a person appear in the file twice.
 *
 * @group Findings by code
 */
export type RowsDoubledIssue = IssueOf<'rows_doubled'>;

/**
 * rows_unsorted: 利用者の行が番号の順に並んでいません。
 *
 * The rows of a person do not come in the order of their numbers.
 *
 * @group Findings by code
 */
export type RowsUnsortedIssue = IssueOf<'rows_unsorted'>;

/**
 * continuation_first: 番号順で最初の行なのに、その課題・目標・支援計画の本文がすべて空です。
 *
 * The first row of a need, goal or support plan, in the order of the numbers, leaves all its texts empty.
 *
 * @group Findings by code
 */
export type ContinuationFirstIssue = IssueOf<'continuation_first'>;

/**
 * detail_no_sequence: 同じ利用者・事業所・サービスコード・単位数の明細判別コードが、1からの連番になっていないか、同じ日に重複しています。
 *
 * The 明細判別コード of one person, office, service code and unit count are not 1…n, or one stands twice on one day.
 *
 * @group Findings by code
 */
export type DetailNoSequenceIssue = IssueOf<'detail_no_sequence'>;

/**
 * numbers_sequence: 支援計画NOか利用サービスNOが、課題・支援計画ごとに1からの連番になっていません。
 *
 * 支援計画NO of a 課題, or 利用サービスNO of a 支援計画, are not 1…n.
 *
 * @group Findings by code
 */
export type NumbersSequenceIssue = IssueOf<'numbers_sequence'>;

/**
 * continuation_filled: 課題の続きの行に、その課題の本文があります（2行目からは空にする決まりです）。
 *
 * A row that continues a 課題 repeats or changes its texts, which are to be empty from the second row on.
 *
 * @group Findings by code
 */
export type ContinuationFilledIssue = IssueOf<'continuation_filled'>;

/**
 * total_row_missing: 利用者の7表に全合計行がありません。
 *
 * A person's form 7 has no total row.
 *
 * @group Findings by code
 */
export type TotalRowMissingIssue = IssueOf<'total_row_missing'>;

/**
 * total_row_many: 利用者の7表に全合計行が二つ以上あります。
 *
 * A person's form 7 has more than one total row.
 *
 * @group Findings by code
 */
export type TotalRowManyIssue = IssueOf<'total_row_many'>;

/**
 * subtotal_missing: 限度額管理の対象となる明細が同じ種類に2行以上あるのに、小計行（種類+AAAA）がありません。
 *
 * Two or more detail rows of one office and service type count towards the limit, and there is no AAAA row.
 *
 * @group Findings by code
 */
export type SubtotalMissingIssue = IssueOf<'subtotal_missing'>;

/**
 * total_mismatch: 小計行または全合計行の値が、明細行の合計と一致しません。
 *
 * An AAAA row or the total row is not the sum of its rows.
 *
 * @group Findings by code
 */
export type TotalMismatchIssue = IssueOf<'total_mismatch'>;

/**
 * transmission_incomplete: 送信単位に必須のファイルがありません。
 *
 * A file that the unit requires is missing.
 *
 * @group Findings by code
 */
export type TransmissionIncompleteIssue = IssueOf<'transmission_incomplete'>;

/**
 * transmission_companion_missing: 利用者基本情報に、合わせて送る別表のファイルがありません。
 *
 * UPKIHON comes without UPKIHON_SUB1 or UPKIHON_SUB2.
 *
 * @group Findings by code
 */
export type TransmissionCompanionMissingIssue = IssueOf<'transmission_companion_missing'>;

/**
 * transmission_extra: 同じ送信に、その送信単位に属さないファイルがあります。
 *
 * A file does not belong to the unit of its companions.
 *
 * @group Findings by code
 */
export type TransmissionExtraIssue = IssueOf<'transmission_extra'>;

/**
 * transmission_duplicate: 一つの送信に同じ種別（と年月）のファイルが二つあります。
 *
 * Two files of one transmission have the same kind (and month).
 *
 * @group Findings by code
 */
export type TransmissionDuplicateIssue = IssueOf<'transmission_duplicate'>;

/**
 * link_base_missing: 行が紐づく元の行（1表、6表、利用者基本情報、予防計画書）が同じ送信にありません。
 *
 * A row belongs to a base row (form 1, form 6, UPKIHON, UPYOBO) that the transmission does not hold.
 *
 * @group Findings by code
 */
export type LinkBaseMissingIssue = IssueOf<'link_base_missing'>;

/**
 * link_dependant_missing: 元の行に、紐づくはずの行がありません。
 *
 * A base row lacks its row in one of its dependants.
 *
 * @group Findings by code
 */
export type LinkDependantMissingIssue = IssueOf<'link_dependant_missing'>;

/**
 * plan_total_mismatch: 同じ利用者・事業所・サービスコードの回数が、6表より7表で多くなっています。
 *
 * A service code of a person and office counts more in form 7 than in form 6.
 *
 * @group Findings by code
 */
export type PlanTotalMismatchIssue = IssueOf<'plan_total_mismatch'>;

/**
 * services_differ: 6表と7表とで、利用者の事業所・サービス種類が食い違っています。
 *
 * Form 6 and form 7 of a person do not hold the same offices and service types.
 *
 * @group Findings by code
 */
export type ServicesDifferIssue = IssueOf<'services_differ'>;

/**
 * over30_differs: 同じ利用者・事業所・サービス種類の３０日超区分1が、6表と7表の片方にしかありません。
 *
 * ３０日超区分 1 stands in only one of form 6 and form 7 for a person, office and service type.
 *
 * @group Findings by code
 */
export type Over30DiffersIssue = IssueOf<'over30_differs'>;

/**
 * image_missing: 利用者基本情報に記された家族構成の画像が、ファイルの中にありません。
 *
 * A picture named in UPKIHON is not among the files.
 *
 * @group Findings by code
 */
export type ImageMissingIssue = IssueOf<'image_missing'>;

/**
 * image_unnamed: どの行にも記されていない画像が、ファイルの中にあります。
 *
 * A picture among the files is named by no row.
 *
 * @group Findings by code
 */
export type ImageUnnamedIssue = IssueOf<'image_unnamed'>;

/**
 * file_unreadable: ファイルを開けない、または最後まで読めません。
 *
 * The file cannot be opened, or not be read to its end.
 *
 * @group Findings by code
 */
export type FileUnreadableIssue = IssueOf<'file_unreadable'>;
