// 自社の出力をCIで検査する。送る側なので strict で見る。エラーがあれば終了コード1。
//
//   npm install careplan-csv
//   node check.mjs export/ report.sarif
//
// SARIF の場所は、検査したフォルダからの相対パスではなく、リポジトリの中のパスで書く（GitHub が行に印を付けられるように）。
// @ts-check
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles, toSarif, toText } from 'careplan-csv';

/**
 * @param {string} folder 検査するフォルダ。
 */
export async function checkFolder(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
  return checkFiles(
    paths.map((path) => ({ name: path, source: () => createReadStream(path) })),
    {
      profile: 'strict',
      rules: {
        // 規則を外すときは理由を書く。理由は結果にも載る。
        file_name_same_office: { severity: 'off', reason: '試験データは送信元と送信先が同じ' },
      },
    },
  );
}

const [, script, folder, out] = process.argv;
if (script?.endsWith('check.mjs') && folder !== undefined && out !== undefined) {
  const report = await checkFolder(folder);
  writeFileSync(out, toSarif(report, { lang: 'ja' }));
  console.log(toText(report, { lang: 'ja' }));
  process.exitCode = report.counts.error > 0 ? 1 : 0;
}
