import { describe, expect, it } from 'vitest';
import { exportTransmissions } from '../../src/exchange/export-transmissions';
import type { BuildRecords } from '../../src/forms/build/types';
import { type PersonRecords, personViews } from '../../src/forms/person/person-view';
import { CareplanCsvError } from '../../src/issues';
import { generateRecords } from '../../src/synthetic/sets';
import { failureOf, oddValues } from '../support/misuse';

const office = { number: '1370200129', serviceType: '11' };
const input = {
  sender: '1370100014',
  senderType: '43',
  stamp: '20251020113000',
  receivers: [office],
  persons: [
    {
      records: generateRecords('D2', { seed: 7, persons: 1, month: '2025-11' }),
      receivers: [office],
      pictures: [{ consultationDate: '2025-10-20', bytes: new Uint8Array(3) }],
    },
  ],
};

/** The parts of the input, as paths into it. */
const parts = [
  ...['sender', 'senderType', 'stamp', 'receivers', 'receivers/0', 'receivers/0/number', 'persons', 'persons/0'],
  ...[
    'persons/0/records',
    'persons/0/records/UPPLAN',
    'persons/0/records/UPPLAN/0',
    'persons/0/records/UPPLAN/0/units',
  ],
  ...['persons/0/records/UPPLAN/0/insuredNumber', 'persons/0/records/UPSIKYU/0/serviceCode'],
  ...['persons/0/receivers', 'persons/0/receivers/0', 'persons/0/receivers/0/serviceType'],
  ...['persons/0/pictures', 'persons/0/pictures/0', 'persons/0/pictures/0/bytes'],
];

function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value)) return value.with(Number(key), withPart(value[Number(key)], rest, part));
  return { ...(value as object), [key]: withPart(Reflect.get(value as object, key), rest, part) };
}

const call = {
  path: 'exportTransmissions',
  call: ([options]: readonly unknown[]) => exportTransmissions('usage', options as never),
};

describe('misuse of exportTransmissions', () => {
  it.each(parts)('in %s is a CareplanCsvError with a sentence, or a finding', async (path) => {
    for (const [name, make] of oddValues) {
      expect([name, await failureOf(call, [withPart(input, path.split('/'), make())])]).toEqual([name, undefined]);
    }
  });

  it('names the place', async () => {
    const said = async (path: string, part: unknown) =>
      exportTransmissions('usage', withPart(input, path.split('/'), part) as never).then(
        () => '',
        (error: unknown) => (error as CareplanCsvError).message,
      );
    expect(await said('persons', undefined)).toBe('options.persons must be a list');
    expect(await said('persons/0', { UPPLAN: [] })).toBe('persons[0].records must be an object');
    expect(await said('persons/0/records/UPPLAN', {})).toBe('persons[0].records.UPPLAN must be an array');
    expect(await said('persons/0/records/upplan', [])).toBe(
      'persons[0].records.upplan must be left out: it is no kind of the standard',
    );
    expect(await said('persons/0/records', new Map([['UPPLAN', []]]))).toBe(
      'persons[0].records must be an object with a list for each kind',
    );
    expect(() => personViews(new Map() as never)).toThrow('records must be an object with a list for each kind');
    expect(await said('stamp', new Date())).toBe(
      'options.stamp must be a text of 14 digits (nextStamp) or a function (stampSequence)',
    );
    const early = Promise.resolve(input);
    await expect(exportTransmissions('usage', early as never)).rejects.toThrow(/it is a Promise, await it$/u);
    const lazily = exportTransmissions('usage', { ...input, persons: new Set([{}]) as never });
    await expect(lazily).rejects.toThrow(CareplanCsvError);
  });

  it('is not a kind without a list: what a person may lack is handed on as it is', async () => {
    const { UPPLAN, UPSIKYU, UPHOSOKU, UPJSK } = generateRecords('D2', { seed: 7, persons: 1 });
    const records = { UPPLAN, UPSIKYU, UPHOSOKU, UPJSK } satisfies BuildRecords & PersonRecords;
    const { ready } = await exportTransmissions('usage', { ...input, persons: [{ records }] });
    expect([UPJSK, ready, personViews(records).length]).toEqual([undefined, true, 1]);
  });
});
