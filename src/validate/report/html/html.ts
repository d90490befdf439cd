import { CareplanCsvError } from '../../../issues';
import type { Language } from '../../../languages';
import { isAnObject, must } from '../../../misuse';
import { causesOf } from '../outline';
import { mustBeReport, type Report } from '../report';
import { checkedLanguage } from '../words';
import { causesSection } from './causes';
import { both, type Markup, markup, none } from './markup';
import { transmissionsSection } from './places';
import { rulesSection } from './rules';
import { style } from './style';
import { type PageFacts, settingsSection, summarySection } from './summary';
import { type PageView, viewOf } from './view';

/** How {@link toHtml} writes. */
export interface HtmlOptions extends PageFacts {
  /** The language the page opens in; `'ja'` by default. It holds both. */
  readonly lang?: Language | undefined;
  /** The heading; a general one by default. */
  readonly title?: string | undefined;
  /** How many findings the page shows in all; 2,000 by default. Counts are exact all the same. */
  readonly maxSamples?: number | undefined;
}

/** A page with no more findings than this opens them all. */
const mostOpen = 150;

/** A page with no more rules than this opens their explanations too. */
const mostOpenRules = 8;

/**
 * Writes a report as one page that needs nothing else: no script, no network, readable in Japanese and English, in light and dark, on
 * paper, and of bounded size.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is written.
 * @returns A whole document. Names of files and values are escaped.
 * @example
 * ```ts
 * import { checkFiles, toHtml } from 'careplan-csv';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * const page = toHtml(report, { lang: 'ja', title: '10月分の検査' });
 * ```
 */
export function toHtml(report: Report, options: HtmlOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  const { lang = 'ja', title, maxSamples = 2000, ...about } = options;
  checkedLanguage(lang);
  if (!(maxSamples >= 0)) throw new CareplanCsvError('invalid_option', 'maxSamples must be a number from 0 on');
  const view = viewOf(report, maxSamples);
  const open = view.shown <= mostOpen;
  const heading =
    title === undefined
      ? { ja: 'ケアプランデータ連携 検査報告', en: 'Care-plan data check' }
      : { ja: title, en: title };
  const checked = (one: Language) => (lang === one ? markup` checked` : none);
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${heading[lang]}</title>
<style>${style}</style>
</head>
<body>
<input type="radio" name="lang" id="lang-ja"${checked('ja')}><input type="radio" name="lang" id="lang-en"${checked('en')}>
<header>
<h1>${both(heading)}</h1>
<div class="langs"><label for="lang-ja">日本語</label><label for="lang-en">English</label></div>
</header>
<main>
${summarySection(view, about)}${contents(view)}${causesSection(view)}${transmissionsSection(view, open)}${rulesSection(view, open && view.codes.length <= mostOpenRules)}${settingsSection(report)}</main>
<footer>careplan-csv</footer>
</body>
</html>
`.text;
}

function contents({ codes, transmissions, others, report }: PageView): Markup {
  const links = [
    causesOf(report).length > 0 && markup`<a href="#causes">${both({ ja: 'まず、ここから', en: 'Begin here' })}</a>`,
    transmissions.length + others.length > 0 &&
      markup`<a href="#transmissions">${both({ ja: '送信とファイル', en: 'Transmissions and files' })}</a>`,
    codes.length > 0 &&
      markup`<a href="#rules">${both({ ja: '見つかった規則', en: 'The rules that were broken' })}</a>`,
    (report.settings.length > 0 || report.profile !== null) &&
      markup`<a href="#settings">${both({ ja: '設定', en: 'Settings' })}</a>`,
  ].filter((link) => link !== false);
  return links.length === 0
    ? none
    : markup`<nav>${links}</nav>
`;
}
