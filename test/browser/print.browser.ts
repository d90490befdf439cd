import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFileName, readAll } from '../../src';
import { personViews, type RecordsByKind } from '../../src/forms';
import { printForms, printViews } from '../../src/print';
import { isKind, type Kind } from '../../src/schemas/kinds';
import { generateRecords } from '../../src/synthetic/sets';
import { record, row2 } from '../forms/support/records';
import { missingCells } from '../print/support/page';
import { samples } from '../support/samples';
import { launchChromium } from './chromium';
import { printed } from './pdf';

let browser: Browser;

/** What the samples of a folder hold, by kind. */
function sample(folder: string): RecordsByKind {
  const records: Partial<Record<Kind, object[]>> = {};
  for (const { name, bytes } of samples()) {
    const parsed = parseFileName(name);
    if (!name.startsWith(`${folder}/`) || !parsed.ok || !isKind(parsed.value.kind)) continue;
    const { kind } = parsed.value;
    records[kind] = [
      ...(records[kind] ?? []),
      ...readAll(bytes, { kind, fileName: name.split('/').at(-1) ?? name }).records,
    ];
  }
  return records as unknown as RecordsByKind;
}

const current = ['1-keikakusho', '2-riyohyo', '3-jisseki', '5-yobo', '6-kisairei'].map((name) =>
  sample(`202407/${name}`),
);
const portrait = '210x297';
const landscape = '297x210';

/** The cells of all records that the text lacks; what the grid of 6表 shows as a number under a day is left out. */
function lost(transmissions: readonly RecordsByKind[], text: string): string[] {
  return transmissions.flatMap((records) =>
    Object.entries(records).flatMap(([kind, rows]) =>
      (rows ?? []).flatMap((row) =>
        missingCells(kind as Kind, row, text).filter((cell) => !cell.startsWith('serviceDate:')),
      ),
    ),
  );
}

describe('the printed forms in Chromium', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  it('of the samples hold every filled cell, on pages of the forms’ own size', async () => {
    const pages = await printed(browser, printForms(printViews(current).flat()));
    expect(lost(current, pages.map(({ text }) => text).join(''))).toStrictEqual([]);
    const sizes = new Map<string, Set<string>>();
    for (const { text, width, height } of pages) {
      const form = /第\d表|利用者基本情報|介護予防サービス・支援計画書/u.exec(text)?.[0] ?? text;
      sizes.set(form, (sizes.get(form) ?? new Set()).add(`${width}x${height}`));
    }
    expect(Object.fromEntries([...sizes].map(([form, all]) => [form, [...all].join()]).sort())).toStrictEqual({
      '介護予防サービス・支援計画書': landscape,
      利用者基本情報: portrait,
      第1表: landscape,
      第2表: landscape,
      第3表: landscape,
      第6表: landscape,
      第7表: landscape,
    });
  });

  it('take one page a form where the form fits one', async () => {
    const pages = await printed(browser, printForms(printViews(current.slice(0, 2)).flat()));
    // Three persons with five forms each.
    expect(pages).toHaveLength(15);
  });

  it('say on every page of a person whose rows could not all be read that they may not be whole', async () => {
    const views = personViews(sample('202407/2-riyohyo'));
    const [first] = views;
    const told = '読めない行があったため、この帳票に載っていないものがあるおそれがあります。';
    const pages = await printed(
      browser,
      printForms(views, { incomplete: (person) => person.insuredNumber === first?.insuredNumber }),
    );
    const marked = pages.filter(({ text }) => text.includes(told));
    expect(marked).toHaveLength(pages.length / views.length);
    for (const { text } of marked) expect(text).toContain(first?.insuredNumber);
  });

  it('keep the heading of a picture on its page, however much of a page the picture takes', async () => {
    const views = personViews(sample('202407/5-yobo')).slice(0, 1);
    const drawn = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    const bytes = new Uint8Array(await drawn.screenshot({ type: 'jpeg' }));
    await drawn.close();
    const name = 'UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000_0001.JPG';
    const pages = await printed(browser, printForms(views, { pictures: [{ name, bytes }] }));
    const at = (text: string): number => pages.findIndex((page) => page.text.includes(text));
    // It does not fit the first page any more.
    expect(at(name)).toBe(1);
    expect(at('家族構成')).toBe(1);
  });

  it('give each person pages of their own', async () => {
    const views = printViews(current).flat();
    const pages = await printed(browser, printForms(views));
    const numbers = [...new Set(views.map(({ insuredNumber }) => insuredNumber))];
    for (const { text } of pages) expect(numbers.filter((number) => text.includes(number)).length).toBeLessThan(2);
  });

  it('of a synthetic month with many services break between lines and repeat their heads', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      record('UPPLAN', {
        serviceCode: `11${String(1000 + index)}`,
        startTime: '09:00',
        providerName: `事業所${index}`,
      }),
    );
    const pages = await printed(browser, printForms(personViews({ UPPLAN: lines })));
    expect(pages.length).toBeGreaterThan(2);
    for (const { text } of pages) {
      expect(text).toContain('サービス利用票（兼居宅サービス計画）');
      expect(text).toContain('提供時間帯');
      // 予定 and 実績 of a line stand together.
      expect(text.split('予定')).toHaveLength(text.split('実績').length);
    }
    expect(lost([{ UPPLAN: lines }], pages.map(({ text }) => text).join(''))).toStrictEqual([]);
  });

  it('wrap texts of any length over as many pages as they take', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `${index}番目の文。`).join('');
    const records: RecordsByKind = {
      UP1KYO: [record('UP1KYO', { assessmentResult: long, overallPolicy: long })],
      UP2KYO: [
        row2([1, 1, 1], { need: long.slice(0, 2500), serviceContent: long.slice(0, 3500) }),
        row2([1, 1, 2], { serviceContent: 'おわり' }),
      ],
      UP3KYO: [record('UP3KYO', { serviceContent: long, weekday: '1', startTime: '09:00', endTime: '09:30' })],
      UPKIHON: [record('UPKIHON', { lifeHistory: long, familyNote: long })],
      UPYOBO: [record('UPYOBO', { mobilityCurrent: long, healthNote: long })],
    };
    const pages = await printed(browser, printForms(personViews(records)));
    const marks = /\d+番目の文。/gu;
    for (const [form, times] of [
      ['第1表', 2],
      ['第3表', 1],
      ['利用者基本情報', 2],
      ['介護予防サービス・支援計画書', 2],
    ] as const) {
      const text = pages
        .filter((page) => page.text.includes(form))
        .map((page) => page.text)
        .join('');
      const counts = new Map<string, number>();
      for (const [mark] of text.matchAll(marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
      // A break of a page may stand in a sentence; its number of the page then stands in it too.
      expect([...counts.values()].filter((count) => count >= times).length, form).toBeGreaterThan(885);
    }
    const second = pages
      .filter(({ text }) => text.includes('第2表'))
      .map(({ text }) => text)
      .join('');
    expect(second).toContain('おわり');
  });

  it('frame each field on its four sides, so that a page that ends between two rows cuts none open', async () => {
    const page = await browser.newPage();
    await page.setContent(printForms(printViews(current).flat()));
    const open = await page.locator('.frame:not(.bare)').evaluateAll(
      (frames) =>
        frames.filter((frame) => {
          const style = getComputedStyle(frame);
          return ['top', 'right', 'bottom', 'left'].some(
            (side) => style.getPropertyValue(`border-${side}-style`) !== 'solid',
          );
        }).length,
    );
    expect(await page.locator('.frame:not(.bare)').count()).toBeGreaterThan(50);
    expect(open).toBe(0);
    await page.close();
  });

  it('break a period behind its 〜, not within a month', async () => {
    const page = await browser.newPage();
    const records: RecordsByKind = {
      UP2KYO: [row2([1, 1, 1], { longTermPeriod: '令和7年10月～令和8年9月', period: '令和7年10月〜令和8年9月' })],
    };
    await page.setContent(printForms(personViews(records)));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1062, height: 700 });
    const lines = await page.locator('.span').evaluateAll((spans) =>
      spans.map((one) => {
        const tops: Record<string, string> = {};
        const range = document.createRange();
        for (const node of one.childNodes) {
          for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { top } = range.getBoundingClientRect();
            tops[top] = (tops[top] ?? '') + (node.textContent?.[at] ?? '');
          }
        }
        return Object.values(tops);
      }),
    );
    expect(lines.filter((one) => one.length > 0)).toStrictEqual([
      ['令和7年10月～', '令和8年9月'],
      ['令和7年10月〜', '令和8年9月'],
    ]);
    await page.close();
  });

  it('of a whole office: 25 persons in one document', async () => {
    const records = generateRecords('D2', { seed: 7, persons: 25 }) as RecordsByKind;
    const pages = await printed(browser, printForms(personViews(records)));
    expect(pages.length).toBeGreaterThanOrEqual(50);
    expect(lost([records], pages.map(({ text }) => text).join(''))).toStrictEqual([]);
  });
});
