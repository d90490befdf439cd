import type { Sentence } from '../../../languages';
import { settingGroups, sumOf } from '../outline';
import type { Report, SeverityCounts } from '../report';
import { numberText, severityNames } from '../words';
import { both, type Markup, markup, none } from './markup';
import type { PageView } from './view';

/**
 * Says what came out, in a sentence and in numbers.
 *
 * @param view The page.
 * @param about When and with what it was made.
 */
export function summarySection(view: PageView, about: PageFacts): Markup {
  const { report, totals } = view;
  const { counts } = report;
  const numbers: readonly (readonly [Sentence, number, string])[] = [
    [severityNames.error, counts.error, 'error'],
    [severityNames.warning, counts.warning, 'warning'],
    [severityNames.info, counts.info, 'info'],
    [{ ja: 'ファイル', en: 'files' }, totals.files, ''],
    ...(totals.pictures === 0 ? [] : [[{ ja: '画像', en: 'pictures' }, totals.pictures, ''] as const]),
    [{ ja: '行', en: 'rows' }, totals.rows, ''],
    [{ ja: '読めない行', en: 'unreadable rows' }, totals.rejected, totals.rejected === 0 ? '' : 'error'],
  ];
  const items = numbers.map(
    ([name, count, tone]) =>
      markup`<div class="${count === 0 ? 'zero' : tone}"><dt>${both(name)}</dt><dd>${numberText(count)}</dd></div>`,
  );
  return markup`<section id="summary">
${factsLine(about)}<p class="verdict">${both(verdict(counts))}</p>
<dl class="numbers">${items}</dl>
${note(view)}</section>
`;
}

/** When and with what a report was made, and over what. */
export interface PageFacts {
  /** The date as it is to stand there. */
  readonly date?: string | undefined;
  /** The version of this library or command. */
  readonly version?: string | undefined;
  /** What was checked: paths as the user named them. */
  readonly checked?: readonly string[] | undefined;
}

function factsLine({ date, version, checked = [] }: PageFacts): Markup {
  const parts = [
    ...(date === undefined ? [] : [markup`<span>${date}</span>`]),
    ...(version === undefined ? [] : [markup`<span>careplan-csv ${version}</span>`]),
    ...(checked.length === 0
      ? []
      : [
          markup`<span>${both({ ja: '検査したもの', en: 'checked' })} <span class="name">${checked.join(', ')}</span></span>`,
        ]),
  ];
  return parts.length === 0
    ? none
    : markup`<p class="facts">${parts}</p>
`;
}

function verdict({ error, warning, info }: SeverityCounts): Sentence {
  if (error > 0) {
    return {
      ja: '標準仕様に反する所か、受け手が読み進められない所があります。',
      en: 'Some of it breaks the standard, or a receiver cannot go on reading.',
    };
  }
  if (warning > 0) {
    return {
      ja: 'エラーはありません。受け手しだいで差し支える所があります。',
      en: 'No errors. Some receivers may stumble.',
    };
  }
  if (info > 0) return { ja: 'エラーも警告もありません。', en: 'No errors, no warnings.' };
  return { ja: '問題は見つかりませんでした。', en: 'Nothing was found.' };
}

function note({ shown, count, report, withValues }: PageView): Markup {
  const off = sumOf(report.suppressed);
  const sentences: Sentence[] = [];
  if (shown < count) {
    sentences.push({
      ja: `全${numberText(count)}件のうち${numberText(shown)}件の指摘を示します。件数はどこも全数です。`,
      en: `${numberText(shown)} of ${numberText(count)} findings are shown. Counts are complete everywhere.`,
    });
  }
  if (off > 0) {
    sentences.push({
      ja: `ほかに、設定でオフにした規則の指摘が${numberText(off)}件あります。`,
      en: `Rules that were switched off found ${numberText(off)} more.`,
    });
  }
  if (!withValues) {
    sentences.push({ ja: 'この報告にセルの値は含まれません。', en: 'This report holds no cell values.' });
  } else {
    sentences.push({
      ja: 'この報告はセルの値（個人情報を含みうる）を含みます。',
      en: 'This report holds cell values, which may be personal data.',
    });
  }
  return markup`<p class="note">${sentences.map((sentence) => markup`${both(sentence)} `)}</p>
`;
}

/**
 * Tells the profile and the settings, each with its reason and what it left out.
 *
 * @param report The report.
 */
export function settingsSection(report: Report): Markup {
  const groups = settingGroups(report);
  if (groups.length === 0 && report.profile === null) return none;
  const rows = groups.map(({ severity, reason, codes }) => {
    const list = codes.map((code) => {
      const count = report.suppressed[code] ?? 0;
      return markup`<li><span class="code">${code}</span>${count === 0 ? none : markup` ${both({ ja: `${numberText(count)} 件`, en: `${numberText(count)}` })}`}</li>`;
    });
    const weight = severity === 'off' ? { ja: 'オフ', en: 'off' } : severityNames[severity];
    return markup`<tr><th scope="row">${both(weight)}</th><td><ul class="codes">${list}</ul></td><td>${both(reason)}</td></tr>
`;
  });
  const profile =
    report.profile === null
      ? none
      : markup`<p>${both({ ja: 'プロファイル', en: 'Profile' })} <span class="code">${report.profile}</span></p>
`;
  const table =
    rows.length === 0
      ? none
      : markup`<table><thead><tr><th scope="col">${both({ ja: '扱い', en: 'Weighed as' })}</th><th scope="col">${both({ ja: '規則', en: 'Rules' })}</th><th scope="col">${both({ ja: '理由', en: 'Reason' })}</th></tr></thead><tbody>
${rows}</tbody></table>
`;
  return markup`<section id="settings"><h2>${both({ ja: '設定', en: 'Settings' })}</h2>
${profile}${table}</section>
`;
}
