import { visible } from '../../validate/report/escape';
import { displayWidth, padTo, wrapText } from '../../validate/report/width';

/** A text cut at its line breaks, each line with what is hidden made visible: content must neither move the cursor nor turn the text around. */
export function shown(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(visible);
}

/** Breaks a text into lines no wider than a width. What cannot be broken between words is broken anywhere: a table must hold. */
export function fold(text: string, columns: number): string[] {
  return shown(text).flatMap((line) => wrapText(line, columns).flatMap((piece) => chop(piece, columns)));
}

function chop(line: string, columns: number): string[] {
  if (displayWidth(line) <= columns) return [line];
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const character of line) {
    const width = displayWidth(character);
    if (used + width > columns && current !== '') {
      lines.push(current);
      current = '';
      used = 0;
    }
    current += character;
    used += width;
  }
  return [...lines, current];
}

/** The least room a text is given beside its label: below it the label gets a line of its own. */
const leastText = 24;

/** A label with its text, the further lines hanging under the first; `columns` includes the indent. */
export function hanging(label: string, text: string, columns: number, indent = 0): string[] {
  const margin = ' '.repeat(indent);
  const hang = indent + displayWidth(label);
  if (columns - hang < leastText) {
    const deeper = Math.min(indent + 2, columns - leastText);
    return [
      ...fold(label, columns - indent).map((line) => margin + line),
      ...fold(text, columns - deeper).map((line) => ' '.repeat(deeper) + line),
    ];
  }
  return fold(text, columns - hang).map((line, index) => (index === 0 ? margin + label : ' '.repeat(hang)) + line);
}

/** Labels with their texts, the texts in one column. A label wider than two fifths of the line stands above its text. */
export function labelled(
  pairs: readonly (readonly [label: string, text: string])[],
  columns: number,
  indent = 2,
): string[] {
  const most = Math.max(12, Math.floor(((columns - indent) * 2) / 5));
  const fitting = pairs.map(([label]) => displayWidth(label)).filter((width) => width <= most);
  const width = Math.max(0, ...fitting);
  return pairs.flatMap(([label, text]) => {
    if (displayWidth(label) <= most) return hanging(`${padTo(label, width)}  `, text, columns, indent);
    const below = indent + width + 2;
    return [
      ...fold(label, columns - indent).map((line) => ' '.repeat(indent) + line),
      ...fold(text, columns - below).map((line) => ' '.repeat(below) + line),
    ];
  });
}
