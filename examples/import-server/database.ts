/** A database to talk SQL to: PostgreSQL on a server, or PGlite inside this process. Both take the same SQL. */

/** What queries are put to. Values arrive as records hold them: dates as text, numbers as numbers. */
export interface Connection {
  /** Runs one statement. */
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs any number of statements without values, and gives the rows of the last. */
  script<R extends object>(text: string): Promise<R[]>;
}

export interface Database extends Connection {
  /** Runs some work in one transaction; whatever it throws rolls all of it back. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  /** How many transactions may be at work at once. */
  readonly width: number;
}

/** PostgreSQL's numbers of types (pg_type.oid) whose values are not left to a driver's taste. */
const typeIds = { int8: 20, date: 1082, numeric: 1700 } as const;

/** Opens the database that a URL names, or the embedded one in a folder (without one: in memory). */
export async function openDatabase(place: { url?: string; folder?: string; width?: number }): Promise<Database> {
  return place.url === undefined ? openEmbedded(place.folder) : openServer(place.url, place.width ?? 4);
}

async function openServer(url: string, width: number): Promise<Database> {
  const { default: pg } = await import('pg');
  const parsers = new Map<number, (text: string) => unknown>([
    [typeIds.int8, Number],
    [typeIds.numeric, Number],
    [typeIds.date, (text) => text],
  ]);
  const pool = new pg.Pool({
    connectionString: url,
    max: width + 2,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        parsers.get(id) ?? pg.types.getTypeParser(id, format === 'binary' ? 'binary' : 'text'),
    },
  });
  // A connection that breaks while nobody uses it: the pool opens another when one is needed.
  pool.on('error', () => undefined);
  const over = (client: Pick<typeof pool, 'query'>): Connection => ({
    // A statement with a name is planned once a connection: its texts are few, and its plans cost as much as its work.
    query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query({ name: nameOf(text), text, values: [...values] })).rows as R[],
    script: async <R extends object>(text: string) => {
      const results: unknown = await client.query(text);
      const last = (Array.isArray(results) ? results.at(-1) : results) as { rows: R[] } | undefined;
      return last?.rows ?? [];
    },
  });
  return {
    ...over(pool),
    width,
    async transaction(work) {
      const client = await pool.connect();
      client.on('error', ignore);
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const result = await work(over(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // A connection that cannot even roll back is thrown away.
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.off('error', ignore);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

function ignore(): void {}

const statements = new Map<string, string>();

/** A name for a statement, the same for the same text. */
function nameOf(text: string): string {
  const name = statements.get(text) ?? `statement_${statements.size + 1}`;
  statements.set(text, name);
  return name;
}

async function openEmbedded(folder: string | undefined): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    parsers: { [typeIds.int8]: Number, [typeIds.numeric]: Number, [typeIds.date]: (text: string) => text },
  });
  const over = (client: Pick<typeof lite, 'query' | 'exec'>): Connection => ({
    query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query<R>(text, [...values])).rows,
    script: async <R extends object>(text: string) => ((await client.exec(text)).at(-1)?.rows ?? []) as R[],
  });
  return {
    ...over(lite),
    // One session: transactions wait for each other.
    width: 1,
    transaction: (work) => lite.transaction((client) => work(over(client))) as ReturnType<typeof work>,
    close: () => lite.close(),
  };
}

/** Whether a statement failed because the database is away, and not because of what was asked of it. */
export function isOutage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(?:08|57P0)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(message)
  );
}
