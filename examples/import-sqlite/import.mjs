// 届いたファイル（送信単位のすべての種別、何か月分でも、何事業所からでも）をSQLite（sql.js、WebAssembly）に取り込む。ネイティブのビルドは要らない。
//
//   npm install careplan-csv sql.js
//   node import.mjs 届いたフォルダ care.sqlite
//
// care.sqlite があれば、その続きに取り込む。何度動かしても、どの順に届いても、結果は同じ。データベースは受け手の1事業所のもの。
//
// - 種別ごとの表（UPPLAN など）に、いま有効な行。id は帳票の鍵、row はその中の行番号。
// - entry に、鍵ごとの帳簿。何が新しいかは、これが決める。行は消えても、ここは消さない。
// - rejected に、レコードにならなかった行と、その理由。
// @ts-check
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileKinds, formatIssue, kinds, recordDefinition } from 'careplan-csv';
import { applyTransmission, readTransmissions } from 'careplan-csv/forms';
import initSqlJs from 'sql.js';

const registered = kinds.filter((kind) => fileKinds[kind].category === 'registration');
/** @type {Map<string, readonly string[]>} */
const keysOf = new Map(registered.map((kind) => [kind, recordDefinition(kind).fields.map(({ key }) => key)]));

/** @param {import('sql.js').Database} db */
function createTables(db) {
  for (const kind of registered) {
    // 日付は '2025-11-03'、先頭の0に意味のある番号は文字列。数値なのは int と decimal2 の項目だけ。
    const columns = recordDefinition(kind).fields.map(
      ({ key, type }) => `"${key}" ${type === 'int' || type === 'decimal2' ? 'NUMERIC' : 'TEXT'}`,
    );
    db.run(
      `CREATE TABLE IF NOT EXISTS "${kind}" (id TEXT, "row" INTEGER, ${columns.join(', ')}, PRIMARY KEY (id, "row"))`,
    );
  }
  db.run(
    'CREATE TABLE IF NOT EXISTS "UPKIHON_IMAGE" (id TEXT, "row" INTEGER, name TEXT, bytes BLOB, PRIMARY KEY (id, "row"))',
  );
  db.run('CREATE TABLE IF NOT EXISTS entry (id TEXT PRIMARY KEY, entry TEXT NOT NULL)');
  db.run('CREATE TABLE IF NOT EXISTS rejected (file TEXT, "row" INTEGER, reason TEXT, PRIMARY KEY (file, "row"))');
}

/**
 * 行を表に入れる。旧版の行にない項目（TAISコードなど）は空になる。
 *
 * @param {import('sql.js').Database} db
 * @param {import('careplan-csv/forms').ReplayForm} form
 */
function insert(db, { id, kind, rows }) {
  const keys = keysOf.get(kind) ?? ['name', 'bytes'];
  const statement = db.prepare(`INSERT INTO "${kind}" VALUES (${['id', 'row', ...keys].map(() => '?').join(', ')})`);
  for (const [index, row] of rows.entries()) {
    /** @type {Readonly<Record<string, string | number | Uint8Array | null | undefined>>} */
    const values = { ...row };
    statement.run([id, index + 1, ...keys.map((key) => values[key] ?? null)]);
  }
  statement.free();
}

/**
 * 送信を1つ、1つのトランザクションで取り込む。
 *
 * @param {import('sql.js').Database} db
 * @param {import('careplan-csv/forms').ReadTransmission} transmission
 */
function importTransmission(db, transmission) {
  /** @type {import('careplan-csv/forms').ReplayStore} */
  const store = {
    get(id) {
      const text = db.exec('SELECT entry FROM entry WHERE id = ?', [id])[0]?.values[0]?.[0];
      return typeof text === 'string' ? JSON.parse(text) : undefined;
    },
    set: (id, entry) => db.run('INSERT OR REPLACE INTO entry VALUES (?, ?)', [id, JSON.stringify(entry)]),
  };
  /** @type {import('careplan-csv/forms').ReplayForm[]} */
  const incoming = [];
  db.run('BEGIN');
  try {
    const changes = applyTransmission(store, transmission, (form) => void incoming.push(form));
    for (const change of changes) {
      if (change.change === 'ignored') continue;
      for (const kind of change.dropped) db.run(`DELETE FROM "${kind}" WHERE id = ?`, [change.id]);
    }
    for (const form of incoming) {
      db.run(`DELETE FROM "${form.kind}" WHERE id = ?`, [form.id]);
      insert(db, form);
    }
    for (const { file, row } of transmission.rejected) {
      const reasons = transmission.issues.filter((issue) => issue.file === file && issue.row === row);
      const reason = reasons.map((issue) => formatIssue(issue, 'ja')).join('\n');
      db.run('INSERT OR REPLACE INTO rejected VALUES (?, ?, ?)', [basename(file), row, reason]);
    }
    db.run('COMMIT');
    return changes;
  } catch (error) {
    db.run('ROLLBACK');
    throw error;
  }
}

/**
 * フォルダのファイルを、作成日時の古い送信から順に取り込む。
 *
 * @param {string} folder
 * @param {Uint8Array} [earlier] これまでのデータベース。
 */
export async function importFolder(folder, earlier) {
  const SQL = await initSqlJs();
  const db = new SQL.Database(earlier);
  createTables(db);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path, bytes: () => new Uint8Array(readFileSync(path)) }));
  /** @type {string[]} */
  const told = [];
  const { transmissions, left } = readTransmissions(files);
  for (const transmission of transmissions) {
    const { unit, sender, stamp, issues } = transmission;
    // 足りない送信は待たせる。ないファイルを「なくなった」と取り違えないため。
    if (issues.some(({ code }) => code === 'transmission_incomplete')) {
      told.push(`${stamp} ${unit} ${sender}: ファイルが足りないので取り込まない`);
      continue;
    }
    // 中身の同じ写しは一度だけ読まれている。中身が違えば、どちらが正しいかは送り元にしかわからない。
    if (issues.some((issue) => issue.code === 'transmission_duplicate' && issue.params.equal !== true)) {
      told.push(`${stamp} ${unit} ${sender}: 同じ種別で中身の違うファイルがあるので取り込まない`);
      continue;
    }
    for (const { change, why, kinds: forms } of importTransmission(db, transmission)) {
      told.push(`${stamp} ${unit} ${sender}: ${forms.join('・')} ${change} (${why})`);
    }
  }
  for (const { name } of left) told.push(`${basename(name)}: 標準仕様のファイルではない`);
  return { db, told };
}

const [, script, folder, out] = process.argv;
if (script?.endsWith('import.mjs') && folder !== undefined && out !== undefined) {
  const { db, told } = await importFolder(folder, existsSync(out) ? new Uint8Array(readFileSync(out)) : undefined);
  for (const line of told) console.error(line);
  writeFileSync(out, db.export());
}
