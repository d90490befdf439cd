import type { FieldKey } from '../../../schemas/field-key';
import { fileKindInfo } from '../../../schemas/kinds';
import type { CheckedRow, FileContext, RowPlace } from '../../rule';
import { textOf } from './cells';
import { bothPlan, isOfficeNumber, noOffice } from './offices';

/**
 * Which way a file of 6表 goes, by the office in its rows that must be the sender: the プラン担当業者 of 予定, the サービス事業者 of 実績.
 */
export class Direction {
  readonly #receiver: string | undefined;
  readonly #key: FieldKey | undefined;
  #taken: CheckedRow | undefined;
  #first: RowPlace | undefined;
  #refuted: boolean;

  constructor({ kind, fileName }: FileContext) {
    const { sender, receiver } = fileName ?? {};
    this.#key = fileKindInfo(kind).senderKey;
    this.#receiver = receiver;
    this.#refuted =
      !isOfficeNumber(sender) || !isOfficeNumber(receiver) || sender === receiver || bothPlan(fileName ?? {});
  }

  /** Takes a row; rows whose office cannot be read, or is none, say nothing. */
  add(row: CheckedRow): void {
    if (this.#refuted || row === this.#taken || this.#key === undefined) return;
    this.#taken = row;
    const office = textOf(row, this.#key);
    if (office === undefined || office === noOffice) return;
    this.#first ??= row.at;
    if (office !== this.#receiver) this.#refuted = true;
  }

  /** The first row, where every row seen names the receiver as its sender. */
  get exchanged(): RowPlace | undefined {
    return this.#refuted ? undefined : this.#first;
  }
}

const shared = /* @__PURE__ */ new WeakMap<FileContext, Direction>();

/** The direction of a file, which several rules ask for. */
export function directionOf(context: FileContext): Direction {
  let direction = shared.get(context);
  if (direction === undefined) {
    direction = new Direction(context);
    shared.set(context, direction);
  }
  return direction;
}
