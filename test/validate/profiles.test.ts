import { describe, expect, it } from 'vitest';
import type { IssueCode, Severity } from '../../src/issues';
import { faultBase, makeFault } from '../../src/synthetic/faults';
import { generateSet } from '../../src/synthetic/sets';
import { checkFiles } from '../../src/validate/check-files';
import type { Profile } from '../../src/validate/settings';

/** What each profile makes of findings: who sends lets nothing pass that a receiver may refuse, who receives hears of nothing that does not hinder reading. */
const weights: readonly (readonly [Profile, Severity, readonly IssueCode[]])[] = [
  [
    'strict',
    'error',
    [
      'file_name_repaired',
      'file_byte_order_mark',
      'row_header',
      'row_blank',
      'field_repaired',
      'service_type_not_exchanged',
      'key_duplicate',
    ],
  ],
  [
    'strict',
    'warning',
    ['file_line_end', 'text_not_quoted', 'field_unused', 'file_name_older_version', 'file_name_same_office'],
  ],
  [
    'tolerant',
    'info',
    ['file_name_repaired', 'file_byte_order_mark', 'row_header', 'row_blank', 'field_repaired', 'field_recommended'],
  ],
];

/** Files with one fault, weighed by a profile. */
async function checked(code: IssueCode, profile: Profile) {
  const { pattern, options } = faultBase(code);
  const { files } = makeFault(generateSet(pattern, options), code, { seed: 1 });
  return checkFiles(
    files.map(({ name, bytes }) => ({ name, source: bytes })),
    { profile },
  );
}

describe.each(weights)('the profile %s gives the weight %s', (profile, severity, codes) => {
  it.each(codes)('to %s', async (code) => {
    const { files, transmissions } = await checked(code, profile);
    const found = [...files, ...transmissions].flatMap(({ issues }) => issues).filter((one) => one.code === code);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((one) => one.severity))).toEqual(new Set([severity]));
  });
});

describe('the profile tolerant leaves out', () => {
  it.each<IssueCode>(['file_line_end', 'text_not_quoted', 'file_name_older_version', 'field_unused', 'rows_unsorted'])(
    '%s, and counts it',
    async (code) => {
      const { byCode, suppressed } = await checked(code, 'tolerant');
      expect(byCode[code]).toBeUndefined();
      expect(suppressed[code]).toBeGreaterThan(0);
    },
  );
});
