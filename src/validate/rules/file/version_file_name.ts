import { kinds } from '../../../schemas/kinds';
import { defineRule } from '../../rule';
import { versionOf } from '../support/months';
import { sections } from '../support/sections';

/** The CSVバージョン and the grammar of the file name belong to different editions. */
export const versionFileName = /* @__PURE__ */ defineRule('version_file_name', () => ({
  section: sections.names,
  fault: {
    ja: 'CSVバージョンとファイル名の命名規則の版が食い違っています。',
    en: 'The CSVバージョン and the grammar of the file name belong to different editions.',
  },
  why: {
    ja: '受け手はファイル名と中身のどちらの版で読むか決められません。',
    en: 'A receiver cannot tell by which edition to read the file.',
  },
  fix: {
    ja: 'ファイル名とCSVバージョンを同じ版にそろえてください。',
    en: 'Let file name and CSVバージョン follow the same edition.',
  },
  message: {
    ja: '{field}[の{version}]とファイル名の命名規則[（{edition}）]の版が食い違っています。',
    en: '{field}[ ({version})] and the naming of the file[ ({edition})] belong to different editions.',
  },
  check: {
    over: 'file',
    kinds,
    reads: ['csvVersion'],
    start: (context, report) => {
      const edition = context.fileName?.edition;
      // The file's version is the first known one; rows of another are reported by version_mixed.
      let looking = edition !== undefined;
      return {
        row: (row) => {
          if (!looking || edition === undefined) return;
          const info = versionOf(row);
          if (info === undefined) return;
          looking = false;
          if (info.grammar === edition) return;
          report({ at: row.at, key: 'csvVersion' }, { version: info.csvVersion, edition });
        },
      };
    },
  },
}));
