import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { zipFiles } from '../../src/archive';
import { show } from '../../src/cli/commands/show';
import { Complaint } from '../../src/cli/exit';
import { compareLines } from '../../src/cli/show/compare';
import { form2Lines } from '../../src/cli/show/form2';
import { form3Lines } from '../../src/cli/show/form3';
import { form6Lines } from '../../src/cli/show/form6';
import { form7Lines } from '../../src/cli/show/form7';
import { type GridRow, grid } from '../../src/cli/show/grid';
import { personLines } from '../../src/cli/show/person';
import { fold, hanging, labelled } from '../../src/cli/show/text';
import type { View } from '../../src/cli/show/view';
import {
  comparePlanActual,
  personViews,
  type RecordsByKind,
  toCalendars,
  toPlanTrees,
  toStatements,
  toWeeks,
} from '../../src/forms';
import { actualsInForce, planInForce } from '../../src/forms/plan-actual/in-force';
import type { Kind } from '../../src/schemas/kinds';
import { type RecordOf, recordDefinition } from '../../src/schemas/record';
import { displayWidth } from '../../src/validate/report/width';
import { record, row2 } from '../forms/support/records';
import { samplesOf } from '../forms/support/samples';
import { samplesFolder } from '../support/samples';

const view: View = { lang: 'ja', width: 120, color: false };
const widths = [60, 80, 120, 160];
const at = (width: number, lang: 'ja' | 'en' = 'ja'): View => ({ ...view, width, lang });

type Plan = RecordOf<'UPPLAN'>;
const visit = (serviceDate: string, values: Partial<Plan> = {}): Plan => record('UPPLAN', { serviceDate, ...values });
const made = (serviceDate: string, values: Partial<RecordOf<'UPJSK'>> = {}): RecordOf<'UPJSK'> =>
  record('UPJSK', { serviceDate, ...values });
const calendarOf = (...rows: Plan[]) => toCalendars(rows)[0]!;
const comparisonOf = (plan: Plan[], actual: RecordOf<'UPJSK'>[]) => comparePlanActual(plan, actual)[0]!;

/** The tables among lines, one list a table: what stands between blank lines and holds a rule. */
function tables(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '' || line.startsWith('[')) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.some((line) => /^ +-[-=]+$/.test(line)));
}

/** What stands right below a table and is none of its lines. */
const below = /^ {2}(注:|Note:|主な|週単位|daily activities|services outside)/;

/** Expects every line of every table to be equally wide, and no line wider than the view. */
function expectAligned(lines: readonly string[], { width }: View): void {
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  const found = tables(lines);
  expect(found.length).toBeGreaterThan(0);
  for (const table of found) {
    const end = table.findIndex((line) => below.test(line));
    const own = end < 0 ? table : table.slice(0, end);
    expect(own.length).toBeGreaterThan(2);
    expect(new Set(own.map(displayWidth)), own.join('\n')).toHaveLength(1);
  }
}

/** What a line says on a day of a whole month's grid. */
function box(lines: readonly string[], begin: string, day: number): string {
  const head = lines.find((line) => /^ +1 /.test(line)) ?? '';
  const line = lines.find((one) => one.trim().startsWith(begin)) ?? '';
  // Columns, not characters: marks are two wide.
  const at = displayWidth(head.slice(0, head.search(new RegExp(`[ |]${String(day).padStart(2)}(?=[ |])`)) + 1));
  let used = 0;
  let text = '';
  for (const character of line) {
    if (used >= at && used < at + 2) text += character;
    used += displayWidth(character);
  }
  return text.trim();
}

describe('texts', () => {
  it('keeps to the width, whatever the text', () => {
    expect(fold('ab cd', 3)).toEqual(['ab', 'cd']);
    expect(fold('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(fold('一\r\n二\n三', 10)).toEqual(['一', '二', '三']);
    expect(fold('', 10)).toEqual(['']);
    expect(fold('「（あ', 1)).toEqual(['「', '（', 'あ']);
  });

  it('hangs further lines below the first, and stands below a label that leaves no room', () => {
    expect(hanging('label  ', 'one\ntwo', 60, 2)).toEqual(['  label  one', '         two']);
    expect(hanging('a label that is far too long for this', 'text', 40)).toEqual([
      'a label that is far too long for this',
      '  text',
    ]);
    expect(
      labelled(
        [
          ['a', 'x'],
          ['長い', 'y'],
        ],
        40,
      ),
    ).toEqual(['  a     x', '  長い  y']);
    expect(
      labelled([['a label longer than two fifths', 'x']], 40)
        .map(displayWidth)
        .every((w) => w <= 40),
    ).toBe(true);
  });
});

describe('grid', () => {
  const columns = [{ head: 'a\nb' }, { head: '長い見出し', wraps: true }, { head: 'n', side: 'right' as const }];
  const rows: GridRow[] = [
    ['x', 'とても長い文がここに入る、折り返される', '1'],
    { span: 'a heading that is much wider than the table itself is', indent: 2 },
    'rule',
    ['y\nz', '', '1234567890'],
  ];

  it.each([20, 30, 40, 60, 100])('is equally wide in all its lines, %i columns', (width) => {
    const lines = grid(at(width), columns, rows);
    const parts = lines.join('\n').split('\n\n');
    for (const part of parts) expect(new Set(part.split('\n').map(displayWidth))).toHaveLength(1);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    for (const text of ['x', '1234567890']) expect(lines.join('\n')).toContain(text);
  });
});

describe('forms', () => {
  const samples = Object.fromEntries(
    (['UP1KYO', 'UP2KYO', 'UP3KYO', 'UPPLAN', 'UPSIKYU', 'UPJSK', 'UPKIHON', 'UPYOBO', 'UPYOBO_SUB'] as const).map(
      (kind) => [kind, samplesOf(kind).flatMap(({ records }) => records)],
    ),
  ) as unknown as RecordsByKind;

  it.each(widths)('aligns every table of the samples at %i columns', (width) => {
    for (const lang of ['ja', 'en'] as const) {
      const own = at(width, lang);
      for (const person of personViews(samples)) {
        expect(Math.max(...personLines(own, person).map(displayWidth))).toBeLessThanOrEqual(width);
        for (const { week } of person.carePlans) if (week !== null) expectAligned(form3Lines(own, week), own);
        for (const { plan, actual, statement } of person.months) {
          if (plan !== null) expectAligned(form6Lines(own, plan, 'plan'), own);
          if (actual !== null) expectAligned(form6Lines(own, actual, 'actual'), own);
          if (statement !== null) expectAligned(form7Lines(own, statement), own);
        }
      }
      for (const one of comparePlanActual(samples.UPPLAN ?? [], samples.UPJSK ?? []))
        expectAligned(compareLines(own, one), own);
    }
  });

  it('shows 2表 as a tree with its numbers, several short-term goals under one goal', () => {
    const [tree] = toPlanTrees([
      row2([1, 1, 1], { need: 'n1', longTermGoal: 'g1', shortTermGoal: 's1', serviceContent: 'a\nb' }),
      row2([1, 1, 2], { shortTermGoal: 's2', serviceContent: 'c', insuranceCovered: 'N' }),
      row2([2, 1, 1], { need: 'n2', serviceContent: 'd' }),
    ]);
    const lines = form2Lines(at(80), tree!).map((line) => line.trimEnd());
    expect(lines).toEqual([
      '[2表 居宅サービス計画書（2）]',
      '  課題1  n1',
      '    長期目標1  g1',
      '      短期目標  s1',
      '        援助1  a',
      '               b',
      '      短期目標  s2',
      '        援助2  c',
      '            保険給付対象外',
      '  課題2  n2',
      '    長期目標1  -',
      '      短期目標  -',
      '        援助1  d',
    ]);
  });

  it('shows 3表 by time and weekday, two services of one time both, those without day or time last', () => {
    const service = (weekday: '1' | '7' | null, startTime: string | null, serviceContent: string) =>
      record('UP3KYO', { weekday, startTime, endTime: startTime === null ? null : '18:00', serviceContent });
    const [week] = toWeeks([
      service('7', '13:00', '午後'),
      service('1', '09:00', '朝'),
      service('1', '09:00', '二人目'),
      service(null, null, '随時'),
      record('UP3KYO', { nonWeeklyService: '通院\n往診', dailyActivity: '起床', activityStartTime: '06:00' }),
    ]);
    const lines = form3Lines(at(100), week!);
    const rows = lines.map((line) => line.trim());
    const order = ['09:00-18:00', '13:00-18:00', '時刻なし'].map((time) =>
      rows.findIndex((row) => row.startsWith(time)),
    );
    expect(order.every((row) => row > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(rows[order[0]!]).toMatch(/朝$/);
    expect(rows[order[0]! + 1]).toBe('二人目');
    expect(lines[1]).toContain('曜日なし');
    expect(rows).toEqual(expect.arrayContaining(['06:00-  起床', '通院', '往診']));
    expect(form3Lines(view, toWeeks([record('UP3KYO', {})])[0]!)).toHaveLength(1);
    for (const width of widths) expectAligned(form3Lines(at(width), week!), at(width));
  });

  it('shows two visits on a day, and the days of each month', () => {
    const lines = form6Lines(view, calendarOf(visit('2025-11-03'), visit('2025-11-03'), visit('2025-11-08')), 'plan');
    expect(box(lines, '09:00-10:00', 3)).toBe('2');
    expect(box(lines, '09:00-10:00', 8)).toBe('1');
    expect(box(lines, '09:00-10:00', 4)).toBe('');
    expect(lines.find((line) => line.includes('111211'))?.trimEnd()).toMatch(/ 3$/);
    for (const [targetMonth, last] of [
      ['2025-02', 28],
      ['2024-02', 29],
      ['2025-11', 30],
      ['2025-12', 31],
    ] as const) {
      const month = form6Lines(view, calendarOf(visit(`${targetMonth}-01`, { targetMonth })), 'plan');
      const days = month[1]?.match(/\d+/g)?.map(Number);
      expect(days).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      // The whole month stands in one table of 120 columns, in two of 80.
      expect(month.filter((line) => line.includes('コード'))).toHaveLength(1);
      expectAligned(month, view);
      const halves = form6Lines(at(80), calendarOf(visit(`${targetMonth}-01`, { targetMonth })), 'plan');
      expect(halves.filter((line) => line.includes('コード'))).toHaveLength(2);
      expectAligned(halves, at(80));
    }
  });

  it('marks weekends and weeks without colours', () => {
    const [, numbers = '', letters = '', rule = ''] = form6Lines(view, calendarOf(visit('2025-11-03')), 'plan');
    expect(numbers).toContain(' 1  2| 3 ');
    expect(letters).toContain('土 日|月 火');
    expect(rule).toContain('-==-==----------------==-==-');
  });

  it('shows a month without lines, and days of another month apart', () => {
    expect(form6Lines(view, { ...calendarOf(visit('2025-11-03')), lines: [] }, 'plan').join()).toContain('（なし）');
    const lines = form6Lines(view, calendarOf(visit('2025-11-03'), visit('2025-12-04')), 'plan');
    expect(box(lines, '09:00-10:00', 4)).toBe('');
    expect(lines.join('\n')).toContain('対象年月の外の日 2025-12-04');
  });

  it('shows equipment, prorated days and counts of three digits', () => {
    const equipment = { taisCode: '00001-000010', equipmentName: '手すり', detailNo: 2, serviceCode: '171007' };
    const many = Array.from({ length: 5 }, () => visit('2025-11-05', { count: 25 }));
    const lines = form6Lines(
      view,
      calendarOf(
        visit('2025-11-01', { ...equipment, startTime: 'none', endTime: 'none' }),
        visit('2025-11-01', { serviceCode: 'A21111', proratedDays: '1'.repeat(10) + '0'.repeat(21) }),
        ...many,
      ),
      'plan',
    );
    expect(lines.join('\n')).toContain('手すり / TAIS 00001-000010 / 明細2');
    expect(lines.find((line) => line.includes('日割対象日'))?.match(/\*/g)).toHaveLength(10);
    expect(lines.find((line) => line.trim().startsWith('時刻なし'))).toContain('171007');
    expect(lines.join('\n')).toContain('125');
    expectAligned(lines, view);
  });

  it('shows 7表 with subtotals and totals, cut into tables where it is too wide, and where sums do not agree', () => {
    const rows = samplesOf('UPSIKYU')[0]!.records;
    const [statement] = toStatements(rows);
    const wide = form7Lines(at(160), statement!);
    expect(tables(wide)).toHaveLength(1);
    expect(wide.join('\n')).toMatch(/11AAAA 小計 .* 3,812/);
    expect(wide.at(-1)).toMatch(/999999 合計 .* 7,264/);
    expect(tables(form7Lines(at(80), statement!)).length).toBe(2);
    const wrong = toStatements(rows.map((row) => (row.serviceCode === '999999' ? { ...row, totalCost: 1 } : row)))[0]!;
    expect(form7Lines(view, wrong).join('\n')).toContain('費用総額 1 は明細の和 81,968 と違います');
  });

  it('shows 予防: basic information with its annexes, the plan and its tree', () => {
    const text = personViews(samples)
      .flatMap((person) => personLines(at(100), person))
      .join('\n');
    for (const part of ['[利用者基本情報 相談日', '[介護予防サービス・支援計画書', '支援2', 'サービス2']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('【運動・移動】現在の状況');
  });

  it('shows further rows of a key, rows without their base, and deletions with what goes with them', () => {
    const person = personViews({
      UP1KYO: [record('UP1KYO', { officeName: 'first' }), record('UP1KYO', { officeName: 'second' })],
      UP2KYO: [row2([1, 1, 1], { planDate: '2025-01-01', need: 'orphan' })],
      UPHOSOKU: [record('UPHOSOKU', { name: 'unlinked' })],
      DLT1KYO: [record('DLT1KYO')],
      DLTJSK: [record('DLTJSK', { serviceTypeCode: '11' })],
    })[0]!;
    const text = personLines(at(100, 'en'), person).join('\n');
    for (const part of [
      'first',
      'second',
      'orphan',
      '2025-01-01',
      'unlinked',
      'form 1 2025-10-20 (with ',
      '11 訪問介護',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('lets no content act on the terminal', () => {
    const hostile = 'x\u001b[2J\u202egnp\u0007\t\u009b1m\ue000\u2028y';
    const values = (kind: Kind) => {
      const numbers = recordDefinition(kind).fields.filter(({ type }) => type === 'int' || type === 'decimal2');
      const keys = new Set(numbers.map(({ key }) => key));
      return Object.fromEntries(
        Object.entries(record(kind)).map(([key, value]) => [key, value ?? (keys.has(key) ? 1 : hostile)]),
      );
    };
    const kinds = [
      'UP1KYO',
      'UP2KYO',
      'UP3KYO',
      'UPPLAN',
      'UPSIKYU',
      'UPHOSOKU',
      'UPKIHON',
      'UPYOBO',
      'UPYOBO_SUB',
    ] as const;
    const rows = Object.fromEntries(kinds.map((kind) => [kind, [values(kind)]])) as unknown as RecordsByKind;
    for (const width of widths) {
      const lines = personViews(rows).flatMap((person) => personLines(at(width), person));
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u);
      expect(lines.join('')).toContain('‹U+001B›');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });

  it('uses colours only where they are wanted, and they take no room', () => {
    const calendar = calendarOf(visit('2025-11-03'));
    const plain = form6Lines(view, calendar, 'plan');
    const colored = form6Lines({ ...view, color: true }, calendar, 'plan');
    expect(colored.join('')).toContain('\u001b[31m');
    expect(colored.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(plain);
  });
});

describe('予実', () => {
  it('marks each visit, and tells what changed', () => {
    const comparison = comparisonOf(
      [visit('2025-11-03'), visit('2025-11-05'), visit('2025-11-10')],
      [made('2025-11-03'), made('2025-11-10', { count: 2, endTime: '10:30' }), made('2025-11-12')],
    );
    const lines = compareLines(view, comparison);
    expect([3, 5, 10, 12, 4].map((day) => box(lines, '09:00-10:00', day))).toEqual(['〇', '－', '＊', '＋', '']);
    const text = lines.join('\n');
    expect(text).toContain('合計  予定 3 回  実績 4 回  〇 1  － 1  ＋ 1  ＊ 1  ？ 0');
    expect(text).toContain('＊ 2025-11-10 (月) 09:00-10:00 111211  回数 1 → 2 / 時刻 09:00-10:00 → 09:00-10:30');
    expect(text).toContain('－ 実績なし');
    for (const width of widths) expectAligned(compareLines(at(width), comparison), at(width));
  });

  it('stacks two visits on a day, and does not call missing what may not have come yet', () => {
    const other = { providerNumber: '1370300236', serviceCode: '151341' };
    const lines = compareLines(
      view,
      comparisonOf([visit('2025-11-03'), visit('2025-11-03'), visit('2025-11-06', other)], [made('2025-11-03')]),
    );
    const first = lines.findIndex((line) => line.includes('111211'));
    expect(lines[first]).toContain('〇');
    expect(lines[first + 1]).toContain('－');
    expect(lines.find((line) => line.includes('151341'))).toContain('？');
  });

  it('keeps a month of 31 days in one table of 120 columns', () => {
    const targetMonth = '2025-12';
    const lines = compareLines(
      view,
      comparisonOf([visit('2025-12-31', { targetMonth })], [made('2025-12-31', { targetMonth })]),
    );
    expect(lines.filter((line) => line.includes('コード'))).toHaveLength(1);
    expectAligned(lines, view);
  });

  it('takes one visit that two receivers were told of for one, and the last word of each sender', () => {
    const twice = [visit('2025-11-03'), visit('2025-11-03')];
    const dated = visit('2025-11-03', { createdDate: '2025-10-21' });
    expect(
      planInForce([
        { receiver: 'a', rows: twice },
        { receiver: 'b', rows: [dated] },
      ]),
    ).toHaveLength(2);
    const moved = visit('2025-11-04');
    expect(
      planInForce([
        { receiver: 'a', rows: twice },
        { receiver: 'a', rows: [moved] },
      ]),
    ).toEqual([moved]);
    const own = made('2025-11-03');
    const other = made('2025-11-03', { providerNumber: '1370300236' });
    const again = made('2025-11-07');
    const sent = [own, other, again].map((row) => ({ receiver: 'a', rows: [row] }));
    expect(actualsInForce(sent)).toEqual([again, other]);
  });
});

describe('careplan-csv show', () => {
  let folder = '';
  let out = '';
  let err = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'careplan-csv-show-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => vi.restoreAllMocks());

  async function shown(...args: string[]): Promise<number> {
    out = '';
    err = '';
    const keep = (add: (text: string) => void) => (data: string | Uint8Array) => {
      add(String(data));
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(
      keep((text) => {
        out += text;
      }),
    );
    vi.spyOn(process.stderr, 'write').mockImplementation(
      keep((text) => {
        err += text;
      }),
    );
    try {
      return await show(args);
    } finally {
      vi.restoreAllMocks();
    }
  }

  const sample = (path: string): string => join(samplesFolder, '202407', path);
  const usage = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';

  it('shows all persons of all transmissions, with names from one in the other', async () => {
    expect(await shown(join(samplesFolder, '202407'), '--width', '100')).toBe(0);
    expect(err).toBe('');
    expect(out.match(/^## /gm)).toHaveLength(12);
    expect(out.match(/^== 鈴木　太郎 /gm)).toHaveLength(4);
    expect(out).toContain('サービス利用票  1370100014(43) → 1370200129(11)  2025-10-20 11:30:00');
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
    // The actuals have no name of their own.
    expect(out.slice(out.indexOf('## 実績  '))).toMatch(/^## 実績 {2}.*\n\n== 鈴木/);
  });

  it('shows one person', async () => {
    expect(await shown(sample('1-keikakusho'), '--person', '6165030196', '--lang', 'en')).toBe(0);
    expect(out.match(/^== /gm)).toHaveLength(1);
    expect(out).toContain('== 小林　ヤヱ  insurer 131024  insured 6165030196');
    const once = out;
    // As it is pasted from elsewhere.
    expect(await shown(sample('1-keikakusho'), '--person', ' ６１６５０３０１９６', '--lang', 'en')).toBe(0);
    expect(out).toBe(once);
    await expect(shown(sample('1-keikakusho'), '--person', '0000000000')).rejects.toThrow(Complaint);
  });

  it('compares with --actual', async () => {
    expect(await shown(sample('2-riyohyo'), '--actual', sample('3-jisseki'), '--width', '120')).toBe(0);
    expect(out.match(/^== /gm)).toHaveLength(3);
    expect(out).toContain('[予実 6表の予定と実績 2025-11]');
    expect(out).toContain('== 鈴木　太郎');
    expect(out).not.toContain('[7表');
    await expect(shown(sample('1-keikakusho'), '--actual', sample('3-jisseki'))).rejects.toThrow('UPPLAN');
    await expect(shown(sample('2-riyohyo'), '--actual', sample('2-riyohyo'))).rejects.toThrow('UPJSK');
  });

  it('reads archives and edited editions, and a file beside its archive once', async () => {
    const bytes = new Uint8Array(readFileSync(sample(`2-riyohyo/${usage}`)));
    const path = join(folder, 'zip');
    mkdirSync(path);
    writeFileSync(join(path, 'a.zip'), await zipFiles([{ name: usage, bytes }]));
    expect(await shown(path)).toBe(0);
    const once = out;
    cpSync(sample(`2-riyohyo/${usage}`), join(path, usage));
    expect(await shown(path)).toBe(0);
    expect(out).toBe(once);
    expect(err).toContain(`${usage}: 同じ中身のファイル`);
    // A copy that was made by hand doubles nothing either; which of two that differ holds, nobody can tell here.
    cpSync(sample(`2-riyohyo/${usage}`), join(path, usage.replace('.CSV', ' (1).CSV')));
    expect(await shown(path)).toBe(0);
    expect(out).toBe(once);
    const rows = Buffer.from(bytes);
    writeFileSync(join(path, usage.replace('.CSV', ' - コピー.csv')), rows.subarray(0, rows.indexOf('\n') + 1));
    expect(await shown(path)).toBe(1);
    expect(out).toBe(once);
    expect(err).toMatch(/ - コピー\.csv: .*中身の違うファイル/);
    expect(await shown(join(samplesFolder, '202208'), '--lang', 'en')).toBe(0);
    expect(err).toContain('[file_name_older_version]');
    expect(out).toContain('[form 7, statement 2023-02]');
  });

  it('shows what can be read of a file and its copy, wherever it lies', async () => {
    const bytes = new Uint8Array(readFileSync(sample(`2-riyohyo/${usage}`)));
    const path = join(folder, 'damaged');
    mkdirSync(join(path, 'whole'), { recursive: true });
    cpSync(sample(`2-riyohyo/${usage}`), join(path, 'whole', usage));
    expect(await shown(path)).toBe(0);
    const once = out;
    const archive = new Uint8Array(await zipFiles([{ name: usage, bytes }]));
    const middle = archive.length >> 1;
    archive[middle] = (archive[middle] ?? 0) ^ 0xff;
    writeFileSync(join(path, 'a.zip'), archive);
    expect(await shown(path, '--lang', 'en')).toBe(1);
    expect(err).toBe(`a.zip/${usage}: The file cannot be read: the archive is damaged.\n`);
    expect(await shown(path)).toBe(1);
    expect(out).toBe(once);
  });

  it('exits 1 where a row or a file could not be shown, and tells it on stderr', async () => {
    const path = join(folder, 'broken');
    mkdirSync(path);
    const rows = readFileSync(sample(`2-riyohyo/${usage}`));
    writeFileSync(join(path, usage), Buffer.concat([Buffer.from('202407,131024,6165030196\r\n'), rows]));
    expect(await shown(path)).toBe(1);
    expect(err.split('\n')[0]).toBe(usage);
    expect(err).toContain('[row_field_count]');
    expect(out).toContain('[6表');
    // Its kind is known: it is shown, though no transmission is.
    cpSync(sample(`2-riyohyo/${usage}`), join(folder, 'UPPLAN.CSV'));
    expect(await shown(join(folder, 'UPPLAN.CSV'))).toBe(0);
    expect(out).toContain('UPPLAN.CSV');
    writeFileSync(join(path, 'FOO_1.CSV'), 'x');
    rmSync(join(path, usage));
    cpSync(sample(`2-riyohyo/${usage}`), join(path, usage));
    expect(await shown(path)).toBe(1);
    expect(err).toContain('FOO_1.CSV');
  });

  it('tells of a file with many bad rows in a few lines, with how many are missing, last of all too', async () => {
    const path = join(folder, 'spreadsheet');
    mkdirSync(path);
    const text = readFileSync(sample(`2-riyohyo/${usage}`), 'latin1');
    writeFileSync(join(path, usage), Buffer.from(text.replaceAll(',0900,', ',900,').replaceAll('"', ''), 'latin1'));
    expect(await shown(path)).toBe(1);
    const lines = err.trimEnd().split('\n');
    const rows = text.trimEnd().split('\n').length;
    const lost = text.split(',0900,').length - 1;
    expect(lines.filter((line) => line.includes('[field_length]'))).toHaveLength(3);
    expect(err).not.toContain('text_not_quoted');
    expect(lines.length).toBeLessThan(8);
    expect(lines.at(-2)).toBe(`→ ${rows}行のうち${lost}行は読めず、帳票にありません。`);
    expect(lines.at(-1)).toContain(`読めない行が${lost}行あります（原因と直し方: careplan-csv check）`);
    expect(await shown(path, '--lang', 'en')).toBe(1);
    expect(err).toContain(`${lost} rows cannot be read (for causes and remedies: careplan-csv check)`);
  });

  it('refuses wrong usage', async () => {
    await expect(shown()).rejects.toThrow(Complaint);
    await expect(shown(samplesFolder, '--width', '59')).rejects.toThrow('60');
    await expect(shown(samplesFolder, '--format', 'json')).rejects.toThrow(Complaint);
    await expect(shown(join(folder, 'none'))).rejects.toThrow(Complaint);
    const path = join(folder, 'other');
    mkdirSync(path);
    writeFileSync(join(path, 'letter.pdf'), 'x');
    await expect(shown(path)).rejects.toThrow('no file of the standard');
  });
});
