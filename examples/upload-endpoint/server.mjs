// 受け取ったCSVを検査して、指摘をJSONで返すエンドポイント（Hono）。
//
//   npm install careplan-csv hono @hono/node-server
//   node server.mjs
//   curl -F file=@UPPLAN_….CSV -F file=@UPSIKYU_….CSV http://localhost:3000/check
//
// 値（個人情報）は応答にもログにも出ない。ファイルは保存しない。
// @ts-check
import { checkFiles, formatIssue } from 'careplan-csv';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

export const app = new Hono();

app.post('/check', bodyLimit({ maxSize: 50 * 1024 * 1024 }), async (context) => {
  const form = await context.req.formData();
  const uploads = form.getAll('file').filter((entry) => entry instanceof File);
  if (uploads.length === 0) return context.json({ message: 'file がありません。' }, 400);

  const report = await checkFiles(
    uploads.map((file) => ({ name: file.name, source: file })),
    { profile: 'tolerant', maxIssues: 20, signal: context.req.raw.signal },
  );

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
  // 422: 取り込めないところがある。警告だけなら200で、取り込みは続けられる。
  return context.json({ counts: report.counts, issues }, report.counts.error > 0 ? 422 : 200);
});

// このファイルを直接動かしたときだけ待ち受ける。
if (process.argv[1]?.endsWith('server.mjs')) {
  const node = '@hono/node-server';
  const { serve } = await import(node);
  serve({ fetch: app.fetch, port: 3000 }, () => console.log('http://localhost:3000/check'));
}
