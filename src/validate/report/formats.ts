import type { Language } from '../../languages';
import { keysOf } from '../../objects';
import type { Report } from './report';

/** What a report is written with; each format takes what concerns it. */
export interface FormatOptions {
  readonly lang?: Language | undefined;
  /** Whether what stands out may be coloured, on a terminal. */
  readonly color?: boolean | undefined;
  /** The columns of a terminal. */
  readonly width?: number | undefined;
  /** Whether what has no finding is left out of what people read. */
  readonly quiet?: boolean | undefined;
  /** Whether a table has a line a row of the files in the place of a line a finding. */
  readonly rows?: boolean | undefined;
  /** When the report was made. */
  readonly date?: string | undefined;
  /** What it was made with. */
  readonly version?: string | undefined;
  /** What was checked. */
  readonly checked?: readonly string[] | undefined;
}

/** Writes a report in one format. */
export type ReportWriter = (report: Report, options: FormatOptions) => string;

/**
 * The formats of a report, the one used by default first: what the command offers, its help names and the tests walk. Each is loaded when it is
 * asked for.
 */
export const reportFormats = {
  text: async (): Promise<ReportWriter> => (await import('./text/text')).toText,
  json: async (): Promise<ReportWriter> => {
    const { toJson } = await import('./json');
    return (report, { lang }) => toJson(report, { ...(lang && { lang }), indent: 2 });
  },
  sarif: async (): Promise<ReportWriter> => (await import('./sarif')).toSarif,
  html: async (): Promise<ReportWriter> => (await import('./html/html')).toHtml,
  csv: async (): Promise<ReportWriter> => (await import('./csv')).toCsv,
  junit: async (): Promise<ReportWriter> => (await import('./junit')).toJunit,
  line: async (): Promise<ReportWriter> => (await import('./line')).toLine,
} as const satisfies Readonly<Record<string, () => Promise<ReportWriter>>>;

/** A format of a report. */
export type ReportFormat = keyof typeof reportFormats;

/** The names of the formats. */
export const reportFormatNames: readonly ReportFormat[] = /* @__PURE__ */ keysOf(reportFormats);
