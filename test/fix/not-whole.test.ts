import { expect, it } from 'vitest';
import { fix } from '../../src/fix/fix';
import { generateSet } from '../../src/synthetic/sets';

const usage = generateSet('D2', { seed: 1, persons: 2 });
const plan = usage.find(({ name }) => name.startsWith('UPPLAN'));
const { name, bytes } = plan as NonNullable<typeof plan>;
const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');

it.each([
  ['cut off within a row', bytes.slice(0, bytes.length - 40), 'cut_off'],
  ['a PDF by another name', pdf, 'holds_pdf'],
])('leaves a file as it is that is %s, also where rows may be left out', async (_, source, reason) => {
  const { files, changes, refused, report } = await fix([{ name, source }], { partial: true });
  expect(files.map((one) => one.bytes)).toEqual([source]);
  expect([changes, refused]).toEqual([[], []]);
  const found = report.files[0]?.issues.filter(({ code }) => code === 'file_unreadable');
  expect(found?.map(({ params }) => params)).toEqual([expect.objectContaining({ reason })]);
});
