import { languages } from '../languages';
import { reportFormatNames } from '../validate/report/formats';

/** The help of each command: the words, what it does, its options. */
const commands: Readonly<Record<string, string>> = {
  check: `careplan-csv check PATH…        ファイル・フォルダ・zip を検査して結果を表示する / check files, folders and archives
    --format ${reportFormatNames.join('|')}   出力の形 (${reportFormatNames[0]})
    --lang ${languages.join('|')}                    言語 (${languages[0]})
    --fail-on error|warning|never   終了コード1にする重大度 (error)
    --profile strict|tolerant       送る側・受け取る側の重み付け
    --rules FILE                    規則ごとの設定 (JSON: {"code": {"severity": "off", "reason": "…"}})
    --values                        値も表示する（個人情報を含みうる）/ print cell values (health data)
    --anonymous-names               ファイル名の、標準にない部分とフォルダ名を番号にする（氏名を含みうる）/ leave no person's name in file names
    --who                           誰の行か（保険者番号と被保険者番号）を添える / tell whose rows they are (personal data)
    --rows                          --format csv で、行ごとの取込可否を書く / with csv: a line a row, importable or not
    --quiet                         指摘のない送信・ファイルを示さない / leave out what has no finding
    --max-issues N                  コードごとに表示する件数 (100)
    --jobs N                        同時に検査するスレッドの数（省略時は200ファイル以上・3コア以上ならコア数-1、ほかは1）
    --out FILE  --force             結果の書き出し先 / where the report goes; --force で置き換え
    --kind KIND                     名前を問わず、この種別として読む（標準入力 - には必要）/ stdin needs it
    --password P  --password-file FILE  パスワード付き zip / encrypted archives
    --roster FILE                   利用者名簿（見出しのあるCSV）と照合する / compare with a list of users
    --roster-column insured=見出し  名簿の見出しを指定する（insurer、insured、name。くり返し可）
`,
  json: `careplan-csv json FILE          CSVを1行1レコードのJSONにする / CSV to JSON lines
    FILE                            CSV、CSVが1つの zip、zip の中の1つ（a.zip/名前）、- は標準入力
    --kind KIND  --version V        名前からわからないときの種別・CSVバージョン
    --password P  --password-file FILE  --lang ja|en  --values  --max-issues N
`,
  csv: `careplan-csv csv KIND [FILE]    JSON（1行1レコード）からCSVを作る / JSON lines (stdin or FILE) to CSV
    --version V                     CSVバージョン（省略時は各レコードの csvVersion）
    --out FILE  --force             書き出し先 (標準出力)。--force で置き換え
    --quote text|all|minimal        引用符を付ける範囲 (text: 標準仕様どおり)
    --unmappable replace|error|?    MS932にない文字の扱い (replace: 〓)
    --lang ja|en  --values  --max-issues N
`,
  name: `careplan-csv name NAME…         ファイル名の内容をJSONで表示する / what file names say
careplan-csv name --from FILE   要素（JSON、- は標準入力）からファイル名を作る / make names from their parts
`,
  kinds: `careplan-csv kinds [KIND]       ファイル種別の一覧、または項目の一覧 / kinds, or the layout of one
    --version V  --format text|json|sql  --lang ja|en   (sql: PostgreSQLの表 / tables for PostgreSQL)
`,
  show: `careplan-csv show PATH…         帳票を画面に表示する（氏名など内容も表示する）/ print the forms; shows names and health data
    --actual PATH                   PATHの予定と実績を突き合わせ、予実だけを表示する（くり返し可）/ plan against actual
    --person NUMBER                 この被保険者番号の利用者だけ / only this person
    --width N                       表示幅（端末の幅、端末でなければ120。60以上）
    --password P  --password-file FILE  --lang ja|en
`,
  print: `careplan-csv print PATH… --out FILE   帳票をA4で印刷できるHTMLにする（氏名など内容も含む）/ the forms as A4 pages; shows names and health data
    --person NUMBER                 この被保険者番号の利用者だけ / only this person
    --reader OFFICE                 読む事業所の番号。サービス事業者なら第6表を提供票とする / the office that reads
    --force                         既にあるファイルを置き換える / replace an existing file
    --lang ja|en                    見つかったことを伝える言語 / language of findings
`,
  page: `careplan-csv page [--out FILE]    Node.jsのないパソコンで使うページ（1つのHTML）を書き出す / the offline page, one HTML file
    --out FILE                      書き出し先 (careplan-csv.html)
    --force                         既にあるファイルを置き換える / replace an existing file
    --lang ja|en
`,
  rules: `careplan-csv rules [CODE]       検査の規則の一覧、または一つの規則の説明と例 / the catalogue, or one rule with its example
    --format text|json  --lang ja|en
`,
  convert: `careplan-csv convert PATH… --to V --out DIR   版を変換し、埋められない・失われる項目を示す / convert between editions
    --office 事業所番号=コード      202407へ: ファイル名に要るサービス種類コード（くり返し可、例 1370100014=43）
    --force                         空でないフォルダにファイルを足す（置き換えない）/ adds files, replaces none
    --password P  --password-file FILE  --lang ja|en  --values  --max-issues N
`,
  fix: `careplan-csv fix PATH… --out DIR   一通りに直せるものを直して書き、直したことをすべて示す / fix what can be fixed in one way, and tell it
    --dry-run                       書かずに、変わる行を前（-）と後（+）で示す / show the rows before and after, write nothing
    --zip                           --out を zip ファイルとして書く / write one archive instead of a folder
    --partial                       書けない行（必須の値が失われた行）を除いて書く / leave out rows that cannot be written
    --code-zeros                    表計算ソフトで0が落ちた2桁のコードに0を補う（1 → 01）/ give codes of two digits their zero back
    --version V                     標準にないCSVバージョンの行を、この版とする / the version of rows that name none of the standard
    --office 事業所番号=コード      ファイル名に足りないサービス種類コード（くり返し可）/ service types that names lack
    --values                        前後の値も示す（個人情報を含みうる）/ print cells before and after (health data)
    --force  --password P  --password-file FILE  --lang ja|en
                                    終了コード: 0 すべて直った、1 直せないもの・失われた値がある
`,
  sample: `careplan-csv sample D1…D7 --out DIR   架空の利用者の送信単位を作る / writes a synthetic transmission
    --persons N  --seed N  --version V  --force
`,
  anonymise: `careplan-csv anonymise PATH… --out DIR   構造・誤り・つながりを保ち、人と文を架空のものに替える
                                    / the same structure and faults with invented persons and texts
    --seed SECRET                   省略時は使い捨ての乱数 / a secret of your own; by default one that is forgotten
    --force  --password P  --password-file FILE  --lang ja|en
`,
  conform: `careplan-csv conform -- COMMAND ARG…   プログラムに適合試験の問いを送り、答えを採点する / score a program in any language
    --only TOPIC  --level LEVEL     分野・水準を絞る（くり返し可）/ names, decode, encode, read, write, findings, forms, replay
    --format text|json|html|junit   出力の形 (text)
    --timeout MS                    1問の制限時間 (10000)
    --out FILE  --kit DIR  --lang ja|en
`,
  adapter: `careplan-csv adapter             適合試験の、このプロジェクト自身のプログラム / this project's own program for conform
`,
};

/** The help text, of one command or of all. */
export function usage(command?: string): string {
  if (command !== undefined) return commands[command] ?? '';
  return `careplan-csv: ケアプランデータ連携標準仕様のCSVを検査・変換する
              checks and converts the CSV files of Japan's care-plan data exchange standard

${Object.values(commands).join('\n')}
終了コード / exit: 0 問題なし nothing found · 1 あり found something · 2 使い方の誤り・読めない入力 wrong usage or unreadable input
`;
}
