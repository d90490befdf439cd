/**
 * The grammar of file names as data: the parser, the formatter and the repairs read it from here.
 *
 * @remarks 第4.1版 ファイル名の命名規則; 第3.2版 for the names without service types.
 * @module
 */
import { keysOf } from '../objects';
import { type FileKind, fileKindInfo, fileKinds, kindIn } from '../schemas/kinds';
import { type NameGrammar, versionsNamed } from '../schemas/versions';

/** A segment of a name between two underscores; the kind itself, which may hold one, is none. */
export type Segment = 'month' | 'sender' | 'senderType' | 'receiver' | 'receiverType' | 'stamp' | 'branch';

/** How a name may depart from the grammar and be read all the same, in the order they are reported. */
export const fileNameRepairs = [
  'lower_case',
  'underscore_lost',
  'alias',
  'short_office_number',
  'service_code_3_digits',
  'month_where_none',
  'copy_suffix',
] as const;

/** A known departure from the grammar: `params.repair` of `file_name_repaired`. */
export type FileNameRepair = (typeof fileNameRepairs)[number];

/** The shapes of a segment. */
export interface SegmentShape {
  readonly legal: RegExp;
  /** A shape met in practice; it is kept as it stands. */
  readonly tolerated?: { readonly shape: RegExp; readonly repair: FileNameRepair };
  /** What is worth telling although it is neither. */
  readonly told?: RegExp;
}

const office: SegmentShape = {
  legal: /^[0-9A-Z]{10}$/u,
  tolerated: { shape: /^[0-9]{9}$/u, repair: 'short_office_number' },
  told: /^[0-9A-Z]+$/u,
};

// 4.0 never applied and its list of 3-digit codes is not at hand, so no two digits are picked from them.
const serviceType: SegmentShape = {
  legal: /^[0-9A-Z]{2}$/u,
  tolerated: { shape: /^[0-9A-Z]{3}$/u, repair: 'service_code_3_digits' },
};

/** The shape of each segment; whether a month or a time is real is asked separately (`file_name_date`). */
export const segmentShapes: { readonly [S in Segment]: SegmentShape } = {
  month: { legal: /^[0-9]{6}$/u },
  sender: office,
  senderType: serviceType,
  receiver: office,
  receiverType: serviceType,
  stamp: { legal: /^[0-9]{14}$/u },
  branch: { legal: /^(?!0000)[0-9]{4}$/u },
};

/** Who sends and who receives, in each grammar. A new grammar is an entry here, and named by the editions that follow it. */
const parties: { readonly [G in NameGrammar]: readonly Segment[] } = {
  '202407': ['sender', 'senderType', 'receiver', 'receiverType'],
  '202208': ['sender', 'receiver'],
};

/**
 * Lists the segments that follow a kind, in order; `undefined` where no edition of the grammar has the kind.
 *
 * @param kind The kind the name begins with.
 * @param grammar The grammar that is asked for.
 */
export function segmentsOf(kind: FileKind, grammar: NameGrammar): readonly Segment[] | undefined {
  if (!versionsNamed(grammar).some(({ csvVersion }) => kindIn(kind, csvVersion))) return undefined;
  const { month, category } = fileKindInfo(kind);
  return [
    ...(month === 'none' ? [] : (['month'] as const)),
    ...parties[grammar],
    'stamp',
    ...(category === 'picture' ? (['branch'] as const) : []),
  ];
}

/** How the extension of a category is written. */
export interface Extension {
  readonly written: string;
  /** Whether upper and lower case are both right: the rule on pictures writes .jpg, its examples .JPG. */
  readonly anyCase: boolean;
}

const csv: Extension = { written: 'CSV', anyCase: false };
const picture: Extension = { written: 'jpg', anyCase: true };

/** The extension a kind of file has; `.jpeg` and `.png` stand nowhere in the standard. */
export function extensionOf(kind: FileKind): Extension {
  return fileKindInfo(kind).category === 'picture' ? picture : csv;
}

/** The prefixes of the published screens (2022) that stand for a kind. */
const aliases: Readonly<Record<string, FileKind>> = {
  UPHKYO: 'UP1KYO',
  UPH1KYO: 'UP1KYO',
  UPH2KYO: 'UP2KYO',
  UPH3KYO: 'UP3KYO',
};

/** A way in which a name may begin. */
export interface Spelling {
  readonly text: string;
  readonly kind: FileKind;
  readonly repair?: FileNameRepair;
}

let listed: readonly Spelling[] | undefined;

/** Every way in which a name may begin, the longest first, so that UPKIHON_SUB1 is not taken for UPKIHON. */
export function spellings(): readonly Spelling[] {
  listed ??= listSpellings();
  return listed;
}

function listSpellings(): Spelling[] {
  const kinds = keysOf(fileKinds);
  const list: Spelling[] = [
    ...kinds.map((kind) => ({ text: kind, kind })),
    ...kinds
      .filter((kind) => kind.includes('_'))
      .map((kind) => ({ text: kind.replace('_', ''), kind, repair: 'underscore_lost' as const })),
    ...Object.entries(aliases).map(([text, kind]) => ({ text, kind, repair: 'alias' as const })),
  ];
  return list.sort((a, b) => b.text.length - a.text.length);
}

/**
 * What Windows, macOS, browsers, mail programs and spreadsheets append to the name of a copy, before the extension (where Windows hides it, a
 * second one). Each is anchored at the end and has no open repetition, so none can backtrack at length.
 */
export const copySuffixes: readonly RegExp[] = [
  / ?\([0-9]{1,3}\)$/u,
  / ?（[0-9０-９]{1,3}）$/u,
  /\[[0-9]{1,3}\]$/u,
  / [0-9]{1,2}$/u,
  / - (?:シート|Sheet)[0-9]{1,2}$/iu,
  /-表[0-9]{1,2}$/u,
  /\.csv$/iu,
  / - コピー$/u,
  / - copy$/iu,
  / ?のコピー(?: [0-9]{1,3})?$/u,
  / copy(?: [0-9]{1,3})?$/iu,
];
