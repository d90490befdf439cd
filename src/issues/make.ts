import type { FactEntry, FactName } from '../facts';
import { catalogue } from './catalogue';
import type { CodeWith, Fault, Issue, IssueOf, IssueParams, IssuePlace, ParamsOf } from './issue';
import type { IssueCode } from './kinds';

type IssueArguments<C extends IssueCode> =
  Record<never, never> extends ParamsOf<C>
    ? [place?: IssuePlace | undefined, params?: ParamsOf<C>]
    : [place: IssuePlace | undefined, params: ParamsOf<C>];

const nothing: IssueParams = /* @__PURE__ */ Object.freeze({});

/**
 * Makes an issue of a code: severity and scope come from the catalogue.
 *
 * @param code The code of the catalogue.
 * @param rest The coordinates, where `severity` overrides the catalogue's if the source of a rule is doubtful; and the facts of the code.
 */
export function issue<C extends IssueCode>(code: C, ...rest: IssueArguments<C>): IssueOf<C> {
  const [place, params] = rest;
  return make(code, place, params ?? nothing) as IssueOf<C>;
}

/**
 * Makes an issue of a fault that was found without its place.
 *
 * @param fault The code and its facts; its severity goes before the catalogue's.
 * @param place The coordinates.
 * @param kind The kind of the records, which the fault leaves out; it is reported where the code has it.
 */
export function issueAt(fault: Fault, place: IssuePlace, kind?: string): Issue {
  const weighed = fault.severity === undefined ? place : { ...place, severity: fault.severity };
  return make(
    fault.code,
    weighed,
    kind !== undefined && declares(fault.code, 'kind') ? { kind, ...fault.params } : fault.params,
  );
}

/**
 * Whether an issue is of a code that has a fact, or may have it: whoever deals with a fact asks for it, not for codes.
 *
 * @param issue The issue.
 * @param fact The name of the fact.
 */
export function isWithFact<N extends FactName>(issue: Issue, fact: N): issue is IssueOf<CodeWith<N>> {
  return declares(issue.code, fact);
}

function declares(code: IssueCode, fact: FactName): boolean {
  const entries: readonly FactEntry[] = catalogue()[code].facts;
  return entries.includes(fact) || entries.includes(`${fact}?`);
}

/** Code and facts were matched by whoever called; here, over all codes at once, the compiler cannot follow. */
function make(code: IssueCode, place: IssuePlace = {}, params: IssueParams): Issue {
  const { severity, scope } = catalogue()[code];
  const { file = null, row = null, line = null, column = null, key = null, cause, person, value } = place;
  return {
    code,
    severity: place.severity ?? severity,
    scope,
    file,
    row,
    line,
    column,
    key,
    params,
    ...(cause === undefined ? {} : { cause }),
    ...(person === undefined ? {} : { person }),
    ...(value === undefined ? {} : { value }),
  } as Issue;
}
