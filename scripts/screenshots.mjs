// Takes the two pictures of the page that README shows, from dist/page.html: `npm run build`, then `node scripts/screenshots.mjs`. Wants Chromium.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');
const filesIn = (...folders) =>
  folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

/** Opens files in the page and takes a picture once `show` has brought up what is to be seen. */
async function picture(name, viewport, files, show) {
  const context = await browser.newContext({ locale: 'ja-JP', viewport, offline: true });
  const page = await context.newPage();
  await page.goto(`file://${join(root, 'dist/page.html')}`);
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.locator('#persons .count').waitFor();
  await show(page);
  await page.screenshot({ path: join(root, 'docs/images', name) });
  await context.close();
}

await picture('page.png', { width: 1100, height: 900 }, filesIn('samples-broken'), async (page) => {
  await page.locator('#verdict').evaluate((heading) => heading.blur());
  await page.evaluate('window.scrollTo(0, 0)');
});
const forms = ['1-keikakusho', '2-riyohyo', '3-jisseki'].map((folder) => `samples/202407/${folder}`);
await picture('page-forms.png', { width: 1260, height: 760 }, filesIn(...forms), async (page) => {
  await page
    .getByRole('button', { name: /帳票を見る/u })
    .first()
    .click();
  const form = page.frameLocator('iframe.forms').locator('.form6').first();
  await form.waitFor();
  await form.evaluate((sheet) => sheet.scrollIntoView());
});
await browser.close();
