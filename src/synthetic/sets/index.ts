/**
 * Synthetic transmissions of the seven exchange patterns, for importers that have no test data. Needs no fast-check.
 *
 * @module careplan-csv/sets
 */
import { writeAll } from '../../codec/write/write';
import { formatFileName } from '../../filenames/format';
import { CareplanCsvError } from '../../issues';
import { fileKindInfo, type Kind, kinds } from '../../schemas/kinds';
import type { RecordInput } from '../../schemas/record';
import type { NamedBytes } from '../files';
import { addCarePlan } from './care-plan';
import { RecordsByKind, type SetRecords } from './layout';
import { type ExchangePattern, partsOf, planSet, type SetOptions, type SetPlan } from './options';
import { type Person, personAt } from './persons';
import { tinyJpeg } from './picture';
import { addBasicInformation, addPreventivePlan, pictureNameOf } from './preventive';
import { addActuals, addUsagePlan } from './usage-forms';

export type { NamedBytes } from '../files';
export type { SetRecords } from './layout';
export { type ExchangePattern, exchangePatterns, type SetOptions } from './options';

type AddPerson = (out: RecordsByKind, plan: SetPlan, person: Person, index: number) => void;

/** What each pattern holds of a person, and the files it has even where nobody has a row in them. */
const contents: { readonly [P in ExchangePattern]: { readonly add: AddPerson; readonly files: readonly Kind[] } } = {
  D1: { add: addCarePlan, files: ['UP3KYO'] },
  D2: { add: addUsagePlan, files: [] },
  D3: { add: addActuals, files: [] },
  D4: { add: addBasicInformation, files: ['UPKIHON_SUB1', 'UPKIHON_SUB2'] },
  D5: {
    add: (out, plan, person, index) => {
      addPreventivePlan(out, plan, person, index);
      if (plan.basicInformation) addBasicInformation(out, plan, person, index);
    },
    files: [],
  },
  D6: { add: addUsagePlan, files: [] },
  D7: { add: addActuals, files: [] },
};

/**
 * Makes the records of a synthetic transmission: invented persons with consistent plans, for benchmarks and property tests.
 *
 * @param pattern One of the seven exchange patterns.
 * @param options The seed, the number of persons, the edition.
 * @returns Records by kind, in the order of the files' rows; records of an older edition hold that edition's keys only.
 * @throws CareplanCsvError with code `invalid_option` on options that make no sense.
 * @example
 * ```ts
 * import { generateRecords } from 'careplan-csv/testing';
 *
 * const { UPPLAN = [], UPSIKYU = [] } = generateRecords('D2', { seed: 7, persons: 20 });
 * console.log(UPPLAN[0]?.serviceCode, UPSIKYU.at(-1)?.serviceCode);
 * ```
 */
export function generateRecords(pattern: ExchangePattern, options: SetOptions = {}): SetRecords {
  return recordsOf(planSet(pattern, options));
}

/**
 * Makes a synthetic transmission as files: `checkFiles` has nothing to say about it (of an older edition: that its names are older).
 *
 * The same pattern and options give the same bytes on every machine, within a version of this library.
 *
 * @param pattern D1 居宅サービス計画書, D2 利用票(予定), D3 実績, D4 利用者基本情報, D5 介護予防計画書, D6 予定(予防), D7 実績(予防).
 * @param options The seed, the number of persons, the edition.
 * @throws CareplanCsvError with code `invalid_option` on options that make no sense.
 * @remarks 第4.1版 送信単位.
 * @example
 * ```ts
 * import { generateSet } from 'careplan-csv/testing';
 *
 * for (const { name, bytes } of generateSet('D2', { seed: 7, persons: 20 })) console.log(name, bytes.length);
 * ```
 */
export function generateSet(pattern: ExchangePattern, options: SetOptions = {}): NamedBytes[] {
  const plan = planSet(pattern, options);
  const records = recordsOf(plan);
  const files = kinds.flatMap((kind): NamedBytes[] => {
    const list = records[kind];
    if (list === undefined) return [];
    return [{ name: nameOf(plan, kind), bytes: written(kind, list) }];
  });
  for (let index = 0; index < plan.persons; index += 1) {
    const name = pictureNameOf(plan, index);
    if (name !== null) files.push({ name, bytes: tinyJpeg() });
  }
  return files;
}

function recordsOf(plan: SetPlan): SetRecords {
  const out = new RecordsByKind(plan.version);
  const { add, files } = contents[plan.pattern];
  for (const kind of files) out.open(kind);
  for (let index = 0; index < plan.persons; index += 1) add(out, plan, personAt(plan.seed, index, plan.month), index);
  return out.records;
}

function nameOf(plan: SetPlan, kind: Kind): string {
  const { month } = fileKindInfo(kind);
  const zeros = month === 'monthOrZeros' && plan.pattern === 'D1';
  return formatFileName(partsOf(plan, kind, month === 'none' ? {} : { month: zeros ? null : plan.month }));
}

function written(kind: Kind, records: readonly RecordInput[]): Uint8Array {
  const { bytes, issues } = writeAll(kind, records);
  // A record that its own schema refuses is a fault of this generator, not of the caller.
  const [fault] = issues;
  if (fault !== undefined) {
    throw new CareplanCsvError('invalid_option', `the set cannot be written: ${fault.code} in ${kind} ${fault.key}`);
  }
  return bytes;
}
