import { describe, expect, it } from 'vitest';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import type { FactName } from '../../src/facts';
import type { Issue, IssueCode } from '../../src/issues';
import { languages } from '../../src/languages';
import { kinds } from '../../src/schemas/kinds';
import { serviceTypes } from '../../src/schemas/service-types';
import { currentVersion } from '../../src/schemas/versions';
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

/** The facts that SECURITY.md allows to hold something of a file's content. */
const allowed: Readonly<Partial<Record<IssueCode, readonly FactName[]>>> = {
  byte_invalid: ['bytes'],
  character_gaiji: ['bytes', 'codePoint'],
  character_substituted: ['from'],
  character_unmappable: ['from'],
  text_lost_characters: ['trace'],
  version_file_name: ['version'],
  version_month: ['version', 'month'],
};

/** What the standard itself says: kinds and versions. */
const vocabulary: ReadonlySet<string> = new Set([...kinds, currentVersion]);

/** Facts that are a cell of their file, or its text in the form of a record, though nothing allows it. */
function contentIn(
  issues: readonly Issue[],
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): string[] {
  const cells = new Map(
    files.map(({ name, bytes }) => [
      name,
      new Set(
        decodeMs932(bytes)
          .text.split(/[\r\n,\t;]/u)
          .flatMap((cell) => [cell, cell.replace(/^(\d{4})(\d{2})$/u, '$1-$2')]),
      ),
    ]),
  );
  return issues.flatMap((issue) =>
    Object.entries(issue.params).flatMap(([fact, value]) => {
      const told = typeof value === 'string' && (allowed[issue.code] ?? []).some((one) => one === fact);
      // What the name of the file says too, or the standard, is not content.
      const known = typeof value !== 'string' || value.length < 2 || vocabulary.has(value) || told;
      const inName = typeof value === 'string' && (issue.file ?? '').includes(value.replace('-', ''));
      return known || inName || !cells.get(issue.file ?? '')?.has(value) ? [] : [`${issue.code} ${fact}`];
    }),
  );
}

describe.each(faultCodes.filter((code) => code !== 'file_too_large'))('a set with %s', (code) => {
  it('is told of without a number or text of a person, in every format and language', async () => {
    const { pattern, options } = faultBase(code);
    const clean = generateSet(pattern, options);
    const { files } = makeFault(clean, code);
    const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
    expect(report.byCode[code]).toBeGreaterThan(0);
    // Names of forms, offices' service types and the like may equal a cell by chance; what the report says of an empty set of files is not a secret.
    const common = languages.map((lang) => toHtml({ ...report, files: [], transmissions: [] }, { lang })).join('');
    const types = new Set(Object.values(serviceTypes).map(({ name }) => name));
    const secrets = secretsOf([...clean, ...files]).filter((secret) => !common.includes(secret) && !types.has(secret));
    expect(secrets.length).toBeGreaterThan(0);
    const issues = [...report.files, ...report.transmissions].flatMap((one) => one.issues);
    expect(issues.filter((issue) => 'value' in issue || 'person' in issue)).toEqual([]);
    expect(contentIn(issues, files)).toEqual([]);
    for (const lang of languages) {
      for (const format of reportFormatNames) {
        const write: ReportWriter = await reportFormats[format]();
        const told = write(report, { lang });
        expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      }
    }
  });

  it('is told with the numbers of persons where they are asked for, and with nothing else of them', async () => {
    const { pattern, options } = faultBase(code);
    const { files } = makeFault(generateSet(pattern, options), code);
    const sources = files.map(({ name, bytes }) => ({ name, source: bytes }));
    const report = await checkFiles(sources, { persons: true });
    const plain = await checkFiles(sources);
    const issues = [...report.files, ...report.transmissions].flatMap((one) => one.issues);
    const numbers = new Set(issues.flatMap(({ person }) => [person?.insurer, person?.insured]));
    // All else is what is told without them.
    const without = issues.map(({ person: _, ...rest }) => rest);
    expect(without).toEqual([...plain.files, ...plain.transmissions].flatMap((one) => one.issues));
    const secrets = secretsOf(files).filter((secret) => !numbers.has(secret));
    for (const format of reportFormatNames) {
      const write: ReportWriter = await reportFormats[format]();
      const common = write(plain, { lang: 'ja' });
      const told = write(report, { lang: 'ja' });
      expect(secrets.filter((secret) => told.includes(secret) && !common.includes(secret))).toEqual([]);
      // What follows from a cause is folded under it.
      for (const { person, cause } of issues) {
        if (cause === undefined && person?.insured) expect(told).toContain(person.insured);
      }
    }
  });
});
