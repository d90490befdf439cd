import type { FileName } from '../../../filenames/file-name';
import { fileKindInfo, type Kind, kinds } from '../../../schemas/kinds';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { isOfficeNumber, plansServices } from '../support/offices';
import { sections } from '../support/sections';

/** The end of the transmission whose service type tells that a care manager passes on what is not its own. */
const passedOn: Readonly<Partial<Record<Kind, 'senderType' | 'receiverType'>>> = {
  UPPLAN: 'receiverType',
  UPJSK: 'senderType',
};

/** Names up to edition 3.2 (and torn ones) show no service type, so there it may always be so. */
function mayBePassedOn(kind: Kind, fileName: Partial<FileName>): boolean {
  const end = passedOn[kind];
  return end !== undefined && plansServices(fileName[end]);
}

/** The office that must be the sender by its kind is not the sender in the name. */
export const officeFileName = /* @__PURE__ */ defineRule('office_file_name', () => ({
  section: sections.relations,
  fault: {
    ja: '送信元であるべき事業所が、ファイル名の送信元と異なります。',
    en: 'The office that must be the sender by its kind is not the sender in the name.',
  },
  why: {
    ja: '受け手はどの事業所のデータか判断できず、取り違えることがあります。',
    en: 'A receiver may assign the data to the wrong office.',
  },
  fix: {
    ja: '事業所番号かファイル名の送信元を直してください。',
    en: 'Correct the office number or the sender in the file name.',
  },
  message: {
    ja: '{field}がファイル名の送信元の事業所番号と異なります。',
    en: '{field} is not the sender in the file name.',
  },
  check: {
    over: 'row',
    kinds: kinds.filter((kind) => fileKindInfo(kind).senderKey !== undefined),
    row: (row, report, context) => {
      const key = fileKindInfo(row.kind).senderKey;
      const { fileName } = context;
      if (key === undefined || fileName === null) return;
      const office = textOf(row, key);
      if (office === undefined || office === fileName.sender) return;
      // A sender of 9 digits is a repaired name, which cannot be compared.
      if (!isOfficeNumber(fileName.sender) || mayBePassedOn(row.kind, fileName)) return;
      report({ at: row.at, key });
    },
  },
}));
