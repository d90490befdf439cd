import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFiles, type Report, toHtml } from '../../src';
import { samples } from '../support/samples';
import { launchChromium } from './chromium';
import { printed } from './pdf';

let browser: Browser;

const broken = (options = {}): Promise<Report> =>
  checkFiles(
    samples(`${import.meta.dirname}/../../samples-broken`).map(({ name, bytes }) => ({ name, source: bytes })),
    options,
  );

describe('the report in Chromium', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('prints the broken samples, each rule explained, on three pages', async () => {
    const pages = await printed(browser, toHtml(await broken(), { date: '2026-01-01', version: '0', checked: ['x'] }));
    expect(pages.length).toBeLessThanOrEqual(3);
    for (const { width, height } of pages) expect([width, height]).toEqual([210, 297]);
    const text = pages.map((page) => page.text).join('');
    // What is folded on the screen stands on paper.
    for (const word of ['まず、ここから', '見つかった規則', '直し方', '根拠']) expect(text).toContain(word);
  });

  it.each([
    ['a telephone', 320],
    ['a telephone', 360],
    ['a desk', 1100],
  ])('is as wide as the window on %s (%i px)', async (_, width) => {
    for (const options of [{}, { values: true, persons: true }]) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: true });
      await page.setContent(toHtml(await broken(options)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    }
  });

  it('shows nothing in the other language', async () => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    await page.setContent(toHtml(await broken(), { lang: 'en' }));
    const seen = (text: string) => page.locator('h2', { hasText: text }).locator('visible=true').count();
    expect(await seen('Begin here')).toBe(1);
    expect(await page.locator('[lang="ja"]').locator('visible=true').count()).toBe(0);
    expect(await page.locator('[lang="ja"]').count()).toBeGreaterThan(10);
    await page.close();
  });
});
