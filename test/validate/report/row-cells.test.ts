import { describe, expect, it } from 'vitest';
import { makeFault } from '../../../src/synthetic/faults';
import { generateSet } from '../../../src/synthetic/sets';
import { type CheckOptions, checkFiles } from '../../../src/validate/check-files';
import { toHtml } from '../../../src/validate/report';
import { file, found, planName, report } from './subject';

const { files, places } = makeFault(generateSet('D2', { persons: 3 }), 'service_date_month');
const checked = (options: CheckOptions) =>
  checkFiles(
    files.map(({ name, bytes }) => ({ name, source: bytes })),
    options,
  );
const tablesIn = (page: string) => page.match(/<details class="cells"[\s\S]*?<\/details>/g) ?? [];

describe('the row of a finding on the page', () => {
  it('is a table of its filled cells where values were asked for: number, name, text, the bad one marked', async () => {
    const of = await checked({ values: true });
    const tables = tablesIn(toHtml(of));
    expect(tables).toHaveLength(new Set(places.map(({ file: name, row }) => `${name}:${row}`)).size);
    const { row, file: name } = places[0] as (typeof places)[number];
    const cells = of.files.find((one) => one.name === name)?.cells?.find((one) => one.row === row)?.cells ?? [];
    const [table = ''] = tables;
    // The day is the tenth field.
    expect(table).toContain(`<div class="bad"><dt>10 サービス利用日</dt><dd>${cells[9]}`);
    expect(table.match(/class="bad"/g)).toHaveLength(1);
    expect(table.match(/<dt>/g)).toHaveLength(cells.filter((cell) => cell !== '').length);
    for (const cell of cells) expect(table).toContain(cell);
  });

  it('is not there otherwise', async () => {
    expect(tablesIn(toHtml(await checked({})))).toEqual([]);
    expect(tablesIn(toHtml(await checked({ persons: true })))).toEqual([]);
  });

  it('is shown once, below the last of its findings, with all its bad cells, empty ones too', () => {
    const issues = [found('field_required', { column: 6 }), found('field_length', { column: 7 })];
    const cells = [
      { row: 3, version: '202407' as const, cells: ['202407', '131016', '<b>', '', '', '', 'x'.repeat(200)] },
    ];
    const page = toHtml(report([file(planName, issues, { cells })]));
    const [table = '', ...more] = tablesIn(page);
    expect(more).toEqual([]);
    expect(page.indexOf(table)).toBeGreaterThan(
      page.lastIndexOf('<span class="mark error">', page.indexOf('id="rules"')),
    );
    expect(table.match(/class="bad"/g)).toHaveLength(2);
    expect(table).toContain('（空）');
    expect(table).toContain('&lt;b&gt;');
    expect(table).not.toContain('x'.repeat(61));
  });

  it('is bounded, and closed where there are many', () => {
    const many = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => index + 1);
      return tablesIn(
        toHtml(
          report([
            file(
              planName,
              rows.map((row) => found('field_required', { row, line: row })),
              { cells: rows.map((row) => ({ row, version: '202407', cells: ['202407'] })) },
            ),
          ]),
        ),
      );
    };
    expect(many(20).every((table) => table.includes('<details class="cells" open>'))).toBe(true);
    expect(many(21).every((table) => table.includes('<details class="cells">'))).toBe(true);
    expect(many(500)).toHaveLength(200);
  });
});

it('puts each number of a person in one piece', async () => {
  const page = toHtml(await checked({ persons: true }));
  expect(page).toMatch(/<span class="who"><span>.*保険者\d{6}.*<\/span><span>.*被保険者H?\d{9,10}/);
});

describe('findings that say the same of many rows', () => {
  const rowsOf = (page: string) =>
    /<section id="transmissions">([\s\S]*?)<\/section>/.exec(page)?.[1]?.match(/<tr><td>/g) ?? [];
  const at = (...lines: number[]) =>
    lines.map((line) => found('row_repaired', { row: line, line }, { repair: 'trailing_empty_dropped', cells: 1 }));

  it('are told once, with their lines', () => {
    const page = toHtml(report([file(planName, at(1, 2, 3, 5, 9, 10))]));
    expect(rowsOf(page)).toHaveLength(1);
    expect(page).toContain('1〜3、5、9〜10行目（6件）');
    expect(page).toContain('lines 1–3, 5, 9–10 (6)');
  });

  it('are told each where they are few, or say something else', () => {
    expect(rowsOf(toHtml(report([file(planName, at(1, 2, 3))])))).toHaveLength(3);
    const other = found('row_repaired', { row: 4, line: 4 }, { repair: 'trailing_empty_added', cells: 1 });
    expect(rowsOf(toHtml(report([file(planName, [...at(1, 2, 3), other])])))).toHaveLength(4);
  });

  it('are told each where persons or values are told', () => {
    const person = { insurer: '131016', insured: '0000000001' };
    expect(
      rowsOf(
        toHtml(
          report([
            file(
              planName,
              at(1, 2, 3, 4).map((one) => ({ ...one, person })),
            ),
          ]),
        ),
      ),
    ).toHaveLength(4);
    expect(
      rowsOf(
        toHtml(
          report([
            file(
              planName,
              at(1, 2, 3, 4).map((one) => ({ ...one, value: 'x' })),
            ),
          ]),
        ),
      ),
    ).toHaveLength(4);
  });

  it('name no more than eight stretches of lines', () => {
    const page = toHtml(report([file(planName, at(...Array.from({ length: 20 }, (_, index) => 2 * index + 1)))]));
    expect(page).toContain('1、3、5、7、9、11、13、15 …行目（20件）');
  });
});
