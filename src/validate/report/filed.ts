import { push } from '../../objects';
import type { FileReport, Report, TransmissionReport } from './report';

/** A transmission with the reports of its files. */
interface FiledTransmission {
  readonly transmission: TransmissionReport;
  readonly files: readonly FileReport[];
}

/** The files of a report where they belong. */
export interface Filed {
  readonly transmissions: readonly FiledTransmission[];
  /** Files of no transmission, in the order given. */
  readonly others: readonly FileReport[];
}

/**
 * Puts the files of a report to their transmissions. Two files may have one name: each is taken once.
 *
 * @param report The report.
 */
export function filed(report: Report): Filed {
  const byName = new Map<string, FileReport[]>();
  for (const file of report.files) push(byName, file.name, file);
  const transmissions = report.transmissions.map((transmission) => ({
    transmission,
    files: transmission.files.flatMap((name) => byName.get(name)?.shift() ?? []),
  }));
  const taken = new Set(transmissions.flatMap(({ files }) => files));
  return { transmissions, others: report.files.filter((file) => !taken.has(file)) };
}
