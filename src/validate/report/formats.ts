import type { Language } from '../../languages';
import type { Report } from './report';

/** What a report is written with; each format takes what concerns it. */
export interface FormatOptions {
  readonly lang?: Language;
  /** Whether what stands out may be coloured, on a terminal. */
  readonly color?: boolean;
  /** The columns of a terminal. */
  readonly width?: number;
}

/** Writes a report in one format. */
export type ReportWriter = (report: Report, options: FormatOptions) => string;

/**
 * The formats of a report, the one used by default first: what the command offers, its help names and the tests walk. Each is loaded when it is
 * asked for.
 */
export const reportFormats = {
  text: async (): Promise<ReportWriter> => (await import('./text')).toText,
  json: async () => {
    const { toJson } = await import('./json');
    return (report, { lang = 'ja' }) => toJson(report, { lang, indent: 2 });
  },
  sarif: async () => (await import('./sarif')).toSarif,
  html: async () => (await import('./html/html')).toHtml,
} as const satisfies Readonly<Record<string, () => Promise<ReportWriter>>>;

/** A format of a report. */
export type ReportFormat = keyof typeof reportFormats;

/** The names of the formats. */
export const reportFormatNames = /* @__PURE__ */ Object.keys(reportFormats) as readonly ReportFormat[];
