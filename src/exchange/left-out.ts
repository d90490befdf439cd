import type { LeftOutBecause } from '../forms/build/types';

/**
 * Whether something that was left out keeps an export from being sent: `false` where the standard wants it left out, or the caller asked for it.
 *
 * @remarks 第4.1版 送信単位 (services that are not exchanged, and persons without any other, stand in no file).
 */
export const stopsExport: Readonly<Record<LeftOutBecause, boolean>> = {
  not_exchanged: false,
  no_exchanged_service: false,
  // The caller named the offices that take part, and nothing is sent to oneself.
  receiver_not_named: false,
  same_office: false,
  service_type_unknown: true,
  base_missing: true,
  form_missing: true,
  key_missing: true,
  duplicate: true,
  invalid: true,
  other_edition: true,
  version_month: true,
  other_sender: true,
  other_service_type: true,
  no_receiver: true,
  receiver_unconcerned: true,
  receiver_type_unknown: true,
  picture_missing: true,
  picture_not_jpeg: true,
  picture_unplaced: true,
};
