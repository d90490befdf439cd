import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/languages';
import { generateSet } from '../../../src/synthetic/sets';
import { checkFiles } from '../../../src/validate/check-files';
import { withAnonymousNames } from '../../../src/validate/report/anonymous-names';
import { type ReportWriter, reportFormatNames, reportFormats } from '../../../src/validate/report/formats';

const [plan, ...others] = generateSet('D2', { seed: 1 });

/** A set whose names hold what they should not. */
function files() {
  const bytes = plan?.bytes ?? new Uint8Array();
  const name = plan?.name ?? '';
  const named = (one: string) => ({ name: one, source: bytes });
  return [
    named(`yamada taro/${name}`),
    ...others.map((file) => ({ name: `yamada taro/${file.name}`, source: file.bytes })),
    named(`山田/${name.replace('.CSV', ' (yamada).CSV')}`),
    named(`山田/${name.replace('.CSV', '_太郎.CSV')}`),
    named('山田/yamada.CSV'),
    named('山田/memo.yamada'),
  ];
}

describe('a report with anonymous names', () => {
  it('holds no word of folders and names that the standard does not want', async () => {
    const report = withAnonymousNames(await checkFiles(files()));
    for (const lang of languages) {
      for (const format of reportFormatNames) {
        const write: ReportWriter = await reportFormats[format]();
        expect(write(report, { lang })).not.toMatch(/yamada|taro|山田|太郎|memo/iu);
      }
    }
  });

  it('still tells the files apart, and which lie together', async () => {
    const before = await checkFiles(files());
    const after = withAnonymousNames(before);
    const names = after.files.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe(`1/${plan?.name}`);
    expect(names.slice(-4)).toEqual([
      expect.stringMatching(/^2\/UP[A-Z0-9]+-\d+\.CSV$/u),
      expect.stringMatching(/^2\/UP[A-Z0-9]+-\d+\.CSV$/u),
      expect.stringMatching(/^2\/FILE-\d+\.CSV$/u),
      expect.stringMatching(/^2\/FILE-\d+$/u),
    ]);
    expect(after.byCode).toEqual(before.byCode);
    for (const { files: members } of after.transmissions) for (const name of members) expect(names).toContain(name);
    for (const { name, issues } of after.files) for (const { file } of issues) expect(file).toBe(name);
  });
});
