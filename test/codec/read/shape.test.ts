import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { rowCodec } from '../../../src/schemas/cells/row-codec';
import { bytes, ms932 } from '../../support/bytes';
import { told } from '../../support/read';

const plan =
  '202407,011002,6893366601,20251202,202511,1370100014,"居宅　介子",387,,20251103,,0900,1000,1,111211,,,,,1370200129,"さくら訪問介護",,0,1370200129,'.split(
    ',',
  );
const older =
  '202208,131024,1234567890,20230120,202302,1370100014,,387,,20230203,,0900,1000,1,111211,,1370200129,,,0,1370200129,'.split(
    ',',
  );

function read(cells: readonly string[], kind: 'UPJSK' | 'UPPLAN' = 'UPJSK') {
  return readAll(ms932(`${cells.join(',')}\r\n`), { kind });
}

describe('a row of another length', () => {
  it.each([
    ['an empty cell too many', [...plan, ''], 'trailing_empty_dropped', 1],
    ['blank cells too many', [...plan, '', ' ', ''], 'trailing_empty_dropped', 3],
    ['no last cell', plan.slice(0, -1), 'trailing_empty_added', 1],
    ['an older layout and an empty cell too many', [...older, ''], 'trailing_empty_dropped', 1],
  ])('with %s is read all the same', (_, cells, repair, count) => {
    const { issues, rows, records } = read(cells);
    expect(issues.map(told)).toEqual([['row_repaired', 1, 1, null]]);
    expect(issues[0]?.params).toEqual({ kind: 'UPJSK', repair, cells: count });
    expect(records).toHaveLength(1);
    expect(rows[0]?.cells).toEqual(cells.map((cell) => cell.replaceAll('"', '')));
  });

  it('says what else is wrong with it', () => {
    const { issues, records } = read([...plan.with(1, 'x'), '']);
    expect(issues.map(({ code }) => code)).toEqual(['row_repaired', 'field_length']);
    expect(records).toHaveLength(0);
  });

  it.each([
    ['a filled cell too many', [...plan, '', '1']],
    ['no last cells that must be filled', plan.slice(0, 21)],
    ['an empty column before it', ['', ...plan]],
    ['a column of numbers before it', ['1', ...plan]],
    ['a column of numbers before an older row', ['12', ...older]],
  ])('with %s is no record', (_, cells) => {
    const { issues, rows } = read(cells);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['row_field_count', { kind: 'UPJSK', expected: 25, actual: cells.length }],
    ]);
    expect(rows[0]).toMatchObject({ record: null, draft: null });
  });

  const bare = plan.map((cell) => cell.replaceAll('"', ''));
  it.each([
    ['a comma in a text that stands bare', bare.with(6, '居宅,介子').join().split(',')],
    ['two commas in texts that stand bare', bare.with(6, '居宅,介子,主任').join().split(',')],
    ['a cell too few ahead of its end', plan.toSpliced(4, 1)],
    ['a foreign cell ahead of its end', plan.toSpliced(5, 0, '9')],
    ['a foreign cell behind a text in quotation marks', plan.toSpliced(7, 0, '')],
  ])('with %s is no record, since it may be mended in more than one way', (_, cells) => {
    const { issues, rows } = read(cells);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['row_field_count', { kind: 'UPJSK', expected: 25, actual: cells.length }],
    ]);
    expect(rows[0]).toMatchObject({ record: null, draft: null });
  });

  it.each([
    ['two bad cells and an empty one too many', [...plan.with(1, 'x').with(7, 'y'), '']],
    ['two bad cells and no last one', plan.with(1, 'x').with(7, 'y').slice(0, -1)],
    ['neighbours that are bad and an empty cell too many', [...plan.with(11, 'x').with(12, 'y'), '']],
  ])('with %s is mended at its end, where nothing else explains them', (_, cells) => {
    expect(read(cells).issues.map(({ code }) => code)).toContain('row_repaired');
  });

  // As a spreadsheet leaves a row of 3表: zeros lost, two columns more than the layout has.
  it.each([
    ['times', '202407,131032,1153193101,20251020,20251020,訪問看護,4,800,830,,,,'],
    ['times and a text', '202407,131032,1153193101,20251020,20251020,,,,,昼食,900,930,'],
  ])(
    'with empty cells too many behind bad %s is mended at its end: nothing stands there that could have moved',
    (_, row) => {
      const { issues } = readAll(ms932(`${row},,\r\n`), { kind: 'UP3KYO' });
      expect(issues.map(({ code }) => code)).toContain('row_repaired');
      expect(issues.map(({ code }) => code)).not.toContain('row_field_count');
    },
  );

  it.each([
    ['22 fields as 202407', plan.slice(0, 22), 25, 22, '202208'],
    ['25 fields as 202208', [...older, '', '', ''], 22, 25, '202407'],
  ])('with %s has the layout of the other edition', (_, cells, expected, actual, layout) => {
    expect(read(cells).issues.map(({ code, params }) => [code, params])).toEqual([
      ['row_field_count', { kind: 'UPJSK', expected, actual, layout }],
    ]);
  });

  it('keeps the version of each row, whatever came of the rows before', () => {
    const rows = [older, older.with(0, '202003').slice(0, 20), older].map((cells) => `${cells.join(',')}\r\n`).join('');
    expect(readAll(ms932(rows), { kind: 'UPJSK' }).rows.map(({ version }) => version)).toEqual([
      '202208',
      '202003',
      '202208',
    ]);
  });
});

describe('repairs of cells', () => {
  it.each([
    [2, 'h893366601', 'lower_case', 'insuredNumber', 'H893366601'],
    [2, 'Ｈ893366601', 'full_width_letters', 'insuredNumber', 'H893366601'],
    [2, 'ｈ８93366601', 'full_width_digits,full_width_letters,lower_case', 'insuredNumber', 'H893366601'],
    [14, '１１Ａ211', 'full_width_digits,full_width_letters', 'serviceCode', '11A211'],
    [15, '00001000010', 'tais_hyphen', 'taisCode', '00001-000010'],
    [15, '00001－000010', 'full_width_hyphen', 'taisCode', '00001-000010'],
    [1, '="011002"', 'spreadsheet_quote', 'insurerNumber', '011002'],
    [1, '"=""011002"""', 'spreadsheet_quote', 'insurerNumber', '011002'],
    [9, '="2025/11/3"', 'spreadsheet_quote,slashed_date', 'serviceDate', '2025-11-03'],
  ] as const)('cell %i as %s: %s', (index, cell, repair, key, value) => {
    const { records, issues } = read(plan.with(index, cell));
    expect(issues.map(({ code, key: where, params }) => [code, where, params])).toEqual([
      ['field_repaired', key, { kind: 'UPJSK', repair }],
    ]);
    expect(records[0]?.[key]).toBe(value);
  });

  it.each([
    [2, 'i893366601'],
    [1, '="01"1002"'],
    [1, '="011002" '],
    [15, '0000100001'],
    [5, '137010001a'],
  ])('cell %i as %s can be read in no way', (index, cell) => {
    const { records, issues } = read(plan.with(index, cell));
    expect(records).toHaveLength(0);
    expect(issues.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('repairs', () => {
  it('are said of zeros too, which mean "not linked"', () => {
    const field = rowCodec('UPHOSOKU', '202407').fields.find(({ spec }) => spec.key === 'planDate');
    expect(field?.judge('００００００００')).toEqual({
      value: null,
      faults: [{ code: 'field_repaired', params: { repair: 'full_width_digits' } }],
    });
    expect(field?.judge('00000000')).toEqual({ value: null, faults: [] });
  });

  it.each([...'－−‐'])('take %s for the hyphen it is', (hyphen) => {
    const field = rowCodec('UPPLAN', '202407').fields.find(({ spec }) => spec.key === 'taisCode');
    expect(field?.judge(`00001${hyphen}000010`)).toEqual({
      value: '00001-000010',
      faults: [{ code: 'field_repaired', params: { repair: 'full_width_hyphen' } }],
    });
  });
});

describe('a row with bad bytes', () => {
  it('is told of its bare texts as any other is', () => {
    const [before, after] = plan.with(6, '居宅　介子').join(',').split('さくら') as [string, string];
    const { issues } = readAll(bytes(before, 0xff, after, '\r\n'), { kind: 'UPJSK' });
    expect(issues.map(told)).toEqual([
      ['text_not_quoted', 1, 1, 7],
      ['byte_invalid', 1, 1, 21],
    ]);
  });

  it('keeps a fault of its first byte, and the row before stays clean', () => {
    const row = '202407,131024,6165030196,20251020\r\n';
    const { rows } = readAll(bytes(row, 0x80, row, row), { kind: 'DLT1KYO' });
    expect(rows.map(({ issues }) => issues.map(told))).toEqual([[], [['byte_invalid', 2, 2, 1]], []]);
  });
});

describe('a row of another layout than the row before', () => {
  it('is judged by its own, though the cells be the same', () => {
    const cells = (version: string, count: number, value: string): string[] =>
      new Array(count).fill('').with(0, version).with(12, value);
    const [newer, older] = (['202407', '202208'] as const).map((version) => rowCodec('UPSIKYU', version));
    // 100000 are so many units in the newer layout, and too many times in the older.
    expect([newer?.keys[12], older?.keys[12]]).toEqual(['units', 'count']);
    const rows = (['202407', '202208', '202407'] as const).map((version) =>
      cells(version, (version === '202407' ? newer : older)?.fields.length ?? 0, '100000').join(','),
    );
    const read = readAll(ms932(`${rows.join('\r\n')}\r\n`), { kind: 'UPSIKYU' }).rows;
    const of12 = read.map(({ issues }) => issues.filter(({ column }) => column === 13).map(({ code }) => code));
    expect(of12).toEqual([[], ['field_number'], []]);
  });
});

describe('texts that show a loss', () => {
  it.each([
    ['?橋', ['?', 1]],
    ['●栁　●子', ['●', 2]],
    ['■林', ['■', 1]],
    ['山〓', ['〓', 1]],
  ])('a name %s', (name, [trace, count]) => {
    const { issues, records } = read(plan.with(6, `"${name}"`));
    expect(issues.map(({ code, column, params }) => [code, column, params])).toEqual([
      ['text_lost_characters', 7, { kind: 'UPJSK', trace, count }],
    ]);
    expect(records[0]?.plannerName).toBe(name);
  });

  it.each([
    [6, 'ジョン・スミス'],
    [6, '??'],
    [6, '●'],
    [6, '?　?'],
    // The name of an office is not a person's.
    [20, '■さくら訪問介護'],
  ])('cell %i with %s shows none', (index, text) => {
    expect(read(plan.with(index, `"${text}"`)).issues).toEqual([]);
  });

  it('UTF-8 once read as Shift_JIS', () => {
    const { issues } = read(plan.with(20, '"譌･譛ｬ 1"'));
    expect(issues.map(told)).toEqual([['text_mojibake', 1, 1, 21]]);
    // One character of three bytes, or a rare kanji among others, is none.
    for (const text of ['譌･', '繝譌･譛ｬ', '譌太郎', 'ﾂ･']) {
      expect(read(plan.with(20, `"${text}"`)).issues).toEqual([]);
    }
  });
});

describe('the first row', () => {
  const data = '202407,131024,6165030196,20251020\r\n';
  const of = (text: string, kind: 'DLT1KYO' | 'UPYOBO_SUB' = 'DLT1KYO') => {
    const { issues, rows } = readAll(ms932(text), { kind });
    return [issues.map(told), rows.map(({ line }) => line)];
  };

  it('is a header in words of its own, if the row after it is a record', () => {
    expect(of(`版,保険者,被保険者,日\r\n${data}`)).toEqual([[['row_header', null, 1, null]], [2]]);
    expect(of(`ver,insurer,person,date\r\n${data}${data}`)).toEqual([[['row_header', null, 1, null]], [2, 3]]);
  });

  it('is a row, where the row after it is no record, blank, or not there', () => {
    for (const rest of ['', '\r\n', '版,保険者,被保険者,日\r\n']) {
      const [issues, lines] = of(`版,保険者,被保険者,日\r\n${rest}`);
      expect(issues).not.toContainEqual(['row_header', null, 1, null]);
      expect(lines).toContain(1);
    }
  });

  it('is a row where one of its cells is good, or it begins with a known version', () => {
    expect(of(`版,保険者,6165030196,日\r\n${data}`)[1]).toEqual([1, 2]);
    expect(of(`202407,保険者番号,被保険者番号,居宅サービス計画作成（変更）日\r\n${data}`)[1]).toEqual([1, 2]);
  });
});
