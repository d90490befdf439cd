import { CareplanCsvError, formatFileName, groupTransmissions, parseFileName } from '../../src/index';
import { samples } from '../material';
import type { Random } from '../random';
import { holds, same, shorter, type Target, withoutItems, withoutText } from '../target';

const pieces = [
  '_', '__', '.', '.CSV', '.csv', '.pdf', '.jpg', '.JPG', '.jpeg', ' (1)', ' - コピー', ' - Copy', ' のコピー', ' copy 2', 'コピー', '/', '\\', '..', 'UP', 'UPPLAN', 'UPHKYO',
  'UPKIHON', 'UPKIHON_IMAGE', 'UPKIHONSUB1', 'DLT', '000000', '202511', '202513', '00000000000000', '20251020113000', '20250230113000', '99991231235959',
  '1370100014', '13A0100012', '137010001', '43', 'AF', '0001', '0000', '１', 'ı', 'ß', '\u0000', '\ud800', '<', '🍣',
]; // biome-ignore format: a list to be read as one

export function someName(random: Random): string {
  if (random.oneIn(8)) return Array.from({ length: random.below(12) }, () => random.pick(pieces)).join('');
  let name = random.pick(samples).name;
  for (let change = random.below(4); change > 0; change -= 1) {
    const at = random.below(name.length + 1);
    const drop = random.below(3) === 0 ? random.below(6) : 0;
    const put = random.oneIn(3)
      ? ''
      : random.oneIn(2)
        ? random.pick(pieces)
        : String.fromCharCode(0x20 + random.below(0x5f));
    name = name.slice(0, at) + put + name.slice(at + drop);
    if (random.oneIn(12)) name = name.toLowerCase();
  }
  return name;
}

function testName(name: string): void {
  const parsed = parseFileName(name);
  same(parseFileName(name), parsed, 'the same name is read differently the second time');
  const bad = parsed.issues.some(({ severity, code }) => severity === 'error' || code === 'file_not_csv');
  holds(parsed.ok === !bad, `ok is ${parsed.ok} with ${parsed.issues.map(({ code }) => code)}`);
  for (const issue of parsed.issues) holds(issue.file === name, 'an issue has another name');
  if (!parsed.ok) return;
  const repairs = parsed.issues.flatMap(({ code, params }) => (code === 'file_name_repaired' ? [params.repair] : []));
  let written: string;
  try {
    written = formatFileName(parsed.value);
  } catch (error) {
    const refused = repairs.includes('short_office_number') || repairs.includes('service_code_3_digits');
    holds(error instanceof CareplanCsvError && refused, `cannot be written again: ${error}`);
    return;
  }
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (repairs.length === 0)
    same(written.replace(/\.jpg$/, ''), base.replace(/\.jpg$/i, ''), 'parse and format are no inverse');
  same(parseFileName(written).value, parsed.value, 'format and parse are no inverse');
}

function testGroups(names: readonly string[]): void {
  const groups = groupTransmissions(names);
  same(groupTransmissions([...names].reverse()), groups, 'the order of names changes the groups');
  const members = groups.transmissions.flatMap(({ files }) => files);
  holds(members.length <= names.length, 'a file is in two transmissions');
  for (const name of new Set(members)) {
    holds(
      members.filter((one) => one === name).length <= names.filter((one) => one === name).length,
      'a file is in two transmissions',
    );
  }
  const stamps = groups.transmissions.map(({ stamp }) => stamp);
  same([...stamps].sort(), stamps, 'transmissions are not in the order of their stamps');
}

/** File names: damaged, repaired, foreign. */
export const names: Target<readonly string[]> = {
  name: 'names',
  make: (random) => Array.from({ length: 1 + random.below(6) }, () => someName(random)),
  test: (list) => {
    for (const name of list) testName(name);
    testGroups(list);
  },
  *shrink(list) {
    yield* shorter(list, withoutItems);
    for (const [index, name] of list.entries()) {
      for (const less of shorter(name, withoutText)) yield list.with(index, less);
    }
  },
  show: (list) => JSON.stringify(list),
};
