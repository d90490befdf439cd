import { mainKinds } from './bytes';
import { atFile, type Fault } from './fault';

/** Times that a spreadsheet makes of 0900 and 0930. */
const times = { startTime: '900', endTime: '930' } as const;

/** A row that only the layout of DLT1KYO takes: no layout of another kind has four fields that end with a date. */
const otherRow = ['202407', '131024', '6165030196', '20251020'];

/** Faults of a whole file that was saved, or named, as another thing. */
export const savingFaults: readonly Fault[] = [
  {
    code: 'file_spreadsheet_saved',
    base: 'D3',
    beside: ['field_length'],
    inject(set) {
      const file = set.file(set.firstKind(['UPJSK', 'UPPLAN']));
      for (const row of file.rows) {
        for (const [key, time] of Object.entries(times)) row.set(key, time);
      }
      return atFile(file.name);
    },
  },
  {
    code: 'file_kind_differs',
    base: 'D3',
    beside: ['row_field_count'],
    inject(set) {
      const file = set.file(set.firstKind(mainKinds));
      for (const row of file.rows) row.cells.splice(0, row.cells.length, ...otherRow);
      return atFile(file.name);
    },
  },
];
