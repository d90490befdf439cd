import { tabulate } from '../../objects';
import { once } from '../../once';
import { type Kind, kinds } from '../../schemas/kinds';
import type { Check, CheckRun, Rule } from '../rule';
import { allRules } from '../rules';

/** A check at work, and the kinds whose rows it wants to see. */
export interface KindRun {
  readonly kinds: readonly Kind[];
  /** All fields it looks at, where a row that has the same in them as the row before tells it nothing new. */
  readonly reads?: readonly string[];
  readonly run: CheckRun;
}

/** A rule with its check at hand. */
interface Checking<O extends Check['over']> {
  readonly rule: Rule;
  readonly check: Extract<Check, { readonly over: O }>;
}

/** All that is to be checked, sorted once for all files of all checks. */
export const checks = /* @__PURE__ */ once(() => ({
  row: byKind(over('row')),
  file: byKind(over('file')),
  transmission: over('transmission'),
}));

function over<O extends Check['over']>(reach: O): Checking<O>[] {
  return allRules().flatMap((rule) =>
    rule.check?.over === reach ? [{ rule, check: rule.check as Extract<Check, { readonly over: O }> }] : [],
  );
}

function byKind<C extends { readonly check: Check }>(list: readonly C[]): Readonly<Record<Kind, readonly C[]>> {
  return tabulate(kinds, (kind) => list.filter(({ check }) => check.kinds.includes(kind)));
}
