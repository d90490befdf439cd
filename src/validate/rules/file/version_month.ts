import { fileKindInfo, kinds } from '../../../schemas/kinds';
import { type Version, versionInForce } from '../../../schemas/versions';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { versionOf } from '../support/months';
import { sections } from '../support/sections';

/** The CSVバージョン is not the one in force for the サービス提供年月. */
export const versionMonth = /* @__PURE__ */ defineRule('version_month', () => ({
  section: sections.editions,
  fault: {
    ja: 'CSVバージョンが、サービス提供年月に適用される版ではありません。',
    en: 'The CSVバージョン is not the one in force for the サービス提供年月.',
  },
  why: {
    ja: '適用外の版のファイルは受け手に取り込まれないことがあります。',
    en: 'A receiver may refuse a file of an edition that is not in force.',
  },
  fix: {
    ja: 'サービス提供年月に適用される版で出力し直してください。',
    en: 'Write the file in the edition in force for its month.',
  },
  message: {
    ja: '{field}[の{version}]は、対象年月[（{month}）]に適用される版[（{inForce}）]ではありません。',
    en: '{field}[ ({version})] is not the one in force[ ({inForce})] for the month of service[ ({month})].',
  },
  check: {
    over: 'file',
    kinds: kinds.filter((kind) => fileKindInfo(kind).month !== 'none'),
    reads: ['csvVersion', 'targetMonth'],
    start: (_context, report) => {
      // The file's version is the first known one; rows of another are reported by version_mixed.
      let own: Version | undefined;
      let found = false;
      let seen: string | undefined;
      return {
        row: (row) => {
          if (found) return;
          const version = versionOf(row)?.csvVersion;
          own ??= version;
          const month = textOf(row, 'targetMonth');
          if (version === undefined || version !== own || month === undefined || month === seen) return;
          seen = month;
          const inForce = versionInForce(month)?.csvVersion;
          if (inForce === undefined || inForce === version) return;
          found = true;
          report({ at: row.at, key: 'csvVersion' }, { version, inForce, month });
        },
      };
    },
  },
}));
