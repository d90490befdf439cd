import { describe, expect, it } from 'vitest';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import { languages } from '../../src/languages';
import { serviceTypes } from '../../src/schemas/service-types';
import { faultBase, faultCodes, makeFault } from '../../src/synthetic/faults';
import { generateSet } from '../../src/synthetic/sets';
import { checkFiles } from '../../src/validate/check-files';
import { toHtml } from '../../src/validate/report';
import { type ReportWriter, reportFormatNames, reportFormats } from '../../src/validate/report/formats';

/** Numbers and quoted texts of persons in a set: what no report may hold. */
function secretsOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string[] {
  const found = new Set<string>();
  for (const { name, bytes } of files) {
    if (!/\.csv$/i.test(name)) continue;
    for (const line of decodeMs932(bytes).text.split('\r\n')) {
      const [, , insured = ''] = line.split(',');
      if (insured.length >= 10) found.add(insured);
      for (const [, text = ''] of line.matchAll(/"([^"\n]{4,})"/g)) found.add(text);
    }
  }
  return [...found];
}

describe.each(faultCodes.filter((code) => code !== 'file_too_large'))('a set with %s', (code) => {
  it('is told of without a number or text of a person, in every format and language', async () => {
    const { pattern, options } = faultBase(code);
    const clean = generateSet(pattern, options);
    const { files } = makeFault(clean, code);
    const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
    expect(report.byCode[code]).toBeGreaterThan(0);
    // Names of forms, offices' service types and the like may equal a cell by chance; what the report says of an empty set of files is no secret.
    const common = languages.map((lang) => toHtml({ ...report, files: [], transmissions: [] }, { lang })).join('');
    const types = new Set(Object.values(serviceTypes).map(({ name }) => name));
    const secrets = secretsOf([...clean, ...files]).filter((secret) => !common.includes(secret) && !types.has(secret));
    expect(secrets.length).toBeGreaterThan(0);
    for (const lang of languages) {
      for (const format of reportFormatNames) {
        const write: ReportWriter = await reportFormats[format]();
        const told = write(report, { lang });
        expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      }
    }
  });
});
