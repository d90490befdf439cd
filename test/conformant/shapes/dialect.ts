import { readAll } from '../../../src/codec/read/read';
import { isKind, type Kind } from '../../../src/schemas/kinds';
import { recordDefinition } from '../../../src/schemas/record';
import type { NamedBytes } from '../../../src/synthetic/files';
import { ms932 } from '../../support/bytes';
import { day, form1, form2, form3, offices, persons, preventivePlan, preventiveRow } from '../forms';
import { type Remark, remarks, type Shape } from '../shape';
import { Transmission } from '../transmission';

const { hana } = persons;
const { planner, homeHelp, centre } = offices;

function carePlan(): NamedBytes[] {
  const to = new Transmission({ from: planner, to: homeHelp });
  form1(to, hana, { overallPolicy: '転倒を防ぐ,"無理をしない"' });
  form2(to, hana, { needNo: 1, need: '課題①\r\n（入浴）', goalNo: 1, longTermGoal: '長期①', supportNo: 1 });
  form3(to, hana, { serviceContent: '訪問介護', weekday: '1', startTime: '09:00', endTime: '10:00' });
  return to.files();
}

function kindOf(name: string): Kind {
  const kind = name.slice(0, name.indexOf('_'));
  if (!isKind(kind)) throw new Error(`${name} is of no kind`);
  return kind;
}

/** Which filled cells stand in quotation marks: all, free text, or only those that must. */
type Quoting = 'all' | 'text' | 'minimal';

function renderCell(cell: string, free: boolean, quoting: Quoting): string {
  const quoted = quoting === 'all' || (quoting === 'text' && free) || /[",\r\n]/.test(cell);
  return quoted ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The same records with other quotation marks, empty cells as they are reported, and other line ends. */
function rendered(files: readonly NamedBytes[], quoting: Quoting, empty = '', lineEnd = '\r\n'): NamedBytes[] {
  return files.map(({ name, bytes }) => {
    const kind = kindOf(name);
    const { fields } = recordDefinition(kind);
    const lines = readAll(bytes, { kind }).rows.map(({ cells }) =>
      cells
        .map((cell, index) => (cell === '' ? empty : renderCell(cell, fields[index]?.type === 'text', quoting)))
        .join(','),
    );
    return { name, bytes: ms932(lines.map((line) => line + lineEnd).join('')) };
  });
}

/** The filled cells of free text that stand bare when only those that must be are quoted. */
function bareTexts(): Remark[] {
  return [
    ...remarks('text_not_quoted', 'UP1KYO', [1], 'plannerName', 'officeName'),
    ...remarks('text_not_quoted', 'UP2KYO', [1], 'longTermGoal'),
    ...remarks('text_not_quoted', 'UP3KYO', [1], 'serviceContent'),
    ...remarks('text_not_quoted', 'UPHOSOKU', [1], 'nameKana', 'name'),
  ];
}

const carePlanFiles = ['UPHOSOKU', 'UP1KYO', 'UP2KYO', 'UP3KYO'] as const;

/** How the file is written: quotation marks, line breaks, characters. */
export const dialectShapes: readonly Shape[] = [
  {
    name: 'every-filled-cell-quoted',
    why: 'A quoted cell says what the bare one says; whether numbers and codes stand in quotation marks is asked of nobody (layout.tsv UPYOBO_SUB 5: 引用符の有無は問わない).',
    units: ['plan'],
    make: () => rendered(carePlan(), 'all'),
  },
  {
    name: 'every-cell-quoted',
    why: 'The same with empty cells as two quotation marks.',
    units: ['plan'],
    make: () => rendered(carePlan(), 'all', '""'),
  },
  {
    name: 'bare-texts',
    why: 'Free text without line breaks, commas and quotation marks is read bare too (rules.tsv text_not_quoted).',
    units: ['plan'],
    remarks: bareTexts(),
    make: () => rendered(carePlan(), 'minimal'),
  },
  {
    name: 'line-feeds',
    why: 'The standard does not name the line end (The file).',
    units: ['plan'],
    remarks: carePlanFiles.map((kind): Remark => `file_line_end ${kind} - -`),
    make: () => rendered(carePlan(), 'text', '', '\n'),
  },
  {
    name: 'quoted-preventive-numbers',
    why: '別表: the source calls the three numbers free text; with or without quotation marks (layout.tsv UPYOBO_SUB 5, 10, 14).',
    units: ['preventivePlan'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      preventivePlan(to, hana);
      preventiveRow(to, hana, { needNo: 1, need: '課題', supportNo: 1, selfCare: '体操', serviceNo: 1 });
      return to.files().map(({ name, bytes }) => {
        if (!name.startsWith('UPYOBO_SUB')) return { name, bytes };
        const text = Buffer.from(bytes)
          .toString('latin1')
          .replace(/,(1)(?=,)/g, ',"$1"');
        return { name, bytes: new Uint8Array(Buffer.from(text, 'latin1')) };
      });
    },
  },
  {
    name: 'half-width-kana-only',
    why: 'Pairs of half-width kana can be valid UTF-8; a file that holds no other text is Shift_JIS all the same (The file).',
    units: ['preventivePlan'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      preventivePlan(to, hana, { name: 'ﾃｱﾄｲ' });
      preventiveRow(to, hana, { needNo: 1, need: 'ﾃｱ', supportNo: 1, selfCare: 'ﾄｲ', serviceNo: 1 });
      return to.files();
    },
  },
  {
    name: 'hard-texts',
    why: 'Free text may hold line breaks of every kind, tabs, commas and quotation marks (Types: text), and any character of MS932: half-width kana, NEC and IBM extensions, a trail byte of backslash.',
    units: ['plan'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      form1(to, hana, {
        assessmentResult: 'CRLF\r\nLF\nCR\r終わり',
        boardOpinion: 'タブ\tあり,カンマ、"引用符"と""',
        overallPolicy: 'ｹｱﾌﾟﾗﾝ｡｢半角ｶﾅ｣ ①Ⅱ㈱℡髙﨑∑纊～－∥￢ ―ソ表十能',
        livingSupportReason: '3',
        livingSupportOtherReason: '"',
        address1: '東京都千代田区\\1-2',
      });
      form2(to, hana, { needNo: 1, need: '\r\n先頭の改行', goalNo: 1, longTermGoal: '末尾の改行\r\n', supportNo: 1 });
      form2(to, hana, { needNo: 1, goalNo: 1, supportNo: 2, serviceContent: ',\n,\n"', frequency: '　全角空白　' });
      form3(to, hana, { nonWeeklyService: '"通院"\r\n（月1回）' });
      to.add('UP3KYO', { ...hana, createdDate: day, planDate: day, dailyActivity: '昼食' });
      return to.files();
    },
  },
];
