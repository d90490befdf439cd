import { displayWidth } from '../../validate/report/width';
import { fold } from './text';
import { paint, type View } from './view';

/** The heading of a transmission or a person, with a rule that fills the line. */
export function heading(view: View, text: string, rule: '#' | '='): string[] {
  const lines = fold(`${rule}${rule} ${text}`, view.width);
  const last = lines.at(-1) ?? '';
  const room = view.width - displayWidth(last) - 1;
  const filled = [...lines.slice(0, -1), room > 0 ? `${last} ${rule.repeat(room)}` : last];
  return filled.map((line) => paint(view, line, 'bold'));
}

/** The heading of a form. */
export function formHeading(view: View, text: string): string[] {
  return fold(`[${text}]`, view.width).map((line) => paint(view, line, 'bold'));
}
