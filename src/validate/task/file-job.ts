import type { Digest } from '../../codec/read/digest';
import { openSource, type Source } from '../../codec/read/source';
import type { ParsedFileName } from '../../filenames/file-name';
import { issue } from '../../issues';
import type { Kind } from '../../schemas/kinds';
import type { Version } from '../../schemas/versions';
import type { UnreadableReason } from '../../unreadable';
import type { FileReport, RowCells } from '../report/report';
import type { RowPlace } from '../rule';
import { Findings, sorted, type Totals } from './findings';
import { rowsIn, type TaskFile } from './task';

/** One file on its way through the check. */
export class FileJob {
  readonly name: string;
  readonly parsed: ParsedFileName;
  readonly findings: Findings;
  readonly kind: FileReport['kind'];
  readonly #file: TaskFile;
  readonly #told: boolean;
  readonly #cells = new Map<number, RowCells>();
  version: Version | null = null;
  /** The kinds that its rows may be of, where a finding tells that it is not the one in the name. */
  rowsOf: readonly Kind[] = [];
  /** Set where the bytes are to be compared with those of another file. */
  digest: Digest | undefined;
  rows = 0;
  records = 0;
  /** Whether the file could not be read to its end, so that what the rest holds is unknown. */
  get cut(): boolean {
    return this.findings.has('file_too_large') || this.findings.has('file_unreadable');
  }

  /**
   * @param told Whether the texts of cells may be told.
   */
  constructor(file: TaskFile, totals: Totals, told: boolean) {
    this.#file = file;
    this.#told = told;
    this.name = file.name;
    this.parsed = file.parsed;
    this.kind = this.parsed.kind ?? null;
    this.findings = new Findings(totals);
    const { unreadable } = file;
    for (const found of this.parsed.issues) {
      // An archive has no name of the standard, and need have none.
      if (unreadable === undefined || found.code !== 'file_not_csv') this.findings.add(found);
    }
    if (unreadable !== undefined) this.unreadable(unreadable);
  }

  unreadable(reason: UnreadableReason): void {
    this.findings.add(issue('file_unreadable', { file: this.name }, { reason }));
  }

  /** The kind whose rows are to be read. */
  get readable(): Kind | null {
    return rowsIn(this.#file);
  }

  /** Keeps the cells of a row that a finding lies in, where they may be told. */
  keepCells({ row, version, cells }: RowPlace): void {
    if (cells !== undefined) this.#cells.set(row, { row, version, cells });
  }

  open(): Promise<Source> {
    const source = openSource(this.#file);
    const { digest } = this;
    return digest === undefined ? source : source.then((bytes) => digest.tap(bytes));
  }

  report(): FileReport {
    const { name, kind, version, rows, records } = this;
    const { byCode, bySeverity, byCause } = this.findings;
    return {
      name,
      kind,
      version,
      rows,
      records,
      rejected: rows - records,
      issues: this.findings.list(),
      byCode: sorted(byCode),
      bySeverity,
      byCause,
      ...(this.#told && { cells: [...this.#cells.values()].sort((a, b) => a.row - b.row) }),
    };
  }
}
