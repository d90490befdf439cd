import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Issue, issueCodes } from '../../../src/issues';
import { type Language, languages } from '../../../src/languages';
import { faultBase, faultCodes, makeFault } from '../../../src/synthetic/faults';
import type { NamedBytes } from '../../../src/synthetic/files';
import { generateSet } from '../../../src/synthetic/sets';
import { checkFiles } from '../../../src/validate/check-files';
import { formatIssue } from '../../../src/validate/issue-text';
import { escapeHtml, visible } from '../../../src/validate/report/escape';
import { transmissionText } from '../../../src/validate/report/flat';
import {
  type ReportFormat,
  type ReportWriter,
  reportFormatNames,
  reportFormats,
} from '../../../src/validate/report/formats';
import type { Report, TransmissionReport } from '../../../src/validate/report/report';

/** What a format says of a finding: its code, and the words that name its file or its transmission. */
interface Told {
  readonly code: string;
  readonly file: string | null;
  readonly transmission: string;
}

const isCode = (word: string): boolean => (issueCodes as readonly string[]).includes(word);

/** How each format is read, by what a reader sees: nothing of the library helps. */
const readers: { readonly [F in ReportFormat]: (text: string, report: Report) => Told[] } = {
  text: (text, { files }) => {
    const told: Told[] = [];
    const names = files.map(({ name }) => visible(name)).sort((a, b) => b.length - a.length);
    let transmission = '';
    let file: string | null = null;
    // A blank line ends each part; the causes, the table of rules and the settings have titles of their own.
    for (const part of text.split('\n\n')) {
      const [title = '', ...lines] = part.split('\n');
      if (/^(?:まず、ここから|規則ごとの件数|設定|Begin here|By rule|Settings)/.test(title)) continue;
      transmission = title;
      file = null;
      for (const line of lines) {
        const code = line.split('  ').at(-1) ?? '';
        const followers = [...line.matchAll(/([a-z0-9_]+) [\d,]+/g)].map((match) => match[1] as string).filter(isCode);
        const named = names.find((name) => line.includes(name));
        if (/^ {2}\S/.test(line) && named !== undefined && !isCode(code)) file = named;
        else if (isCode(code)) told.push({ code, file, transmission });
        else told.push(...followers.map((one) => ({ code: one, file, transmission })));
      }
    }
    return told;
  },
  html: (text) => {
    const [, section = ''] = /<section id="transmissions">([\s\S]*?)<\/section>/.exec(text) ?? [];
    return section.split('<article').flatMap((article) => {
      const transmission = article.replace(/<[^>]*>/g, ' ');
      return article.split(/(?=<details id="file-)/).flatMap((part) => {
        const file = part.startsWith('<details id="file-')
          ? (/<span class="name">(.*?)<\/span>/.exec(part)?.[1] ?? '')
          : null;
        const codes = [...part.matchAll(/href="#rule-([a-z0-9_]+)"/g)].map((match) => match[1] as string);
        return codes.map((code) => ({ code, file, transmission }));
      });
    });
  },
  json: (text) => {
    const { files, transmissions } = JSON.parse(text) as Report;
    return [
      ...files.flatMap(({ issues }) => issues.map(({ code, file }) => ({ code, file, transmission: '' }))),
      ...transmissions.flatMap(({ issues, ...of }) =>
        issues.map(({ code, file }) => ({ code, file, transmission: JSON.stringify(of) })),
      ),
    ];
  },
  sarif: (text) => {
    const [run] = JSON.parse(text).runs;
    // biome-ignore lint/suspicious/noExplicitAny: the schema of SARIF is tested elsewhere
    return run.results.flatMap(({ ruleId, locations, properties }: any) => {
      const { uri } = locations[0].physicalLocation.artifactLocation;
      const at = properties.transmission;
      const transmission = at === undefined ? '' : JSON.stringify(run.properties.transmissions[at]);
      // A finding about a transmission as a whole lies at its first file for viewers.
      return [decodeURIComponent(uri), ...(at === undefined ? [] : [null])].map((file) => ({
        code: ruleId,
        file,
        transmission,
      }));
    });
  },
  csv: (text) => {
    const [head = [], ...lines] = parse(text, { bom: true }) as string[][];
    const cell = (line: string[], ...names: string[]) => line[head.findIndex((name) => names.includes(name))] ?? '';
    return lines.map((line) => ({
      code: cell(line, 'コード', 'code'),
      file: cell(line, 'ファイル', 'file') || null,
      transmission: cell(line, '送信', 'transmission'),
    }));
  },
  junit: (text) =>
    [...text.matchAll(/<testcase classname="([^"]*)" name="([^" ]*)[^"]*">/g)].map(([, name = '', code = '']) => ({
      code,
      file: name,
      transmission: name,
    })),
  line: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, where = '', code = ''] = /^(.*?): (?:error|warning|info): .*\[([a-z0-9_]+)\]$/.exec(line) ?? [];
        return { code, file: where.replace(/:\d+$/, ''), transmission: where };
      }),
};

/** Whether a text names a transmission: sender, receiver, stamp. */
function names(text: string, { sender, receiver, stamp }: TransmissionReport): boolean {
  const [, day, time] = /^(\d{8})(\d{6})$/.exec(stamp) ?? [];
  const shown = `${day?.replace(/(....)(..)(..)/, '$1-$2-$3')} ${time?.replace(/(..)(..)(..)/, '$1:$2:$3')}`;
  return text.includes(sender) && text.includes(receiver) && (text.includes(stamp) || text.includes(shown));
}

const monthWord = { ja: (month: string) => month.replace(/^(\d+)-0?(\d+)$/, '$1年$2月'), en: (month: string) => month };

/** The sentence as it stands in the texts of a format. */
const sentenceIn = (format: ReportFormat, issue: Issue, lang: Language): string => {
  const sentence = formatIssue(issue, lang);
  if (format === 'html' || format === 'junit') return escapeHtml(sentence);
  return format === 'csv' ? sentence.replaceAll('"', '""') : visible(sentence);
};

/** The law of this file: each finding is told with its file, or its transmission, in every format and language. */
async function expectPlaces(files: readonly NamedBytes[]): Promise<Report> {
  const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
  const lists = [
    ...report.files.map(({ name, issues }) => ({ issues, of: null, name })),
    ...report.transmissions.map((of) => ({ issues: of.issues, of, name: null })),
  ];
  expect(lists.flatMap(({ issues }) => issues).length).toBeGreaterThan(0);
  for (const format of reportFormatNames) {
    const write: ReportWriter = await reportFormats[format]();
    for (const lang of languages) {
      const text = write(report, { lang });
      const told = readers[format](text, report);
      // Nothing is told without a place.
      for (const { file, transmission } of told) {
        expect(file !== null || report.transmissions.some((one) => names(transmission, one))).toBe(true);
      }
      for (const { issues, of, name } of lists) {
        for (const issue of issues) {
          const file = issue.file ?? name;
          const found = told.filter(({ code }) => code === issue.code);
          const placed = found.some((one) =>
            file === null
              ? of !== null && names(one.transmission, of)
              : one.file === file || one.file === escapeHtml(file),
          );
          expect([format, lang, issue.code, placed]).toEqual([format, lang, issue.code, true]);
          if (file !== null || of === null) continue;
          // A transmission may hold several months.
          const month = 'month' in issue.params ? issue.params.month : undefined;
          if (typeof month === 'string') expect(formatIssue(issue, lang)).toContain(monthWord[lang](month));
          expect(text).toContain(sentenceIn(format, issue, lang));
        }
      }
    }
  }
  return report;
}

describe.each(faultCodes.filter((code) => code !== 'file_too_large'))('a set with %s', (fault) => {
  it('is told of with the file of each finding, or its transmission, in every format and language', async () => {
    const { pattern, options } = faultBase(fault);
    await expectPlaces(makeFault(generateSet(pattern, options), fault).files);
  });
});

it('tells of a finding in its own file where the one that it follows from stands in another', async () => {
  const files = generateSet('D4', { seed: 4 }).map(({ name, bytes }) => ({
    name: name.replace('_0001.', '_0009.'),
    bytes,
  }));
  const { transmissions } = await expectPlaces(files);
  expect(transmissions[0]?.byCause).toEqual({ image_missing: { image_unnamed: 1 } });
});

it('names a transmission by its unit, stamp and both offices', () => {
  const of = {
    unit: 'usage',
    sender: '1',
    senderType: '43',
    receiver: '2',
    receiverType: '11',
    stamp: '20251020113000',
  } as const;
  for (const lang of languages) {
    const text = transmissionText({ ...of, files: [], issues: [], byCode: {}, bySeverity: {}, byCause: {} })[lang];
    expect(names(text, { ...of, files: [], issues: [], byCode: {}, bySeverity: {}, byCause: {} })).toBe(true);
  }
});
