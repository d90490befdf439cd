import type { Sentence } from '../../../languages';
import { escapeHtml } from '../escape';

/** A piece of a page: what it holds is escaped already. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What a template takes: texts and numbers are escaped, pieces stand as they are. */
export type Part = Markup | readonly Markup[] | string | number;

/** Nothing. */
export const none = /* @__PURE__ */ new Markup('');

/**
 * Makes a piece of a page from a template; what is filled in is escaped unless it is a piece itself.
 *
 * @param literals The markup.
 * @param parts What is filled in, between tags or in quoted attributes.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = literals[0] ?? '';
  parts.forEach((part, index) => {
    text += textOf(part) + (literals[index + 1] ?? '');
  });
  return new Markup(text);
}

/**
 * Says something in both languages; the style sheet shows the one that is chosen.
 *
 * @param sentence The two wordings.
 */
export function both({ ja, en }: Sentence): Markup {
  return ja === en ? markup`${ja}` : markup`<span lang="ja">${ja}</span><span lang="en">${en}</span>`;
}

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(({ text }) => text).join('');
}
