import type { Issue, IssueCode } from '../issues';
import { formatIssue } from '../validate/issue-text';
import { visible } from '../validate/report/escape';

const marks = {
  ja: { error: 'エラー', warning: '警告', info: '情報' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

/** Prints findings one a line, the first of each code, and at the end how many there are. */
export function findingsTo(stream: NodeJS.WritableStream, lang: 'ja' | 'en', maxIssues = 100) {
  const counts = new Map<IssueCode, number>();
  return {
    /** Whether a limit ended the reading. */
    get tooLarge(): boolean {
      return counts.has('file_too_large');
    },
    add(found: Issue): void {
      const count = (counts.get(found.code) ?? 0) + 1;
      counts.set(found.code, count);
      if (count > maxIssues) return;
      const place = placeOf(found, lang);
      stream.write(`${marks[lang][found.severity]} ${place}${visible(formatIssue(found, lang))} [${found.code}]\n`);
    },
    end(): void {
      for (const [code, count] of counts) {
        if (count <= maxIssues) continue;
        stream.write(lang === 'ja' ? `… ${code} は全部で ${count} 件\n` : `… ${count} of ${code} in all\n`);
      }
    },
  };
}

function placeOf({ row, line }: Issue, lang: 'ja' | 'en'): string {
  const parts: string[] = [];
  if (row !== null) parts.push(lang === 'ja' ? `${row}行目` : `row ${row}`);
  if (line !== null) parts.push(lang === 'ja' ? `（物理行${line}）` : `(line ${line})`);
  return parts.length === 0 ? '' : `${parts.join(lang === 'ja' ? '' : ' ')}: `;
}
