import { kinds } from '../../../schemas/kinds';
import { type Version, versionInfo } from '../../../schemas/versions';
import { type CheckedRow, defineRule } from '../../rule';
import { versionOf } from '../support/months';
import { sections } from '../support/sections';

/** The edition a row names, whether or not it has the fields of that edition. */
function versionNamed(row: CheckedRow): Version | undefined {
  return (versionOf(row) ?? versionInfo(row.cell('csvVersion') ?? ''))?.csvVersion;
}

/** Rows of one file have different CSVバージョン. */
export const versionMixed = /* @__PURE__ */ defineRule('version_mixed', () => ({
  section: sections.csvVersion,
  fault: {
    ja: '一つのファイルの中に異なるCSVバージョンの行があります。',
    en: 'Rows of one file have different CSVバージョン.',
  },
  why: {
    ja: 'ファイル全体を一つの版で読む受け手では、一部の行が取り込めません。',
    en: 'A receiver that reads a file by one edition loses some of the rows.',
  },
  fix: {
    ja: '1ファイルのCSVバージョンをそろえてください。',
    en: 'Give all rows of a file the same CSVバージョン.',
  },
  message: {
    ja: '{field}がこのファイルの最初の行[（{firstRow}行目）]と異なります。',
    en: '{field} differs from that of the first row of the file[ (row {firstRow})].',
  },
  check: {
    over: 'file',
    kinds,
    reads: ['csvVersion'],
    start: (_context, report) => {
      let first: { readonly version: Version; readonly row: number } | undefined;
      let found = false;
      return {
        row: (row) => {
          if (found) return;
          const version = versionNamed(row);
          if (version === undefined) return;
          first ??= { version, row: row.at.row };
          if (version === first.version) return;
          found = true;
          report({ at: row.at, key: 'csvVersion' }, { firstRow: first.row });
        },
      };
    },
  },
}));
