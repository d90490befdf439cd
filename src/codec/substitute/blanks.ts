import { isInvisible, isSpace } from './categories';
import type { Substitute } from './tables';

const lineBreak = /^[\u0085\u2028\u2029]$/u;
const c1Control = /^[\u0080-\u009F]$/u;

/**
 * Rules 7 to 9: line breaks become LF, other C1 controls and invisible characters (joiners, marks of direction, soft hyphens, tags) are
 * deleted, spaces of any width become U+0020.
 *
 * @internal
 */
export function blank(character: string): Substitute | undefined {
  if (lineBreak.test(character)) return { to: '\n', rule: 'newline' };
  if (c1Control.test(character)) return { to: '', rule: 'control' };
  if (isInvisible(character)) return { to: '', rule: 'invisible' };
  return isSpace(character) ? { to: ' ', rule: 'space' } : undefined;
}
