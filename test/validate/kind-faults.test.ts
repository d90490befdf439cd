import { describe, expect, it } from 'vitest';
import { formatFileName } from '../../src/filenames/format';
import { parseFileName } from '../../src/filenames/parse';
import { fileKindInfo, type Kind, kinds } from '../../src/schemas/kinds';
import { generateSet, type NamedBytes } from '../../src/synthetic/sets';
import { type CheckOptions, checkFiles } from '../../src/validate/check-files';

/** The same name with another kind, and a month where that kind has one. */
function misnamed(name: string, kind: Kind): string {
  const parsed = parseFileName(name);
  if (!parsed.ok) throw new Error(`no name: ${name}`);
  const { month = '2025-11', ...others } = parsed.value;
  const wanted = fileKindInfo(kind).month;
  const its = wanted === 'none' ? {} : { month: wanted === 'month' ? (month ?? '2025-11') : month };
  return formatFileName({ ...others, kind, ...its });
}

/** A set, the file at a place under the name of another kind; in a folder of its own, since the name may be there already. */
const slipped = (set: readonly NamedBytes[], at: number, kind: Kind) =>
  set.map(({ name, bytes }, index) => ({
    name: index === at ? `folder/${misnamed(name, kind)}` : name,
    source: bytes,
  }));

/** All findings that follow from no other. */
async function told(files: ReturnType<typeof slipped>, options: CheckOptions = {}) {
  const { files: reports, transmissions } = await checkFiles(files, options);
  return [...reports, ...transmissions].flatMap(({ issues }) => issues).filter(({ cause }) => cause === undefined);
}
const codes = async (...given: Parameters<typeof told>) => (await told(...given)).map(({ code }) => code);
const at = (set: readonly NamedBytes[], kind: Kind) => set.findIndex(({ name }) => parseFileName(name).kind === kind);

/** 予定 and 実績, and their deletions, have one layout each: their rows do not tell. */
const alike: readonly (readonly [Kind, Kind])[] = [
  ['UPPLAN', 'UPJSK'],
  ['UPJSK', 'UPPLAN'],
];

describe.each(['D1', 'D2', 'D3', 'D4', 'D5'] as const)('the wrong kind in one name of %s', (pattern) => {
  const set = generateSet(pattern, { persons: 3, seed: 1 });
  const csv = set.flatMap(({ name }, index) => (name.endsWith('.CSV') ? [index] : []));

  it.each(csv.map((index) => [set[index]!.name, index] as const))('is one finding: %s', async (name, index) => {
    for (const kind of kinds) {
      const own = parseFileName(name).kind;
      if (kind === own || alike.some(([a, b]) => a === own && b === kind)) continue;
      expect([kind, await codes(slipped(set, index, kind))]).toEqual([kind, ['file_kind_differs']]);
    }
  });
});

describe('the wrong kind in a name', () => {
  const plan = generateSet('D1', { persons: 3, seed: 1 });
  const files = slipped(plan, at(plan, 'UP2KYO'), 'UP3KYO');

  it('does not hide that another file is missing', async () => {
    const fewer = files.filter(({ name }) => !name.startsWith('UPHOSOKU_'));
    expect((await told(fewer)).map(({ code, params }) => [code, params])).toEqual([
      ['file_kind_differs', expect.objectContaining({ fits: 'UP2KYO' })],
      ['transmission_incomplete', expect.objectContaining({ missing: 'UPHOSOKU' })],
    ]);
  });

  it('explains nothing of the set where the finding is switched off', async () => {
    const rules = { file_kind_differs: { severity: 'off', reason: 'a test' } } as const;
    const found = await codes(files, { rules });
    expect(found).toEqual(expect.arrayContaining(['transmission_incomplete', 'transmission_duplicate']));
  });

  it('keeps the month of the name where both kinds have one', async () => {
    const month = (to: string) => generateSet('D2', { persons: 2, seed: 1, month: to });
    const [first, second] = [month('2025-11'), month('2025-12')];
    const stamp = /_(\d{14})/.exec(first[0]!.name)?.[1] ?? '';
    const alongside = second.map(({ name, bytes }) => ({ name: name.replace(/_\d{14}/, `_${stamp}`), source: bytes }));
    const lacking = alongside.filter(({ name }) => !name.startsWith('UPSIKYU_'));
    const found = await told([...slipped(first, at(first, 'UPSIKYU'), 'UPPLAN'), ...lacking]);
    expect(found.map(({ code, params }) => [code, params])).toEqual([
      ['file_kind_differs', expect.objectContaining({ fits: 'UPSIKYU' })],
      ['transmission_incomplete', expect.objectContaining({ missing: 'UPSIKYU', month: '2025-12' })],
    ]);
  });

  it('makes no other unit of a file whose name is that of a whole one', async () => {
    const actual = generateSet('D3', { persons: 2, seed: 1 });
    const whole = slipped(actual, 0, 'DLTJSK');
    const { transmissions } = await checkFiles(whole);
    expect(transmissions.map(({ unit, issues }) => [unit, issues])).toEqual([['actualDeletion', []]]);
  });
});
