import { isEncodableText } from '../ms932/encoder';
import { substituteCharacter } from './character';
import { reasonOf, type UnmappableReason } from './gaiji';
import { substituteMarked } from './marks';
import { callersSubstitute, type SubstituteOptions } from './options';
import { dropSelectors } from './selectors';
import type { Substitute } from './tables';

function withoutSelectors(cluster: string, options: SubstituteOptions): Substitute | undefined {
  const { characters, rule } = dropSelectors(Array.from(cluster));
  const text = characters.join('');
  if (rule !== null && isEncodableText(text)) return { to: text, rule };
  const [first = ''] = characters;
  const found = characters.length === 1 ? substituteCharacter(first, options) : substituteMarked(characters, options);
  return found === undefined || rule === null ? found : { to: found.to, rule: `${rule},${found.rule}` };
}

/**
 * Finds what stands for a grapheme cluster: rules 0 to 17 in their order. The rule of a cluster that several of them worked on names them all, as
 * `variation-selector,circled`.
 *
 * @param cluster The cluster, with at least one character that MS932 lacks.
 * @param options The caller's map and choice for the yen sign.
 * @returns The substitute, or the reason why the policy has to decide.
 * @internal
 */
export function substituteCluster(cluster: string, options: SubstituteOptions): Substitute | UnmappableReason {
  const callers = callersSubstitute(cluster, options);
  if (callers !== undefined) return { to: callers, rule: 'user' };
  // Rule 1 needs no step of its own: nothing but the caller's map knows a private-use character or lone surrogate.
  return withoutSelectors(cluster, options) ?? reasonOf(cluster);
}
