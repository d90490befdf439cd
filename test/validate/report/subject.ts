import { type Issue, type IssueCode, issue, issueCodes, issueKinds, type Severity } from '../../../src/issues';
import type {
  CodeCounts,
  FileReport,
  Report,
  SeverityCodes,
  TransmissionReport,
} from '../../../src/validate/report/report';

/** A name that would act on a page, on a terminal and on the direction of text, if it were let. */
export const hostileName = `x/<img src=x onerror=alert(1)>"'&\u001b[31m\u009b2J\u202egnp\u2066\u200f\u2028\n[a](http://b){0}.CSV`;

export const planName = 'out/UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
export const form7Name = 'out/UPSIKYU_202511_1370100014_43_1370200129_11_20251020113000.CSV';
export const pictureName = 'out/UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000_0001.JPG';

/** A finding of a code, with a place as its scope has it. */
export function found(code: IssueCode, place: Partial<Issue> = {}, params: Issue['params'] = {}): Issue {
  const { scope } = issueKinds[code];
  const inRow = scope === 'row' || scope === 'field' || scope === 'file';
  return issue(
    code,
    {
      file: scope === 'transmission' ? null : planName,
      row: inRow ? 3 : null,
      line: inRow ? 5 : null,
      column: scope === 'field' ? 7 : null,
      key: scope === 'field' ? 'plannerOfficeNumber' : null,
      ...place,
    },
    { kind: 'UPPLAN', ...params },
  );
}

export function file(name: string, issues: readonly Issue[] = [], more: Partial<FileReport> = {}): FileReport {
  return {
    name,
    kind: 'UPPLAN',
    version: '202407',
    rows: 10,
    records: 10,
    rejected: 0,
    issues,
    byCode: tally(issues),
    bySeverity: weighed(issues, more.byCode),
    byCause: {},
    ...more,
  };
}

export function transmission(
  files: readonly string[],
  issues: readonly Issue[] = [],
  more: Partial<TransmissionReport> = {},
): TransmissionReport {
  return {
    unit: 'usage',
    sender: '1370100014',
    senderType: '43',
    receiver: '1370200129',
    receiverType: '11',
    stamp: '20251020113000',
    files,
    issues,
    byCode: tally(issues),
    bySeverity: weighed(issues, more.byCode),
    byCause: {},
    ...more,
  };
}

/** What issues weigh, and what was not kept: as much as the first of its code that was, else as the catalogue has it. */
function weighed(issues: readonly Issue[], byCode: CodeCounts = tally(issues)): SeverityCodes {
  const counts: { [S in Severity]?: Partial<Record<IssueCode, number>> } = {};
  const add = (severity: Severity, code: IssueCode, count: number): void => {
    if (count > 0) counts[severity] = { ...counts[severity], [code]: (counts[severity]?.[code] ?? 0) + count };
  };
  for (const { severity, code } of issues) add(severity, code, 1);
  for (const code of issueCodes) {
    const own = issues.filter((one) => one.code === code);
    add(own[0]?.severity ?? issueKinds[code].severity, code, (byCode[code] ?? 0) - own.length);
  }
  return counts;
}

/** A report with the counts its lists give, unless others are set. */
export function report(
  files: readonly FileReport[],
  transmissions: readonly TransmissionReport[] = [],
  more: Partial<Report> = {},
): Report {
  const byCode: Partial<Record<IssueCode, number>> = {};
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const list of [...files, ...transmissions]) {
    for (const [code, count] of Object.entries(list.byCode) as [IssueCode, number][]) {
      byCode[code] = (byCode[code] ?? 0) + count;
      counts[list.issues.find((one) => one.code === code)?.severity ?? issueKinds[code].severity] += count;
    }
  }
  return { files, transmissions, counts, byCode, profile: null, settings: [], suppressed: {}, ...more };
}

function tally(issues: readonly Issue[]): Partial<Record<IssueCode, number>> {
  const byCode: Partial<Record<IssueCode, number>> = {};
  for (const { code } of issues) byCode[code] = (byCode[code] ?? 0) + 1;
  return byCode;
}

export const empty = report([]);

export const clean = report(
  [file(planName), file(form7Name, [], { kind: 'UPSIKYU', rows: 20, records: 20 })],
  [transmission([planName, form7Name])],
);

/** One finding of every code. */
export const everyCode = report(
  [
    file(
      planName,
      issueCodes.filter((code) => issueKinds[code].scope !== 'transmission').map((code) => found(code)),
      { rejected: 1, records: 9 },
    ),
  ],
  [
    transmission(
      [planName],
      issueCodes.filter((code) => issueKinds[code].scope === 'transmission').map((code) => found(code)),
    ),
  ],
);

/** Hostile wherever a caller's or a file's text comes in. */
export const hostile = report(
  [
    file(
      hostileName,
      [
        found('file_name_unknown_kind', { file: hostileName }),
        found('field_format', { file: hostileName, value: `<b>\u202e\u001b]0;x\u0007` }),
        found('image_unnamed', { file: hostileName }, { name: hostileName }),
      ],
      { kind: null, version: null, rows: 0, records: 0 },
    ),
    file(pictureName, [], { kind: 'UPKIHON_IMAGE', version: null, rows: 0, records: 0 }),
  ],
  [],
  {
    profile: 'tolerant',
    settings: [
      { code: 'file_line_end', severity: 'off', reason: '<script>x</script>\u202e\u001b[2J' },
      { code: 'row_blank', severity: 'info', reason: 'no matter' },
    ],
    suppressed: { file_line_end: 1234 },
  },
);

/** 100 findings of one code kept, 1,300 counted. */
export const folded = report(
  [
    file(
      planName,
      Array.from({ length: 100 }, (_, index) => found('field_required', { row: index + 1, line: index + 1 })),
      { byCode: { field_required: 1300 } },
    ),
  ],
  [transmission([planName])],
);

/** 100,000 findings kept of 5 million counted: 50 files with 20 codes, 100 findings kept of each. */
export function huge(): Report {
  const codes = issueCodes.filter((code) => issueKinds[code].scope === 'field' || issueKinds[code].scope === 'row');
  const files = Array.from({ length: 50 }, (_, index) => {
    const name = `big/${index}/${planName}`;
    const issues = codes
      .slice(0, 20)
      .flatMap((code) =>
        Array.from({ length: 100 }, (_, row) => found(code, { file: name, row: row + 1, line: row + 1 })),
      );
    return file(name, issues, {
      rows: 100_000,
      records: 90_000,
      rejected: 10_000,
      byCode: Object.fromEntries(codes.slice(0, 20).map((code) => [code, 5000])),
    });
  });
  return report(files, [transmission(files.map(({ name }) => name))]);
}

/** What may stand in no text, page or JSON: controls but line ends, marks of direction, separators. */
export const bare = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
