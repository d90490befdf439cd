import { CareplanCsvError, type IssueCode, issueKinds } from '../issues';
import type { RuleSetting } from './rule';

/** A ready-made set of settings: `strict` for what one sends, `tolerant` for what one receives. */
export type Profile = 'strict' | 'tolerant';

/** What the caller sets, by code. */
export type RuleSettings = Readonly<Partial<Record<IssueCode, RuleSetting>>>;

const sent =
  'strict: 送るファイルに残すと、受け手の読み方しだいになる / in a file that is sent it is left to the receiver how to read it';
const received = 'tolerant: 読み取りに差し支えない / reading is not affected';

const weigh = (severity: RuleSetting['severity'], reason: string, codes: readonly IssueCode[]): RuleSettings =>
  Object.fromEntries(codes.map((code) => [code, { severity, reason }]));

/** The profiles as data. */
export const profiles: { readonly [P in Profile]: RuleSettings } = {
  strict: {
    ...weigh('error', sent, [
      'file_name_repaired',
      'file_byte_order_mark',
      'row_header',
      'row_blank',
      'field_repaired',
      'service_type_not_exchanged',
      'key_duplicate',
    ]),
    ...weigh('warning', sent, [
      'file_line_end',
      'text_not_quoted',
      'field_unused',
      'file_name_older_version',
      'file_name_same_office',
    ]),
  },
  tolerant: {
    ...weigh('info', received, [
      'file_name_repaired',
      'file_byte_order_mark',
      'row_header',
      'row_blank',
      'field_repaired',
      'field_recommended',
    ]),
    ...weigh('off', received, [
      'file_line_end',
      'text_not_quoted',
      'file_name_older_version',
      'field_unused',
      'rows_unsorted',
    ]),
  },
};

/**
 * The settings in force: the profile's, and the caller's over them.
 *
 * @throws {@link CareplanCsvError} for an unknown profile, code or severity, or a setting without a reason.
 * @internal
 */
export function settingsOf(profile: Profile | undefined, own: RuleSettings = {}): ReadonlyMap<IssueCode, RuleSetting> {
  if (profile !== undefined && !Object.hasOwn(profiles, profile)) {
    throw new CareplanCsvError('invalid_option', `unknown profile: ${String(profile)}`);
  }
  const all = { ...(profile === undefined ? {} : profiles[profile]), ...own };
  const settings = new Map<IssueCode, RuleSetting>();
  for (const [code, setting] of Object.entries(all) as [IssueCode, RuleSetting][]) {
    if (!Object.hasOwn(issueKinds, code)) throw new CareplanCsvError('invalid_option', `unknown rule: ${code}`);
    if (!['error', 'warning', 'info', 'off'].includes(setting.severity)) {
      throw new CareplanCsvError('invalid_option', `unknown severity for ${code}: ${String(setting.severity)}`);
    }
    if (typeof setting.reason !== 'string' || setting.reason.trim() === '') {
      throw new CareplanCsvError('invalid_option', `the setting of ${code} needs a reason`);
    }
    settings.set(code, setting);
  }
  return settings;
}
