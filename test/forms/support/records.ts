import type { Kind } from '../../../src/schemas/kinds';
import { type RecordOf, recordDefinition } from '../../../src/schemas/record';

const defaults: Readonly<Record<string, unknown>> = {
  csvVersion: '2024-07',
  insurerNumber: '131016',
  insuredNumber: '0000000001',
  createdDate: '2025-10-20',
  planDate: '2025-10-20',
  consultationDate: '2025-10-20',
  targetMonth: '2025-11',
  plannerOfficeNumber: '1370100014',
  serviceDate: '2025-11-03',
  startTime: '09:00',
  endTime: '10:00',
  count: 1,
  units: 100,
  serviceCode: '111211',
  providerNumber: '1370200129',
  over30Days: '0',
};

/** Fields that share a key with a required one of another kind but are empty unless a test fills them. */
const emptyIn: Partial<Record<Kind, readonly string[]>> = {
  UP2KYO: ['providerNumber'],
  UP3KYO: ['startTime', 'endTime'],
  UPHOSOKU: ['planDate', 'targetMonth'],
};

/** A record of a kind: every field of the layout, the usual ones filled. */
export function record<K extends Kind>(kind: K, values: Partial<RecordOf<K>> = {}): RecordOf<K> {
  const keys = recordDefinition(kind).fields.map((field) => field.key);
  const usual = (key: string): unknown => (emptyIn[kind]?.includes(key) ? null : (defaults[key] ?? null));
  const made: object = { ...Object.fromEntries(keys.map((key) => [key, usual(key)])), ...values };
  return made as RecordOf<K>;
}

/** A row of 2表 by its numbers and texts: `row2([1, 1, 1], { need: 'a' })`. */
export function row2(
  [needNo, goalNo, supportNo]: readonly (number | null)[],
  values: Partial<RecordOf<'UP2KYO'>> = {},
): RecordOf<'UP2KYO'> {
  return record('UP2KYO', { needNo: needNo ?? null, goalNo: goalNo ?? null, supportNo: supportNo ?? null, ...values });
}
