import type { Download } from './protocol';

/** How long a browser may take to begin saving, in milliseconds. */
const grace = 60_000;

/** Has the browser save a file. */
export function save({ name, blob }: Download): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), grace);
}
