// 6表予定のCSVをストリームで読み、SQLite（sql.js、WebAssembly）に取り込む。ネイティブのビルドは要らない。
//
//   npm install careplan-csv sql.js
//   node import.mjs UPPLAN_….CSV plan.sqlite
//
// 読めた行は plan に、読めない行は理由とともに rejected に入る。どの行も必ずどちらか一方に入る。
// @ts-check
import { createReadStream, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatIssue, readRecords, recordDefinition } from 'careplan-csv';
import initSqlJs from 'sql.js';

/**
 * @param {string} path 6表予定のCSV。
 */
export async function importPlan(path) {
  const SQL = await initSqlJs();
  const db = new SQL.Database();
  const keys = recordDefinition('UPPLAN').fields.map((field) => field.key);
  // 日付は '2025-11-03'、先頭の0に意味のある番号は文字列。数値なのは int と decimal2 の項目だけ。
  const columns = recordDefinition('UPPLAN').fields.map(
    ({ key, type }) => `"${key}" ${type === 'int' || type === 'decimal2' ? 'NUMERIC' : 'TEXT'}`,
  );
  db.run(`CREATE TABLE plan ("row" INTEGER PRIMARY KEY, ${columns.join(', ')})`);
  db.run('CREATE TABLE rejected ("row" INTEGER PRIMARY KEY, line INTEGER, reason TEXT)');
  const insert = db.prepare(`INSERT INTO plan VALUES (${['row', ...keys].map(() => '?').join(', ')})`);

  const rows = readRecords(createReadStream(path), { kind: 'UPPLAN', fileName: basename(path) });
  db.run('BEGIN');
  for await (const { row, line, record, issues } of rows) {
    if (record === null) {
      const reason = issues.map((issue) => formatIssue(issue, 'ja')).join('\n');
      db.run('INSERT INTO rejected VALUES (?, ?, ?)', [row, line, reason]);
    } else {
      /** @type {Readonly<Record<string, string | number | null>>} */
      const values = { ...record };
      // 旧版の行にない項目（TAISコードなど）は空になる。
      insert.run([row, ...keys.map((key) => values[key] ?? null)]);
    }
  }
  db.run('COMMIT');
  insert.free();
  return { db, fileIssues: rows.fileIssues };
}

const [, script, path, out] = process.argv;
if (script?.endsWith('import.mjs') && path !== undefined && out !== undefined) {
  const { db, fileIssues } = await importPlan(path);
  for (const issue of fileIssues) console.error(formatIssue(issue, 'ja'));
  writeFileSync(out, db.export());
}
