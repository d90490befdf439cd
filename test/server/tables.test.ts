import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../examples/import-server/database';
import { insertRows, makeTables, recordsOf, tableName } from '../../examples/import-server/tables';
import { kindIn, kinds } from '../../src/schemas/kinds';
import { versions } from '../../src/schemas/versions';
import { recordArbitrary } from '../../src/testing/arbitraries/records';

const held = kinds.filter((kind) => kind.startsWith('UP'));

describe('the tables', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({});
    await makeTables(database);
  }, 60_000);
  afterAll(() => database.close());

  it.each(held)('give every record of %s back as it was, of every edition', async (kind) => {
    for (const { csvVersion } of versions.filter((version) => kindIn(kind, version.csvVersion))) {
      const records = fc.sample(recordArbitrary(kind, { version: csvVersion }), 20);
      const entry = `${kind} ${csvVersion}`;
      await database.query("INSERT INTO entry (receiver, id) VALUES ('1', $1)", [entry]);
      await insertRows(database, '1', kind, [{ entry, rows: records }]);
      expect((await recordsOf(database, '1', kind, [entry])).get(entry)).toEqual(records);
    }
    const [comment] = await database.query<{ comment: string }>('SELECT obj_description($1::regclass) AS comment', [
      tableName(kind),
    ]);
    expect(comment?.comment.length).toBeGreaterThan(2);
  });

  it('refuse what no record holds', async () => {
    await database.query("INSERT INTO entry (receiver, id) VALUES ('1', 'x')");
    const wrong = { csvVersion: '2024-07', over30Days: '7' };
    await expect(insertRows(database, '1', 'UPJSK', [{ entry: 'x', rows: [wrong] }])).rejects.toThrow();
  });
});
