import { Markup } from './markup';

/**
 * The style of the page. The language is chosen by two radio buttons that stand before everything else: whatever follows them shows the
 * one that is checked, without script. A browser without styles shows both.
 */
export const style = /* @__PURE__ */ new Markup(`
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1d1c1a; --soft: #5d5a55; --line: #dcd9d3; --fill: #f6f4f0; --link: #1f4e79;
  --error: #a8201a; --warning: #7d5200; --info: #2f5d86; --clean: #2c6a3f;
  --mono: ui-monospace, "SFMono-Regular", "Cascadia Mono", Consolas, "Noto Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --ink: #e9e6e0; --soft: #a9a59d; --line: #35363a; --fill: #1f2124; --link: #9cc6ee;
    --error: #ff9d93; --warning: #ecbd63; --info: #97c3ea; --clean: #8fcf9f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.7 "Hiragino Sans", "BIZ UDPGothic", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, system-ui, sans-serif;
  line-break: strict; overflow-wrap: anywhere;
}
body > input { position: absolute; width: 1px; height: 1px; margin: 0; opacity: 0; pointer-events: none; }
#lang-ja:checked ~ * [lang="en"], #lang-en:checked ~ * [lang="ja"] { display: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
:focus-visible, #lang-ja:focus-visible ~ header [for="lang-ja"], #lang-en:focus-visible ~ header [for="lang-en"] {
  outline: 2px solid var(--link); outline-offset: 2px;
}
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.5rem 2rem; }
h1, h2, h3 { line-height: 1.35; font-weight: 700; text-wrap: balance; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 0 0 1rem; padding-bottom: 0.4rem; border-bottom: 2px solid var(--ink); font-size: 1.125rem; }
h3 { margin: 0; font-size: 1rem; }
h3::first-letter, th[scope="row"]::first-letter, .head::first-letter { text-transform: uppercase; }
.langs { display: flex; gap: 1rem; font-size: 0.8125rem; }
.langs label { padding: 0.2rem 0; color: var(--soft); cursor: pointer; border-bottom: 2px solid transparent; }
#lang-ja:checked ~ header [for="lang-ja"], #lang-en:checked ~ header [for="lang-en"] { color: var(--ink); border-color: currentColor; }
section { margin-top: 3rem; }
#summary { margin-top: 1.25rem; }
[id] { scroll-margin-top: 1rem; }
p { margin: 0 0 0.75rem; }
.verdict { font-size: 1.0625rem; }
.numbers { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 1.25rem 0; }
.numbers dt { color: var(--soft); font-size: 0.8125rem; }
.numbers dd { margin: 0; font-size: 1.875rem; line-height: 1.2; font-weight: 700; font-variant-numeric: tabular-nums; }
.numbers .zero dd { color: var(--soft); font-weight: 400; }
.numbers .error dd { color: var(--error); }
.numbers .warning dd { color: var(--warning); }
.numbers .info dd { color: var(--info); }
ul.causes { margin: 0; padding: 0; list-style: none; }
ul.causes li { padding: 0.75rem 0; border-top: 1px solid var(--line); }
ul.causes li:first-child { border-top: 0; padding-top: 0; }
ul.causes p { margin: 0; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; color: var(--soft); font-size: 0.8125rem; }
ul.clean-files { margin-top: 0.5rem; font-size: 0.875rem; }
li.clean { color: var(--clean); }
.value { font-family: var(--mono); font-size: 0.8125rem; }
tr.below td { padding-top: 0; border-top: 0; }
details.cells { border: 0; }
details.cells > summary { display: block; padding: 0; color: var(--soft); font-size: 0.8125rem; }
details.cells > summary::before { margin-right: 0.4rem; }
details.cells > dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 0 0.75rem; margin: 0.25rem 0 0.75rem; font-size: 0.8125rem; line-height: 1.5; }
details.cells > dl > div { padding: 0.15rem 0.4rem; border-left: 2px solid var(--line); }
details.cells dt { color: var(--soft); font-size: 0.75rem; }
details.cells dd { margin: 0; font-family: var(--mono); }
details.cells .bad { border-left-color: var(--error); background: var(--fill); }
details.cells em { color: var(--error); font: 700 0.75rem system-ui, sans-serif; }
.note { color: var(--soft); font-size: 0.8125rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0.6rem 0; border-block: 1px solid var(--line); font-size: 0.875rem; }
.mark { display: inline-block; min-width: 4.2em; font-size: 0.8125rem; font-weight: 700; white-space: nowrap; }
.mark.error { color: var(--error); }
.mark.warning { color: var(--warning); }
.mark.info { color: var(--info); }
.code, .name { font-family: var(--mono); font-size: 0.8125rem; }
.name { color: var(--soft); unicode-bidi: isolate; }
a.code { color: var(--soft); text-decoration-color: var(--line); }
.code { color: var(--soft); }
details { border-bottom: 1px solid var(--line); }
summary { display: grid; grid-template-columns: auto 1fr auto; gap: 0 0.5rem; align-items: baseline; padding: 0.5rem 0; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { grid-column: 1; width: 0.9em; content: "\\25B8"; color: var(--soft); font-size: 0.75rem; }
[open] > summary::before { content: "\\25BE"; }
.who { display: block; color: var(--soft); font-size: 0.8125rem; line-height: 1.4; }
.who > span { display: inline-block; margin-right: 0.75em; white-space: nowrap; }
summary:has(.mark) { grid-template-columns: auto auto 1fr auto; }
summary:hover { background: var(--fill); }
.head { font-weight: 700; }
.head .code, .head .name { font-weight: 400; }
.count { font-variant-numeric: tabular-nums; text-align: right; }
details > :not(summary) { margin: 0 0 1.25rem 1.2rem; }
dl.rule { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0 0 0.75rem; }
dl.rule dt { color: var(--soft); }
dl.rule dd { margin: 0; }
article { margin-bottom: 1.75rem; }
.state { margin-left: 0.5rem; color: var(--soft); font-size: 0.8125rem; font-weight: 400; }
.state .clean { color: var(--clean); }
.route { margin: 0 0 0.35rem; color: var(--soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.route > span { margin-left: 0.75rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.6; }
th, td { padding: 0.35rem 1rem 0.35rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: baseline; }
thead th { border-top: 0; color: var(--soft); font-size: 0.75rem; font-weight: 400; white-space: nowrap; }
tbody th { font-weight: 400; }
#settings tbody th { white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
.number .mark { min-width: 0; }
.number { width: 5.5rem; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.wide { width: 6rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.findings td:nth-child(1), .findings th:nth-child(1) { width: 4.5rem; padding-right: 0.25rem; }
.findings td:nth-child(2), .findings th:nth-child(2) { width: 7.5rem; }
/* What severity, row and sentence are shows itself; a column of values needs its name. */
.findings:not(.valued) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.findings:not(.valued) tbody tr:first-child td { border-top: 0; }
.findings:not(.valued) { position: relative; }
.place { font-variant-numeric: tabular-nums; }
ul.rest, ul.codes { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
ul.rest { margin-top: 0.35rem; color: var(--soft); font-size: 0.8125rem; }
footer { margin-top: 3rem; padding-top: 0.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.75rem; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.25rem; }
  .numbers { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.75rem 1rem; }
  .numbers dd { font-size: 1.5rem; }
  .wide { display: none; }
  .number { width: auto; }
  th, td { padding-right: 0.6rem; }
  .name { display: block; font-size: 0.75rem; }
  .route > span { display: block; margin-left: 0; }
  details > :not(summary) { margin-left: 0; }
  .findings thead { display: none; }
  .findings, .findings tbody { display: block; }
  .findings tr { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.75rem; padding: 0.35rem 0; border-top: 1px solid var(--line); }
  .findings tr:first-child, .findings tr.below { border-top: 0; }
  .findings tr.below { padding-top: 0; }
  .findings td { padding: 0; border: 0; }
  .findings td:nth-child(1), .findings td:nth-child(2) { width: auto; }
  .findings td:nth-child(3), .findings td:nth-child(4), .findings tr.below td { grid-column: 1 / -1; }
  .findings td.value:empty, .findings tr.below td:empty { display: none; }
  details.cells > dl { grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); }
  .mark { min-width: 3.2em; }
  #lang-en:checked ~ main .mark { min-width: 4.2em; }
  .number .mark { min-width: 0 !important; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --error: #8f1a15; --warning: #6b4600; --info: #264d70; --clean: #245935; }
  @page { size: A4; margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  .langs, nav { display: none; }
  a { color: inherit; text-decoration: none; }
  summary::before, [open] > summary::before { content: none; }
  summary, summary:has(.mark) { grid-template-columns: 1fr auto; }
  summary:has(.mark) { grid-template-columns: auto 1fr auto; }
  details:not(.cells)::details-content { display: block; content-visibility: visible; block-size: auto; }
  details.cells:not([open]) { display: none; }
  details.cells > summary::before { content: none; }
  details.cells > dl { grid-template-columns: repeat(auto-fill, minmax(34mm, 1fr)); font-size: 7.5pt; line-height: 1.3; margin: 0; }
  details.cells dt { font-size: 6.5pt; }
  section { margin-top: 1rem; }
  h2 { margin-bottom: 0.4rem; }
  article { margin-bottom: 0.6rem; }
  summary { padding: 0.15rem 0; }
  details > :not(summary) { margin-bottom: 0.3rem; }
  th, td { padding-top: 0.1rem; padding-bottom: 0.1rem; }
  .verdict, .numbers { margin: 0.4rem 0; }
  .numbers dd { font-size: 15pt; }
  h1 { font-size: 14pt; }
  h2 { font-size: 11pt; }
  details > :not(summary) { margin-left: 0; }
  .findings { font-size: 8.5pt; line-height: 1.45; }
  .findings td:nth-child(1) { width: 3.6em; padding-right: 0.6em; white-space: nowrap; }
  .findings td:nth-child(2) { width: auto; padding-right: 1em; white-space: nowrap; }
  .findings td:nth-child(3) { width: 100%; }
  .findings .mark { min-width: 0; }
  .findings td.value { min-width: 20mm; font-size: 8pt; }
  .who { font-size: 7.5pt; }
  .who > span { display: block; margin: 0; }
  h3 { font-size: 10pt; }
  details.cells > summary { font-size: 7.5pt; }
  details.cells em { font-size: 6.5pt; }
  .code, .name { font-size: 7.5pt; }
  #rules { font-size: 8pt; line-height: 1.4; columns: 2; column-gap: 8mm; }
  #rules h2 { column-span: all; }
  #rules details { break-inside: avoid; }
  #rules .mark { min-width: 3.2em; font-size: 7.5pt; }
  dl.rule { display: block; margin-bottom: 0.2rem; font-size: 7.5pt; line-height: 1.4; }
  dl.rule dt, dl.rule dd { display: inline; }
  dl.rule dt::after { content: ": "; }
  dl.rule dd::after { content: " "; }
  /* Room for what follows: a heading never stands alone at the end of a page. */
  .unit { break-inside: avoid; padding-bottom: 16mm; margin-bottom: -16mm; }
  tr, summary { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  thead { display: table-header-group; }
}
`);
