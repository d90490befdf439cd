import { z } from 'zod';
import { keysOf } from '../objects';
import { kinds } from '../schemas/kinds';
import { versions } from '../schemas/versions';

/** Bytes of a file in Base64 (RFC 4648, with padding). */
const bytes = z.base64().describe('The bytes in Base64');
const kind = z.enum(kinds as [string, ...string[]]).describe('The record kind, such as UPPLAN');
const edition = z
  .enum(versions.map(({ csvVersion }) => csvVersion) as [string, ...string[]])
  .describe('The CSVバージョン, such as 202407');
const record = z
  .record(z.string(), z.union([z.string(), z.number(), z.null()]))
  .describe('A record under the keys of layout.tsv: strings, numbers, null where empty');
const records = z.array(record);
const file = z.object({ name: z.string(), bytes });

/** What a file name says. Keys that the kind lacks are left out; the service types are null in names up to edition 3.2. */
const parts = z.object({
  kind: z.string(),
  month: z.string().nullable().optional().describe("'2025-11'; null for 000000"),
  sender: z.string(),
  senderType: z.string().nullable(),
  receiver: z.string(),
  receiverType: z.string().nullable(),
  stamp: z.string().describe('14 digits'),
  branch: z.string().optional().describe('Of pictures'),
});

const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  file: z.string().nullable().optional(),
  row: z.number().int().nullable().optional().describe('1-based data row'),
  key: z.string().nullable().optional().describe('The key of the field'),
});

const person = { insurerNumber: z.string(), insuredNumber: z.string() };
const month = { ...person, targetMonth: z.string() };
const sums = z.record(z.string(), z.number().nullable());

/**
 * The requests and the answers of the protocol, by what is to be done. A program that cannot do something answers `skip` instead.
 */
export const protocol = {
  name: {
    request: z.object({ name: z.string() }),
    answer: z.object({ ok: z.boolean(), parts: parts.partial().optional(), repaired: z.boolean().optional() }),
  },
  formatName: {
    request: z.object({ parts }),
    answer: z.union([z.object({ name: z.string() }), z.object({ refused: z.literal(true) })]),
  },
  decode: {
    request: z.object({ bytes }),
    answer: z.object({
      text: z.string(),
      faulty: z.boolean().describe('Whether some bytes are no character, or a user-defined one'),
    }),
  },
  encode: {
    request: z.object({ text: z.string() }),
    answer: z.object({ bytes }),
  },
  read: {
    request: z.object({ kind, edition, bytes }),
    answer: z.object({
      rows: z
        .array(z.object({ row: z.number().int(), record: record.nullable() }))
        .describe('Every data row once; record is null where the row is rejected'),
    }),
  },
  write: {
    request: z.object({ kind, edition, records }),
    answer: z.object({ bytes }),
  },
  check: {
    request: z.object({ files: z.array(file) }),
    answer: z.object({ findings: z.array(finding) }),
  },
  planTree: {
    request: z.object({ records }),
    answer: z.object({
      trees: z.array(z.looseObject({ ...person, planDate: z.string(), needs: z.array(z.looseObject({})) })),
    }),
  },
  calendar: {
    request: z.object({ records }),
    answer: z.object({
      calendars: z.array(
        z.looseObject({
          ...month,
          lines: z.array(
            z.looseObject({
              serviceCode: z.string(),
              providerNumber: z.string(),
              startTime: z.string(),
              endTime: z.string(),
              days: z.array(z.object({ date: z.string(), count: z.number() })),
            }),
          ),
        }),
      ),
    }),
  },
  totals: {
    request: z.object({ records }),
    answer: z.object({
      statements: z.array(
        z.looseObject({ ...month, total: sums, rowsThatDiffer: z.array(z.number().int()).describe('1-based') }),
      ),
    }),
  },
  compare: {
    request: z.object({ plan: records, actual: records }),
    answer: z.object({
      visits: z.array(
        z.looseObject({
          ...month,
          date: z.string(),
          serviceCode: z.string(),
          status: z.enum(['asPlanned', 'missing', 'extra', 'changed']),
        }),
      ),
    }),
  },
  replay: {
    request: z.object({ transmissions: z.array(z.object({ files: z.array(file) })) }),
    answer: z.object({
      state: z.array(
        z.object({
          unit: z.string(),
          key: z.record(z.string(), z.string()),
          stamp: z.string(),
          forms: z.record(z.string(), z.number().int()).describe('Rows in force, by record kind'),
        }),
      ),
    }),
  },
} as const;

/** What a program can be asked to do. */
export type Task = keyof typeof protocol;

/** All tasks, in the order of the protocol's page. */
export const tasks: readonly Task[] = keysOf(protocol);

/** What a task is asked with. */
export type RequestOf<T extends Task> = z.infer<(typeof protocol)[T]['request']>;

/** What a task is answered with. */
export type AnswerOf<T extends Task> = z.infer<(typeof protocol)[T]['answer']>;

/** What a program says where it cannot do a task. */
export interface Skipped {
  readonly skip: string;
}

/** Whether a word names a task. */
export function isTask(word: unknown): word is Task {
  return typeof word === 'string' && Object.hasOwn(protocol, word);
}
