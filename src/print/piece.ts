import { Markup, markup, none } from '../validate/report/html/markup';

/**
 * Sets a text with its line breaks.
 *
 * @param text The text, as the cell holds it.
 */
export function lines(text: string): Markup {
  const [first = '', ...more] = text.replaceAll('\t', ' ').split(/\r\n|\n|\r/);
  return more.length === 0 ? markup`${first}` : markup`${first}${more.map((line) => markup`<br>${line}`)}`;
}

/**
 * Sets a period, broken behind its 〜 where it does not fit a line, not within a year or a month.
 *
 * @param text The period, as the cell holds it.
 */
export function span(text: string): Markup {
  const parts = text.split(/(?<=[〜～~])/u);
  return markup`<span class="span">${joined(parts.map(lines), wbr)}</span>`;
}

const wbr = /* @__PURE__ */ new Markup('<wbr>');

/**
 * Joins pieces with something between them.
 *
 * @param pieces The pieces.
 * @param between What stands between two.
 */
export function joined(pieces: readonly Markup[], between: Markup): Markup {
  return markup`${pieces.map((piece, index) => (index === 0 ? piece : markup`${between}${piece}`))}`;
}

/**
 * Frames a piece under its heading.
 *
 * @param label The heading.
 * @param value What stands in the frame; an empty one stays.
 * @param span Its width in 24ths of the sheet.
 * @param kind `'tall'` sets the heading above the value; `'bare'` shows a line below it instead of a frame.
 */
export function frame(
  label: string,
  value: Markup | string,
  span: number,
  kind: 'side' | 'tall' | 'bare' = 'side',
): Markup {
  return markup`<div class="frame s${span} ${kind}"><dt>${label}</dt><dd>${value}</dd></div>`;
}

/**
 * Sets frames side by side; they wrap as their widths tell.
 *
 * @param frames The frames.
 */
export function frames(...list: readonly Markup[]): Markup {
  return markup`<dl class="frames">${list}</dl>
`;
}

/** One of several words, with those that hold ringed. */
export interface Choice {
  readonly word: string;
  readonly holds: boolean;
}

/**
 * Sets the words of a choice in a row, ringed where they hold.
 *
 * @param choices The words.
 */
export function ringed(choices: readonly Choice[]): Markup {
  const pieces = choices.map(({ word, holds }) =>
    holds ? markup`<em class="ring">${word}</em>` : markup`<span>${word}</span>`,
  );
  return markup`<span class="choice">${joined(pieces, markup`・`)}</span>`;
}

/**
 * A table of the forms, its head repeated on each page.
 *
 * @param name Its class.
 * @param head The rows of its head.
 * @param bodies Groups of rows.
 * @param widths The widths of its columns, in any unit; none where they follow from the contents.
 */
export function tableOf(name: string, head: Markup, bodies: readonly Markup[], widths = 0): Markup {
  const columns = Array.from({ length: widths }, (_, index) => markup`<col class="c${index + 1}">`);
  return markup`<table class="grid ${name}">${widths === 0 ? none : markup`<colgroup>${columns}</colgroup>`}<thead>${head}</thead>
${bodies}</table>
`;
}
