import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/languages';
import { checkFiles } from '../../../src/validate/check-files';
import {
  type ReportFormat,
  type ReportWriter,
  reportFormatNames,
  reportFormats,
} from '../../../src/validate/report/formats';
import type { Report } from '../../../src/validate/report/report';
import { toText } from '../../../src/validate/report/text/text';

const name = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
const sample = readFileSync(new URL(`../../../samples/202407/2-riyohyo/${name}`, import.meta.url), 'latin1');

/** A word that every type of field refuses, and that no report has of itself. */
const secret = 'Zq7himitsu';

/** The sample with the secret in every cell but the version, one cell a row. */
const source = Buffer.from(
  sample
    .split('\r\n')
    .map((row, index) => {
      const cells = row.split(',');
      const at = 1 + (index % 24);
      return cells.length === 25 ? cells.with(at, secret).join(',') : row;
    })
    .join('\r\n'),
  'latin1',
);

async function written(report: Report, format: ReportFormat, lang: Language): Promise<string> {
  const write: ReportWriter = await reportFormats[format]();
  return write(report, { lang });
}

describe.each(languages)('reports in %s', (lang) => {
  it('hold no cell value', async () => {
    const report = await checkFiles([{ name, source }]);
    expect(report.counts.error).toBeGreaterThan(20);
    const issues = [...report.files, ...report.transmissions].flatMap((one) => one.issues);
    expect(issues.filter((issue) => 'value' in issue)).toEqual([]);
    const all = [
      toText(report, { lang, samples: Infinity, explain: true }),
      ...(await Promise.all(reportFormatNames.map((format) => written(report, format, lang)))),
    ];
    for (const text of all) expect(text).not.toContain(secret);
  });

  it('hold them where the caller asks', async () => {
    const report = await checkFiles([{ name, source }], { values: true });
    for (const format of reportFormatNames)
      expect([format, await written(report, format, lang)]).toEqual([format, expect.stringContaining(secret)]);
  });
});
