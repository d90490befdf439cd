import { archivesCalled } from '../../archive/formats';
import { type Language, languages, type Sentence } from '../../languages';
import type { ExchangePattern } from '../../synthetic/sets/options';
import { reportFormatNames } from '../../validate/report/formats';
import type { CommandName } from '../commands';

/** One option or argument: how it is written, and what it does. */
export type HelpLine = readonly [written: string | Sentence, does: Sentence];

/** The help of one command. */
export interface CommandHelp {
  /** How it is called: one way a line. */
  readonly calls: readonly (string | Sentence)[];
  /** What it does, in a sentence. */
  readonly does: Sentence;
  readonly lines: readonly HelpLine[];
  /** What else is to be known. */
  readonly notes?: readonly Sentence[];
}

/** The exchange patterns of the standard's own test data. */
export const patternNames: { readonly [P in ExchangePattern]: Sentence } = {
  D1: { ja: '居宅サービス計画書', en: 'care plan (forms 1 to 3)' },
  D2: { ja: 'サービス利用票（予定）', en: 'service usage, plan (forms 6 and 7)' },
  D3: { ja: 'サービス利用票（実績）', en: 'service usage, actual' },
  D4: { ja: '利用者基本情報', en: 'basic information (preventive care)' },
  D5: { ja: '介護予防サービス・支援計画書', en: 'preventive plan' },
  D6: { ja: 'サービス利用票（予定・予防）', en: 'service usage, plan (preventive care)' },
  D7: { ja: 'サービス利用票（実績・予防）', en: 'service usage, actual (preventive care)' },
};

const archives = archivesCalled();
const lang: HelpLine = [
  `--lang ${languages.join('|')}`,
  { ja: `出力の言語（省略時は ${languages[0]}）`, en: `language of the output (default ${languages[0]})` },
];
const values: HelpLine = [
  '--values',
  { ja: 'セルの値も表示する（個人情報を含みうる）', en: 'print the values of cells too (may be health data)' },
];
const most: HelpLine = [
  '--max-issues N',
  { ja: 'コードごとに表示する件数（省略時は100）', en: 'how many findings of each code are printed (default 100)' },
];
const passwords: readonly HelpLine[] = [
  ['--password P', { ja: `パスワード付き ${archives.ja} のパスワード`, en: 'password of an encrypted archive' }],
  [
    '--password-file FILE',
    {
      ja: '同じくファイルから読む（履歴やプロセス一覧に残らない）',
      en: 'the same, read from a file (stays out of the history and the list of processes)',
    },
  ],
];
const replace: HelpLine = [
  '--force',
  { ja: '--out のファイルがあれば置き換える', en: 'replace the file of --out if there is one' },
];
const add: HelpLine = [
  '--force',
  {
    ja: '空でないフォルダにも書く（既にあるファイルは置き換えない）',
    en: 'write into a folder that is not empty (no file is replaced)',
  },
];
const folder: HelpLine = [
  '--out DIR',
  { ja: '書き出すフォルダ（新しいか空）', en: 'the folder to write to (new or empty)' },
];
const person: HelpLine = [
  '--person NUMBER',
  { ja: 'この被保険者番号の利用者だけ', en: 'only the person with this 被保険者番号' },
];
const office = (does: Sentence): HelpLine => [{ ja: '--office 事業所番号=コード', en: '--office NUMBER=CODE' }, does];

/** The help of each command, in the order in which a user meets them. */
export const helpTexts: { readonly [C in CommandName]: CommandHelp } = {
  check: {
    calls: ['check PATH…'],
    does: {
      ja: `ファイル、フォルダ、${archives.ja} を検査して、見つかったことを表示する。`,
      en: `Checks files, folders and ${archives.en}, and reports what it finds.`,
    },
    lines: [
      [
        `--format ${reportFormatNames.join('|')}`,
        {
          ja: `出力の形（省略時は ${reportFormatNames[0]}）`,
          en: `form of the output (default ${reportFormatNames[0]})`,
        },
      ],
      [
        '--out FILE',
        { ja: '結果を書き出すファイル（省略時は画面）', en: 'write the report to a file (default: standard output)' },
      ],
      replace,
      [
        '--fail-on error|warning|never',
        {
          ja: '終了コードを1にする重大度（省略時は error）',
          en: 'from which severity on the exit code is 1 (default error)',
        },
      ],
      [
        '--profile strict|tolerant',
        {
          ja: '重大度の決め方: strict は送る前、tolerant は受け取ったもの向け',
          en: 'how findings are weighed: strict before sending, tolerant for what was received',
        },
      ],
      [
        '--rules FILE',
        {
          ja: '規則ごとの重大度（JSON: {"コード": {"severity": "off", "reason": "理由"}}）',
          en: 'the severity of single rules (JSON: {"code": {"severity": "off", "reason": "why"}})',
        },
      ],
      values,
      [
        '--who',
        {
          ja: '誰の行か（保険者番号と被保険者番号）を添える（個人情報）',
          en: 'say whose rows they are, by 保険者番号 and 被保険者番号 (personal data)',
        },
      ],
      [
        '--anonymous-names',
        {
          ja: 'ファイル名の標準にない部分とフォルダ名（氏名を含みうる）を番号に替える',
          en: "put numbers for folders and for what the standard's file names do not hold (a person's name may)",
        },
      ],
      [
        '--rows',
        {
          ja: '--format csv で、行ごとに取り込めるかどうかを書く',
          en: 'with --format csv: a line for each row, whether it can be imported',
        },
      ],
      [
        '--quiet',
        {
          ja: '--format text で、指摘のない送信・ファイルを省く',
          en: 'with --format text, leave out what has no finding',
        },
      ],
      most,
      [
        '--kind KIND',
        {
          ja: '名前によらず、この種別として読む（標準入力 - には必要）',
          en: 'read it as this kind whatever its name (needed for stdin, -)',
        },
      ],
      [
        '--roster FILE',
        { ja: '利用者名簿（見出しのあるCSV）と照合する', en: 'compare with a list of users (a CSV with a header)' },
      ],
      [
        { ja: '--roster-column insured=見出し', en: '--roster-column insured=HEADER' },
        {
          ja: '名簿の見出しを指定する（insurer、insured、name。くり返し可）',
          en: 'name a column of the list (insurer, insured, name; may be repeated)',
        },
      ],
      [
        '--jobs N',
        {
          ja: '同時に検査するスレッドの数（省略時は、200ファイル以上で3コア以上ならコア数-1、ほかは1）',
          en: 'how many threads check (default: from 200 files and 3 cores on, the cores less one; else 1)',
        },
      ],
      ...passwords,
      lang,
    ],
  },
  fix: {
    calls: ['fix PATH… --out DIR'],
    does: {
      ja: '一通りにしか直せないものを直して書き出し、直したことをすべて示す。元のファイルは変えない。',
      en: 'Fixes what can be fixed in one way only, writes the result and lists every change. The input is never changed.',
    },
    lines: [
      folder,
      add,
      [
        '--dry-run',
        {
          ja: '書かずに、変わる行を前（-）と後（+）で示す',
          en: 'write nothing; show each row before (-) and after (+)',
        },
      ],
      ['--zip', { ja: '--out をフォルダではなく zip ファイルとして書く', en: 'write one archive instead of a folder' }],
      [
        '--partial',
        {
          ja: '書けない行（必須の値が失われた行）を除いて書く',
          en: 'leave out rows that cannot be written, since a required value is lost',
        },
      ],
      [
        '--code-zeros',
        {
          ja: '表計算ソフトで0が落ちた2桁のコードに0を補う（1 → 01）',
          en: 'give codes of two digits the zero back that a spreadsheet took (1 → 01)',
        },
      ],
      [
        '--version V',
        {
          ja: '標準仕様にないCSVバージョンの行を、この版とする',
          en: 'the CSVバージョン of rows whose own is not one of the standard',
        },
      ],
      office({
        ja: 'ファイル名に足りないサービス種類コード（くり返し可、例 1370100014=43）',
        en: 'a service type that file names lack (may be repeated, such as 1370100014=43)',
      }),
      values,
      ...passwords,
      lang,
    ],
    notes: [
      {
        ja: '終了コード: 0 すべて直った、1 直せないもの・失われた値がある、2 使い方の誤り・読めない入力',
        en: 'Exit code: 0 all is fixed, 1 something cannot be fixed or was lost, 2 wrong usage or unreadable input',
      },
    ],
  },
  show: {
    calls: ['show PATH…'],
    does: {
      ja: '帳票を画面に表示する（氏名などの内容も表示する）。',
      en: 'Shows the forms on the terminal, names and health data included.',
    },
    lines: [
      [
        '--actual PATH',
        {
          ja: 'PATH の予定をこの実績と突き合わせ、予実だけを表示する（くり返し可）',
          en: 'compare the plan in PATH with these actuals, and show nothing else (may be repeated)',
        },
      ],
      person,
      [
        '--width N',
        {
          ja: '表示の幅、60以上（省略時は端末の幅、端末でなければ120）',
          en: 'columns, 60 or more (default: the width of the terminal, else 120)',
        },
      ],
      ...passwords,
      lang,
    ],
  },
  print: {
    calls: ['print PATH… --out FILE'],
    does: {
      ja: '帳票をA4で印刷できるHTMLにする（氏名などの内容も含む）。',
      en: 'Makes an HTML page of the forms, to be printed on A4; it holds names and health data.',
    },
    lines: [
      ['--out FILE', { ja: '書き出すファイル', en: 'the file to write' }],
      replace,
      person,
      [
        '--reader OFFICE',
        {
          ja: '読む事業所の番号。サービス事業者なら第6表を提供票として印刷する',
          en: 'the number of the office that reads; for a provider form 6 is printed as サービス提供票',
        },
      ],
      ...passwords,
      lang,
    ],
  },
  json: {
    calls: ['json FILE'],
    does: { ja: 'CSVを、1行1レコードのJSONにする。', en: 'Makes JSON lines of a CSV, a record a line.' },
    lines: [
      [
        'FILE',
        {
          ja: `CSV、CSVが1つの ${archives.ja}、その中の1つ（a.zip/名前）、- は標準入力`,
          en: 'a CSV, an archive with one CSV, one file of an archive (a.zip/NAME), or - for stdin',
        },
      ],
      ['--kind KIND', { ja: '名前からわからないときの種別', en: 'the kind, where the name does not tell it' }],
      [
        '--version V',
        { ja: '行からわからないときのCSVバージョン', en: 'the CSVバージョン, where the rows do not tell it' },
      ],
      values,
      most,
      ...passwords,
      lang,
    ],
  },
  csv: {
    calls: ['csv KIND [FILE]'],
    does: {
      ja: 'JSON（1行1レコード、FILE または標準入力）から標準仕様のCSVを作る。',
      en: 'Makes a CSV of the standard from JSON lines, a record a line, of FILE or stdin.',
    },
    lines: [
      [
        '--version V',
        {
          ja: 'CSVバージョン（省略時は各レコードの csvVersion）',
          en: "CSVバージョン (default: each record's csvVersion)",
        },
      ],
      [
        '--out FILE',
        { ja: '書き出すファイル（省略時は標準出力）', en: 'the file to write (default: standard output)' },
      ],
      replace,
      [
        '--quote text|all|minimal',
        {
          ja: '引用符を付ける範囲（省略時は text: 標準仕様のとおりフリーテキストだけ）',
          en: 'which cells stand in quotation marks (default text: free text only, as the standard says)',
        },
      ],
      [
        '--unmappable replace|error|?',
        {
          ja: 'Shift_JISにない文字: 〓に置き換える（省略時）、レコードを除く、? に置き換える',
          en: 'characters outside Shift_JIS: write 〓 (default), leave the record out, or write ?',
        },
      ],
      values,
      most,
      lang,
    ],
  },
  name: {
    calls: ['name NAME…', 'name --from FILE'],
    does: {
      ja: 'ファイル名の内容をJSONで表示する。--from では、要素（JSON）からファイル名を作る。',
      en: 'Shows what file names say, as JSON; with --from it makes names from their parts, given as JSON.',
    },
    lines: [['--from FILE', { ja: '要素のJSON、- は標準入力', en: 'the parts as JSON, - for stdin' }], lang],
  },
  kinds: {
    calls: ['kinds [KIND]'],
    does: {
      ja: 'ファイル種別の一覧、または一つの種別の項目の一覧を表示する。',
      en: 'Lists the kinds of files, or the fields of one.',
    },
    lines: [
      ['--version V', { ja: 'CSVバージョン（省略時は 202407）', en: 'CSVバージョン (default 202407)' }],
      [
        '--format text|json|sql',
        { ja: '出力の形（sql は PostgreSQL の表）', en: 'form of the output (sql: tables for PostgreSQL)' },
      ],
      lang,
    ],
  },
  rules: {
    calls: ['rules [CODE]'],
    does: {
      ja: '検査の規則の一覧、または一つの規則の説明と例を表示する。',
      en: 'Lists the rules of the check, or explains one with an example.',
    },
    lines: [['--format text|json', { ja: '出力の形（省略時は text）', en: 'form of the output (default text)' }], lang],
  },
  convert: {
    calls: ['convert PATH… --to V --out DIR'],
    does: {
      ja: '別の版に変換し、埋められない項目・失われる項目を示す。',
      en: 'Converts to another edition, and lists what cannot be filled in and what is lost.',
    },
    lines: [
      ['--to V', { ja: '変換先のCSVバージョン（例 202407）', en: 'the CSVバージョン to convert to, such as 202407' }],
      folder,
      add,
      office({
        ja: '202407へ: ファイル名に要るサービス種類コード（くり返し可、例 1370100014=43）',
        en: 'to 202407: a service type that the names need (may be repeated, such as 1370100014=43)',
      }),
      values,
      most,
      ...passwords,
      lang,
    ],
  },
  sample: {
    calls: ['sample PATTERN --out DIR'],
    does: {
      ja: '架空の利用者で、一つの送信（送信単位）のファイルを作る。',
      en: 'Writes the files of one transmission with invented persons.',
    },
    lines: [
      ...Object.entries(patternNames),
      folder,
      add,
      ['--persons N', { ja: '利用者の人数（省略時は3）', en: 'how many persons (default 3)' }],
      [
        '--seed N',
        { ja: '同じ数からは同じファイルができる（省略時は1）', en: 'the same number makes the same files (default 1)' },
      ],
      ['--version V', { ja: 'CSVバージョン（省略時は 202407）', en: 'CSVバージョン (default 202407)' }],
    ],
  },
  anonymise: {
    calls: ['anonymise PATH… --out DIR'],
    does: {
      ja: '構造、誤り、つながりを保ったまま、人と文を架空のものに替えて書き出す。',
      en: 'Writes the same structure, faults and links with invented persons and texts.',
    },
    lines: [
      folder,
      add,
      [
        '--seed SECRET',
        {
          ja: '置き換えを決める秘密の文字列（省略時は使い捨ての乱数）',
          en: 'a secret of your own that decides the substitutes (default: one that is forgotten)',
        },
      ],
      ...passwords,
      lang,
    ],
  },
  page: {
    calls: ['page [--out FILE]'],
    does: {
      ja: 'Node.jsのないパソコンで検査や表示に使うページ（1つのHTML）を書き出す。',
      en: 'Writes the page for computers without Node.js: one HTML file that checks and shows files offline.',
    },
    lines: [
      [
        '--out FILE',
        { ja: '書き出すファイル（省略時は careplan-csv.html）', en: 'the file to write (default careplan-csv.html)' },
      ],
      replace,
      lang,
    ],
  },
  conform: {
    calls: ['conform -- COMMAND ARG…'],
    does: {
      ja: 'プログラム（どの言語でも）に適合試験の問いを送り、答えを採点する。',
      en: 'Puts the cases of the conformance kit to a program in any language, and scores its answers.',
    },
    lines: [
      [
        '--only TOPIC',
        {
          ja: '分野を絞る: names、decode、encode、read、write、findings、forms、replay（くり返し可）',
          en: 'one topic: names, decode, encode, read, write, findings, forms, replay (may be repeated)',
        },
      ],
      ['--level LEVEL', { ja: '水準を絞る（くり返し可）', en: 'one level (may be repeated)' }],
      ['--format text|json|html|junit', { ja: '出力の形（省略時は text）', en: 'form of the output (default text)' }],
      ['--timeout MS', { ja: '1問の制限時間、ミリ秒（省略時は10000）', en: 'milliseconds for a case (default 10000)' }],
      [
        '--out FILE',
        { ja: '結果を書き出すファイル（省略時は画面）', en: 'write the result to a file (default: standard output)' },
      ],
      replace,
      [
        '--kit DIR',
        {
          ja: '適合試験一式のフォルダ（省略時は同梱のもの）',
          en: 'the folder of the kit (default: the one in the package)',
        },
      ],
      lang,
    ],
  },
  adapter: {
    calls: ['adapter'],
    does: {
      ja: '適合試験に答える、このプロジェクト自身のプログラム（conform -- careplan-csv adapter）。',
      en: "This project's own program for the conformance kit (conform -- careplan-csv adapter).",
    },
    lines: [],
  },
};

/** The words around the help of the commands. */
export const frame: {
  readonly [L in Language]: {
    readonly title: string;
    readonly commands: string;
    readonly inputs: string;
    readonly input: readonly string[];
    readonly patterns: string;
    readonly exit: string;
    readonly exits: readonly (readonly [string, string])[];
    readonly more: readonly string[];
  };
} = {
  ja: {
    title: 'careplan-csv: ケアプランデータ連携標準仕様のCSVを検査・変換する',
    commands: 'コマンド',
    inputs: '入力（PATH）',
    input: [
      `CSVファイル、フォルダ（中のファイルすべて）、${archives.ja}（その中の ${archives.ja} も。パスワード付きも --password で）、その中の1つ（a.zip/名前）を指定できます。元のファイルは変えません。`,
    ],
    patterns: '連携パターン（sample で作る送信）',
    exit: '終了コード',
    exits: [
      ['0', '問題なし'],
      ['1', '指摘がある、書けないものがあった'],
      ['2', '使い方の誤り、読めない入力'],
    ],
    more: ['コマンドのオプション: careplan-csv コマンド --help', 'English: careplan-csv --help --lang en'],
  },
  en: {
    title: "careplan-csv: checks and converts the CSV files of Japan's care-plan data exchange standard",
    commands: 'Commands',
    inputs: 'Input (PATH)',
    input: [
      `CSV files, folders (all files in them), ${archives.en} (archives in archives too; encrypted ones with --password), and single files of an archive (a.zip/NAME). An input is never changed.`,
    ],
    patterns: 'Exchange patterns (the transmissions that sample makes)',
    exit: 'Exit code',
    exits: [
      ['0', 'nothing found'],
      ['1', 'something was found, or could not be written'],
      ['2', 'wrong usage, or unreadable input'],
    ],
    more: ['The options of a command: careplan-csv COMMAND --help', '日本語: careplan-csv --help --lang ja'],
  },
};
