import type { Case } from '../../src/conformance/case';
import type { RequestOf } from '../../src/conformance/protocol';
import type { FileName } from '../../src/filenames/file-name';
import { formatFileName } from '../../src/filenames/format';
import { segmentsOf } from '../../src/filenames/grammar';
import { keysOf } from '../../src/objects';
import { type FileKind, fileKindInfo, fileKinds } from '../../src/schemas/kinds';
import { type NameGrammar, nameGrammars } from '../../src/schemas/versions';
import { caseOf, cited, type Told } from './support/case';

type Parts = RequestOf<'formatName'>['parts'];

const sender = '1370100014';
const receiver = '1370200129';

function partsOf(kind: FileKind, grammar: NameGrammar, more: Partial<Parts> = {}): Parts {
  const typed = grammar === nameGrammars[0];
  const { month } = fileKindInfo(kind);
  return {
    kind,
    ...(month !== 'none' && { month: '2025-11' }),
    sender,
    senderType: typed ? '43' : null,
    receiver,
    receiverType: typed ? '11' : null,
    stamp: '20251020113000',
    ...(kind === 'UPKIHON_IMAGE' && { branch: '0001' }),
    ...more,
  };
}

function nameOf(kind: FileKind, grammar: NameGrammar, more: Partial<Parts> = {}): string {
  return formatFileName({ ...partsOf(kind, grammar, more), kind, edition: grammar } as FileName);
}

/** Names that the standard allows, beside one of each kind and grammar. */
const legal: Readonly<Record<string, string>> = {
  'care-plan-supplement': nameOf('UPHOSOKU', '202407', { month: null }),
  'office-with-letters': nameOf('UPPLAN', '202407', { receiver: '13A0100012', receiverType: 'A2' }),
  'type-with-letter': nameOf('UPJSK', '202407', { receiver: '1300500017', receiverType: 'AF' }),
  'picture-jpg-upper': nameOf('UPKIHON_IMAGE', '202407').replace(/\.jpg$/, '.JPG'),
  'standards-example-1': 'UP1KYO_0300000100_43_0300000005_11_20191025200201.CSV',
  'standards-example-2': 'UPHOSOKU_000000_0300000100_43_0300000005_11_20191025200201.CSV',
  'standards-example-3': 'UPPLAN_201912_0300000100_43_0300000005_11_20191025200201.CSV',
  'standards-example-4': 'UPJSK_201912_0300000005_43_0300000100_11_20191025200201.CSV',
  'older-example': 'UPPLAN_201912_0300000100_0300000005_20191025200201.CSV',
};

const current = nameOf('UPPLAN', '202407');

/** Names that depart from the grammar in ways that are met, and why they are read all the same. */
const repaired: Readonly<Record<string, readonly [name: string, why: string, en: string]>> = {
  'lower-case': [current.toLowerCase(), '小文字で届くことがある。', 'Names come in lower case.'],
  'copy-windows': [
    current.replace('.CSV', ' - コピー.CSV'),
    'Windowsのコピーが付ける印。',
    'The mark of a copy on Windows.',
  ],
  'copy-number': [current.replace('.CSV', ' (1).CSV'), 'ブラウザが付ける番号。', 'The number a browser adds.'],
  'alias-1': [
    'UPHKYO_0300000100_0300000005_20191025200201.CSV',
    '説明資料にある接頭辞。',
    "A prefix of the ministry's slides.",
  ],
  'alias-2': [
    'UPH2KYO_0300000100_0300000005_20191025200201.CSV',
    '説明資料にある接頭辞。',
    "A prefix of the ministry's slides.",
  ],
  'alias-3': [
    'UPH3KYO_0300000100_43_0300000005_11_20191025200201.CSV',
    '説明資料にある接頭辞。',
    "A prefix of the ministry's slides.",
  ],
  'underscore-lost': [
    'UPHOSOKU000000_1234567890_2468135790_20191110102233.CSV',
    '下線の落ちた例が資料にある。',
    'An example of the slides lacks an underscore.',
  ],
  'short-office': [
    'UPPLAN_201912_123456789_2468135790_20191110102233.CSV',
    '9桁の事業所番号の例が資料にある。',
    'An example of the slides has an office of nine digits.',
  ],
  'month-where-none': [
    'UPKIHON_000000_1300500017_46_1370100014_43_20251020150000.CSV',
    '年月のない種別に年月が付いた例が資料にある。',
    'An example has a month where the kind has none.',
  ],
};

/** Names that must not be taken for names of the standard, and why. */
const refused: Readonly<Record<string, readonly [name: string, why: string, en: string]>> = {
  'unknown-kind': [
    'UPXXXX_202511_1370100014_43_1370200129_11_20251020113000.CSV',
    '標準にない種別。',
    'A kind the standard lacks.',
  ],
  'month-13': ['UPPLAN_202513_1370100014_43_1370200129_11_20251020113000.CSV', '実在しない年月。', 'No real month.'],
  'month-missing': [
    'UPPLAN_1370100014_43_1370200129_11_20251020113000.CSV',
    '6表に年月がない。',
    'Form 6 without a month.',
  ],
  'month-zeros-in-form6': [
    'UPPLAN_000000_1370100014_43_1370200129_11_20251020113000.CSV',
    '000000は補足情報だけ。',
    '000000 is for UPHOSOKU alone.',
  ],
  'stamp-no-time': [
    'UPPLAN_202511_1370100014_43_1370200129_11_20251020253000.CSV',
    '25時はない。',
    'There is no hour 25.',
  ],
  'stamp-no-day': [
    'UPPLAN_202511_1370100014_43_1370200129_11_20250230113000.CSV',
    '2月30日はない。',
    'There is no 30 February.',
  ],
  'stamp-short': [
    'UPPLAN_202511_1370100014_43_1370200129_11_202510201130.CSV',
    '作成日時は14桁。',
    'A stamp has 14 digits.',
  ],
  'slide-example-without-time': ['UPHKYO_123456789_23456789_123456789.CSV', '作成日時がない。', 'There is no stamp.'],
  'office-missing': [
    'UPPLAN_202511_1370100014_43_11_20251020113000.CSV',
    '送信先の事業所番号がない。',
    'The receiver is missing.',
  ],
  'branch-missing': [
    'UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000.jpg',
    '画像に枝番がない。',
    'A picture without its branch.',
  ],
  'picture-png': [
    'UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000_0001.png',
    '画像はJPEG。',
    'Pictures are JPEG.',
  ],
  'not-csv': ['UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.TXT', '拡張子が違う。', 'Another extension.'],
  empty: ['', '名前がない。', 'No name.'],
};

const because = {
  legal: { ja: '命名規則どおりの名前。', en: 'The name follows the grammar.' },
  format: { ja: '要素から作る名前は一つに決まる。', en: 'The parts make one name.' },
  formatRefused: { ja: 'この要素からは正しい名前が作れない。', en: 'These parts make no legal name.' },
} as const;

/** The cases of file names. */
export async function names(): Promise<Case[]> {
  const all = keysOf(fileKinds);
  const each = nameGrammars.flatMap((grammar) =>
    all
      .filter((kind) => segmentsOf(kind, grammar) !== undefined)
      .map((kind) => ({ id: `${kind}-${grammar}`, kind, grammar })),
  );
  const tell = (id: string, level: Told['level'], why: Told['why'], section = cited.names): Told => ({
    id,
    level,
    section,
    why,
  });
  return Promise.all([
    ...each.map(({ id, kind, grammar }) =>
      caseOf('names', tell(`legal/${id}`, 'required', because.legal), 'name', { name: nameOf(kind, grammar) }),
    ),
    ...Object.entries(legal).map(([id, name]) =>
      caseOf('names', tell(`legal/${id}`, 'required', because.legal), 'name', { name }),
    ),
    ...Object.entries(repaired).map(([id, [name, ja, en]]) =>
      caseOf('names', { id: `repaired/${id}`, level: 'recommended', section: cited.silent, why: { ja, en } }, 'name', {
        name,
      }),
    ),
    ...Object.entries(refused).map(([id, [name, ja, en]]) =>
      caseOf('names', tell(`refused/${id}`, 'required', { ja, en }), 'name', { name }, ({ ok }) => ({ ok })),
    ),
    ...each.map(({ id, kind, grammar }) =>
      caseOf('names', tell(`format/${id}`, 'required', because.format), 'formatName', {
        parts: partsOf(kind, grammar),
      }),
    ),
    ...(
      [
        ['short-office', { sender: '123456789' }],
        ['month-13', { month: '2025-13' }],
        ['stamp-no-day', { stamp: '20250230113000' }],
      ] as const
    ).map(([id, more]) =>
      caseOf('names', tell(`format-refused/${id}`, 'recommended', because.formatRefused), 'formatName', {
        parts: partsOf('UPPLAN', '202407', more),
      }),
    ),
  ]);
}
