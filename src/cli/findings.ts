import type { Issue, IssueCode } from '../issues';
import type { Language } from '../languages';
import { formatIssue } from '../validate/issue-text';
import { visible } from '../validate/report/escape';
import { rowText } from '../validate/report/words';

const marks = {
  ja: { error: 'エラー', warning: '警告', info: '情報' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

const words = {
  ja: {
    inAll: (code: string, count: number) => `… ${code} は全部で ${count} 件`,
  },
  en: {
    inAll: (code: string, count: number) => `… ${count} of ${code} in all`,
  },
};

/** Prints findings one a line, the first of each code, and at the end how many there are. */
export function findingsTo(stream: NodeJS.WritableStream, lang: Language, maxIssues = 100) {
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
        stream.write(`${words[lang].inAll(code, count)}\n`);
      }
    },
  };
}

/** The row, as reports name it: 行目 means the same wherever it is read. */
function placeOf(found: Issue, lang: Language): string {
  const place = rowText(found)[lang];
  return place === '' ? '' : `${place}: `;
}
