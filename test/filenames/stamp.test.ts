import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { stamps } from './arbitrary';
import { nextStamp, stampSequence } from './subject';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('nextStamp', () => {
  test.each(['Asia/Tokyo', 'UTC', 'America/Sao_Paulo', 'Pacific/Apia'])('tells the time in Japan under TZ=%s', (tz) => {
    process.env.TZ = tz;
    expect(nextStamp(undefined, new Date('2025-10-20T02:30:00Z'))).toBe('20251020113000');
    expect(nextStamp([], new Date('2025-12-31T15:00:00.999Z'))).toBe('20260101000000');
    expect(nextStamp([], new Date('2011-12-30T03:00:00Z'))).toBe('20111230120000');
  });

  test.each<[string | string[], string, string]>([
    [[], '20251020113000', '20251020113000'],
    ['20251020112959', '20251020113000', '20251020113000'],
    ['20251020113000', '20251020113000', '20251020113001'],
    [['20251020113000', '20251021000000', '20251020120000'], '20251020113000', '20251021000001'],
    ['20251231235959', '20251020113000', '20260101000000'],
    ['20240228235959', '20240101000000', '20240229000000'],
    ['20250228235959', '20250101000000', '20250301000000'],
    ['00991231235959', '00010101000000', '01000101000000'],
  ])('after %j at %s comes %s', (previous, now, next) => {
    expect(nextStamp(previous, now)).toBe(next);
  });

  it('goes by the system clock', () => {
    const before = nextStamp([], new Date());
    expect(nextStamp() >= before).toBe(true);
  });

  it('is always later than every stamp in use, and real', () => {
    fc.assert(
      fc.property(fc.array(stamps), stamps, (used, now) => {
        fc.pre(!used.includes('99991231235959'));
        const next = nextStamp(used, now);
        expect(used.every((stamp) => stamp < next) && next >= now).toBe(true);
        expect(nextStamp([], next)).toBe(next);
      }),
    );
  });

  test.each<[string, () => string]>([
    ['a stamp in use that is not real', () => nextStamp('20250230000000')],
    ['a stamp of 13 digits', () => nextStamp(['2025102011300'])],
    ['a stamp that is no string', () => nextStamp([20251020113000 as unknown as string])],
    ['a time of day 24:00', () => nextStamp([], '20251020240000')],
    ['an ISO time', () => nextStamp([], '2025-10-20T11:30:00')],
    ['an invalid Date', () => nextStamp([], new Date(Number.NaN))],
    ['a Date after 9999', () => nextStamp([], new Date(8.64e15))],
    ['a Date before the year 1', () => nextStamp([], new Date(-8.64e15))],
    ['the end of stamps', () => nextStamp('99991231235959', '20251020113000')],
  ])('refuses %s', (_what, call) => {
    expect(call).toThrow(
      expect.objectContaining({
        name: 'CareplanCsvError',
        code: 'invalid_option',
        message: expect.stringMatching(/\w \w/u),
      }),
    );
  });
});

describe('stampSequence', () => {
  it('takes no time of the machine where a clock tells nothing', () => {
    const silent = (() => undefined) as unknown as () => string;
    expect(stampSequence([], silent)).toThrow(/14 digits/u);
  });

  it('never gives one stamp twice, even where the clock stands or goes back', () => {
    const clock = ['20251020113000', '20251020113000', '20251020112900', '20251020113005'];
    const next = stampSequence('20251020112959', () => clock.shift() ?? '20251020113000');
    expect([next(), next(), next(), next(), next()]).toEqual([
      '20251020113000',
      '20251020113001',
      '20251020113002',
      '20251020113005',
      '20251020113006',
    ]);
  });
});
