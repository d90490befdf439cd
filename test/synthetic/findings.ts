import type { Issue } from '../../src/issues';
import type { NamedBytes } from '../../src/synthetic/files';
import { checkFiles } from '../../src/validate/check-files';
import type { Report } from '../../src/validate/report/report';

/** The report over a set. */
export function check(set: readonly NamedBytes[]): Promise<Report> {
  const files = set.map(({ name, bytes }) => ({ name, source: bytes }));
  return checkFiles(files, { maxIssues: Number.POSITIVE_INFINITY });
}

/** All that the checks find in a set. */
export async function findings(set: readonly NamedBytes[]): Promise<Issue[]> {
  const { files, transmissions } = await check(set);
  return [...files, ...transmissions].flatMap(({ issues }) => issues);
}

/** A set as strings: quicker to compare than bytes. */
export function asText(set: readonly NamedBytes[]): string[] {
  return set.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString('latin1')}`);
}
