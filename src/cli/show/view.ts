import type { Language, Sentence } from '../../languages';

/** How something stands out on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue';

/** How forms are shown: what every renderer needs to know besides the form. */
export interface View {
  readonly lang: Language;
  /** The columns there are. */
  readonly width: number;
  readonly color: boolean;
}

const sgr: { readonly [S in Style]: string } = { bold: '1', dim: '2', red: '31', yellow: '33', blue: '34' };

/** Makes a text stand out, where colours are wanted. Its width must have been taken before: the sequences count as characters. */
export function paint(view: View, text: string, style: Style | undefined): string {
  return view.color && style !== undefined ? `\u001b[${sgr[style]}m${text}\u001b[0m` : text;
}

/** Picks the words of a language. */
export function say(view: View, ja: string, en: string): string {
  const said: Sentence = { ja, en };
  return said[view.lang];
}
