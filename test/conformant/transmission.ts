import { writeAll } from '../../src/codec/write/write';
import type { FileName } from '../../src/filenames/file-name';
import { formatFileName } from '../../src/filenames/format';
import { fileKindInfo, type Kind, kinds } from '../../src/schemas/kinds';
import type { RecordInput, RecordOf } from '../../src/schemas/record';
import { csvVersionIn, grammarOf, type Version } from '../../src/schemas/versions';
import type { NamedBytes } from '../../src/synthetic/files';
import { RecordsByKind } from '../../src/synthetic/sets/layout';
import { tinyJpeg } from '../../src/synthetic/sets/picture';

/** An office as it stands in a file name. */
export interface Party {
  readonly number: string;
  readonly type: string;
  readonly name: string;
}

/** What is the same for all files of a transmission. */
export interface Route {
  readonly from: Party;
  readonly to: Party;
  readonly stamp?: string;
  readonly version?: Exclude<Version, '202504'>;
}

/** A transmission in the making: records go in by kind, files come out. Rows stand in the order in which they were added. */
export class Transmission {
  /** The csvVersion of its records. */
  readonly csvVersion: string;
  readonly #records: RecordsByKind;
  readonly #parts: Pick<FileName, 'edition' | 'sender' | 'senderType' | 'receiver' | 'receiverType' | 'stamp'>;
  readonly #pictures: NamedBytes[] = [];

  constructor({ from, to, stamp = '20251020100000', version = '202407' }: Route) {
    const edition = grammarOf(version);
    const typed = edition === '202407';
    this.csvVersion = csvVersionIn(version);
    this.#records = new RecordsByKind(version);
    this.#parts = {
      edition,
      sender: from.number,
      senderType: typed ? from.type : null,
      receiver: to.number,
      receiverType: typed ? to.type : null,
      stamp,
    };
  }

  /** Adds a row; keys left out are empty. */
  add<K extends Kind>(kind: K, cells: Partial<RecordOf<K>>): this {
    this.#records.add(kind, { csvVersion: this.csvVersion, ...cells });
    return this;
  }

  /** Makes sure that there is a file of the kind, even without a row. */
  open(kind: Kind): this {
    this.#records.open(kind);
    return this;
  }

  /** Adds a picture, and tells its name. */
  picture(branch: string, extension = '.jpg'): string {
    const name = formatFileName({ ...this.#parts, kind: 'UPKIHON_IMAGE', branch }).replace(/\.jpg$/, extension);
    this.#pictures.push({ name, bytes: tinyJpeg() });
    return name;
  }

  /** The files; of kinds that hold one month a file, one for each month. */
  files(): NamedBytes[] {
    const csvs = kinds.flatMap((kind) => (this.#records.records[kind] ? this.#filesOf(kind) : []));
    return [...csvs, ...this.#pictures];
  }

  #filesOf<K extends Kind>(kind: K): NamedBytes[] {
    const records = (this.#records.records[kind] ?? []) as RecordOf<K>[];
    if (fileKindInfo(kind).month === 'none') return [this.#file(kind, {}, records)];
    const months = new Map<string | null, RecordOf<K>[]>();
    for (const record of records) {
      const { targetMonth } = record as { readonly targetMonth: string | null };
      months.set(targetMonth, [...(months.get(targetMonth) ?? []), record]);
    }
    return [...months].map(([month, own]) => this.#file(kind, { month }, own));
  }

  #file(kind: Kind, month: Pick<FileName, 'month'>, records: readonly RecordInput[]): NamedBytes {
    const { bytes, issues } = writeAll(kind, records);
    const [fault] = issues;
    if (fault !== undefined) throw new Error(`${kind} cannot be written: ${fault.code} ${fault.row} ${fault.key}`);
    return { name: formatFileName({ ...this.#parts, kind, ...month }), bytes };
  }
}
