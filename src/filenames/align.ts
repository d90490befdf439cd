import type { FileKind } from '../schemas/kinds';
import { type NameGrammar, nameGrammars } from '../schemas/versions';
import { type Segment, segmentShapes, segmentsOf } from './grammar';

/** The texts of a name, each at the segment it stands for. */
export interface Alignment {
  readonly edition: NameGrammar;
  readonly texts: ReadonlyMap<Segment, string>;
  /** What is wrong with the number of segments; absent where it is right. */
  readonly fault?: Segment | 'missing' | 'extra';
}

/** Whether a text has the shape of a segment, as the grammar has it or as a repair takes it. */
export function fits(segment: Segment, text: string): boolean {
  const { legal, tolerated } = segmentShapes[segment];
  return legal.test(text) || tolerated?.shape.test(text) === true;
}

/**
 * Finds out which text stands for which segment.
 *
 * Where an edition's grammar has that many segments, each text is what its place says. Where none has, texts are told apart by their
 * shapes, so that a name that lost its stamp still tells its offices; the grammar that explains most of the name is taken.
 *
 * @param kind The kind the name begins with.
 * @param texts What stands between the underscores after the kind.
 */
export function align(kind: FileKind, texts: readonly string[]): Alignment {
  const grammars = nameGrammars.flatMap((edition) => {
    const segments = segmentsOf(kind, edition);
    return segments === undefined ? [] : [{ edition, segments }];
  });
  const exact = grammars.find(({ segments }) => segments.length === texts.length);
  if (exact !== undefined) {
    return { edition: exact.edition, texts: new Map(exact.segments.map((segment, i) => [segment, texts[i] ?? ''])) };
  }
  const tries = grammars.map(({ edition, segments }) => ({ edition, segments, texts: byShape(segments, texts) }));
  const lost = (tried: (typeof tries)[number]) => tried.segments.length - tried.texts.size;
  // The sort is stable, so at ties the newest edition stands first. Every kind exists in some grammar: there is a first.
  const best = tries.sort((a, b) => b.texts.size - a.texts.size || lost(a) - lost(b))[0]!;
  const missing = best.segments.filter((segment) => !best.texts.has(segment));
  const fault = texts.length > best.segments.length ? 'extra' : missing.length === 1 ? missing[0]! : 'missing';
  return { edition: best.edition, texts: best.texts, fault };
}

/** Gives each text in turn to the next segment it fits, passing over segments where texts are short and over texts where they abound. */
function byShape(segments: readonly Segment[], texts: readonly string[]): Map<Segment, string> {
  const found = new Map<Segment, string>();
  let next = 0;
  texts.forEach((text, i) => {
    let at = next;
    const spare = segments.length - next - (texts.length - i);
    while (at < next + spare && !fits(segments[at]!, text)) at++;
    const segment = segments[at];
    if (segment === undefined || !fits(segment, text)) return;
    found.set(segment, text);
    next = at + 1;
  });
  return found;
}
