import { archivesCalled } from '../../src/archive/formats';
import type { Severity } from '../../src/issues';
import type { Sentence } from '../../src/languages';
import type { Product, Verdict } from './protocol';

const phrase = (ja: string, en: string): Sentence => ({ ja, en });

const archives = archivesCalled();

/** What the page says by itself. */
export const words = {
  title: phrase('ケアプランデータ連携 ファイルの点検', 'Care-plan data exchange: check your files'),
  privacy: phrase(
    'ファイルはこのパソコンの中だけで読みます。どこにも送らず、何も残しません。',
    'Your files are read on this computer alone. Nothing is sent anywhere, nothing is kept.',
  ),
  proof: phrase('それが本当かを確かめるには', 'How to see that this is true'),
  proofHow: phrase(
    "インターネットを切っても（機内モードでも）、このページは同じように動きます。また、このページにはすべての通信を禁じる指定（Content-Security-Policy: default-src 'none'）が書かれていて、ブラウザーがそれを守らせます。ブラウザーの開発者ツール（F12キー）の「ネットワーク」を開いて使えば、通信が一つもないことが見えます。",
    'The page works the same with the network cut off (in flight mode). It also carries a policy that forbids every connection (Content-Security-Policy: default-src \'none\'), which the browser enforces. Open the developer tools (F12), tab "Network", and use the page: there is not one request.',
  ),
  drop: phrase(
    `ここにCSVファイル・フォルダ・${archives.ja.toUpperCase()}を置いてください`,
    `Drop CSV files, folders or ${archives.en} here`,
  ),
  noFiles: phrase('置いたものの中にファイルがありません。', 'There is no file in what you dropped.'),
  notRead: phrase(
    '置いたものを読めませんでした。「ファイルを選ぶ」「フォルダを選ぶ」をお使いください。',
    'What you dropped could not be read. Use "Choose files" or "Choose a folder".',
  ),
  chooseFiles: phrase('ファイルを選ぶ', 'Choose files'),
  chooseFolder: phrase('フォルダを選ぶ', 'Choose a folder'),
  or: phrase('または', 'or'),
  try: phrase('架空の利用者のデータで試す', 'Try it with invented persons'),
  pattern: phrase('連携パターン', 'Pattern'),
  openSet: phrase('このデータを開く', 'Open this set'),
  saveSet: phrase('このデータをZIPで保存', 'Save this set as a zip'),
  password: phrase('パスワード', 'Password'),
  passwordFor: phrase('はパスワードで保護されています。', 'is protected by a password.'),
  passwordWrong: phrase('パスワードが違います。', 'The password is wrong.'),
  unlock: phrase('開く', 'Open'),
  reading: phrase('読んでいます', 'Reading'),
  readingPersons: phrase('利用者を調べています', 'Looking for persons'),
  stop: phrase('中止', 'Stop'),
  stopped: phrase('中止しました。', 'Stopped.'),
  failed: phrase('うまくいきませんでした:', 'This did not work:'),
  language: phrase('言語', 'Language'),
  hide: phrase('氏名や内容を隠す（画面を共有するとき）', 'Hide names and contents (when you share your screen)'),
  hidden: phrase('（隠しています）', '(hidden)'),
  result: phrase('結果', 'Result'),
  whatToDo: phrase('指摘と直し方', 'What was found, and what to do'),
  nothingFound: phrase('指摘はありません。', 'Nothing was found.'),
  effect: phrase('影響', 'Effect'),
  fix: phrase('直し方', 'What to do'),
  follows: phrase('これが元で出ている指摘', 'What follows from it'),
  places: phrase('場所を見る', 'Show where'),
  hidePlaces: phrase('場所を閉じる', 'Hide the places'),
  more: phrase('さらに表示', 'Show more'),
  severity: phrase('重大度', 'Severity'),
  file: phrase('ファイル', 'File'),
  place: phrase('行', 'Row'),
  person: phrase('被保険者番号', 'Insured'),
  finding: phrase('指摘', 'Finding'),
  showRow: phrase('行の内容を見る', 'Show the row'),
  closeRow: phrase('行の内容を閉じる', 'Close the row'),
  rowGone: phrase('この行は読めません。', 'This row cannot be read.'),
  fieldNo: phrase('項目', 'Field'),
  fieldName: phrase('名称', 'Name'),
  value: phrase('値', 'Value'),
  showEmpty: phrase('空の項目も出す', 'Show empty fields too'),
  empty: phrase('（空）', '(empty)'),
  transmissions: phrase('送信単位（取り込む順）', 'Transmissions, in import order'),
  noTransmission: phrase('送信単位に属さないファイル', 'Files of no transmission'),
  unit: phrase('送信単位', 'Transmission'),
  sender: phrase('送信元', 'Sender'),
  receiver: phrase('送信先', 'Receiver'),
  stamp: phrase('作成日時', 'Made'),
  month: phrase('提供年月', 'Month'),
  files: phrase('ファイル', 'Files'),
  rows: phrase('行', 'Rows'),
  rejected: phrase('読めない行', 'Unreadable rows'),
  clean: phrase('問題なし', 'nothing found'),
  persons: phrase('利用者と帳票', 'Persons and their forms'),
  users: phrase('利用者', 'Persons'),
  filter: phrase('氏名・番号で絞り込む', 'Name or number'),
  name: phrase('氏名', 'Name'),
  lost: phrase('読めない行があり、帳票が全部ではないおそれ', 'Rows cannot be read: the forms may not be whole'),
  lostRows: phrase(
    '読めない行は帳票に載りません。その利用者が一覧にいないこともあります。',
    'Rows that cannot be read stand in no form, and whom they are about may not be listed.',
  ),
  noName: phrase('（氏名なし）', '(no name)'),
  forms: phrase('帳票', 'Forms'),
  showForms: phrase('帳票を見る', 'Show the forms'),
  compare: phrase('予定と実績を比べる', 'Plan and actual'),
  print: phrase('印刷（PDFで保存）', 'Print (or save as PDF)'),
  printAll: phrase('全員の帳票をまとめて出す', 'Forms of all persons'),
  printAllPart: phrase('人ずつ', 'persons at a time'),
  close: phrase('閉じる', 'Close'),
  formsOf: phrase('の帳票', ', forms'),
  comparisonOf: phrase('の予定と実績', ', plan and actual'),
  noDifference: phrase('予定どおりです。', 'As planned.'),
  service: phrase('サービス', 'Service'),
  provider: phrase('事業所', 'Office'),
  time: phrase('時間', 'Time'),
  planned: phrase('予定', 'Planned'),
  made: phrase('実績', 'Made'),
  differences: phrase('違い', 'Differences'),
  notReported: phrase('この事業所の実績はまだ届いていません。', 'This office has sent no actuals yet.'),
  day: phrase('日', ''),
  actions: phrase('保存する', 'Save'),
  again: phrase('別のファイルを開く', 'Open other files'),
  nobody: phrase('利用者はいません。', 'There is nobody here.'),
} satisfies Readonly<Record<string, Sentence>>;

/** May this be imported, in the words of who has to decide. */
export const verdicts: { readonly [V in Verdict]: { readonly head: Sentence; readonly body: Sentence } } = {
  ready: {
    head: phrase('取り込めます', 'Ready to import'),
    body: phrase('標準仕様のとおりです。', 'The files keep to the standard.'),
  },
  look: {
    head: phrase('取り込めますが、確かめてください', 'Can be imported, but have a look'),
    body: phrase(
      '取り込みを妨げる誤りはありません。下の警告に、取り込んだ内容が意図と違うおそれのあるところを挙げています。',
      'Nothing stands in the way of importing. The warnings below tell where what is imported may not be what was meant.',
    ),
  },
  refused: {
    head: phrase('このままでは取り込めないおそれがあります', 'May be refused as it is'),
    body: phrase(
      '標準仕様に反するところがあり、受け取る側の介護ソフトが拒むか、一部を落とすおそれがあります。下の「直し方」を上から順に見てください。',
      'The files break the standard: the receiver may refuse them or lose a part. Go through "What to do" below, from the top.',
    ),
  },
  nothing: {
    head: phrase('標準仕様のファイルがありません', 'No file of the standard'),
    body: phrase(
      'ケアプランデータ連携のファイル（UP1KYO_… .CSV など）が見つかりません。置いたものを確かめてください。',
      'No file of the care-plan data exchange (UP1KYO_… .CSV and the like) was found. Look at what you dropped.',
    ),
  },
};

export const severities: { readonly [S in Severity]: Sentence } = {
  error: phrase('エラー', 'Error'),
  warning: phrase('警告', 'Warning'),
  info: phrase('情報', 'Info'),
};

/** What can be saved. */
export const productWords: { readonly [P in Product]: { readonly name: Sentence; readonly what: Sentence } } = {
  fixed: {
    name: phrase('直したファイル（ZIP）', 'The fixed files (zip)'),
    what: phrase(
      '一通りに直せるところを直した写しと、直したことの一覧。',
      'A copy with all that can be fixed in one way, and a list of what was done.',
    ),
  },
  html: {
    name: phrase('検査報告（HTML）', 'The report (HTML)'),
    what: phrase(
      '印刷や相談のための報告。ファイルの中の氏名や値は含みません。',
      'To print or to ask others. It holds no names and no values out of the files.',
    ),
  },
  csv: {
    name: phrase('検査報告（CSV）', 'The report (CSV)'),
    what: phrase(
      '指摘を1行に1件ずつ並べた表。表計算ソフトで開けます。ファイルの中の氏名や値は含みません。',
      'A table with a line a finding, for a spreadsheet. It holds no names and no values out of the files.',
    ),
  },
  anonymised: {
    name: phrase('匿名化した写し（ZIP）', 'An anonymised copy (zip)'),
    what: phrase(
      '人と文を架空のものに替えた写し。誤りはそのまま残ります。ヘルプデスクに見せるときに。日付やサービスは元のままです。',
      'Invented persons and texts, the faults kept: to show to a help desk. Dates and services stay as they are.',
    ),
  },
};
