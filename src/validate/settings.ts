import { CareplanCsvError, catalogue, type IssueCode, severities } from '../issues';
import { languages, type Sentence } from '../languages';
import { shown } from '../misuse';
import { entriesOf } from '../objects';
import { escapeText } from './messages/escape';
import type { RuleSetting } from './rule';

/** A ready-made set of settings: `strict` for what one sends, `tolerant` for what one receives. */
export type Profile = 'strict' | 'tolerant';

/** What the caller sets, by code. */
export type RuleSettings = Readonly<Partial<Record<IssueCode, RuleSetting>>>;

const sent: Sentence = {
  ja: '送るファイルに残すと、取り込めるかどうかが受け手のソフトしだいになるため。',
  en: 'In a file that is sent, it is left to the receiver how to read it.',
};
const received: Sentence = { ja: '読み取りに差し支えないため。', en: 'Reading is not affected.' };

const weigh = (severity: RuleSetting['severity'], reason: Sentence, codes: readonly IssueCode[]): RuleSettings =>
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

/** What is wrong with the settings that a caller gives, and where: the code, and the key of its setting. */
export interface SettingFault {
  readonly path: readonly string[];
  readonly says: Sentence;
}

const weights: readonly unknown[] = [...severities, 'off'];

/**
 * Finds what is wrong with settings, whatever they are.
 *
 * @internal
 */
export function settingFaults(own: unknown): SettingFault[] {
  if (!isPlain(own)) {
    const ja = '設定は { "コード": { "severity": "off", "reason": "理由" } } の形のオブジェクトです。';
    return [
      { path: [], says: { ja, en: 'settings are an object { "code": { "severity": "off", "reason": "why" } }.' } },
    ];
  }
  return Object.entries(own).flatMap(([code, setting]) => faultsIn(code, setting));
}

function faultsIn(code: string, setting: unknown): SettingFault[] {
  const known = escapeText(code);
  if (!Object.hasOwn(catalogue(), code)) {
    return [{ path: [code], says: { ja: `「${known}」という規則はありません。`, en: `unknown rule: ${known}.` } }];
  }
  if (!isPlain(setting)) {
    const ja = `${known} の設定は { "severity": …, "reason": … } の形のオブジェクトです。`;
    return [{ path: [code], says: { ja, en: `the setting of ${known} is an object { "severity": …, "reason": … }.` } }];
  }
  const { severity, reason } = setting;
  const faults: SettingFault[] = [];
  if (!weights.includes(severity)) {
    const ja = `${known} の severity は error・warning・info・off のどれかです。`;
    const en = `the severity of ${known} is error, warning, info or off.`;
    faults.push({ path: [code, 'severity'], says: { ja, en } });
  }
  if (!isReason(reason)) {
    const says = {
      ja: `${known} の設定には reason（理由）が要ります。`,
      en: `the setting of ${known} needs a reason.`,
    };
    faults.push({ path: [code, 'reason'], says });
  }
  return faults;
}

function isReason(reason: unknown): boolean {
  const texts = isPlain(reason) ? languages.map((language) => reason[language]) : [reason];
  return texts.every((text) => typeof text === 'string' && text.trim() !== '');
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The settings in force: the profile's, and the caller's over them.
 *
 * @throws {@link CareplanCsvError} for an unknown profile, code or severity, or a setting without a reason.
 * @internal
 */
export function settingsOf(profile: Profile | undefined, own: RuleSettings = {}): ReadonlyMap<IssueCode, RuleSetting> {
  if (profile !== undefined && !Object.hasOwn(profiles, profile)) {
    throw new CareplanCsvError('invalid_option', `unknown profile: ${shown(profile)}`);
  }
  const [fault] = settingFaults(own);
  if (fault !== undefined) throw new CareplanCsvError('invalid_option', `rules: ${fault.says.en}`);
  const all: RuleSettings = { ...(profile === undefined ? {} : profiles[profile]), ...own };
  return new Map(entriesOf(all));
}
