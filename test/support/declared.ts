import { type FactEntry, type FactName, type FactType, facts } from '../../src/facts';
import { type Issue, type IssueParams, issueKinds } from '../../src/issues';

/** Whether a value has the type of a fact. */
const suits: { readonly [T in Exclude<FactType, readonly string[]>]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  textOrNull: (value) => value === null || typeof value === 'string',
  integer: Number.isSafeInteger,
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  integers: (value) => Array.isArray(value) && value.every(Number.isSafeInteger),
  month: (value) => value === null || (typeof value === 'string' && /^\d{4}-\d{2}$/.test(value)),
};

/** What is wrong with the facts of an issue, by what its code declares; empty where nothing is. */
export function undeclared({ code, params }: Issue): string[] {
  const entries: readonly FactEntry[] = issueKinds[code].facts;
  const told: IssueParams = params;
  const wrong = Object.keys(told)
    .filter((name) => !entries.some((entry) => entry === name || entry === `${name}?`))
    .map((name) => `${code}: ${name} is not declared`);
  for (const entry of entries) {
    const name = entry.replace('?', '') as FactName;
    const type: FactType = facts[name];
    const value = told[name];
    if (value === undefined) {
      if (!entry.endsWith('?')) wrong.push(`${code}: ${name} is missing`);
    } else if (!(typeof type === 'string' ? suits[type](value) : type.includes(String(value)))) {
      wrong.push(`${code}: ${name} is ${JSON.stringify(value)}`);
    }
  }
  return wrong;
}

/** A value of a fact. */
export function exampleOf(name: FactName): IssueParams[string] {
  const type: FactType = facts[name];
  if (typeof type !== 'string') return type[0] as string;
  const examples = {
    text: 'text',
    textOrNull: null,
    integer: 3,
    flag: true,
    texts: ['text'],
    integers: [2],
    month: '2025-11',
  } as const satisfies Record<typeof type, IssueParams[string]>;
  return examples[type];
}
