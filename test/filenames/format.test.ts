import { describe, expect, it, test } from 'vitest';
import { CareplanCsvError, type FileName, formatFileName } from './subject';

const plan: FileName = {
  kind: 'UPPLAN',
  edition: '202407',
  month: '2025-11',
  sender: '1370100014',
  senderType: '43',
  receiver: '1370200129',
  receiverType: '11',
  stamp: '20251020113000',
};
const { month: _month, ...kihon } = { ...plan, kind: 'UPKIHON' as const };
const picture: FileName = { ...kihon, kind: 'UPKIHON_IMAGE', branch: '0001' };
const older: FileName = { ...plan, edition: '202208', senderType: null, receiverType: null };

describe('formatFileName', () => {
  test.each<[FileName, string]>([
    [plan, 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV'],
    [older, 'UPPLAN_202511_1370100014_1370200129_20251020113000.CSV'],
    [{ ...plan, kind: 'UPHOSOKU', month: null }, 'UPHOSOKU_000000_1370100014_43_1370200129_11_20251020113000.CSV'],
    [kihon, 'UPKIHON_1370100014_43_1370200129_11_20251020113000.CSV'],
    [picture, 'UPKIHON_IMAGE_1370100014_43_1370200129_11_20251020113000_0001.jpg'],
    [{ ...plan, senderType: 'ZZ' }, 'UPPLAN_202511_1370100014_ZZ_1370200129_11_20251020113000.CSV'],
  ])('writes %j', (parts, name) => {
    expect(formatFileName(parts)).toBe(name);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'UPPLAN'],
    ['no parts', {}],
    ['an unknown kind', { ...plan, kind: 'UPKEIKAKU' }],
    ['a property of every object', { ...plan, kind: 'constructor' }],
    ['an alias', { ...kihon, kind: 'UPHKYO' }],
    ['an unknown edition', { ...plan, edition: '202504' }],
    ['no edition', { ...plan, edition: undefined }],
    ['a kind the edition lacks', { ...older, month: undefined, kind: 'UP3KYO' }],
    ['no month', { ...plan, month: undefined }],
    ['month 13', { ...plan, month: '2025-13' }],
    ['year 0', { ...plan, month: '0000-01' }],
    ['a month without a hyphen', { ...plan, month: '202511' }],
    ['a month and a line end', { ...plan, month: '2025-11\n' }],
    ['zeros where a month belongs', { ...plan, month: null }],
    ['zeros written out', { ...plan, kind: 'UPHOSOKU', month: '000000' }],
    ['a month where none belongs', { ...kihon, month: '2025-11' }],
    ['null where no month belongs', { ...kihon, month: null }],
    ['9 digits', { ...plan, sender: '137010001' }],
    ['11 digits', { ...plan, receiver: '13702001290' }],
    ['lower case', { ...plan, sender: '13a0100012' }],
    ['a number', { ...plan, sender: 1370100014 }],
    ['3-digit types', { ...plan, senderType: '430' }],
    ['no types in 202407', { ...plan, receiverType: null }],
    ['types in 202208', { ...older, senderType: '43' }],
    ['30 February', { ...plan, stamp: '20250230000000' }],
    ['hour 24', { ...plan, stamp: '20251020240000' }],
    ['13 digits', { ...plan, stamp: '2025102011300' }],
    ['a branch on a CSV', { ...plan, branch: '0001' }],
    ['a picture without a branch', { ...picture, branch: undefined }],
    ['branch 0000', { ...picture, branch: '0000' }],
    ['branch 1', { ...picture, branch: '1' }],
    ['an unknown key', { ...plan, extension: 'CSV' }],
  ])('refuses %s', (_why, parts) => {
    expect(() => formatFileName(parts as FileName)).toThrow(CareplanCsvError);
    expect(() => formatFileName(parts as FileName)).toThrow(
      expect.objectContaining({ code: 'invalid_file_name_parts' }),
    );
  });

  it.each([
    [{ ...plan, stamp: '2025-10-20' }, 'stamp of UPPLAN must be 14 digits, YYYYMMDDhhmmss'],
    [{ ...plan, month: '202511' }, "month of UPPLAN must be a month such as '2025-11'"],
    [{ ...plan, sender: '137010001' }, 'sender of UPPLAN must be ten digits or capital letters'],
    [{ ...plan, receiverType: null }, 'receiverType of UPPLAN must be two digits or capital letters'],
  ])('says what a part must be: %#', (parts, words) => {
    expect(() => formatFileName(parts as FileName)).toThrow(`no file name can be made: ${words}`);
  });

  it('takes undefined for absent', () => {
    expect(formatFileName({ ...plan, branch: undefined } as unknown as FileName)).toBe(formatFileName(plan));
  });
});
