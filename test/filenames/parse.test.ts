import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { timeOf } from '../support/worked';
import { allFileKinds, grammars, partsOf } from './arbitrary';
import { type FileName, formatFileName, type Issue, parseFileName } from './subject';

/** An issue in short: its code and its one parameter. */
const short = ({ code, params }: Issue) => [code, ...Object.values(params)].join(' ');
const shorts = (name: string) => parseFileName(name).issues.map(short);

const S = '0300000100';
const R = '0300000005';
const T = '20191025200201';
const tail = `${S}_43_${R}_11_${T}`;

describe('the examples of the standard', () => {
  const current = {
    edition: '202407',
    sender: S,
    senderType: '43',
    receiver: R,
    receiverType: '11',
    stamp: T,
  } as const;

  test.each<[string, FileName]>([
    [`UP1KYO_${tail}.CSV`, { kind: 'UP1KYO', ...current }],
    [`UPHOSOKU_000000_${tail}.CSV`, { kind: 'UPHOSOKU', month: null, ...current }],
    [`UPHOSOKU_201912_${tail}.CSV`, { kind: 'UPHOSOKU', month: '2019-12', ...current }],
    [`UPPLAN_201912_${tail}.CSV`, { kind: 'UPPLAN', month: '2019-12', ...current }],
    // Its service types stand at the wrong offices; they are values like others.
    [`UPJSK_201912_${R}_43_${S}_11_${T}.CSV`, { kind: 'UPJSK', month: '2019-12', ...current, sender: R, receiver: S }],
    [`UPKIHON_IMAGE_${tail}_0001.jpg`, { kind: 'UPKIHON_IMAGE', ...current, branch: '0001' }],
    [`UPKIHON_IMAGE_${tail}_0001.JPG`, { kind: 'UPKIHON_IMAGE', ...current, branch: '0001' }],
    [`UPKIHON_SUB1_${tail}.CSV`, { kind: 'UPKIHON_SUB1', ...current }],
    [`UPYOBO_SUB_${tail}.CSV`, { kind: 'UPYOBO_SUB', ...current }],
    [
      `UP1KYO_13A0100012_A2_${R}_AF_${T}.CSV`,
      { kind: 'UP1KYO', ...current, sender: '13A0100012', senderType: 'A2', receiverType: 'AF' },
    ],
  ])('%s says nothing but its parts', (name, value) => {
    expect(parseFileName(name)).toStrictEqual({ ok: true, kind: value.kind, value, issues: [] });
  });

  it('reads the names of 3.2 and before, and says so', () => {
    const name = `UPPLAN_201912_${S}_${R}_${T}.CSV`;
    const parsed = parseFileName(name);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        kind: 'UPPLAN',
        edition: '202208',
        month: '2019-12',
        sender: S,
        senderType: null,
        receiver: R,
        receiverType: null,
        stamp: T,
      },
    });
    expect(parsed.issues).toStrictEqual([
      {
        code: 'file_name_older_version',
        severity: 'info',
        scope: 'name',
        file: name,
        row: null,
        line: null,
        column: null,
        key: null,
        params: {},
      },
    ]);
  });

  it('tells the kind and the offices of the published name that has no time for a stamp', () => {
    const name = 'UPHKYO_123456789_23456789_123456789.CSV';
    expect(parseFileName(name)).toMatchObject({
      ok: false,
      kind: 'UP1KYO',
      value: { kind: 'UP1KYO', sender: '123456789', receiver: '23456789' },
    });
    expect(shorts(name)).toEqual([
      'file_name_malformed receiver',
      'file_name_malformed stamp',
      'file_name_repaired alias',
      'file_name_repaired short_office_number',
    ]);
  });

  it('knows a PDF beside the CSVs', () => {
    expect(parseFileName('UPPLAN201912_….PDF')).toMatchObject({
      ok: false,
      kind: 'UPPLAN',
      issues: [{ code: 'file_not_csv' }],
    });
  });
});

describe('repairs', () => {
  const older = 'file_name_older_version';
  test.each<[string, string[], Partial<FileName>]>([
    [`upplan_201912_${tail}.csv`, ['lower_case'], { kind: 'UPPLAN' }],
    [`UPPLAN_201912_${tail}.csv`, ['lower_case'], { kind: 'UPPLAN' }],
    [`UP1KYO_13a0100012_a2_${R}_11_${T}.CSV`, ['lower_case'], { sender: '13A0100012', senderType: 'A2' }],
    [`upkihon_image_${tail}_0001.jpg`, ['lower_case'], { kind: 'UPKIHON_IMAGE' }],
    [`UPHOSOKU000000_${tail}.CSV`, ['underscore_lost'], { kind: 'UPHOSOKU', month: null }],
    [`UPPLAN201912_${tail}.CSV`, ['underscore_lost'], { month: '2019-12' }],
    [`UP1KYO${tail}.CSV`, ['underscore_lost'], { kind: 'UP1KYO' }],
    [`UPYOBOSUB_${tail}.CSV`, ['underscore_lost'], { kind: 'UPYOBO_SUB' }],
    [`UPHKYO_${tail}.CSV`, ['alias'], { kind: 'UP1KYO' }],
    [`UPH1KYO_${tail}.CSV`, ['alias'], { kind: 'UP1KYO' }],
    [`UPH2KYO_${tail}.CSV`, ['alias'], { kind: 'UP2KYO' }],
    [`UPH3KYO_${tail}.CSV`, ['alias'], { kind: 'UP3KYO' }],
    [`UP1KYO_123456789_43_${R}_11_${T}.CSV`, ['short_office_number'], { sender: '123456789' }],
    [`UP1KYO_123456789_43_987654321_11_${T}.CSV`, ['short_office_number'], { receiver: '987654321' }],
    [
      `UP1KYO_${S}_430_${R}_110_${T}.CSV`,
      ['service_code_3_digits'],
      { edition: '202407', senderType: '430', receiverType: '110' },
    ],
    [`UPKIHON_000000_${tail}.CSV`, ['month_where_none'], { kind: 'UPKIHON' }],
    [`UPKIHON_IMAGE_000000_${tail}_0001.JPG`, ['month_where_none'], { kind: 'UPKIHON_IMAGE', branch: '0001' }],
    [`UP1KYO_209913_${tail}.CSV`, ['month_where_none'], { kind: 'UP1KYO' }],
    ...[
      ' (1)',
      '(1)',
      ' (12)',
      ' - コピー',
      ' - Copy',
      ' - コピー (2)',
      'のコピー',
      ' のコピー',
      ' のコピー 2',
      ' copy 3',
      ' - コピー - コピー',
      // A mail program, macOS, people, spreadsheets (of Google and Apple), and Windows where it hides extensions.
      '[1]',
      ' 2',
      '（１）',
      ' - シート1',
      ' - Sheet1',
      '-表1',
      '.CSV',
      '.csv (1)',
    ].map((suffix): [string, string[], Partial<FileName>] => [
      `UP1KYO_${tail}${suffix}.CSV`,
      ['copy_suffix'],
      { stamp: T },
    ]),
    [`UP1KYO_${tail}${'のコピー'.normalize('NFD')}.CSV`, ['copy_suffix'], { stamp: T }],
    [
      `uphkyo123456789_430_${R}_11_${T} - copy.csv`,
      ['lower_case', 'underscore_lost', 'alias', 'short_office_number', 'service_code_3_digits', 'copy_suffix'],
      { kind: 'UP1KYO' },
    ],
  ])('%s: %j', (name, repairs, value) => {
    const parsed = parseFileName(name);
    expect(parsed).toMatchObject({ ok: true, value });
    expect(parsed.issues.map(({ code, params, file }) => [code, params, file])).toEqual(
      repairs.map((repair) => ['file_name_repaired', { repair }, name]),
    );
  });

  it('drops the month, whatever it says', () => {
    expect(parseFileName(`UPKIHON_000000_${tail}.CSV`).value).not.toHaveProperty('month');
  });

  it('combines them on the older names of the published screens', () => {
    const name = 'UPHOSOKU000000_123456789_2468135790_20191110102233.CSV';
    expect(parseFileName(name)).toMatchObject({
      ok: true,
      value: { kind: 'UPHOSOKU', month: null, edition: '202208', sender: '123456789' },
    });
    expect(shorts(name)).toEqual([
      'file_name_repaired underscore_lost',
      'file_name_repaired short_office_number',
      older,
    ]);
    expect(shorts(`UP1KYO_000000_${S}_${R}_${T}.CSV`)).toEqual(['file_name_repaired month_where_none', older]);
  });

  test.each([`UP1KYO_123456789_43_${R}_11_${T}.CSV`, `UP1KYO_${S}_430_${R}_11_${T}.CSV`])(
    '%s: what is kept as it stands is refused by the formatter',
    (name) => {
      const parsed = parseFileName(name);
      expect(parsed.ok && (() => formatFileName(parsed.value))).toThrow('no file name can be made');
    },
  );
});

describe('names that are refused', () => {
  test.each<[string, string[], string]>([
    ['', ['file_name_unknown_kind'], 'empty'],
    ['samples/', ['file_name_unknown_kind'], 'a folder'],
    ['LICENSE', ['file_name_unknown_kind'], 'no kind, and no extension that would tell it from a CSV'],
    ['.CSV', ['file_name_unknown_kind'], 'an extension only'],
    [`UP4KYO_${tail}.CSV`, ['file_name_unknown_kind'], 'no such 表'],
    [`DLT2KYO_${tail}.CSV`, ['file_name_unknown_kind'], 'no such deletion'],
    [`DLTHKYO_${tail}.CSV`, ['file_name_unknown_kind'], 'no alias of a deletion was ever seen'],
    [`UPPLANNING_201912_${tail}.CSV`, ['file_name_unknown_kind'], 'another word'],
    [` UP1KYO_${tail}.CSV`, ['file_name_unknown_kind'], 'a space before'],
    [`ＵＰ1KYO_${tail}.CSV`, ['file_name_unknown_kind'], 'full-width letters'],
    ['constructor.CSV', ['file_name_unknown_kind'], 'a property of every object'],
    ['readme.txt', ['file_not_csv txt'], 'a text beside'],
    ['.DS_Store', ['file_not_csv '], 'no extension worth telling'],
    ['太郎.様の計画', ['file_not_csv '], 'free text is not passed on'],
    [`UPPLAN_201912_${tail}.JPG`, ['file_not_csv JPG'], 'a picture, but no UPKIHON_IMAGE'],
    [`UPPLAN_201912_${tail}.CSV.zip`, ['file_not_csv zip'], 'an archive'],
    [`UPKIHON_IMAGE_${tail}_0001.jpeg`, ['file_name_malformed extension'], 'the rule says .jpg'],
    [`UPKIHON_IMAGE_${tail}_0001.png`, ['file_name_malformed extension'], 'pictures are JPEG'],
    [`UPKIHON_IMAGE_${tail}_0001.CSV`, ['file_name_malformed extension'], 'a picture is no CSV'],
    [`UPKIHON_IMAGE_${tail}.jpg`, ['file_name_malformed branch'], 'no branch'],
    [`UPKIHON_IMAGE_${tail}_0000.jpg`, ['file_name_malformed branch'], 'branches begin with 0001'],
    [`UPKIHON_IMAGE_${tail}_001.jpg`, ['file_name_malformed branch'], '3 digits'],
    [`UPPLAN_201912_${tail}`, ['file_name_malformed extension'], 'no extension'],
    [`UPPLAN_201912_${tail}.`, ['file_name_malformed extension'], 'an empty extension'],
    ['UPPLAN.CSV', ['file_name_malformed missing'], 'the kind only'],
    [`UPPLAN_${tail}.CSV`, ['file_name_malformed month'], 'no month'],
    [`UPPLAN_${S}_${R}_${T}.CSV`, ['file_name_malformed month'], 'no month, older grammar'],
    [`UPPLAN_20191_${tail}.CSV`, ['file_name_malformed month'], '5 digits'],
    [`UPPLAN_2019-12_${tail}.CSV`, ['file_name_malformed month'], 'a hyphen'],
    [`UP1KYO_30000010_43_${R}_11_${T}.CSV`, ['file_name_malformed sender'], '8 digits'],
    [`UP1KYO_03000001000_43_${R}_11_${T}.CSV`, ['file_name_malformed sender'], '11 digits'],
    [`UP1KYO_030000010A_43_${R}_1_${T}.CSV`, ['file_name_malformed receiverType'], '1 character'],
    [`UP1KYO_${S}_4343_${R}_11_${T}.CSV`, ['file_name_malformed senderType'], '4 characters'],
    [`UP1KYO_${S}_43_${R}_11_2019102520020.CSV`, ['file_name_malformed stamp'], '13 digits'],
    [`UP1KYO_${S}_43_${R}_11_20191025200201123.CSV`, ['file_name_malformed stamp'], 'milliseconds'],
    [`UP1KYO_${S}_43_${R}_11.CSV`, ['file_name_malformed stamp'], 'no stamp'],
    [`UP1KYO_${S}_43_${R}_${T}.CSV`, ['file_name_malformed receiverType'], 'one type only'],
    [`UP1KYO_${tail}_0001.CSV`, ['file_name_malformed extra'], 'a branch on a CSV'],
    [`UPPLAN_201912_${tail}_2.CSV`, ['file_name_malformed extra'], 'one segment too many'],
    [`UPPLAN_201912__${tail}.CSV`, ['file_name_malformed extra'], 'two underscores'],
    [`UPKIHON_202511_${tail}_X.CSV`, ['file_name_malformed extra'], 'not only a month too many'],
    [`UP3KYO_${S}_${R}_${T}.CSV`, ['file_name_malformed missing'], 'since 202407, which needs service types'],
    [`UPYOBO_${S}_${R}_${T}.CSV`, ['file_name_malformed missing'], 'since 202407'],
    [`UPPLAN_201913_${tail}.CSV`, ['file_name_date month'], 'month 13'],
    [`UPPLAN_201900_${tail}.CSV`, ['file_name_date month'], 'month 0'],
    [`UPPLAN_000012_${tail}.CSV`, ['file_name_date month'], 'year 0'],
    [`UPPLAN_000000_${tail}.CSV`, ['file_name_date month'], 'zeros are for UPHOSOKU alone'],
    [`UP1KYO_${S}_43_${R}_11_20250230000000.CSV`, ['file_name_date stamp'], '30 February'],
    [`UP1KYO_${S}_43_${R}_11_20230229000000.CSV`, ['file_name_date stamp'], 'no leap year'],
    [`UP1KYO_${S}_43_${R}_11_20251301000000.CSV`, ['file_name_date stamp'], 'month 13'],
    [`UP1KYO_${S}_43_${R}_11_20251020240000.CSV`, ['file_name_date stamp'], 'hour 24'],
    [`UP1KYO_${S}_43_${R}_11_20251020236000.CSV`, ['file_name_date stamp'], 'minute 60'],
    [`UP1KYO_${S}_43_${R}_11_20251020235960.CSV`, ['file_name_date stamp'], 'second 60'],
    [`UPPLAN_201913_${S}_43_${R}_11_20251020240000.CSV`, ['file_name_date month', 'file_name_date stamp'], 'both'],
  ])('%s: %j (%s)', (name, issues) => {
    expect(parseFileName(name).ok).toBe(false);
    expect(shorts(name)).toEqual(issues);
  });

  it('tells what it could read', () => {
    expect(parseFileName(`UP3KYO_${S}_${R}_${T}.CSV`)).toMatchObject({
      kind: 'UP3KYO',
      value: { kind: 'UP3KYO', edition: '202407', sender: S, receiver: R, stamp: T },
    });
    expect(parseFileName(`UPPLAN_201913_${tail}.CSV`).value).toStrictEqual({
      kind: 'UPPLAN',
      edition: '202407',
      sender: S,
      senderType: '43',
      receiver: R,
      receiverType: '11',
      stamp: T,
    });
    expect(parseFileName(`UPPLAN_201912_${S}_${R}.CSV`).value).toMatchObject({
      edition: '202208',
      month: '2019-12',
      sender: S,
      receiver: R,
    });
    expect(parseFileName('UPPLAN.CSV')).toMatchObject({ kind: 'UPPLAN', value: { kind: 'UPPLAN' } });
    expect(parseFileName('readme.txt')).not.toHaveProperty('kind');
  });
});

describe('hints', () => {
  test.each<[string, string[]]>([
    [`UP1KYO_${S}_99_${R}_11_${T}.CSV`, ['file_name_service_type senderType']],
    [`UP1KYO_${S}_43_${R}_ZZ_${T}.CSV`, ['file_name_service_type receiverType']],
    [`UP1KYO_${S}_43_${S}_11_${T}.CSV`, ['file_name_same_office']],
    [`UP1KYO_${S}_${S}_${T}.CSV`, ['file_name_older_version', 'file_name_same_office']],
  ])('%s: %j', (name, issues) => {
    expect(parseFileName(name).ok).toBe(true);
    expect(shorts(name)).toEqual(issues);
  });
});

describe('paths', () => {
  test.each(['/a/b/', 'C:\\送信\\', 'a.b/', 'a_b\\c/', './'])('%s is cut off, and kept in the issues', (folder) => {
    const name = `UP1KYO_${tail}.csv`;
    expect(parseFileName(folder + name)).toEqual({
      ...parseFileName(name),
      issues: parseFileName(name).issues.map((issue) => ({ ...issue, file: folder + name })),
    });
  });
});

describe.each(grammars)('names of $kind, $edition', (grammar) => {
  it('come back as their parts, and as themselves', () => {
    fc.assert(
      fc.property(partsOf(grammar), (parts) => {
        const name = formatFileName(parts);
        const parsed = parseFileName(name);
        expect(parsed.ok && parsed.value).toStrictEqual(parts);
        expect(parsed.ok && formatFileName(parsed.value)).toBe(name);
        expect(parsed.issues.every(({ severity }) => severity === 'info')).toBe(true);
      }),
    );
  });

  it('are read in lower case', () => {
    fc.assert(
      fc.property(partsOf(grammar), (parts) => {
        const parsed = parseFileName(formatFileName(parts).toLowerCase());
        expect(parsed.ok && parsed.value).toStrictEqual(parts);
        expect(parsed.issues.map(short)).toContain('file_name_repaired lower_case');
      }),
    );
  });

  it('are refused with any segment lost, doubled or added', () => {
    fc.assert(
      fc.property(partsOf(grammar), fc.nat(), fc.constantFrom('lost', 'doubled', 'added'), (parts, at, how) => {
        const name = formatFileName({ ...parts, sender: '1370100014', receiver: '1370200129' });
        const [stem = '', extension] = name.split('.');
        const segments = stem.slice(parts.kind.length + 1).split('_');
        const i = at % segments.length;
        const others = how === 'lost' ? [] : how === 'doubled' ? [segments[i], segments[i]] : [segments[i], 'X'];
        segments.splice(i, 1, ...(others as string[]));
        const parsed = parseFileName(`${parts.kind}_${segments.join('_')}.${extension}`);
        expect(parsed.ok).toBe(false);
        expect(!parsed.ok && parsed.kind).toBe(parts.kind);
      }),
    );
  });
});

describe('any string', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...allFileKinds,
      '_',
      '.CSV',
      '.jpg',
      '000000',
      '202511',
      S,
      '43',
      T,
      ' (1)',
      ' - コピー',
      '/',
      '\\',
      '',
      '0001',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  it('never throws, and ok is false exactly where an issue is an error or file_not_csv', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (name) => {
          const { ok, issues } = parseFileName(name);
          expect(ok).toBe(!issues.some(({ severity, code }) => severity === 'error' || code === 'file_not_csv'));
          expect(issues.every(({ file, scope }) => file === name && scope === 'name')).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of a megabyte takes no time', async () => {
    const spent = await timeOf(() => {
      for (const unit of ['_', ' (1)', 'コピー', 'UPKIHON_', '0', '(', ' ', '.'])
        parseFileName(`UPPLAN_${unit.repeat(1e6 / unit.length)}.CSV`);
    });
    expect(spent).toBeLessThan(5000);
  });
});

describe('a whole name behind other text', () => {
  const whole = `UPPLAN_201912_${tail}.CSV`;
  it.each(['11月_', '【至急】', 'コピー ～ ', '鈴木様UP '])(
    '%s: is none of the standard, and yet tells what it is',
    (text) => {
      const parsed = parseFileName(`folder/${text}${whole}`);
      expect(parsed).toMatchObject({ ok: false, kind: 'UPPLAN', value: parseFileName(whole).value });
      expect(parsed.issues).toMatchObject([{ code: 'file_name_unknown_kind', file: `folder/${text}${whole}` }]);
    },
  );

  it.each([
    `._${whole}`,
    `.${whole}`,
    `~$${whole}`,
    `X${whole}`,
    `1${whole}`,
    `11月_UPPLAN_201912_${S}.CSV`,
    '予定UPPLAN.CSV',
    '11月.CSV',
  ])(
    '%s: tells nothing, where it is not whole, may be another word, or is a file that a system keeps beside it',
    (text) => {
      const parsed = parseFileName(text);
      expect(parsed).not.toHaveProperty('kind');
      expect(parsed).not.toHaveProperty('value');
    },
  );

  it('is looked for once, however long the name', () => {
    const parsed = parseFileName(`${'_UP'.repeat(50_000)}_${whole}`);
    expect(parsed.kind).toBe('UPPLAN');
  });
});
