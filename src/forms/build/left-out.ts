import type { KeyValues } from '../replay/families';
import type { Row } from '../support/rows';
import type { LeftOut, LeftOutBecause } from './types';

/** Gathers what is left out; rows that differ in nothing but their content are counted, not listed. */
export class LeftOuts {
  readonly #found = new Map<string, LeftOut>();

  add(
    why: LeftOutBecause,
    key: KeyValues | Row,
    more: Partial<Pick<LeftOut, 'kind' | 'rows' | 'serviceType' | 'receiver'>> = {},
  ): void {
    const { kind = null, rows = 1, serviceType = null, receiver = null } = more;
    const known: KeyValues = Object.fromEntries(
      Object.entries(key).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const { insurerNumber = null, insuredNumber = null } = known;
    const id = JSON.stringify([why, known, kind, serviceType, receiver]);
    const before = this.#found.get(id)?.rows ?? 0;
    this.#found.set(id, {
      ...{ why, insurerNumber, insuredNumber, key: known, kind },
      ...{ rows: before + rows, serviceType, receiver },
    });
  }

  list(): LeftOut[] {
    return [...this.#found.values()];
  }
}

/** What tells the person and the form of a row, where no whole key is known. */
export function partialKey(row: Row): Row {
  const { insurerNumber, insuredNumber, planDate, targetMonth, consultationDate } = row;
  return { insurerNumber, insuredNumber, planDate, targetMonth, consultationDate };
}
