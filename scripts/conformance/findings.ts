import { toBase64 } from '../../src/conformance/base64';
import type { Case, CaseOf } from '../../src/conformance/case';
import { type IssueCode, issueKinds } from '../../src/issues';
import { keysOf } from '../../src/objects';
import { faultCodes } from '../../src/synthetic/faults';
import type { NamedBytes } from '../../src/synthetic/files';
import { exchangePatterns, generateSet } from '../../src/synthetic/sets';
import { ruleOf } from '../../src/validate/rules';
import { shapes } from '../../test/conformant/shapes';
import { cited } from './support/case';
import { smallestFaultySet } from './support/faulty-sets';

function request(files: readonly NamedBytes[]): CaseOf<'check'>['request'] {
  return { files: files.map(({ name, bytes }) => ({ name, bytes: toBase64(bytes) })) };
}

/** The cases of findings: sets with one fault, and conformant sets of which nothing must be said. */
export async function findings(): Promise<Case[]> {
  return [...faultCodes.map(faulty).filter(isSmall), ...cleanSets(), ...cleanShapes()];
}

/** What a limit of this library's own guards against is too large for a case. */
function isSmall({ request: { files } }: CaseOf<'check'>): boolean {
  return files.every(({ bytes }) => bytes.length < 1_000_000);
}

/** What tells how a file came to be wrong: the standard says that it is, and not that a program must find out why. */
const guesses: readonly IssueCode[] = ['file_spreadsheet_saved', 'file_kind_differs'];

function faulty(code: IssueCode): CaseOf<'check'> {
  const { files, places, beside } = smallestFaultySet(code);
  const { section, fault, doubtful } = ruleOf(code);
  const { severity } = issueKinds[code];
  return {
    id: `findings/fault/${code}`,
    topic: 'findings',
    level: doubtful ? 'choice' : severity === 'error' && !guesses.includes(code) ? 'required' : 'recommended',
    section,
    why: fault,
    do: 'check',
    request: request(files),
    expect: { must: places.map(({ file, row, key }) => ({ code, file, row, key })), may: beside },
  };
}

const nothing = { must: [], may: [] } as const;

function cleanSets(): CaseOf<'check'>[] {
  const patterns = keysOf(exchangePatterns);
  return patterns.flatMap((pattern) =>
    [1, 2].map((seed) => ({
      id: `findings/conformant/${pattern}-${seed}`,
      topic: 'findings' as const,
      level: 'required' as const,
      section: cited.units,
      why: {
        ja: `${exchangePatterns[pattern].name}の適合する送信単位に、誤りも警告もない。`,
        en: `A conformant transmission of pattern ${pattern} has neither errors nor warnings.`,
      },
      do: 'check' as const,
      request: request(generateSet(pattern, { seed, persons: 1 })),
      expect: nothing,
    })),
  );
}

function cleanShapes(): CaseOf<'check'>[] {
  return shapes.map((shape) => ({
    id: `findings/conformant/${shape.name}`,
    topic: 'findings',
    level: 'required',
    section: cited.layouts,
    why: { ja: '標準仕様書に適合する書き方であり、誤りも警告もない。', en: shape.why },
    do: 'check',
    request: request(shape.make()),
    expect: nothing,
  }));
}
