import { type Language, languages, type Sentence } from '../languages';
import { keysOf, tabulate } from '../objects';

/** What is known of a format of archives without opening one. */
interface ArchiveFormatInfo {
  /** What its names end with: lower case, with the point. */
  readonly endings: readonly string[];
  /** Whether bytes are the start of such an archive; stdin has no name. */
  readonly starts: (bytes: Uint8Array) => boolean;
  /** What people call such archives. */
  readonly called: Sentence;
}

/**
 * The formats of archives: one list, which the command, its help, the page and archives within archives walk. What opens each stands in
 * `members.ts`, since help and the page's own words open none.
 */
export const archiveFormats = {
  zip: {
    endings: ['.zip'],
    starts: ([first, second]) => first === 0x50 && second === 0x4b,
    called: { ja: 'zip', en: 'zip archives' },
  },
} as const satisfies Readonly<Record<string, ArchiveFormatInfo>>;

/** A format of archives. */
export type ArchiveFormat = keyof typeof archiveFormats;

const between: Sentence = { ja: '・', en: ', ' };

/** What all the formats are called, in one text. */
export function archivesCalled(): Sentence {
  return tabulate<Language, string>(languages, (language) =>
    keysOf(archiveFormats)
      .map((format) => archiveFormats[format].called[language])
      .join(between[language]),
  );
}

/**
 * The format that a name tells.
 *
 * @param name A name, or a path.
 */
export function archiveFormatOf(name: string): ArchiveFormat | undefined {
  return keysOf(archiveFormats).find((format) => endingOf(name, format) !== '');
}

/** The format that the first bytes of an archive tell. */
export function archiveFormatOfBytes(bytes: Uint8Array): ArchiveFormat | undefined {
  return keysOf(archiveFormats).find((format) => archiveFormats[format].starts(bytes));
}

/**
 * The archives that a path may lead through.
 *
 * @param path A path like `archive.zip/NAME`, with `/` or `\`.
 * @returns The paths of the archives, the outermost first. What stands last in the path is none of them.
 */
export function archivesOnPath(path: string): { path: string; format: ArchiveFormat }[] {
  return [...path.matchAll(/[/\\]/gu)].flatMap(({ index }) => {
    const before = path.slice(0, index);
    const format = archiveFormatOf(before);
    return format === undefined ? [] : [{ path: before, format }];
  });
}

/** Takes the endings of archives off the folders of a path with `/`. */
export function withoutArchiveEndings(path: string): string {
  const parts = path.split('/');
  return parts.map((part, at) => (at === parts.length - 1 ? part : withoutEnding(part))).join('/');
}

function withoutEnding(name: string): string {
  const format = archiveFormatOf(name);
  return format === undefined ? name : name.slice(0, name.length - endingOf(name, format).length);
}

function endingOf(name: string, format: ArchiveFormat): string {
  const lower = name.toLowerCase();
  return archiveFormats[format].endings.find((ending) => lower.endsWith(ending)) ?? '';
}
