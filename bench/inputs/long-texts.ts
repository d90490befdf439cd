import { Random } from '../../src/synthetic/random';
import type { AnyRecord } from './records';

/** Values that hold full-width characters are free text in these files. */
const isProse = (value: unknown): value is string => typeof value === 'string' && /[ぁ-ん]/.test(value);

/** Makes prose three to nine times as long: with other prose of the same column, line breaks and quotation marks. */
export function longer(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const random = new Random(20251101, 'long');
  return records.map((record) =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => {
        if (!isProse(value)) return [key, value];
        const parts = [value];
        for (let count = random.int(2, 8); count > 0; count -= 1) {
          const other = random.pick(records)[key];
          parts.push(random.chance(0.3) ? `「${value}」"${random.digits(3)}"` : isProse(other) ? other : value);
        }
        return [key, parts.join(random.pick(['\r\n', '\r\n・', '。']))];
      }),
    ),
  );
}
