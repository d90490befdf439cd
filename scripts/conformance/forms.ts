import { readAll } from '../../src/codec/read/read';
import type { Case, Level } from '../../src/conformance/case';
import type { RecordOf } from '../../src/schemas/record';
import { currentVersion } from '../../src/schemas/versions';
import { generateRecords } from '../../src/synthetic/sets';
import { shapes } from '../../test/conformant/shapes';
import { kindOfName } from './rows';
import { caseOf, cited } from './support/case';

type FormKind = 'UP2KYO' | 'UPPLAN' | 'UPSIKYU';
type Rows = Record<string, string | number | null>[];

/** Which form the rows of a kind make. */
const taskOf = { UP2KYO: 'planTree', UPPLAN: 'calendar', UPSIKYU: 'totals' } as const;

const whys = {
  planTree: {
    ja: '2表は課題・長期目標・短期目標・援助内容の順に組み立つ。空欄の文は上の行を引き継ぐ。',
    en: 'Form 2 is a tree of needs, goals and supports; a blank text continues the one above.',
  },
  calendar: {
    ja: '6表は、日付と回数だけが違う行を1行にまとめた月の表になる。',
    en: 'Form 6 is a calendar: rows that differ in date and count alone are one line.',
  },
  totals: {
    ja: '7表の合計は明細から計算できる。適合する7表に、計算と違う行はない。',
    en: 'The totals of form 7 follow from its details; a conformant one has no row that differs.',
  },
} as const;

/** Most rows of a case. */
const mostRows = 40;

function plain(records: readonly object[]): Rows {
  return records.map((record) => ({ ...record }));
}

function formCase(kind: FormKind, id: string, level: Level, records: readonly object[]): Promise<Case> {
  const task = taskOf[kind];
  const told = { id: `${task}/${id}`, level, section: cited.layouts, why: whys[task] } as const;
  return caseOf('forms', told, task, { records: plain(records) });
}

/**
 * The standard says how rows of 2表 build its tree, by their numbers; that rows without them stand where they come, what one line of a month holds, and
 * what a total adds up, only follows from it.
 */
function levelOf(kind: FormKind, records: readonly object[]): Level {
  const isNumbered = records.every((record) => 'needNo' in record && record.needNo !== null);
  return kind === 'UP2KYO' && isNumbered ? 'required' : 'recommended';
}

/** The records of conformant shapes, of the newest layout. */
function shapeCases(kind: FormKind): Promise<Case>[] {
  const seen = new Set<string>();
  return shapes.flatMap((shape) =>
    shape.make().flatMap(({ name, bytes }, index) => {
      if (kindOfName(name) !== kind) return [];
      const { rows, records } = readAll(bytes, { kind, fileName: name });
      const text = JSON.stringify(records);
      if (seen.has(text) || records.length === 0 || records.length > mostRows) return [];
      if (rows.some(({ version }) => version !== currentVersion)) return [];
      seen.add(text);
      return [formCase(kind, `${shape.name}-${index + 1}`, levelOf(kind, records), records)];
    }),
  );
}

/** A statement whose total is not what its details give. */
function wrongTotals(): Promise<Case> {
  const records = generateRecords('D2', { seed: 5, persons: 1 }).UPSIKYU ?? [];
  const wrong = records.map((record) =>
    record.serviceCode === '999999' ? { ...record, totalCost: (record.totalCost ?? 0) + 1000 } : record,
  );
  return formCase('UPSIKYU', 'total-too-high', 'recommended', wrong);
}

type Plan = RecordOf<'UPPLAN'>;
type Actual = RecordOf<'UPJSK'>;

/** What was done otherwise than planned, and what a comparison says of it. */
const deviations: Readonly<
  Record<string, readonly [ja: string, en: string, (rows: readonly Actual[]) => readonly Actual[]]>
> = {
  'as-planned': ['予定どおり。', 'All as planned.', (rows) => rows],
  missing: ['1回行われなかった。', 'One visit was not made.', (rows) => rows.slice(1)],
  'none-came': ['実績がない。', 'There are no actuals.', () => []],
  twice: ['同じ日に2回行われた。', 'A visit was made twice.', (rows) => [...rows, ...rows.slice(0, 1)]],
  'other-time': [
    '時刻が変わった。',
    'Another time.',
    (rows) => rows.map((row, index) => (index === 0 ? { ...row, startTime: '05:00', endTime: '06:00' } : row)),
  ],
  'other-count': [
    '回数が変わった。',
    'Another count.',
    (rows) => rows.map((row, index) => (index === 0 ? { ...row, count: row.count + 1 } : row)),
  ],
  'other-office': [
    '事業所が変わった。',
    'Another office.',
    (rows) => rows.map((row, index) => (index === 0 ? { ...row, providerNumber: '1399999999' } : row)),
  ],
  'other-order': ['行の順が違う。', 'The rows come in another order.', (rows) => [...rows].reverse()],
};

/** Planned visits of a case. */
const mostVisits = 8;

/** 実績 just as planned. */
function actualsOf(plan: readonly Plan[]): Actual[] {
  return plan.map((row) => ({ ...row }) as unknown as Actual);
}

function compareCases(): Promise<Case>[] {
  return [1, 2].flatMap((seed) =>
    Object.entries(deviations).map(([id, [ja, en, change]]) => {
      const visits = (generateRecords('D2', { seed, persons: 1 }).UPPLAN ?? []).filter(
        ({ startTime }) => startTime !== 'none',
      );
      const plan = visits.slice(0, mostVisits);
      const actual = change(actualsOf(plan));
      return caseOf(
        'forms',
        { id: `compare/${id}-${seed}`, level: 'choice', section: cited.silent, why: { ja, en } },
        'compare',
        { plan: plain(plan), actual: plain(actual) },
      );
    }),
  );
}

/** The cases of forms. */
export function forms(): Promise<Case[]> {
  return Promise.all([
    ...shapeCases('UP2KYO'),
    ...shapeCases('UPPLAN'),
    ...shapeCases('UPSIKYU'),
    wrongTotals(),
    ...compareCases(),
  ]);
}
