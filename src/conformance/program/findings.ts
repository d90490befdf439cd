import { checkFiles } from '../../validate/check-files';
import { bytesOf } from '../base64';
import type { AnswerOf, RequestOf } from '../protocol';

/** What is to be said of some files. */
export async function check({ files }: RequestOf<'check'>): Promise<AnswerOf<'check'>> {
  const report = await checkFiles(
    files.map((file) => ({ name: file.name, source: bytesOf(file) })),
    { maxIssues: Number.POSITIVE_INFINITY },
  );
  const issues = [...report.files, ...report.transmissions].flatMap((one) => one.issues);
  return { findings: issues.map(({ code, severity, file, row, key }) => ({ code, severity, file, row, key })) };
}
