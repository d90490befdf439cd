import { zipFiles } from '../../../src/archive';
import { changeKinds, type Fixed, fix, formatChange } from '../../../src/fix';
import type { Sentence } from '../../../src/languages';
import { anonymise } from '../../../src/synthetic/anonymise';
import { checkFiles } from '../../../src/validate/check-files';
import { toHtml } from '../../../src/validate/report';
import type { Download, Product } from '../protocol';
import { bytesOf, type HeldFile } from './held';

/** A file to be put into an archive. */
interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes what is to be saved of the files; those whose bytes cannot be had are not among them. */
export const products: { readonly [P in Product]: (files: readonly HeldFile[]) => Promise<Download> } = {
  fixed: async (files) => {
    const fixed = await fix(files);
    const list = { name: 'henko-ichiran.txt', bytes: new TextEncoder().encode(changeList(fixed)) };
    const { changes, refused, report } = fixed;
    return zipped('naoshita-file.zip', [...fixed.files, list], {
      ja: `${changes.length}件を直しました。${left(refused.length, 'ファイルは直せないため入っていません。')}残るエラー ${report.counts.error}件、警告 ${report.counts.warning}件。`,
      en: `${changes.length} changes. ${left(refused.length, ' files could not be fixed and are left out. ')}Errors left: ${report.counts.error}, warnings: ${report.counts.warning}.`,
    });
  },
  html: async (files) => {
    const page = toHtml(await checkFiles(files), { lang: 'ja' });
    return {
      name: 'kensa-hokoku.html',
      blob: new Blob([page], { type: 'text/html' }),
      said: { ja: '値を含まない報告を保存しました。', en: 'The report, without values, was saved.' },
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

function left(count: number, text: string): string {
  return count === 0 ? '' : `${count}${text}`;
}

/** Why a file is not written, in words. */
const refusals: { readonly [W in Fixed['refused'][number]['why']]: string } = {
  rows_would_be_lost: '書き出すと行が失われるため、入れていません。元のデータから作り直してください',
  too_large: '大きすぎて最後まで読めないため、入れていません',
};

/** What was done, a change a line, for people: no value stands in it. The mark at its beginning tells Windows that it is UTF-8. */
function changeList({ changes, refused }: Fixed): string {
  const done = changes.map((change) => {
    const { file, row, code } = change;
    const place = row === null ? file : `${file} ${row}行目`;
    return `${place}: ${changeKinds[code].loss ? '要確認 ' : ''}${formatChange(change, 'ja')}`;
  });
  const not = refused.map(({ file, why, rows }) => {
    const numbers = rows.map(({ row }) => `${row}行目`).join('、');
    return `${file}: ${refusals[why]}${numbers === '' ? '' : `（${numbers}）`}。`;
  });
  const lines = [...done, ...not];
  return `\ufeff${(lines.length === 0 ? ['直すところはありませんでした。'] : lines).join('\r\n')}\r\n`;
}

/** An archive to be saved; the folders of archives that the files came in bear no ending of archives. */
export async function zipped(name: string, files: readonly Named[], said: Sentence): Promise<Download> {
  const taken = new Set<string>();
  const named = files.map(({ name: path, bytes }) => {
    const plain = path.replaceAll(/\.zip(?=\/)/giu, '');
    let free = plain;
    for (let copy = 2; taken.has(free); copy += 1) free = `${copy}/${plain}`;
    taken.add(free);
    return { name: free, bytes };
  });
  const archive = await zipFiles(named);
  return { name, blob: new Blob([new Uint8Array(archive)], { type: 'application/zip' }), said };
}
