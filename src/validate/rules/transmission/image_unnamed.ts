import { defineRule } from '../../rule';
import { areThere, namesPicture, picturesOf } from '../support/pictures';
import { sections } from '../support/sections';

/** A picture among the files is named by no row. */
export const imageUnnamed = /* @__PURE__ */ defineRule('image_unnamed', () => ({
  section: sections.relations,
  fault: {
    ja: 'どの行にも記されていない画像が、ファイルの中にあります。',
    en: 'A picture among the files is named by no row.',
  },
  why: {
    ja: '受け手は誰の画像か分からず、取り込めません。',
    en: 'A receiver cannot tell whose picture it is.',
  },
  fix: {
    ja: '利用者基本情報の画像ファイル名に記すか、画像を除いてください。',
    en: 'Name it in 家族構成 画像ファイル名 of UPKIHON, or remove it.',
  },
  message: {
    ja: 'この画像は、利用者基本情報のどの行の画像ファイル名にも記されていません。',
    en: 'No row of UPKIHON names this picture.',
  },
  check: {
    over: 'transmission',
    kinds: ['UPKIHON'],
    start: (context, report) => {
      const unnamed = picturesOf(context.members);
      const pictures = new Set(unnamed.keys());
      // Without a row of UPKIHON nothing can name them; transmission_incomplete or file_empty tells.
      let rows = 0;
      let known = true;
      let missing = 0;
      return {
        row: (row) => {
          rows += 1;
          const text = row.get('familyImageFileName');
          // A name that cannot be read may be anyone's.
          if (text === undefined) known = false;
          if (typeof text !== 'string' || text.trim() === '') return;
          if (!areThere(text, pictures)) missing += 1;
          for (const name of namesPicture(text).flat()) unnamed.delete(name);
        },
        end: () => {
          if (!known || rows === 0) return;
          // Where as many names have no picture as pictures have no name, the names are wrong: that is one fault each.
          const cause = missing === unnamed.size ? { cause: 'image_missing' as const } : {};
          for (const file of unnamed.values()) report({ file, ...cause });
        },
      };
    },
  },
}));
