import type { Issue } from '../../../src/issues';
import type { Sentence } from '../../../src/languages';
import { formatIssue } from '../../../src/validate/issue-text';
import { type AnonymousNames, anonymousNames, withoutNames } from '../../../src/validate/report/anonymous-names';
import type { Report } from '../../../src/validate/report/report';
import { kindName, placeText, routeName, stampText, unitName } from '../../../src/validate/report/words';
import type { FindingView } from '../protocol';
import { leadOf } from './overview';
import { keyOf } from './persons';

/** A finding and what it is about: a file, or a transmission where it is about no single file. */
interface Placed {
  readonly issue: Issue;
  readonly about: Sentence;
}

/** The findings under a code, those that follow from it behind its own, a part of them at a time. */
export function findingsOf(
  report: Report,
  code: string,
  from: number,
  count: number,
): { readonly findings: readonly FindingView[]; readonly total: number } {
  const all = placed(report).filter(({ issue }) => leadOf(issue) === code);
  const sorted = [
    ...all.filter(({ issue }) => issue.cause === undefined),
    ...all.filter(({ issue }) => issue.cause !== undefined),
  ];
  const names = anonymousNames(report);
  return { findings: sorted.slice(from, from + count).map((one) => findingView(one, names)), total: sorted.length };
}

function placed({ files, transmissions }: Report): Placed[] {
  const kinds = new Map(files.map(({ name, kind }) => [name, kind]));
  const inFiles = files.flatMap(({ issues, kind }) => issues.map((issue) => ({ issue, about: kindName(kind) })));
  const between = transmissions.flatMap((transmission) => {
    const { unit, stamp, issues } = transmission;
    const route = routeName(transmission);
    const whole = {
      ja: `${unitName(unit).ja} ${route.ja} ${stampText(stamp)}`,
      en: `${unitName(unit).en} ${route.en} ${stampText(stamp)}`,
    };
    return issues.map((issue) => ({
      issue,
      about: issue.file === null ? whole : kindName(kinds.get(issue.file) ?? null),
    }));
  });
  return [...inFiles, ...between];
}

function findingView({ issue, about }: Placed, names: AnonymousNames): FindingView {
  // The person stands apart, so that the page can hide it.
  const { person, ...rest } = issue;
  const { file, row, column, severity, code } = rest;
  // Of an issue, its value alone holds what a cell says; names of files may be those of persons.
  const { value, ...plain } = rest;
  return {
    file: file ?? '',
    alias: file === null ? '' : names.of(file),
    about,
    place: placeText(rest),
    row,
    column,
    message: sentenceOf(issue),
    plain: sentenceOf(withoutNames(plain as Issue, names)),
    severity,
    code,
    person: person === undefined ? null : { key: keyOf(person), insured: person.insured ?? '？' },
  };
}

function sentenceOf(issue: Issue): Sentence {
  return { ja: formatIssue(issue, 'ja'), en: formatIssue(issue, 'en') };
}
