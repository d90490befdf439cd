import type { Kind } from '../../schemas/kinds';
import type { Check, CheckRun, Rule } from '../rule';
import { allRules } from '../rules';

/** A check at work, and the kinds whose rows it wants to see. */
export interface KindRun {
  readonly kinds: readonly Kind[];
  readonly run: CheckRun;
}

/** The rules of one reach, with their checks at hand. */
export function checksOver<O extends Check['over']>(
  over: O,
): { rule: Rule; check: Extract<Check, { readonly over: O }> }[] {
  return allRules().flatMap((rule) =>
    rule.check?.over === over ? [{ rule, check: rule.check as Extract<Check, { readonly over: O }> }] : [],
  );
}
