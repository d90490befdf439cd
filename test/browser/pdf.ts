import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** A page of a PDF. */
export interface PdfPage {
  /** Its text without blanks. */
  readonly text: string;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
}

/** Prints a document as its reader would, and reads the PDF back (poppler's pdftotext and pdfinfo). */
export async function printed(browser: Browser, html: string): Promise<PdfPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-pdf-'));
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.setContent(html);
    const file = join(folder, 'forms.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await page.close();
    const texts = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const sizes = execFileSync('pdfinfo', ['-f', '1', '-l', String(texts.length), file], { encoding: 'utf8' });
    const measured = [...sizes.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/gu)];
    return texts.map((text, index) => ({
      text: text.replaceAll(/[\s\u3000]+/gu, ''),
      width: Math.round((Number(measured[index]?.[1]) * 25.4) / 72),
      height: Math.round((Number(measured[index]?.[2]) * 25.4) / 72),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
