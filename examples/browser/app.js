// ブラウザの中でCSVを検査する。index.html と組で使う。Node の機能もポリフィルも要らない。
// @ts-check
import { checkFiles, toText } from 'careplan-csv';

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 */
function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} がありません`);
  return found;
}

const input = element('files', HTMLInputElement);
const progress = element('progress', HTMLProgressElement);
const summary = element('summary', HTMLParagraphElement);
const output = element('report', HTMLPreElement);

/** @type {AbortController | undefined} */
let running;

input.addEventListener('change', async () => {
  // 選び直されたら、前の検査はやめる。
  running?.abort();
  const own = new AbortController();
  running = own;
  const files = [...(input.files ?? [])].map((file) => ({ name: file.name, source: file }));
  progress.hidden = false;
  output.hidden = true;
  try {
    const report = await checkFiles(files, {
      profile: 'tolerant',
      signal: own.signal,
      onProgress: ({ done, total }) => {
        progress.max = total;
        progress.value = done;
      },
    });
    const { error, warning, info } = report.counts;
    summary.textContent = `エラー ${error} 警告 ${warning} 情報 ${info}`;
    output.textContent = toText(report, { lang: 'ja' });
    output.hidden = false;
  } catch (failure) {
    if (own.signal.aborted) return;
    summary.textContent = `読めませんでした: ${failure instanceof Error ? failure.message : failure}`;
  } finally {
    if (running === own) progress.hidden = true;
  }
});
