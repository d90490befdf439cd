import { isEncodableText } from '../ms932/encoder';
import type { UnmappableReason } from './gaiji';
import type { SubstituteOptions } from './options';

/** U+3013, 81AC: what Japanese print sets for a character it lacks; full-width, and no one writes it for anything else. */
const GETA = '〓';

/** What the policy makes of a cluster; `to` is `null` where nothing can be written. */
export interface Verdict {
  readonly to: string | null;
  readonly rule: 'replace' | 'error' | '?' | 'callback';
  /** Why the cluster was left to the policy, or `callback-not-encodable` where the callback's answer could not be used. */
  readonly reason: UnmappableReason | 'callback-not-encodable';
}

/**
 * Applies the policy to a grapheme cluster without a substitute.
 *
 * @param cluster The cluster.
 * @param reason Why there is none.
 * @param options The policy.
 * @param place Where the cluster stands.
 * @internal
 */
export function applyPolicy(
  cluster: string,
  reason: UnmappableReason,
  { unmappable = 'replace' }: SubstituteOptions,
  place: { readonly field: string | null; readonly row: number | null; readonly index: number },
): Verdict {
  if (unmappable === 'error') return { to: null, rule: 'error', reason };
  if (unmappable === '?') return { to: '?', rule: '?', reason };
  if (unmappable === 'replace') return { to: GETA, rule: 'replace', reason };
  const answer = unmappable(cluster, { ...place, reason });
  if (answer === null) return { to: null, rule: 'callback', reason };
  const good = typeof answer === 'string' && isEncodableText(answer);
  return good
    ? { to: answer, rule: 'callback', reason }
    : { to: GETA, rule: 'callback', reason: 'callback-not-encodable' };
}
