import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesFromZip, type ZipFilesOptions, type ZipLimits, type ZipOptions, zipFiles } from '../src/archive';
import { type CsvOptions, toCsv } from '../src/entries/csv-report';
import { type ExportOptions, exportTransmissions } from '../src/exchange';
import { type FixOptions, fix } from '../src/fix';
import {
  type BuildOptions,
  buildTransmissions,
  type CompareOptions,
  type ConvertOptions,
  comparePlanActual,
  convertFiles,
  personViews,
} from '../src/forms';
import {
  type CheckOptions,
  checkFiles,
  type EncodeOptions,
  encodeMs932,
  type FileToCheck,
  type HtmlOptions,
  type JsonOptions,
  type Limits,
  type ReadOptions,
  type ReadStreamOptions,
  readAll,
  readRecords,
  type TextOptions,
  toHtml,
  toJson,
  toText,
  type WriteAllOptions,
  writeAll,
} from '../src/index';
import { type PrintOptions, printForms } from '../src/print';
import { compareRoster, type RosterCompareOptions, type RosterOptions, readRoster } from '../src/roster';
import { generateRecords, generateSet, type SetOptions } from '../src/synthetic/sets';

type OptionalKey<O> = { [K in keyof O]-?: object extends Pick<O, K> ? K : never }[keyof O];
/** All that may be left out, with no value. It fits an option only where its type says so too. */
type Absent<O> = Readonly<Record<OptionalKey<O>, undefined>>;

const none = undefined;
const limits: Absent<Limits> = { maxBytes: none, maxRows: none, maxRecordLength: none };
const zipLimits: Absent<ZipLimits> = { maxEntries: none, maxBytes: none, maxRatio: none };
const exporting: Absent<ExportOptions> = {
  ...{ values: none, persons: none, limits: none, maxIssues: none, profile: none, rules: none },
  ...{ serviceCodes: none, signal: none, pool: none },
};
const checking: Absent<CheckOptions> = { ...exporting, onProgress: none };

const set = generateSet('D2', { seed: 3, persons: 2 });
const sources = set.map(({ name, bytes }) => ({ name, source: bytes }));
const report = checkFiles(sources);
const [plan] = set.filter(({ name }) => name.startsWith('UPPLAN')) as [(typeof set)[number]];
const records = generateRecords('D2', { seed: 3, persons: 1, month: '2025-11' });
const list = new TextEncoder().encode('被保険者番号,氏名\r\n0000000001,介護 太郎\r\n');
const office = { number: '1370200129', serviceType: '11' };
const parts = { sender: '1370100014', senderType: '43', stamp: '20251020113000' };
const sending = { ...parts, receivers: [office], persons: [{ records, receivers: [office] }] };
const actual = generateRecords('D3', { seed: 3, persons: 1 });
const { senderType: _, receivers: __, ...toSend } = { ...sending, persons: [{ records: actual, pictures: none }] };

/** What a call gives without options, and with all of them there and none given. */
type Answers = readonly [without: () => unknown, absent: () => unknown];

/** @param call Takes what may be left out; what may not is its own. */
function call<O>(call: (optional: Partial<Absent<O>>) => unknown, absent: Absent<O>): Answers {
  return [() => call({}), () => call(absent)];
}

/** Public functions by the names of their options. */
const calls: Readonly<Record<string, Answers>> = {
  ReadOptions: call<ReadOptions>((more) => readAll(plan.bytes, { ...more, kind: 'UPPLAN' }), {
    ...{ version: none, fileName: none, values: none, limits: none },
  }),
  Limits: call<Limits>((more) => readAll(plan.bytes, { kind: 'UPPLAN', limits: more }), limits),
  ReadStreamOptions: call<ReadStreamOptions>((more) => allOf(readRecords(plan.bytes, { ...more, kind: 'UPPLAN' })), {
    version: none,
    fileName: none,
    values: none,
    limits: none,
    signal: none,
  }),
  WriteAllOptions: call<WriteAllOptions>((more) => writeAll('UPPLAN', records.UPPLAN ?? [], more), {
    ...{ substitutions: none, unmappable: none, yen: none },
    ...{ version: none, fileName: none, quote: none, values: none, onIssue: none },
  }),
  EncodeOptions: call<EncodeOptions>((more) => encodeMs932('髙橋①𠮷', more), {
    ...{ substitutions: none, unmappable: none, yen: none, place: none },
  }),
  CheckOptions: call<CheckOptions>((more) => checkFiles(sources, more), checking),
  FileToCheck: call<FileToCheck>((more) => checkFiles(sources.map((one) => ({ ...one, ...more }))), {
    ...{ kind: none, unreadable: none },
  }),
  TextOptions: call<TextOptions>((more) => report.then((one) => toText(one, more)), {
    ...{ lang: none, color: none, width: none, explain: none, samples: none, quiet: none },
  }),
  HtmlOptions: call<HtmlOptions>((more) => report.then((one) => toHtml(one, more)), {
    ...{ lang: none, title: none, maxSamples: none, date: none, version: none, checked: none },
  }),
  JsonOptions: call<JsonOptions>((more) => report.then((one) => toJson(one, more)), { lang: none, indent: none }),
  CsvOptions: call<CsvOptions>((more) => report.then((one) => toCsv(one, more)), { lang: none, rows: none }),
  ExportOptions: call<ExportOptions>(async (more) => {
    const { ready, report } = await exportTransmissions('usage', sending, more);
    return { ready, report };
  }, exporting),
  BuildOptions: call<BuildOptions>((more) => buildTransmissions('actual', { ...toSend, ...more }), {
    ...{ senderType: none, receivers: none, substitutions: none, unmappable: none, yen: none },
  }),
  FixOptions: call<FixOptions>((more) => fix(sources, more), {
    ...{ version: none, offices: none, codeZeros: none, partial: none },
    ...{ values: none, rows: none, limits: none, signal: none },
  }),
  ConvertOptions: call<ConvertOptions>((more) => convertFiles(set, { ...more, to: '202407' }), {
    ...{ substitutions: none, unmappable: none, yen: none, quote: none, values: none, serviceType: none },
  }),
  CompareOptions: call<CompareOptions>(
    (more) => comparePlanActual(records.UPPLAN ?? [], (records.UPPLAN ?? []) as never, more),
    { providers: none },
  ),
  PrintOptions: call<PrintOptions>((more) => printForms(personViews(records), more), {
    ...{ title: none, reader: none, serviceName: none, pictures: none, incomplete: none },
  }),
  RosterOptions: call<RosterOptions>((more) => readRoster(list, more), { columns: none }),
  RosterCompareOptions: call<RosterCompareOptions>((more) => compareRoster(sources, readRoster(list), more), {
    ...{ persons: none, values: none, signal: none },
  }),
  ZipFilesOptions: call<ZipFilesOptions>(async (more) => (await zipFiles(set, more)).length, { password: none }),
  ZipOptions: call<ZipOptions>(async (more) => namesIn(more), { password: none, limits: none }),
  ZipLimits: call<ZipLimits>(async (more) => namesIn({ limits: more }), zipLimits),
  SetOptions: call<SetOptions>((more) => generateSet('D2', more), {
    ...{ seed: none, persons: none, version: none, month: none },
    ...{ planner: none, passedOn: none, basicInformation: none },
  }),
};

async function allOf<T>(iterable: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const one of iterable) list.push(one);
  return list;
}

async function namesIn(options: ZipOptions): Promise<readonly string[]> {
  return (await filesFromZip(await zipFiles(set), options)).map(({ name }) => name);
}

describe('an option that is undefined', () => {
  it.each(Object.entries(calls))('counts as left out: %s', async (_, [without, absent]) => {
    expect(await absent()).toEqual(await without());
  });

  it('is allowed by the types of all options', () => {
    const api = new URL('../api/', import.meta.url);
    const texts = readdirSync(api).map((name) => readFileSync(new URL(name, api), 'utf8'));
    const found = texts.flatMap((text) => [
      ...text.matchAll(/^export interface (\w*(?:Options|Limits))\b[\s\S]*?^\}/gmu),
    ]);
    expect(found.length).toBeGreaterThan(30);
    const members = found.flatMap(([text, name]) =>
      [...text.matchAll(/^ {4}(?:readonly )?(\w+)\?: ([\s\S]*?);$/gmu)].map(([, key, type]) => ({
        at: `${name}.${key}`,
        type,
      })),
    );
    expect(members.length).toBeGreaterThan(80);
    expect(members.filter(({ type }) => !type?.endsWith('undefined')).map(({ at }) => at)).toEqual([]);
  });
});
