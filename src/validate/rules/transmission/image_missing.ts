import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { areThere, picturesOf } from '../support/pictures';
import { sections } from '../support/sections';

/** A picture named in UPKIHON is not among the files. */
export const imageMissing = /* @__PURE__ */ defineRule('image_missing', () => ({
  section: sections.relations,
  fault: {
    ja: '利用者基本情報に記された家族構成の画像が、ファイルの中にありません。',
    en: 'A picture named in UPKIHON is not among the files.',
  },
  why: {
    ja: '受け手では家族構成の画像が表示されません。',
    en: 'The receiver cannot show the picture of the family.',
  },
  fix: {
    ja: '画像を同じ送信に加えるか、画像ファイル名を直してください。',
    en: 'Add the picture to the transmission, or correct its name in the row.',
  },
  message: {
    ja: '{field}に記された画像が同じ送信にありません。',
    en: 'The picture named in {field} is not among the files of the transmission.',
  },
  check: {
    over: 'transmission',
    kinds: ['UPKIHON'],
    start: (context, report) => {
      const pictures = new Set(picturesOf(context.members).keys());
      return {
        row: (row) => {
          const text = textOf(row, 'familyImageFileName');
          if (text === undefined || text.trim() === '') return;
          if (!areThere(text, pictures)) report({ at: row.at, key: 'familyImageFileName' });
        },
      };
    },
  },
}));
