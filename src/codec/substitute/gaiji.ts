import { hasLoneSurrogate, hasPrivateUse } from './categories';

/** Why a cluster is left to the policy. */
export type UnmappableReason = 'gaiji' | 'lone-surrogate' | 'no-substitute';

/**
 * Rule 1: tells why nothing stands for a cluster. Java and Python would write private-use characters as F040-F9FC, but
 * 外字の利用は不可 (介護保険最新情報 vol.1156).
 *
 * @internal
 */
export function reasonOf(cluster: string): UnmappableReason {
  if (hasPrivateUse(cluster)) return 'gaiji';
  return hasLoneSurrogate(cluster) ? 'lone-surrogate' : 'no-substitute';
}
