import { Random } from '../../src/synthetic/random';
import type { AnyRecord } from './records';

/** Repeats records until there are enough, each time with other persons. */
export function tiled(records: readonly AnyRecord[], count: number): readonly AnyRecord[] {
  const out: AnyRecord[] = [];
  for (let tile = 0; out.length < count; tile += 1) {
    for (const record of records) {
      if (out.length === count) break;
      out.push(tile === 0 ? record : { ...record, insuredNumber: otherNumber(String(record.insuredNumber), tile) });
    }
  }
  return out;
}

/** 被保険者番号 of the same shape: `H` stays. */
function otherNumber(number: string, tile: number): string {
  const letter = number.startsWith('H') ? 'H' : '';
  const digits = number.length - letter.length;
  return letter + String((Number(number.slice(letter.length)) + tile * 7_919_113) % 10 ** digits).padStart(digits, '0');
}

/** The records in an order that follows nothing. */
export function shuffled(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const random = new Random(20251101, 'shuffled');
  const out = [...records];
  for (let index = out.length - 1; index > 0; index -= 1) {
    const other = random.int(0, index);
    [out[index], out[other]] = [out[other] as AnyRecord, out[index] as AnyRecord];
  }
  return out;
}
