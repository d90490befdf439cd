import { zipFiles } from '../../../src/archive';
import { withoutArchiveEndings } from '../../../src/archive/formats';
import { changeKinds, type Fixed, fix, formatChange } from '../../../src/fix';
import type { Language, Sentence } from '../../../src/languages';
import { anonymise } from '../../../src/synthetic/anonymise';
import { checkFiles } from '../../../src/validate/check-files';
import { toHtml } from '../../../src/validate/report';
import { toCsv } from '../../../src/validate/report/csv';
import type { Report } from '../../../src/validate/report/report';
import { counted, rowText } from '../../../src/validate/report/words';
import type { Download, Product } from '../protocol';
import { bytesOf, type HeldFile } from './held';

/** A file to be put into an archive. */
interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Findings of each code and file that a report keeps: nobody reads more of a kind, and a file full of faults must not make a file of gigabytes. */
const mostReported = 10_000;

/** Makes what is to be saved of the files; those whose bytes cannot be had are not among them. */
export const products: {
  readonly [P in Product]: (files: readonly HeldFile[], language: Language) => Promise<Download>;
} = {
  fixed: async (files, language) => {
    const fixed = await fix(files);
    const list = { name: 'henko-ichiran.txt', bytes: new TextEncoder().encode(changeList(fixed, language)) };
    const { changes, refused, report } = fixed;
    return zipped('naoshita-file.zip', [...fixed.files, list], {
      ja: `${changes.length}件を直しました。${left(refused.length, 'ファイルは直せないため入っていません。')}残るエラー ${report.counts.error}件、警告 ${report.counts.warning}件。`,
      en: `${counted(changes.length, '', 'change').en}. ${left(refused.length, ' files could not be fixed and are left out. ')}Errors left: ${report.counts.error}, warnings: ${report.counts.warning}.`,
    });
  },
  html: async (files, language) => {
    const page = toHtml(await checkFiles(files), { lang: language });
    return {
      name: 'kensa-hokoku.html',
      blob: new Blob([page], { type: 'text/html' }),
      said: { ja: '値を含まない報告を保存しました。', en: 'The report, without values, was saved.' },
    };
  },
  csv: async (files, language) => {
    const report = await checkFiles(files, { maxIssues: mostReported });
    const [kept, all] = [keptBy(report), report.counts.error + report.counts.warning + report.counts.info];
    return {
      name: 'kensa-hokoku.csv',
      blob: new Blob([toCsv(report, { lang: language })], { type: 'text/csv' }),
      said:
        kept === all
          ? {
              ja: `指摘 ${all}件の表を、値を含めずに保存しました。`,
              en: `A table of ${counted(all, '', 'finding').en}, without values, was saved.`,
            }
          : {
              ja: `指摘 ${all}件のうち ${kept}件の表を、値を含めずに保存しました（同じ指摘はファイルごとに${mostReported}件まで）。`,
              en: `A table of ${kept} of ${all} findings, without values, was saved (the first ${mostReported} of a kind in each file).`,
            },
    };
  },
  anonymised: async (files) => {
    const given: Named[] = [];
    for (const file of files) given.push({ name: file.name, bytes: await bytesOf(file) });
    return zipped('tokumei.zip', anonymise(given), {
      ja: '人と文を架空のものに替えた写しを保存しました。',
      en: 'A copy with invented persons and texts was saved.',
    });
  },
};

function keptBy({ files, transmissions }: Report): number {
  return [...files, ...transmissions].reduce((sum, { issues }) => sum + issues.length, 0);
}

function left(count: number, text: string): string {
  return count === 0 ? '' : `${count}${text}`;
}

/** What the list of changes says. */
const listed = {
  ja: {
    look: '要確認 ',
    between: '、',
    refused: (file: string, why: string, rows: string) => `${file}: ${why}${rows === '' ? '' : `（${rows}）`}。`,
    nothing: '直すところはありませんでした。',
    whys: {
      rows_would_be_lost: '書き出すと行が失われるため、入れていません。元のデータから作り直してください',
      too_large: '大きすぎて最後まで読めないため、入れていません',
      unreadable: '読めないため、入れていません',
    },
  },
  en: {
    look: 'look at this: ',
    between: ', ',
    refused: (file: string, why: string, rows: string) => `${file}: ${why}${rows === '' ? '' : ` (${rows})`}.`,
    nothing: 'There was nothing to fix.',
    whys: {
      rows_would_be_lost: 'left out, since rows of it would be lost; make it anew from the original data',
      too_large: 'left out, since it is too large to be read to its end',
      unreadable: 'left out, since it cannot be read',
    },
  },
} as const;

/** What was done, a change a line, for people: no value stands in it. The mark at its beginning tells Windows that it is UTF-8. */
function changeList({ changes, refused }: Fixed, language: Language): string {
  const said = listed[language];
  const done = changes.map((change) => {
    const { file, row, code } = change;
    const place = row === null ? file : `${file} ${rowText(change)[language]}`;
    return `${place}: ${changeKinds[code].loss ? said.look : ''}${formatChange(change, language)}`;
  });
  const not = refused.map(({ file, why, rows }) =>
    said.refused(file, said.whys[why], rows.map((row) => rowText(row)[language]).join(said.between)),
  );
  const lines = [...done, ...not];
  return `\ufeff${(lines.length === 0 ? [said.nothing] : lines).join('\r\n')}\r\n`;
}

/** An archive to be saved; the folders named after archives have no ending of archives. */
export async function zipped(name: string, files: readonly Named[], said: Sentence): Promise<Download> {
  const taken = new Set<string>();
  const named = files.map(({ name: path, bytes }) => {
    const plain = withoutArchiveEndings(path);
    let free = plain;
    for (let copy = 2; taken.has(free); copy += 1) free = `${copy}/${plain}`;
    taken.add(free);
    return { name: free, bytes };
  });
  const archive = await zipFiles(named);
  return { name, blob: new Blob([new Uint8Array(archive)], { type: 'application/zip' }), said };
}
