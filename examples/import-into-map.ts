/**
 * An importer in a page: files as they came in → what is in force, in a store of one's own (here a Map).
 */
import { applyTransmission, type ReplayEntry, readTransmissions, type TransmissionFile } from 'careplan-csv/forms';

/** The database: forms by key and kind. Entries are kept beside them, since they decide what is newer; they hold no rows. */
export interface Database {
  readonly forms: Map<string, readonly object[]>;
  readonly entries: Map<string, ReplayEntry>;
}

/** What an import has to tell the person at the screen. */
export interface Told {
  readonly stamp: string;
  readonly text: string;
}

/**
 * Imports files, oldest transmission first; importing them again changes nothing.
 *
 * @param files All files of the folder that the exchange's client filled, in any order.
 * @param database What was imported before.
 */
export function importFiles(files: Iterable<TransmissionFile>, database: Database): Told[] {
  const told: Told[] = [];
  const { transmissions, left } = readTransmissions(files);
  for (const transmission of transmissions) {
    const { stamp, unit, sender, issues } = transmission;
    const tell = (text: string) => told.push({ stamp, text });

    // 1. A transmission that is not whole waits until the rest has come: what it lacks would be taken for deleted.
    if (issues.some(({ code }) => code === 'transmission_incomplete')) {
      tell(`${unit} from ${sender} is incomplete and was not imported`);
      continue;
    }
    // Equal copies were read once; of two files that differ only the sender knows which one holds.
    if (issues.some((issue) => issue.code === 'transmission_duplicate' && issue.params.equal !== true)) {
      tell(`${unit} from ${sender} has two files of one kind that differ and was not imported`);
      continue;
    }

    // 2. The hook sees the rows of every form that comes into force, once.
    const incoming = new Map<string, readonly object[]>();
    const changes = applyTransmission(database.entries, transmission, ({ id, kind, rows }) => {
      incoming.set(`${id} ${kind}`, rows);
      return undefined;
    });

    // 3. The changes say what goes and what comes. With a database this is one SQL transaction.
    for (const change of changes) {
      const { id, key, kinds, why, before } = change;
      const what = `${kinds.join(', ')} of ${key.insuredNumber ?? 'somebody'}`;
      switch (change.change) {
        case 'put':
          tell(`${what}: new`);
          break;
        case 'replaced':
          for (const kind of change.dropped) database.forms.delete(`${id} ${kind}`);
          tell(`${what}: replaces what ${before?.sender} sent at ${before?.stamp}`);
          // 要支援 to 要介護 within the month, or a change of care manager: somebody should look whether both are meant to stand.
          if (change.planner !== null) {
            tell(`${what}: planned by ${change.planner.now.join(', ')}, before by ${change.planner.before.join(', ')}`);
          }
          break;
        case 'deleted':
          for (const kind of kinds) database.forms.delete(`${id} ${kind}`);
          tell(`${what}: deleted`);
          break;
        case 'ignored':
          if (why === 'not_whole')
            tell(`${what}: held back, since a row of it cannot be read; what ${before?.sender} sent stays`);
          else tell(`${what}: ${change.rows} rows left out (${why})`);
      }
    }
    for (const [form, rows] of incoming) database.forms.set(form, rows);
  }
  for (const { name } of left) told.push({ stamp: '', text: `${name} is no file of the standard` });
  return told;
}
