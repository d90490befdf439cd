import { segmentOfMonth } from '../../filenames/dates';
import type { FileName } from '../../filenames/file-name';
import { segmentsOf } from '../../filenames/grammar';
import { CareplanCsvError } from '../../issues';
import { isAnObject, must, shown } from '../../misuse';
import {
  csvVersionIn,
  currentVersion,
  grammarOf,
  isWithin,
  type Span,
  type Version,
  versionInForce,
  versionInfo,
} from '../../schemas/versions';
import { Random } from '../random';
import { monthAfter } from './calendar';
import { homeServices, preventiveServices, type Service } from './services';

/** The ministry's exchange patterns, which {@link generateSet} makes sets of. */
export const exchangePatterns = {
  D1: { name: '居宅サービス計画書', family: '居宅', unit: 'plan' },
  D2: { name: 'サービス利用票（予定）', family: '居宅', unit: 'usage' },
  D3: { name: 'サービス利用票（実績）', family: '居宅', unit: 'actual' },
  D4: { name: '利用者基本情報', family: '予防', unit: 'basicInfo', since: '202407' },
  D5: { name: '介護予防サービス・支援計画書', family: '予防', unit: 'preventivePlan', since: '202407' },
  D6: { name: 'サービス利用票（予定・予防）', family: '予防', unit: 'usage', since: '202407' },
  D7: { name: 'サービス利用票（実績・予防）', family: '予防', unit: 'actual', since: '202407' },
} as const;

/** One of the seven exchange patterns. */
export type ExchangePattern = keyof typeof exchangePatterns;

/** What a set is like. */
export interface SetOptions {
  /** The same seed gives the same bytes, on every machine; 1 by default. */
  readonly seed?: number | undefined;
  /** How many 利用者; 3 by default. */
  readonly persons?: number | undefined;
  /** The CSVバージョン; 202407 by default. None that never applied (202504); those before 202407 know D1, D2 and D3 only. */
  readonly version?: Version | undefined;
  /** The サービス提供年月 (`'2025-11'`); by default one that the version is in force for. */
  readonly month?: string | undefined;
  /**
   * The service type of the office that plans: in 予防 `'46'`, `'AF'` or `'43'` (a care manager entrusted by a centre), by default one of the
   * three by chance. In 居宅 it is always `'43'`.
   */
  readonly planner?: '43' | '46' | 'AF' | undefined;
  /** D7 alone: an entrusted care manager passes the 実績 of all offices on to the centre. */
  readonly passedOn?: boolean | undefined;
  /** D5 alone: whether 利用者基本情報 with its annexes and pictures goes with it. */
  readonly basicInformation?: boolean | undefined;
}

/** An office, and the service type it stands with in file names. */
interface Party {
  readonly number: string;
  readonly type: string;
  readonly name: string;
}

/** All that is settled before the first record is made. */
export interface SetPlan {
  readonly pattern: ExchangePattern;
  readonly seed: number;
  readonly persons: number;
  readonly version: Version;
  /** The csvVersion of its records: `'2024-07'`. */
  readonly csvVersion: string;
  readonly month: string;
  /** The day the forms have, in the month before that of the services (of 実績: after). */
  readonly date: string;
  readonly services: readonly Service[];
  /** The service of the provider that sends or receives. */
  readonly service: Service;
  /** The office that plans. */
  readonly planner: Party;
  readonly sender: Party;
  readonly receiver: Party;
  readonly stamp: string;
  /** Whether the services of other offices are in 実績. */
  readonly passedOn: boolean;
  readonly basicInformation: boolean;
}

const planners: Readonly<Record<'43' | '46' | 'AF', Party>> = {
  '43': { number: '1370100014', type: '43', name: 'みどり居宅介護支援事業所' },
  '46': { number: '1300500017', type: '46', name: '中央地域包括支援センター' },
  AF: { number: '1300500017', type: 'AF', name: '中央地域包括支援センター' },
};

/**
 * The months that sets are made for where the caller names none: the version is in force, and 202407's has a 31st that does not exist. Of other
 * versions it is the first they apply to.
 */
const chosenMonths: { readonly [V in Version]?: string } = {
  '201910': '2020-06',
  '202003': '2021-04',
  '202208': '2023-02',
  '202407': '2025-11',
};

/**
 * Settles all that a set's options leave open.
 *
 * @throws CareplanCsvError with code `invalid_option` on options that make no sense.
 * @internal
 */
export function planSet(pattern: ExchangePattern, options: SetOptions = {}): SetPlan {
  must('options', options, isAnObject);
  const { seed = 1, persons = 3, version = currentVersion } = options;
  const passedOn = pattern === 'D7' && options.passedOn === true;
  if (typeof pattern !== 'string' || !Object.hasOwn(exchangePatterns, pattern))
    throw invalid(`unknown exchange pattern: ${shown(pattern)}`);
  if (!Number.isSafeInteger(seed)) throw invalid('seed must be a whole number');
  if (!(Number.isSafeInteger(persons) && persons >= 1 && persons < 10_000_000)) {
    throw invalid('persons must be a whole number from 1 to 9,999,999');
  }
  const info = versionInfo(version);
  const first = info?.appliesFrom ?? null;
  if (info === undefined || first === null || versionInForce(first) !== info) {
    throw invalid(`no set can be made of version ${shown(version)}`);
  }
  const month = options.month ?? chosenMonths[version] ?? first;
  if (segmentOfMonth(month) === undefined || month < '1900-01') throw invalid(`month is not a month: ${shown(month)}`);
  const { family, ...span }: { readonly family: string } & Span = exchangePatterns[pattern];
  if (!isWithin(span, version)) throw invalid(`version ${version} does not know ${pattern}`);
  const random = new Random(seed, pattern, 'set');
  const services = family === '居宅' ? homeServices : preventiveServices;
  const service = random.pick(services.filter((one) => one.rhythm !== 'advice'));
  const byChance = random.pick(['43', '46', 'AF'] as const);
  const planner = planners[family === '居宅' ? '43' : passedOn ? '43' : (options.planner ?? byChance)];
  if (planner === undefined) throw invalid(`planner must be '43', '46' or 'AF'`);
  const provider: Party = { number: service.office, type: service.type, name: service.officeName };
  const actual = pattern === 'D3' || pattern === 'D7';
  // Basic information and plans of 予防 go from the centre to the care manager it entrusts, or from any planner to a provider.
  const receivesPlan = pattern === 'D4' && planner.type !== '43' ? planners['43'] : provider;
  const [sender, receiver] = !actual
    ? [planner, receivesPlan]
    : passedOn
      ? [planner, planners['46']]
      : [provider, planner];
  const date = `${monthAfter(month, actual ? 1 : -1)}-${actual ? '02' : '20'}`;
  return {
    pattern,
    seed,
    persons,
    version,
    csvVersion: csvVersionIn(version),
    month,
    date,
    services,
    service,
    planner,
    sender,
    receiver,
    stamp: `${date.replaceAll('-', '')}1${pattern.slice(1)}3000`,
    passedOn,
    basicInformation: pattern === 'D4' || (pattern === 'D5' && options.basicInformation === true),
  };
}

/** The parts of a file name of the set. */
export function partsOf(
  plan: SetPlan,
  kind: FileName['kind'],
  more: Pick<FileName, 'month' | 'branch'> = {},
): FileName {
  const { sender, receiver, stamp, version } = plan;
  const edition = grammarOf(version);
  const typed = segmentsOf(kind, edition)?.includes('senderType') === true;
  return {
    kind,
    edition,
    sender: sender.number,
    senderType: typed ? sender.type : null,
    receiver: receiver.number,
    receiverType: typed ? receiver.type : null,
    stamp,
    ...more,
  };
}

function invalid(message: string): CareplanCsvError {
  return new CareplanCsvError('invalid_option', message);
}
