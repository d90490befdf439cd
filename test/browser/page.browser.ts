import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Download, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles, encodeMs932, writeAll } from '../../src';
import { filesFromZip, zipFiles } from '../../src/archive';
import { fix } from '../../src/fix';
import { generateRecords, generateSet } from '../../src/synthetic/sets';
import { samples } from '../support/samples';
import { launchChromium } from './chromium';
import { printed } from './pdf';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-page-'));
const html = join(folder, 'page.html');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** A file as Playwright hands it to a page. */
interface Payload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const payload = (name: string, bytes: Uint8Array): Payload => ({
  name: name.split('/').at(-1) ?? name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytes),
});
const folderOf = (name: string): Payload[] =>
  samples().flatMap((one) => (one.name.startsWith(`${name}/`) ? [payload(one.name, one.bytes)] : []));
const broken = samples(join(root, 'samples-broken')).map(({ name, bytes }) => payload(name, bytes));
const clean = ['1-keikakusho', '2-riyohyo', '3-jisseki', '5-yobo'].flatMap((name) => folderOf(`202407/${name}`));

let browser: Browser;
let context: BrowserContext;
let page: Page;
let told: string[];

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

async function choose(files: readonly Payload[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
}

async function open(files: readonly Payload[]): Promise<string> {
  await choose(files);
  const verdict = page.locator('#verdict');
  await verdict.waitFor();
  return (await verdict.textContent()) ?? '';
}

/** What axe finds wrong with the page as it stands. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    "axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))",
  );
  return found as string[];
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the offline page, opened from disk with the network cut off', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'scripts/build-page.mjs'), html], { cwd: root });
    browser = await launchChromium();
  });
  beforeEach(async () => {
    told = [];
    context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1200, height: 900 }, offline: true });
    page = await context.newPage();
    page.on('console', (message) => told.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file:\/\/.*page\.html|blob:null\/.*)$/u.test(request.url())) told.push(`request: ${request.url()}`);
    });
    await page.goto(`file://${html}`);
  });
  afterEach(async () => {
    // No request but for the page and its worker, and nothing on the console: a violation of the policy would stand there.
    expect(told).toStrictEqual([]);
    await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one small file with a policy that forbids every connection', async () => {
    const text = readFileSync(html);
    const { gzipSync } = await import('node:zlib');
    expect(text.length).toBeLessThan(1_000_000);
    expect(gzipSync(text).length).toBeLessThan(300_000);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(text.toString())?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(await page.evaluate("fetch('data:text/plain,x').then(() => 'fetched', () => 'refused')")).toBe('refused');
    told.length = 0;
  });

  it('says of the broken samples that they may be refused, why, and what to do, the gravest first', async () => {
    expect(await open(broken)).toBe('このままでは取り込めないおそれがあります');
    const report = await checkFiles(broken.map(({ name, buffer }) => ({ name, source: new Uint8Array(buffer) })));
    const figures = (await page.locator('.figures').textContent()) ?? '';
    expect(figures).toContain(`エラー ${report.counts.error}`);
    expect(figures).toContain(`警告 ${report.counts.warning}`);
    const marks = await page.locator('.cause h3 .mark').allTextContents();
    expect(marks).toStrictEqual([...marks].sort((a, b) => order(a) - order(b)));
    for (const cause of await page.locator('.cause').all()) expect(await cause.textContent()).toContain('直し方');
    const codes = await page.locator('.cause > button code').allTextContents();
    expect(codes).toContain('file_encoding_utf8');
    expect(codes).toContain('field_date');
    // The heading with the verdict has the focus: a screen reader reads it first.
    expect(await page.evaluate('document.activeElement?.id')).toBe('verdict');
  });

  it('shows each finding with its row as a table of named fields, the bad cell marked, and hides values on request', async () => {
    await open(broken);
    const cause = page.locator('.cause', { has: page.locator('#cause-field_date') });
    await cause.getByRole('button', { name: /場所を見る/u }).click();
    await cause.getByRole('button', { name: '行の内容を見る' }).first().click();
    const bad = cause.locator('tr.bad');
    await bad.first().waitFor();
    expect(await bad.count()).toBeGreaterThan(0);
    expect(await bad.first().textContent()).toContain('▲');
    const names = await cause.locator('tbody th').allTextContents();
    expect(names).toContain('被保険者番号');
    const sentence = cause.locator('.findings p').first();
    expect(await sentence.textContent()).toContain('値: 20251131');
    const shown = await cause.locator('td.value').allTextContents();
    expect(shown.some((value) => /^\d{10}$/u.test(value))).toBe(true);
    await page.getByLabel(/氏名や内容を隠す/u).check();
    const masked = await cause.locator('td.value').allTextContents();
    expect(new Set(masked)).toStrictEqual(new Set(['●●●']));
    // The field is no secret; what it holds is.
    expect(await sentence.textContent()).toContain('項目10「サービス利用日」');
    expect(await sentence.textContent()).not.toContain('20251131');
    expect(await page.locator('main').textContent()).not.toContain('鈴木');
  });

  it('finds nothing in the conformant samples, and lists transmissions in import order', async () => {
    expect(await open(clean)).toBe('取り込めます');
    await page.locator('#persons .count').waitFor();
    const rows = await page.locator('.transmissions > li summary').allTextContents();
    expect(rows.map((row) => row.match(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/u)?.[0])).toStrictEqual([
      '2025-10-20 10:00:00',
      '2025-10-20 11:30:00',
      '2025-10-20 15:00:00',
      '2025-12-02 17:05:01',
    ]);
    expect(rows[1]).toContain('2025-11');
    expect(rows[1]).toContain('利用者 3');
    expect(rows[1]).toContain('1370100014（43 居宅介護支援） → 1370200129（11 訪問介護）');
  });

  it('shows the forms of a person as they are printed, and prints them', async () => {
    await open(clean);
    await button('鈴木　太郎: 帳票を見る').click();
    const forms: FrameLocator = page.frameLocator('iframe.forms');
    await forms.locator('.form6').waitFor();
    expect(await forms.locator('h2').allTextContents()).toStrictEqual([
      '居宅サービス計画書（１）',
      '居宅サービス計画書（２）',
      '週間サービス計画表',
      '令和7年11月分 サービス利用票（兼居宅サービス計画）',
      '令和7年11月分 サービス利用票別表',
      '利用者基本情報',
      '介護予防サービス・支援計画書',
    ]);
    // The style of the forms is allowed by its hash.
    expect(
      await forms
        .locator('.sheet')
        .first()
        .evaluate((sheet) => getComputedStyle(sheet).breakBefore),
    ).toBe('auto');
    expect(
      await forms
        .locator('.sheet')
        .nth(1)
        .evaluate((sheet) => getComputedStyle(sheet).breakBefore),
    ).toBe('page');
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame?.evaluate('window.print = () => { window.printed = true; }');
    await button('印刷（PDFで保存）').click();
    expect(await frame?.evaluate('window.printed')).toBe(true);
    const pages = await printed(browser, (await frame?.content()) ?? '');
    const texts = pages.map(({ text }) => text);
    expect(texts.some((text) => text.includes('第2表') && text.includes('長期目標'))).toBe(true);
    expect(texts.some((text) => text.includes('第6表') && text.includes('訪問介護111211'))).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe('鈴木　太郎: 帳票を見る');
  });

  it('says beside persons and on their forms that rows could not be read', async () => {
    const [plan, ...others] = folderOf('202407/2-riyohyo').sort(
      (a, b) => Number(b.name.startsWith('UPPLAN')) - Number(a.name.startsWith('UPPLAN')),
    );
    if (plan === undefined) throw new Error('no 6表');
    const short = payload(
      plan.name,
      new Uint8Array(Buffer.from(plan.buffer.toString('latin1').replace(',0900,', ',900,'), 'latin1')),
    );
    await open([short, ...others]);
    await page.locator('.persons tbody tr').first().waitFor();
    const rows = await page.locator('.persons tbody tr').allTextContents();
    expect(rows.filter((row) => row.includes('全部ではないおそれ'))).toHaveLength(1);
    expect(await page.locator('p.lost').textContent()).toContain('一覧にいない');
    expect(await violations()).toStrictEqual([]);
    await button('全員の帳票をまとめて出す').click();
    const forms = page.frameLocator('iframe.forms');
    await forms.locator('article').first().waitFor();
    expect([await forms.locator('article').count(), await forms.locator('article.lost').count()]).toStrictEqual([3, 1]);
  });

  it('tells of a file that is cut off first, and shows what it holds all the same', async () => {
    const set = folderOf('202407/2-riyohyo').map((file) =>
      file.name.startsWith('UPPLAN')
        ? payload(file.name, file.buffer.subarray(0, Math.ceil(file.buffer.length / 2) + 1))
        : file,
    );
    await open(set);
    expect(await page.locator('.cause h3').first().textContent()).toContain('最後まで読めません');
    expect(await page.locator('.cause').first().textContent()).toContain('ダウンロードし直す');
    await page.locator('.persons tbody tr').first().waitFor();
    const rows = await page.locator('.persons tbody tr').allTextContents();
    expect(rows.some((row) => row.includes('6表予定') && row.includes('全部ではないおそれ'))).toBe(true);
  });

  it('gives the forms of all persons in one document', async () => {
    await open(clean);
    await button(/全員の帳票/u).click();
    const forms = page.frameLocator('iframe.forms');
    await forms.locator('article').nth(2).waitFor();
    expect(await forms.locator('article').count()).toBe(3);
  });

  it('sets actuals beside the plan and marks what differs', async () => {
    const [actuals] = folderOf('202407/3-jisseki');
    // One visit less than was planned.
    const fewer = actuals?.buffer.subarray(0, actuals.buffer.lastIndexOf('\r\n', -3) + 2) ?? Buffer.alloc(0);
    await open([...folderOf('202407/2-riyohyo'), payload(actuals?.name ?? '', fewer)]);
    await button(/予定と実績を比べる/u)
      .first()
      .waitFor();
    let text = '';
    for (const compare of await button(/予定と実績を比べる/u).all()) {
      await compare.click();
      await page.locator('table.compared').waitFor();
      text += await page.locator('dialog').textContent();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    expect(text).toMatch(/▲ \d+日: 実績なし/u);
    expect(text).toContain('予定どおりです。');
    expect(text).toContain('この事業所の実績はまだ届いていません。');
    // What was planned and made for somebody is among the contents that are hidden.
    await page.getByLabel(/氏名や内容を隠す/u).check();
    await button(/予定と実績を比べる/u)
      .first()
      .click();
    await page.getByText('（隠しています）').waitFor();
    expect(await page.locator('table.compared').count()).toBe(0);
  });

  it('takes archives, asks for a password where one is wanted, and says that it was wrong', async () => {
    const files = folderOf('202407/2-riyohyo').map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) }));
    const archive = await zipFiles(files, { password: 'himitsu' });
    await choose([payload('data.zip', archive)]);
    const field = page.getByLabel('パスワード');
    await field.fill('chigau');
    await button('開く').click();
    await page.getByText('パスワードが違います。').waitFor();
    await field.fill('himitsu');
    await button('開く').click();
    await page.locator('#verdict').waitFor();
    expect(await page.locator('#verdict').textContent()).toBe('取り込めます');
  });

  it('takes what is dropped', async () => {
    const [one] = folderOf('202407/4-sakujo');
    const transfer = await page.evaluateHandle(
      ([name, bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name));
        return data;
      },
      [one?.name ?? '', [...(one?.buffer ?? [])]] as const,
    );
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await page.locator('#verdict').waitFor();
    expect(await page.locator('.figures').textContent()).toContain('ファイル 1');
  });

  /** A folder on disk with files, a folder and an archive in it. */
  async function folderOnDisk(): Promise<string> {
    const path = mkdtempSync(join(folder, 'dropped-'));
    mkdirSync(join(path, 'inner'));
    for (const { name, buffer } of folderOf('202407/2-riyohyo')) writeFileSync(join(path, 'inner', name), buffer);
    const [actuals] = folderOf('202407/3-jisseki');
    const bytes = new Uint8Array(actuals?.buffer ?? []);
    writeFileSync(join(path, 'data.zip'), await zipFiles([{ name: actuals?.name ?? '', bytes }]));
    writeFileSync(join(path, 'Thumbs.db'), 'x');
    return path;
  }

  it('takes a folder that is chosen, with all that lies in it', async () => {
    await page
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles(await folderOnDisk());
    await page.locator('#verdict').waitFor();
    expect(await page.locator('#verdict').textContent()).toBe('取り込めます');
    expect(await page.locator('.figures').textContent()).toContain('ファイル 4');
  });

  /** Drops what lies on the disk, as the system does it: the page gets entries and handles, which it can or cannot read as a page from disk. */
  async function drop(selector: string, ...files: string[]): Promise<void> {
    const client = await context.newCDPSession(page);
    const box = await page.locator(selector).boundingBox();
    const data = { items: [], files, dragOperationsMask: 1 };
    const x = (box?.x ?? 0) + 8;
    const y = (box?.y ?? 0) + 8;
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, x, y, data });
  }

  it('takes files, archives and folders that are dropped together', async () => {
    const path = await folderOnDisk();
    const [one = ''] = readdirSync(join(path, 'inner'));
    writeFileSync(join(path, one), readFileSync(join(path, 'inner', one)));
    await drop('.drop', join(path, one), join(path, 'data.zip'), join(path, 'inner'));
    await page.locator('#verdict').waitFor();
    expect(await page.locator('.figures').textContent()).toContain('ファイル 5');
  });

  it('says so where what is dropped holds no file', async () => {
    await drop('.drop', mkdtempSync(join(folder, 'empty-')));
    await page.getByText('置いたものの中にファイルがありません。').waitFor();
  });

  it.each([
    ['on its field', '.drop'],
    ['beside it', 'footer'],
  ])('takes a folder that is dropped %s, and the next one on the result', async (_, target) => {
    await drop(target, await folderOnDisk());
    await page.locator('#verdict').waitFor();
    expect(await page.locator('.figures').textContent()).toContain('ファイル 4');
    const one = mkdtempSync(join(folder, 'next-'));
    const [deletion] = folderOf('202407/4-sakujo');
    writeFileSync(join(one, deletion?.name ?? ''), deletion?.buffer ?? '');
    await drop('.verdict', one);
    await page.getByText('ファイル 1', { exact: true }).waitFor();
  });

  it('says so where there is no file of the standard', async () => {
    expect(await open([payload('memo.txt', new TextEncoder().encode('memo'))])).toBe('標準仕様のファイルがありません');
  });

  it.each(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'] as const)(
    'opens and saves a synthetic set of %s',
    async (pattern) => {
      await page.getByLabel('連携パターン').selectOption(pattern);
      const [download] = await Promise.all([page.waitForEvent('download'), button('このデータをZIPで保存').click()]);
      const names = (await filesFromZip(await bytesOf(download))).map(({ name }) => name);
      expect(names.sort()).toStrictEqual(
        generateSet(pattern, { persons: 5 })
          .map(({ name }) => name)
          .sort(),
      );
      await button('このデータを開く').click();
      await page.locator('#verdict').waitFor();
      expect(await page.locator('#verdict').textContent()).toBe('取り込めます');
    },
  );

  it('saves the fixed files with a list of what was done: what could be fixed is', async () => {
    await open(broken);
    const [download] = await Promise.all([page.waitForEvent('download'), button('直したファイル（ZIP）').click()]);
    const files = await filesFromZip(await bytesOf(download));
    const list = files.find(({ name }) => name === 'henko-ichiran.txt');
    const text = new TextDecoder().decode((await list?.source()) as Uint8Array);
    expect(text).toContain('Shift_JIS');
    expect(text).not.toContain('鈴木');
    const set = files.filter((file) => file !== list);
    const after = await checkFiles(set);
    const given = broken.map(({ name, buffer }) => ({ name, source: new Uint8Array(buffer) }));
    const expected = await fix(given);
    expect(after.counts).toStrictEqual(expected.report.counts);
    expect(after.byCode.file_encoding_utf8).toBeUndefined();
    await page.getByText(`${expected.changes.length}件を直しました。`).waitFor();
  });

  it('fixes a set that a spreadsheet program saved so that a check finds no error', async () => {
    const saved = folderOf('202407/3-jisseki').map(({ name, buffer }) => {
      const text = new TextDecoder('shift_jis')
        .decode(buffer)
        .replaceAll('"', '')
        .replaceAll(/(?<=^|,|\n)0+(?=\d)/gu, '');
      return payload(name, encodeMs932(text).bytes);
    });
    expect(await open(saved)).toBe('このままでは取り込めないおそれがあります');
    expect(await page.locator('.cause > button code').first().textContent()).toBe('file_spreadsheet_saved');
    const [download] = await Promise.all([page.waitForEvent('download'), button('直したファイル（ZIP）').click()]);
    const files = await filesFromZip(await bytesOf(download));
    expect((await checkFiles(files)).counts.error).toBe(0);
  });

  it('saves the report, without a name and without a value', async () => {
    await open(broken);
    const [download] = await Promise.all([page.waitForEvent('download'), button('検査報告（HTML）').click()]);
    const text = Buffer.from(await bytesOf(download)).toString('utf8');
    expect(text).toContain('<!doctype html>');
    expect(text).toContain('file_encoding_utf8');
    expect(text).not.toContain('鈴木');
  });

  it.each([
    ['ja', '検査報告（CSV）', '重大度', '直し方'],
    ['en', 'The report (CSV)', 'severity', 'fix'],
  ] as const)(
    'saves the report as a table for spreadsheets in %s, without a name and without a value',
    async (lang, name, head, fixed) => {
      await page.getByLabel('言語').selectOption(lang);
      await open(broken);
      const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
      expect(download.suggestedFilename()).toBe('kensa-hokoku.csv');
      const bytes = await bytesOf(download);
      // Without its mark a spreadsheet on Windows takes UTF-8 for Shift_JIS.
      expect([...bytes.subarray(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf]);
      const [heads = [], ...rows] = parse(new TextDecoder().decode(bytes), { bom: true }) as string[][];
      expect(heads).toContain(head);
      expect(heads).toContain(fixed);
      const report = await checkFiles(
        broken.map(({ name: file, buffer }) => ({ name: file, source: new Uint8Array(buffer) })),
        { persons: true },
      );
      const { error, warning, info } = report.counts;
      expect(rows).toHaveLength(error + warning + info);
      const code = heads.indexOf(lang === 'ja' ? 'コード' : 'code');
      expect(new Set(rows.map((row) => row[code]))).toStrictEqual(new Set(Object.keys(report.byCode)));
      const table = rows.flat().join('\n');
      expect(table).not.toContain('鈴木');
      const persons = report.files.flatMap(({ issues }) => issues.flatMap(({ person }) => person?.insured ?? []));
      expect(persons.length).toBeGreaterThan(0);
      for (const insured of persons) expect(table).not.toContain(insured);
      await page
        .getByText(lang === 'ja' ? `指摘 ${rows.length}件の表` : `A table of ${rows.length} findings`)
        .waitFor();
    },
  );

  it.each([
    ['ja', /場所を見る/u, '被保険者番号', /氏名や内容を隠す/u],
    ['en', /Show where/u, 'Insured', /Hide names/u],
  ] as const)(
    'tells beside each finding whom it is about, and hides that with the values, in %s',
    async (lang, places, who, hide) => {
      await page.getByLabel('言語').selectOption(lang);
      await open(broken);
      await page.locator('#persons .count').waitFor();
      const cause = page.locator('.cause', { has: page.locator('#cause-field_date') });
      await cause.getByRole('button', { name: places }).click();
      const persons = cause.locator('.who');
      await persons.first().waitFor();
      expect(await persons.count()).toBe(await cause.locator('.findings > li').count());
      const given = broken.map(({ name, buffer }) => ({ name, source: new Uint8Array(buffer) }));
      const report = await checkFiles(given, { persons: true });
      const insured = report.files.flatMap(({ issues }) => issues).find(({ code }) => code === 'field_date')
        ?.person?.insured;
      expect(insured).toMatch(/^\d{10}$/u);
      const [first = ''] = await persons.allTextContents();
      expect(first).toMatch(new RegExp(`^${who} ${insured} \\S`, 'u'));
      await page.getByLabel(hide).check();
      expect(new Set(await persons.allTextContents())).toStrictEqual(new Set([`${who} ●●●`]));
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).not.toContain(insured);
      expect(text).not.toContain('鈴木');
    },
  );

  it('hides names of files with the contents: they may hold a person’s', async () => {
    const named = folderOf('202407/2-riyohyo').map((one) => ({ ...one, name: `鈴木様 ${one.name}` }));
    const [plan] = folderOf('202407/2-riyohyo').filter(({ name }) => name.startsWith('UPPLAN'));
    await open([...named, ...(plan === undefined ? [] : [plan])]);
    await page.locator('#persons .count').waitFor();
    const places = button(/場所を見る/u);
    while ((await places.count()) > 0) await places.first().click();
    const closed = page.locator('.transmissions details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    await page.locator('.findings .where').first().waitFor();
    const text = async (): Promise<string> => (await page.locator('main').textContent()) ?? '';
    expect(await text()).toContain('鈴木様 UPPLAN');
    await page.getByLabel(/氏名や内容を隠す/u).check();
    expect(await text()).not.toContain('鈴木');
    expect(await text()).toContain(plan?.name);
    expect(await text()).toMatch(/UPPLAN-\d\.CSV/u);
  });

  it('saves an anonymised copy that has the same faults', async () => {
    await open(broken);
    const [download] = await Promise.all([page.waitForEvent('download'), button('匿名化した写し（ZIP）').click()]);
    const files = await filesFromZip(await bytesOf(download));
    const copy = await checkFiles(files);
    const original = await checkFiles(broken.map(({ name, buffer }) => ({ name, source: new Uint8Array(buffer) })));
    expect(copy.byCode).toStrictEqual(original.byCode);
    const texts = await Promise.all(
      files.map(async ({ source }) => new TextDecoder('shift_jis').decode((await source()) as Uint8Array)),
    );
    expect(texts.join('')).not.toContain('鈴木');
  });

  it('speaks English too', async () => {
    await page.getByLabel('言語').selectOption('en');
    await page.waitForFunction("document.title.includes('check your files')");
    await open(broken);
    expect(await page.locator('#verdict').textContent()).toBe('May be refused as it is');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('What to do');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('can be used with the keyboard alone', async () => {
    await page.getByLabel('連携パターン').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#verdict').waitFor();
    const first = page.getByRole('button', { name: /帳票を見る/u }).first();
    await first.waitFor();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((one) => one === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
  });

  it.each([
    ['light', 1200],
    ['dark', 1200],
    ['light', 360],
    ['dark', 360],
    // 1280 at 200 %.
    ['light', 640],
  ] as const)(
    'breaks no rule of accessibility, %s, %i wide, and does not scroll sideways',
    async (colorScheme, width) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const fits = (): Promise<unknown> =>
        page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
      expect(await violations()).toStrictEqual([]);
      expect(await fits()).toBe(true);
      await open([...broken, ...folderOf('202407/3-jisseki')]);
      await page.locator('#persons .count').waitFor();
      for (const code of ['field_date', 'transmission_incomplete']) {
        await page
          .locator('.cause', { has: page.locator(`#cause-${code}`) })
          .getByRole('button', { name: /場所を見る/u })
          .click();
      }
      await page.getByRole('button', { name: '行の内容を見る' }).first().click();
      await page.locator('table.row').first().waitFor();
      for (const summary of await page.locator('.transmissions summary').all()) await summary.click();
      // A number or a value that breaks between its digits is read as another one.
      for (const cell of await page.locator('td.number, table.row td.value, table.persons td:nth-child(2)').all()) {
        const text = (await cell.textContent()) ?? '';
        if (!/^[\d,]+$/u.test(text)) continue;
        const lines = await cell.evaluate((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
        });
        expect(lines, text).toBeLessThan(2);
      }
      expect(await violations()).toStrictEqual([]);
      expect(await fits()).toBe(true);
      await page
        .getByRole('button', { name: /帳票を見る/u })
        .first()
        .click();
      await page.frameLocator('iframe.forms').locator('.sheet').first().waitFor();
      expect(await violations()).toStrictEqual([]);
    },
  );

  describe('with 100,000 rows', () => {
    const rows = 100_000;
    const file = join(folder, 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV');

    beforeAll(() => {
      const base = generateRecords('D2', { seed: 7, persons: 200, month: '2025-11' }).UPPLAN ?? [];
      const all = Array.from({ length: rows }, (_, index) => {
        const person = String(Math.floor(index / base.length) + 1).padStart(4, '0');
        const row = base[index % base.length]!;
        return {
          ...row,
          insuredNumber: `${person}${row.insuredNumber.slice(4)}`,
          startTime: index % 1000 === 0 ? '10:00' : row.startTime,
        };
      });
      writeFileSync(file, writeAll('UPPLAN', all).bytes);
    });

    it('tells the transmission at once, stays responsive, and comes to a verdict', async () => {
      await page.evaluate(
        'window.longest = 0; let last = performance.now(); setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 20);',
      );
      const start = Date.now();
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.locator('.working li').first().waitFor();
      expect(Date.now() - start).toBeLessThan(1000);
      await page.locator('#verdict').waitFor({ timeout: 50_000 });
      expect(await page.locator('.figures').textContent()).toContain('行 100,000');
      await page.locator('#persons .count').waitFor({ timeout: 50_000 });
      // The page itself never stood still for long: the worker does the work.
      expect(await page.evaluate('window.longest')).toBeLessThan(500);
    });

    it('can be stopped', async () => {
      await page.locator('input[type=file]').first().setInputFiles(file);
      await button('中止').click();
      await page.getByText('中止しました。').waitFor();
      expect(await open(folderOf('202407/3-jisseki'))).toBe('取り込めます');
    });
  });

  it('draws 500 transmissions in parts', async () => {
    const one = Object.fromEntries(folderOf('202407/4-sakujo').map(({ name, buffer }) => [name.split('_')[0], buffer]));
    const files = Array.from({ length: 500 }, (_, index) =>
      payload(
        `DLT1KYO_1370100014_43_1370200129_11_202510201${String(80_000 + index).slice(0, 1)}${String(Math.floor(index / 60)).padStart(2, '0')}${String(index % 60).padStart(2, '0')}.CSV`,
        one.DLT1KYO ?? new Uint8Array(),
      ),
    );
    expect(await open(files)).toBe('取り込めます');
    expect(await page.locator('#transmissions .count').textContent()).toBe('500');
    expect(await page.locator('.transmissions > li').count()).toBe(50);
    await page.locator('#transmissions ~ button').click();
    expect(await page.locator('.transmissions > li').count()).toBe(100);
  });
});

function order(severity: string): number {
  return ['エラー', '警告', '情報'].indexOf(severity);
}
