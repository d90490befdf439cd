import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PersonView, personViews, type RecordsByKind } from '../../src/forms';
import { type PrintOptions, printForms, printViews } from '../../src/print';
import { printStyle } from '../../src/print/style';
import { isKind, type Kind, kinds } from '../../src/schemas/kinds';
import { type RecordOf, recordDefinition } from '../../src/schemas/record';
import { recordArbitrary } from '../../src/testing';
import { record, row2 } from '../forms/support/records';
import { recordsIn, samplesOf } from '../forms/support/samples';
import { dense, missingCells, ringedWords, textOf } from './support/page';

const print = (records: RecordsByKind, options: PrintOptions = {}): string => printForms(personViews(records), options);
const only = <K extends Kind>(kind: K, ...rows: RecordOf<K>[]): RecordsByKind =>
  ({ [kind]: rows }) as unknown as RecordsByKind;
const sheets = (page: string): string[] => page.split(/(?=<section class="sheet)/u).slice(1);
const titles = (page: string): string[] => [...page.matchAll(/<h2>([^<]*)<\/h2>/gu)].map(([, title = '']) => title);

/** Everything that the samples of a folder hold, by kind. */
const sample = (folder: string): RecordsByKind =>
  Object.fromEntries(kinds.map((kind) => [kind, tryRecords(folder, kind)])) as unknown as RecordsByKind;
function tryRecords(folder: string, kind: Kind): readonly object[] {
  return samplesOf(kind).some(({ name }) => name.startsWith(`${folder}/`)) ? recordsIn(folder, kind) : [];
}

describe('printForms loses nothing', () => {
  it.each(kinds)('of a record of %s, whatever its cells hold', (kind) => {
    fc.assert(
      fc.property(recordArbitrary(kind), (one) => {
        expect(missingCells(kind, one, textOf(print(only(kind, one))))).toStrictEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(kinds)('of further records of %s with the same key', (kind) => {
    fc.assert(
      fc.property(recordArbitrary(kind), recordArbitrary(kind), recordArbitrary(kind), (one, other, third) => {
        // One person, one plan, one month.
        const { insurerNumber, insuredNumber } = one;
        const keys = Object.keys(one).filter((key) => ['planDate', 'targetMonth', 'consultationDate'].includes(key));
        const values = one as unknown as Readonly<Record<string, unknown>>;
        const linked = Object.fromEntries(keys.map((key) => [key, values[key]]));
        const all = [
          one,
          { ...other, insurerNumber, insuredNumber, ...linked },
          { ...third, insurerNumber, insuredNumber, ...linked },
        ] as RecordOf<typeof kind>[];
        const page = textOf(print(only(kind, ...all)));
        // A line of 6表 shows its days, not the rows; those of another month are reported by their date.
        for (const row of all)
          expect(missingCells(kind, row, page).filter((cell) => !/^(?:serviceDate|count):/u.test(cell))).toStrictEqual(
            [],
          );
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    '202407/1-keikakusho',
    '202407/2-riyohyo',
    '202407/3-jisseki',
    '202407/4-sakujo',
    '202407/5-yobo',
    '202407/6-kisairei',
    '202208/2-riyohyo',
  ])('of the samples in %s', (folder) => {
    const records = sample(folder);
    const page = textOf(print(records));
    for (const [kind, rows] of Object.entries(records)) {
      for (const row of rows ?? [])
        expect(
          missingCells(kind as Kind, row, page).filter((cell) => !cell.startsWith('serviceDate')),
          kind,
        ).toStrictEqual([]);
    }
  });

  it('of 利用者補足情報 beside the forms it belongs to', () => {
    fc.assert(
      fc.property(
        recordArbitrary('UPHOSOKU'),
        fc.constantFrom('plan', 'tree', 'calendar', 'statement', 'both'),
        (user, beside) => {
          const linked = {
            ...user,
            ...(beside === 'plan' || beside === 'tree'
              ? { planDate: '2025-10-20', targetMonth: null }
              : { planDate: null, targetMonth: '2025-11' }),
          };
          const own = { insurerNumber: user.insurerNumber, insuredNumber: user.insuredNumber };
          const page = print({
            UPHOSOKU: [linked],
            ...(beside === 'plan' && { UP1KYO: [record('UP1KYO', own)] }),
            ...(beside === 'tree' && { UP2KYO: [row2([1, 1, 1], own)] }),
            ...((beside === 'calendar' || beside === 'both') && { UPPLAN: [record('UPPLAN', own)] }),
            ...((beside === 'statement' || beside === 'both') && { UPSIKYU: [record('UPSIKYU', own)] }),
          });
          expect(missingCells('UPHOSOKU', linked, textOf(page))).toStrictEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the document', () => {
  const page = print(sample('202407/1-keikakusho'));

  it('needs nothing else and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|\bon\w+=|javascript:|url\(|@import|\sstyle=/u);
    expect(page).not.toMatch(/(?:src|href)="(?!data:image\/jpeg;base64,)/u);
    expect(page).toContain("default-src 'none'");
  });

  it('escapes what it shows', () => {
    const evil = '</td><script>alert(1)</script>"\'&\u202e';
    const shown = print(only('UP1KYO', record('UP1KYO', { officeName: evil, overallPolicy: evil })), { title: evil });
    expect(shown).not.toContain('<script');
    expect(shown).not.toContain('\u202e');
    expect(shown).toContain('&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;‹U+202E›');
    // The style is the same whatever is printed.
    expect(shown).toContain(`<style>${printStyle.text}</style>`);
  });

  it('gives each person pages of their own', () => {
    for (const article of page.split('<article>').slice(1)) {
      const numbers = new Set([...article.matchAll(/被保険者番号<\/b> (\w{10})/gu)].map(([, number]) => number));
      expect(numbers).toHaveLength(1);
    }
    const persons = new Set(
      samplesOf('UP1KYO')
        .flatMap(({ name, records }) => (name.startsWith('202407/1') ? records : []))
        .map(({ insuredNumber }) => insuredNumber),
    );
    expect(page.split('<article>')).toHaveLength(persons.size + 1);
  });

  it('is empty where there is nobody', () => expect(printForms([])).toContain('<body>\n</body>'));

  it('keeps the forms of a person together and in their order, whatever transmission they came with', () => {
    const one = { insuredNumber: '0000000001' };
    const other = { insuredNumber: '0000000002' };
    const views = printViews([
      { UPPLAN: [record('UPPLAN', one), record('UPPLAN', other)] },
      { UPKIHON: [record('UPKIHON', { ...one, name: '甲', consultationDate: '2025-10-20' })] },
    ]).flat();
    const all = printForms(views);
    expect(titles(all)).toStrictEqual([
      '令和7年11月分 サービス利用票（兼居宅サービス計画）',
      '利用者基本情報',
      '令和7年11月分 サービス利用票（兼居宅サービス計画）',
    ]);
    // 6表 has no name: another form of the person does.
    expect(textOf(sheets(all)[0] ?? '')).toContain('甲');
  });
});

describe('第1表', () => {
  const form = (values: Partial<RecordOf<'UP1KYO'>>): string => print(only('UP1KYO', record('UP1KYO', values)));

  it.each([
    ['11', ['初回']],
    ['52', ['初回', '継続']],
    ['54', ['初回', '紹介', '継続']],
    [null, []],
  ] as const)('rings the words of 計画書区分 %s', (planCategory, words) => {
    expect(ringedWords(form({ planCategory }))).toStrictEqual(words);
  });

  it('rings 要介護1 to 5 and writes other levels out', () => {
    expect(ringedWords(form({ careLevel: '23' }))).toStrictEqual(['要介護３']);
    const written = form({ careLevel: '12' });
    expect(ringedWords(written)).toStrictEqual(['要支援１']);
    expect(textOf(written)).toContain('要介護５要支援１');
    expect(textOf(form({ careLevel: '25' }))).not.toContain('要支援');
  });

  it('tells the age on the day of 作成年月日', () => {
    const page = print({
      UP1KYO: [record('UP1KYO', { createdDate: '2025-03-31' })],
      UPHOSOKU: [record('UPHOSOKU', { planDate: '2025-10-20', name: '甲', birthDate: '1943-04-01' })],
    });
    expect(textOf(page)).toContain('昭和18年4月1日（81歳）');
  });

  it('keeps empty frames', () => {
    const page = form({});
    for (const label of [
      '総合的な援助の方針',
      '介護認定審査会の意見及びサービスの種類の指定',
      '生活援助中心型の算定理由',
      '認定日',
    ])
      expect(page).toContain(`<dt>${label}</dt>`);
  });
});

describe('第2表', () => {
  it('sets each text once, over the rows it holds for', () => {
    const page = print(
      only(
        'UP2KYO',
        row2([1, 1, 1], { need: '課題甲', longTermGoal: '長期甲', shortTermGoal: '短期甲', insuranceCovered: 'Y' }),
        row2([1, 1, 2], { insuranceCovered: 'N' }),
        row2([1, 2, 1], { longTermGoal: '長期乙', shortTermGoal: '短期乙' }),
        row2([2, 1, 1], { need: '課題乙' }),
      ),
    );
    expect(page.match(/課題甲|課題乙|長期甲|長期乙/gu)).toStrictEqual(['課題甲', '長期甲', '長期乙', '課題乙']);
    expect(page).toMatch(/<td rowspan="3"><span class="no">1<\/span> 課題甲<\/td>/u);
    expect(page.match(/<td class="mark">[^<]*<\/td>/gu)).toStrictEqual(
      ['○', '－', '', ''].map((mark) => `<td class="mark">${mark}</td>`),
    );
    expect(page.match(/<tbody><tr><td rowspan="3">|<tbody><tr><td><span/gu)).toHaveLength(2);
  });
});

describe('第3表', () => {
  const week = (...rows: Partial<RecordOf<'UP3KYO'>>[]): string =>
    print(only('UP3KYO', ...rows.map((row) => record('UP3KYO', row))));
  const blocks = (page: string): number => page.match(/<rect class="block"/gu)?.length ?? 0;

  it('draws what has a day and a time, and lists the rest beside the grid', () => {
    const page = week(
      { serviceContent: '訪問介護', weekday: '1', startTime: '09:00', endTime: '10:00' },
      { serviceContent: '見守り', weekday: '2' },
      { serviceContent: '配食', startTime: '11:00', endTime: '11:30' },
      { dailyActivity: '起床', activityStartTime: '06:00', activityEndTime: '06:00' },
      { nonWeeklyService: '福祉用具貸与' },
    );
    expect(blocks(page)).toBe(2);
    expect(page.match(/<td class="mark">－<\/td><td>[^<]*<\/td>/gu)).toHaveLength(2);
    expect(textOf(page)).toContain('－火曜日見守り');
    expect(textOf(page)).toContain('－曜日なし11:00～11:30配食');
    expect(textOf(page)).toContain('週単位以外のサービス福祉用具貸与');
  });

  it('tells beside the grid what has no room in it', () => {
    const long = '長い内容'.repeat(40);
    const page = week({ serviceContent: long, weekday: '3', startTime: '09:00', endTime: '09:30' });
    expect(blocks(page)).toBe(1);
    expect(textOf(page)).toContain(`※1水曜日09:00～09:30${long}`);
    expect(page).toContain('…</text>');
  });

  it('keeps the grid and its foot where there is nothing', () => {
    const page = week({});
    expect(page).toContain('<svg class="week"');
    expect(page).toContain('週単位以外のサービス');
    expect(page).not.toContain('class="grid beside"');
  });
});

describe('第6表', () => {
  const days = (page: string): string[][] =>
    [
      ...page.matchAll(
        /<th scope="row">(?:予定|実績)<\/th>((?:<td class="day[^"]*">\d*<\/td>)+)<td class="sum">(\d*)<\/td>/gu,
      ),
    ].map(([, row = '', sum = '']) => [...[...row.matchAll(/>(\d*)<\/td>/gu)].map(([, count = '']) => count), sum]);

  it('shows 予定 above 実績, day by day', () => {
    const [page] = [
      print({
        UPPLAN: [
          record('UPPLAN', { serviceDate: '2025-11-03' }),
          record('UPPLAN', { serviceDate: '2025-11-10', count: 2 }),
        ],
        UPJSK: [record('UPJSK', { serviceDate: '2025-11-03' })],
      }),
    ];
    const [plan, actual, ...blank] = days(page);
    expect(plan).toHaveLength(31);
    expect([plan?.[2], plan?.[9], plan?.at(-1)]).toStrictEqual(['1', '2', '3']);
    expect([actual?.[2], actual?.[9], actual?.at(-1)]).toStrictEqual(['1', '', '1']);
    expect(blank.flat().join('')).toBe('');
  });

  it('gives actuals of another time or office a line of their own', () => {
    const page = print({
      UPPLAN: [record('UPPLAN', {})],
      UPJSK: [record('UPJSK', { startTime: '13:00', endTime: '14:00' })],
    });
    expect(
      days(page)
        .slice(0, 4)
        .map((row) => row.at(-1)),
    ).toStrictEqual(['1', '', '', '1']);
    expect(textOf(page)).toContain('13:00～14:00');
  });

  it('tells the days of another month and where plan and actual say different things', () => {
    const page = textOf(
      print({
        UPPLAN: [record('UPPLAN', { units: 100 }), record('UPPLAN', { serviceDate: '2025-12-01' })],
        UPJSK: [record('UPJSK', { units: 90, createdDate: '2025-12-02' })],
      }),
    );
    expect(page).toContain('予定単位数100');
    expect(page).toContain('実績単位数90');
    expect(page).toContain('対象年月外令和7年12月1日1回');
    expect(page).toContain('実績作成年月日令和7年12月2日');
  });

  it('shades Saturdays and Sundays and ends with the month', () => {
    const heads = (month: string): string[] =>
      [
        ...print(only('UPPLAN', record('UPPLAN', { targetMonth: month }))).matchAll(
          /<th class="([a-z]*)">([日月火水木金土])<\/th>/gu,
        ),
      ].map(([, shade = '', letter = '']) => `${letter}${shade}`);
    expect(heads('2025-11')).toHaveLength(30);
    expect(heads('2024-02')).toHaveLength(29);
    expect(heads('2025-11').slice(0, 3)).toStrictEqual(['土saturday', '日sunday', '月']);
  });

  it('is サービス提供票 for an office that gives a service and does not plan it', () => {
    const records = { UPPLAN: [record('UPPLAN', {})] };
    const provider = '1370200129';
    expect(titles(print(records, { reader: provider }))[0]).toContain('サービス提供票');
    expect(titles(print(records, { reader: '1370100014' }))[0]).toContain('サービス利用票');
    expect(titles(print(records, { reader: '9999999999' }))[0]).toContain('サービス利用票');
    const own = { UPPLAN: [record('UPPLAN', { plannerOfficeNumber: provider })] };
    expect(titles(print(own, { reader: provider }))[0]).toContain('サービス利用票');
  });

  it('names services as the caller does, else by their type; offices by any form that names them', () => {
    const records = {
      UPPLAN: [record('UPPLAN', {})],
      UP1KYO: [record('UP1KYO', { officeNumber: '1370100014', officeName: 'みどり' })],
    };
    expect(textOf(print(records, { serviceName: (code) => (code === '111211' ? '身体介護２' : undefined) }))).toContain(
      '身体介護２111211',
    );
    expect(textOf(print(records))).toContain('訪問介護111211');
    expect(textOf(print(records))).toContain('居宅介護支援事業者事業所名みどり（1370100014）');
  });

  it('tells a change of 要介護状態区分 in the frames for it', () => {
    const user = (values: Partial<RecordOf<'UPHOSOKU'>>): string =>
      textOf(
        print({
          UPPLAN: [record('UPPLAN', {})],
          UPHOSOKU: [record('UPHOSOKU', { targetMonth: '2025-11', careLevel: '23', ...values })],
        }),
      );
    expect(user({})).toContain('要介護状態区分要介護３届出年月日変更後要介護状態区分変更日');
    expect(user({ previousCareLevel: '22', careLevelChangedDate: '2025-11-10' })).toContain(
      '要介護状態区分要介護２届出年月日変更後要介護状態区分要介護３変更日令和7年11月10日',
    );
  });
});

describe('第7表', () => {
  it('puts subtotals behind their service type and the total last', () => {
    const line = (serviceCode: string, values: Partial<RecordOf<'UPSIKYU'>> = {}): RecordOf<'UPSIKYU'> =>
      record('UPSIKYU', { serviceCode, ...values });
    const page = print({
      UPSIKYU: [
        line('999999', { providerNumber: '9999999999', totalCost: 12345 }),
        line('11AAAA'),
        line('151341'),
        line('111211'),
      ],
      UPHOSOKU: [record('UPHOSOKU', { targetMonth: '2025-11', limitUnits: 27048 })],
    });
    const codes = [...page.matchAll(/<td class="code[^"]*">(\w{6})<\/td>/gu)].map(([, code]) => code);
    expect(codes).toStrictEqual(['111211', '11AAAA', '151341', '999999']);
    expect(textOf(page)).toContain('区分支給限度基準額（単位）27,048合計');
    expect(textOf(page)).toContain('12,345');
  });

  it('keeps the frames of its foot', () => {
    const page = print(only('UPSIKYU', record('UPSIKYU', {})));
    for (const title of ['種類別支給限度管理', '要介護認定期間中の短期入所利用日数'])
      expect(page).toContain(`<h3>${title}</h3>`);
  });
});

describe('利用者基本情報', () => {
  const name = 'UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000_0001.jpg';
  const form = record('UPKIHON', { familyImageFileName: name, doctor: undefined } as Partial<RecordOf<'UPKIHON'>>);

  it('holds its picture, whatever case its name is in, or tells the name', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
    const withPicture = print(only('UPKIHON', form), { pictures: [{ name: name.toUpperCase(), bytes }] });
    const [, data = ''] = /src="data:image\/jpeg;base64,([^"]*)"/u.exec(withPicture) ?? [];
    expect(Buffer.from(data, 'base64')).toStrictEqual(Buffer.from(bytes));
    const without = print(only('UPKIHON', form), { pictures: [{ name: 'other.jpg', bytes }] });
    expect(without).not.toContain('<img');
    expect(textOf(without)).toContain(name);
  });

  it.each([0, 1, 2, 3, 4, 5])('writes %i bytes as base64', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => 250 + index);
    const page = print(only('UPKIHON', form), { pictures: [{ name, bytes }] });
    expect(page).toContain(`base64,${Buffer.from(bytes).toString('base64')}"`);
  });

  it('rings what holds', () => {
    const page = print(
      only(
        'UPKIHON',
        record('UPKIHON', {
          disabilityMental: '1',
          incomeNationalPension: '1',
          situation: '02',
          dementiaIndependence: '04',
        }),
      ),
    );
    expect(ringedWords(page)).toStrictEqual(['入院又は入所中', 'Ⅱｂ', '精神', '国民年金']);
  });
});

describe('printViews', () => {
  const plan = record('UPPLAN', { serviceDate: '2025-11-03' });
  const actual = record('UPJSK', { serviceDate: '2025-11-03' });
  const rows = (views: readonly PersonView[]): [number, number][] =>
    views.flatMap(({ months }) =>
      months.map(({ plan: planned, actual: made }): [number, number] => [
        planned?.lines.length ?? 0,
        made?.lines.flatMap(({ days }) => days).length ?? 0,
      ]),
    );

  it('sets actuals beside the plan, each plan where several transmissions hold it', () => {
    expect(printViews([{ UPPLAN: [plan] }, { UPPLAN: [plan] }, { UPJSK: [actual] }]).map(rows)).toStrictEqual([
      [[1, 1]],
      [[1, 1]],
      [],
    ]);
  });

  it('leaves actuals without a plan where they are', () => {
    expect(
      printViews([{ UPPLAN: [plan] }, { UPJSK: [record('UPJSK', { targetMonth: '2025-12' })] }]).map(rows),
    ).toStrictEqual([[[1, 0]], [[0, 1]]]);
  });

  it('leaves actuals out that a later transmission replaced', () => {
    const again = { UPJSK: [actual, record('UPJSK', { serviceDate: '2025-11-10' })] };
    expect(printViews([{ UPPLAN: [plan] }, { UPJSK: [actual] }, again]).map(rows)).toStrictEqual([[[1, 2]], [], []]);
  });
});

const frames = join(import.meta.dirname, '../../../shared/spec/forms.tsv');

describe.skipIf(!existsSync(frames))('the frames of 標準様式', () => {
  const forms: Readonly<Record<string, string>> = {
    第1表: 'form1',
    第2表: 'form2',
    第3表: 'form3',
    第6表: 'form6',
    第7表: 'form7',
    利用者基本情報: 'basic-info',
    '介護予防サービス・支援計画書': 'preventive',
  };
  const table = existsSync(frames)
    ? readFileSync(frames, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : [];

  it.each(table)('%s, %s: %s holds %s', (form = '', _part = '', _frame = '', source = '') => {
    const sources = [...source.matchAll(/([A-Z0-9]+(?:_[A-Z0-9]+)?)\.(\w+|\*)/gu)];
    expect(sources.length).toBeGreaterThan(0);
    for (const [, kind = '', key = ''] of sources) {
      if (!isKind(kind)) throw new Error(kind);
      const keys =
        key === '*'
          ? recordDefinition(kind)
              .fields.map((field) => field.key)
              .filter(
                (one) =>
                  !/^(?:csvVersion|insurerNumber|insuredNumber|consultationDate|planDate|identifier)$/u.test(one) ||
                  (one === 'consultationDate' && kind === 'UPKIHON'),
              )
          : [key];
      for (const one of keys) {
        const filled = sampled(kind, one);
        const pages = sheets(print(filled.records)).filter((sheet) => sheet.includes(` ${forms[form]}"`));
        const framed = pages.join('').replaceAll(/<p class="margin">[\s\S]*?<\/p>/gu, '');
        expect(
          missingCells(kind, filled.row, textOf(framed)).filter((cell) => cell.startsWith(`${one}:`)),
          one,
        ).toStrictEqual([]);
        if (filled.flag) expect(ringedWords(framed).length, one).toBeGreaterThan(0);
      }
    }
  });

  const made = new Map<Kind, readonly Readonly<Record<string, unknown>>[]>();
  function manyOf(kind: Kind): readonly Readonly<Record<string, unknown>>[] {
    const many =
      made.get(kind) ??
      fc.sample(recordArbitrary(kind), { numRuns: 150, seed: 7 }).map((one) => ({ ...one }) as Record<string, unknown>);
    made.set(kind, many);
    return many;
  }

  /** One row of a kind that fills a field with a value of its own, with the forms it goes with. */
  function sampled(kind: Kind, key: string): { records: RecordsByKind; row: object; flag: boolean } {
    const definition = recordDefinition(kind).fields.find((field) => field.key === key)!;
    const flag = definition.codes === 'flag' && kind === 'UPKIHON';
    const value = manyOf(kind)
      .map((one) => one[key])
      .find((one) => one !== null && one !== '' && (!flag || one === '1') && dense(String(one)) !== '');
    const placed =
      kind === 'UP3KYO' && key !== 'nonWeeklyService'
        ? { weekday: '1', startTime: '09:00', endTime: '10:00', activityStartTime: '06:00' }
        : {};
    const link = kind === 'UPHOSOKU' ? { planDate: '2025-10-20', targetMonth: null } : {};
    const row = { ...record(kind), ...placed, ...link, [key]: value };
    const records = {
      UP1KYO: [record('UP1KYO')],
      UP2KYO: [record('UP2KYO')],
      UP3KYO: [record('UP3KYO')],
      UPPLAN: [record('UPPLAN')],
      UPSIKYU: [record('UPSIKYU')],
      UPKIHON: [record('UPKIHON')],
      UPYOBO: [record('UPYOBO')],
      [kind]: kind === 'UPHOSOKU' ? [row, { ...row, planDate: null, targetMonth: '2025-11' }] : [row],
    } as unknown as RecordsByKind;
    return { records, row, flag };
  }
});
