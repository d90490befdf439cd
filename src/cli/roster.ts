import { readFile } from 'node:fs/promises';
import { CareplanCsvError } from '../issues';
import type { Language } from '../languages';
import type { RosterReport } from '../roster/compare-roster';
import type { RosterColumn } from '../roster/roster';
import type { FileToCheck } from '../validate/check-files';
import type { AnonymousNames } from '../validate/report/anonymous-names';
import { visible } from '../validate/report/escape';
import { Complaint, orComplain } from './exit';
import { readAside } from './taken';

/** The options of a command that compares with a list of users. */
export const rosterOptions = {
  roster: { type: 'string' },
  'roster-column': { type: 'string', multiple: true },
} as const;

/** What is reported of persons. */
interface Told {
  readonly persons: boolean;
  readonly values: boolean;
}

/** Compares the persons of files with a list of users; `undefined` where no list was named. */
export async function compareWithRoster(
  path: string | undefined,
  columns: readonly string[] | undefined,
  files: readonly FileToCheck[],
  told: Told,
): Promise<RosterReport | undefined> {
  if (path === undefined) return undefined;
  readAside(path);
  const { compareRoster, readRoster } = await import('../roster');
  const bytes = new Uint8Array(await orComplain(path, () => readFile(path)));
  if (isWorkbook(bytes))
    throw new Complaint(
      `利用者名簿「${path}」は表計算ソフトのブック（xlsx など）です。CSVとして保存したものを指定してください。`,
      `The roster ${path} is the workbook of a spreadsheet (xlsx and the like); save it as CSV and name that.`,
    );
  try {
    return await compareRoster(files, readRoster(bytes, { columns: columnsOf(columns ?? []) }), told);
  } catch (error) {
    if (!(error instanceof CareplanCsvError)) throw error;
    throw new Complaint(
      `利用者名簿「${path}」を読めません。見出しのあるCSVで、被保険者番号の列と、--roster-column で指定した列が要ります（${error.message}）。`,
      `The roster ${path} cannot be read: ${error.message}.`,
    );
  }
}

/** How workbooks begin: xlsx and ods as archives, xls as what was called a compound document. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function isWorkbook(bytes: Uint8Array): boolean {
  return workbooks.some((start) => start.every((byte, index) => bytes[index] === byte));
}

/** The comparison as text for a terminal, with names in the place of those of the files where they are to say nothing of persons. */
export async function rosterText(report: RosterReport, lang: Language, names?: AnonymousNames): Promise<string> {
  const { formatRoster } = await import('../roster');
  const findings =
    names === undefined ? report.findings : report.findings.map((one) => ({ ...one, file: names.of(one.file) }));
  return formatRoster({ ...report, findings }, lang)
    .split('\n')
    .map(visible)
    .join('\n');
}

const names = ['insurer', 'insured', 'name'] as const satisfies readonly RosterColumn[];

function columnsOf(given: readonly string[]): { [C in RosterColumn]?: string } {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const column = names.find((one) => one === text.slice(0, at));
      if (column === undefined || at + 1 === text.length) {
        const list = names.join('|');
        throw new Complaint(
          `--roster-column は ${list} のどれか=見出し の形で指定します（例 insured=被保番号）。`,
          `--roster-column takes ${list}=HEADING.`,
        );
      }
      return [column, text.slice(at + 1)];
    }),
  );
}
