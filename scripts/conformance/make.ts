import type { Case, Topic } from '../../src/conformance/case';
import { decode, encode } from './characters';
import { findings } from './findings';
import { forms } from './forms';
import { names } from './names';
import { replay } from './replay';
import { read, write } from './rows';

const makers: { readonly [T in Topic]: () => Promise<Case[]> } = {
  ...{ names, decode, encode, read, write, findings, forms, replay },
};

/** The version of the kit: a case that comes, goes or expects otherwise raises it. */
export const kitVersion = '1.0.0';

/** Makes the cases of a topic; the same ones each time. */
export function makeCases(topic: Topic): Promise<Case[]> {
  return makers[topic]();
}

/** A file of cases: one a line. */
export function caseFile(cases: readonly Case[]): string {
  return cases.map((one) => `${JSON.stringify(one)}\n`).join('');
}
