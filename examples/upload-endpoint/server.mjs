// 受け取ったCSVを検査して、指摘をJSONで返すエンドポイント（Hono）。
//
//   npm install careplan-csv hono @hono/node-server
//   node server.mjs
//   curl -F file=@UPPLAN_….CSV -F file=@UPSIKYU_….CSV http://localhost:3000/check
//
// 値（個人情報）は応答にもログにも出ない。ファイルは保存しない。
// @ts-check
import { checkFiles, formatIssue } from 'careplan-csv';
import { filesFromZip, UnreadableError } from 'careplan-csv/zip';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

export const app = new Hono();

/**
 * zip なら中のファイル。開けない zip も、開けないという指摘になる。
 *
 * @param {File} upload
 * @returns {Promise<import('careplan-csv').FileToCheck[]>}
 */
async function filesOf(upload) {
  if (!/\.zip$/iu.test(upload.name)) return [{ name: upload.name, source: upload }];
  try {
    return await filesFromZip(upload, { limits: { maxBytes: 200 * 1024 * 1024, maxEntries: 2000 } });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return [{ name: upload.name, source: upload, unreadable: error.reason }];
  }
}

app.post('/check', bodyLimit({ maxSize: 50 * 1024 * 1024 }), async (context) => {
  const form = await context.req.formData();
  const uploads = form.getAll('file').filter((entry) => entry instanceof File);
  if (uploads.length === 0) return context.json({ message: 'file がありません。' }, 400);

  const files = (await Promise.all(uploads.map(filesOf))).flat();
  const options = /** @type {const} */ ({ profile: 'tolerant', maxIssues: 20 });
  const report = await checkFiles(files, { ...options, signal: context.req.raw.signal });

  const issues = [...report.files, ...report.transmissions].flatMap(({ issues }) =>
    issues.map((issue) => ({
      file: issue.file,
      row: issue.row,
      column: issue.column,
      code: issue.code,
      severity: issue.severity,
      message: formatIssue(issue, 'ja'),
    })),
  );
  // 400: 標準仕様のファイルが一つも読めなかった。
  const read = report.files.some(({ kind, byCode }) => kind !== null && !byCode.file_unreadable);
  if (!read) return context.json({ message: '読めるファイルがありません。', counts: report.counts, issues }, 400);
  // 422: 取り込めないところがある。警告だけなら200で、取り込みは続けられる。
  return context.json({ counts: report.counts, issues }, report.counts.error > 0 ? 422 : 200);
});

// このファイルを直接動かしたときだけ待ち受ける。
if (process.argv[1]?.endsWith('server.mjs')) {
  const node = '@hono/node-server';
  const { serve } = await import(node);
  serve({ fetch: app.fetch, port: 3000 }, () => console.log('http://localhost:3000/check'));
}
