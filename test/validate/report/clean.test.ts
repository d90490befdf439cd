import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/languages';
import { toHtml } from '../../../src/validate/report';
import { toText } from '../../../src/validate/report/text/text';
import { file, form7Name, found, planName, report, transmission } from './subject';

const issue = found('link_base_missing', { file: form7Name, row: 1, line: 1 }, { base: 'UPPLAN', rows: 1 });
const files = [file(planName), file(form7Name, [], { kind: 'UPSIKYU' })];
const said = { ja: '問題なし', en: 'nothing found' };

describe.each(languages)('what has no finding, in %s', (lang) => {
  it('is the file that no finding lies in, between files either', () => {
    const of = report(files, [transmission([planName, form7Name], [issue])]);
    const line = toText(of, { lang }).match(new RegExp(`${said[lang]}.*`))?.[0];
    expect(line).toMatch(lang === 'ja' ? /6表予定 10行$/ : /10 rows$/);
    expect(line).not.toContain('20');
    expect(toText(of, { lang })).toContain(form7Name);
  });

  it('is no file where findings of the transmission were not kept', () => {
    const capped = transmission([planName, form7Name], [], { byCode: { link_base_missing: 3 } });
    const of = report(files, [capped]);
    expect(toText(of, { lang })).not.toContain(said[lang]);
    expect(toHtml(of, { lang })).not.toContain(`>${said[lang]}<`);
    // It is said that it is not known.
    expect(toText(of, { lang })).toMatch(/不明|not known/);
    expect(toHtml(of, { lang })).toMatch(/不明|not known/);
  });
});
