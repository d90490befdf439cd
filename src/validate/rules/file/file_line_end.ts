import { defineRule } from '../../rule';

/** Lines end otherwise than CRLF, or the last line has no end. */
export const fileLineEnd = /* @__PURE__ */ defineRule('file_line_end', () => ({
  section: {
    ja: '標準仕様書に定めがない（改行コードを定めていないが、各社ともCRLFを使う）',
    en: 'The standard is silent (it names no line end, and everyone writes CRLF)',
  },
  fault: {
    ja: '改行がCRLFではないか、最終行に改行がありません。',
    en: 'Lines end otherwise than CRLF, or the last line has no end.',
  },
  why: {
    ja: 'CRLFだけを行の終わりとみる受け手では行の区切りを誤ります。',
    en: 'A receiver that takes only CRLF for a line end splits the rows wrongly.',
  },
  fix: {
    ja: 'すべての行をCRLFで終えてください。',
    en: 'End every line with CRLF.',
  },
  message: {
    ja: '改行がCRLFにそろっていません[（{lineEnds}）]（標準仕様書に改行コードの定めはありません）。',
    en: 'Not every line ends with CRLF[ ({lineEnds})] (the standard names no line end).',
  },
  doubtful: true,
}));
