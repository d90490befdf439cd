import { Markup } from '../validate/report/html/markup';

/** Widths of columns, in hundredths of the sheet. */
const widths: Readonly<Record<string, readonly number[]>> = {
  needs: [13.5, 12, 7.5, 12, 7.5, 14.5, 3, 8, 9, 5.5, 7.5],
  beside: [4, 7, 11, 78],
  statement: [8.6, 5.6, 8.6, 4.4, 3.6, 3.2, 3.6, 3, 4.2, 4.2, 4.6, 4.4, 4.6, 4.4, 4, 5.2, 3.4, 5.4, 4.6, 5.2, 5.2],
  types: [34, 22, 20, 24],
  contacts: [24, 14, 40, 22],
  timetable: [14, 43, 43],
  illnesses: [13, 18, 23, 14, 14, 18],
  areas: [14, 26, 26, 8, 26],
  annex: [10, 11, 10, 10, 12, 13, 12, 8, 8, 6],
  checklist: [16, 14, 14, 14, 14, 14, 14],
};

function columnRules(): string {
  return Object.entries(widths)
    .flatMap(([name, columns]) => columns.map((width, index) => `.${name} .c${index + 1}{width:${width}%}`))
    .join('\n');
}

function spanRules(): string {
  return Array.from({ length: 24 }, (_, index) => `.s${index + 1}{grid-column:span ${index + 1}}`).join('\n');
}

/**
 * The style of the printed forms. It depends on nothing that is printed, so that a page with a strict Content-Security-Policy can allow it by its hash.
 */
export const printStyle = /* @__PURE__ */ (() =>
  new Markup(`
@page { size: A4 portrait; margin: 9mm 8mm 10mm; @bottom-right { content: counter(page); font: 7pt sans-serif; color: #555; } }
@page landscape { size: A4 landscape; margin: 8mm 8mm 9mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; background: #fff; color: #000; line-break: strict; overflow-wrap: anywhere;
  font: 8pt/1.45 "BIZ UDPGothic", "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "IPAPGothic", Meiryo, sans-serif;
}
.sheet { break-before: page; }
article:first-of-type .sheet:first-child { break-before: auto; }
.landscape { page: landscape; }
table { width: 100%; border-collapse: collapse; }
.pages > thead > tr > td, .pages > tbody > tr > td { padding: 0 0.3mm; }
.title { display: grid; grid-template-columns: 1fr auto 1fr; gap: 4mm; align-items: end; padding-bottom: 1.5mm; }
.lost .title::before {
  content: "読めない行があったため、この帳票に載っていないものがあるおそれがあります。元のファイルを確かめてください。";
  grid-column: 1 / -1; border: 0.4mm solid #000; padding: 0.8mm 2mm; text-align: center; font-size: 9pt; font-weight: 700;
}
.title > :last-child { text-align: right; }
.title .number { display: inline-block; border: 0.3mm solid #000; padding: 0.3mm 2.5mm; margin-right: 3mm; }
h2 { margin: 0; font-size: 14pt; font-weight: 700; letter-spacing: 0.08em; text-align: center; }
h3 { margin: 2mm 0 0.6mm; font-size: 8.5pt; break-after: avoid; }
.who b { font-size: 10.5pt; padding: 0 1mm; }
small { font-size: 6.5pt; }
.boxes { margin-top: 1mm; }
.boxes .choice { border: 0.2mm solid #000; padding: 0.4mm 1.5mm; margin-left: 2mm; }
.ring { font-style: normal; border: 0.35mm solid #000; border-radius: 2.4mm; padding: 0 1.1mm; margin: 0 0.2mm; }
.choice span { padding: 0 0.4mm; }
.frames { display: grid; grid-template-columns: repeat(24, 1fr); margin: 0; padding: 1px 0 0 1px; }
.frame { display: flex; border: 1px solid #000; margin: -1px 0 0 -1px; min-height: 5.6mm; break-inside: avoid; }
.frame dt { flex: none; width: 26mm; padding: 0.7mm 1.2mm; background: #f1f1f1; border-right: 0.2mm solid #000; font-size: 7pt; display: flex; align-items: center; }
.frame dd { flex: 1; min-width: 0; margin: 0; padding: 0.7mm 1.4mm; align-self: center; }
h3 + .frames > :first-child { break-before: avoid; }
.frame.tall { display: block; min-height: 16mm; }
.frame.tall dt { width: auto; border-right: 0; border-bottom: 0.2mm solid #000; }
.frame.bare { border: 0; margin: 0 2mm 0.8mm 0; min-height: 0; align-items: flex-end; border-bottom: 0.2mm solid #000; }
.frame.bare dt { width: auto; background: none; border: 0; padding-left: 0; font-size: 8pt; }
.grid { table-layout: fixed; }
.grid th, .grid td { border: 0.2mm solid #000; padding: 0.6mm 0.9mm; vertical-align: top; text-align: left; font-weight: 400; }
.grid thead th { background: #f1f1f1; text-align: center; vertical-align: middle; font-size: 7pt; line-height: 1.25; }
.grid tr { break-inside: avoid; }
.grid tbody th { background: #f1f1f1; }
.grid td.number { text-align: right; }
.grid td.mark { text-align: center; }
.span { word-break: keep-all; }
.no { font-size: 6.5pt; color: #333; border: 0.15mm solid #777; border-radius: 0.6mm; padding: 0 0.7mm; }
.note { font-size: 6pt; line-height: 1.3; }
.notes { margin: 1mm 0 0; font-size: 7pt; }
.margin { margin: 1.5mm 0 0; font-size: 6pt; color: #333; line-height: 1.4; }
.margin .why { border: 0.15mm solid #777; padding: 0 1mm; margin-right: 1mm; }
.margin .left { margin-right: 2.5mm; }
.margin b { font-weight: 400; color: #555; }
.margin b::after { content: ":"; }
.form1 .frame:not(.bare) dt { width: 42mm; font-size: 8pt; }
.form1 .frame:not(.bare) { min-height: 7mm; }
.form1 .frames + .frames { margin-top: 2mm; }
.form1 .frames + .frames .frame:nth-child(2) { min-height: 44mm; }
.form1 .frames + .frames .frame:nth-child(3) { min-height: 22mm; }
.form1 .frames + .frames .frame:nth-child(4) { min-height: 44mm; }
.form1 .frames + .frames dd { align-self: flex-start; padding-top: 1.2mm; }
.week { display: block; width: 100%; height: auto; break-inside: avoid; }
.week text { font-size: 23px; fill: #000; }
.week .rule { stroke: #000; stroke-width: 1.8; }
.week .hour { stroke: #aaa; stroke-width: 1; }
.week .scale { text-anchor: end; font-size: 20px; }
.week .band, .week .head { text-anchor: middle; }
.week .head { font-size: 25px; }
.week .heads { fill: #f1f1f1; }
.week .block { fill: #fff; stroke: #000; stroke-width: 2.4; }
.form3 .foot { margin-top: 1.5mm; }
.form3 .foot th { width: 42mm; }
.form3 .foot td { height: 11mm; }
.beside { margin-top: 1.5mm; font-size: 7pt; }
.form6 .frames { margin-bottom: 1.5mm; }
.form6 .frame dt { width: 21mm; font-size: 6.5pt; line-height: 1.2; }
.month th, .month td { padding: 0.5mm 0.6mm; }
.month .c1 { width: 15mm; } .month .c2 { width: 31mm; } .month .c3 { width: 36mm; } .month .c4 { width: 8mm; }
.month td { font-size: 7pt; line-height: 1.3; }
.month th { font-size: 6.5pt; text-align: center; }
.month .day, .month .sum { text-align: center; padding: 0.3mm 0; font-size: 7pt; height: 4.2mm; }
.month col:last-child { width: 8mm; }
.month .line { break-inside: avoid; }
.month .time { text-align: center; }
.month .saturday, .month .sunday { background: #e4e4e4; }
.statement thead th { font-size: 5.6pt; padding: 0.4mm; }
.statement td { font-size: 6.5pt; padding: 0.5mm 0.6mm; line-height: 1.3; }
.statement .code { font-size: 6pt; }
.statement .fixed { font-size: 5pt; font-weight: 400; color: #555; }
.statement .subtotal td { background: #f4f4f4; }
.statement .total td { border-top: 0.4mm solid #000; font-weight: 700; }
.halves { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; align-items: start; break-inside: avoid; }
.types td, .stays td { height: 5mm; }
.stays { width: 50%; }
.basic-info h3 { margin-top: 1.6mm; }
.basic-info .frames { margin-bottom: 1.2mm; }
.basic-info .frame dt { width: 25mm; }
.basic-info .frame.tall dt { width: auto; }
.basic-info .contacts td, .basic-info .timetable td, .basic-info .illnesses td { height: 5.6mm; }
.picture { min-height: 30mm; text-align: center; }
.picture img { max-width: 100%; max-height: 70mm; image-orientation: from-image; }
.file { color: #555; }
.preventive table, .preventive .frames { margin-top: 1mm; }
.preventive .frame dt { width: 24mm; }
.preventive .frame.tall dt { width: auto; }
.preventive .annex td, .preventive .areas td { font-size: 7pt; line-height: 1.35; }
.preventive .areas td { height: 10mm; }
${spanRules()}
${columnRules()}
@media screen {
  body { background: #d9d9d9; padding: 6mm; }
  .sheet { background: #fff; margin: 0 auto 6mm; padding: 9mm 8mm; width: 210mm; min-height: 297mm; box-shadow: 0 0.5mm 2mm #0005; }
  .sheet.landscape { width: 297mm; min-height: 210mm; }
}
`))();
