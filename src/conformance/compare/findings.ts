import type { ExpectedFindings } from '../case';
import type { AnswerOf } from '../protocol';
import type { Difference } from './difference';

type Found = AnswerOf<'check'>['findings'][number];

/** Compares findings: all that must be there is there, and no error or warning beside what must or may be. */
export function differencesOfFindings(expected: ExpectedFindings, { findings }: AnswerOf<'check'>): Difference[] {
  const missing = expected.must.filter((wanted) => !findings.some((found) => isThis(found, wanted)));
  const allowed = new Set([...expected.must.map(({ code }) => code), ...expected.may]);
  const surplus = findings.filter(({ code, severity }) => severity !== 'info' && !allowed.has(code));
  return [
    ...missing.map((wanted) => ({
      where: 'must',
      expected: place(wanted),
      actual:
        findings
          .filter(({ code }) => code === wanted.code)
          .map(place)
          .join('; ') || 'not found',
    })),
    ...surplus.map((found) => ({ where: 'must not', expected: 'nothing', actual: place(found) })),
  ];
}

function isThis(found: Found, wanted: ExpectedFindings['must'][number]): boolean {
  return (
    found.code === wanted.code &&
    (wanted.file === null || found.file === wanted.file) &&
    (wanted.row === null || found.row === wanted.row) &&
    (wanted.key === null || found.key === wanted.key)
  );
}

function place({ code, file, row, key }: Found): string {
  return [code, file, row === null || row === undefined ? undefined : `row ${row}`, key].filter(Boolean).join(' ');
}
