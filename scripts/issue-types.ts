import { issueCodes } from '../src/issues';
import { ruleOf } from '../src/validate/rules';

/** `field_length` → `FieldLengthIssue`. */
export const issueTypeName = (code: string): string =>
  `${code.replaceAll(/(?:^|_)(.)/gu, (_, first: string) => first.toUpperCase())}Issue`;

/** src/issue-types.ts: a name for the issue of each code, with what is wrong as its hover text. */
export function issueTypes(): string {
  const types = issueCodes.map((code) => {
    const { ja, en } = ruleOf(code).fault;
    const doc = [`${code}: ${ja}`, '', en, '', '@group Findings by code'].map((line) => ` * ${line}`.trimEnd());
    return `/**\n${doc.join('\n')}\n */\nexport type ${issueTypeName(code)} = IssueOf<'${code}'>;\n`;
  });
  return [
    '// Generated from the catalogue by `npm run docs`; do not edit.\n',
    "import type { IssueOf } from './issues';\n",
    ...types,
  ].join('\n');
}
