import type { Language, Sentence } from '../../languages';
import { displayWidth, padTo, wrapText } from '../../validate/report/width';
import type { CommandName } from '../commands';
import { frame, type HelpLine, helpTexts, patternNames } from './texts';

/** Where a terminal does not say how wide it is. */
const usualWidth = 100;
/** On fewer columns nothing can be read, however it is broken. */
const narrowest = 20;
/** Wider words do not push the texts of the others to the right. */
const widestWord = 32;

/**
 * The help text.
 *
 * @param language Its language.
 * @param columns The width of the terminal; 0 and `undefined` where it is not known.
 * @param command The command; left out, what there is at all.
 * @returns Lines, each with its end.
 */
export function helpText(language: Language, columns?: number, command?: CommandName): string {
  const width = columns === undefined || columns === 0 ? usualWidth : Math.max(narrowest, columns);
  const lines = command === undefined ? overview(language, width) : ofCommand(command, language, width);
  return `${lines.join('\n')}\n`;
}

const said = (text: string | Sentence, language: Language): string =>
  typeof text === 'string' ? text : text[language];

function ofCommand(command: CommandName, language: Language, width: number): string[] {
  const { calls, does, lines, notes = [] } = helpTexts[command];
  return [
    ...calls.flatMap((call) => wrapText(`careplan-csv ${said(call, language)}`, width)),
    ...indented(does[language], 2, width),
    ...(lines.length === 0 ? [] : ['', ...twoColumns(lines, language, width)]),
    ...(notes.length === 0 ? [] : ['', ...notes.flatMap((note) => indented(note[language], 2, width))]),
  ];
}

function overview(language: Language, width: number): string[] {
  const { title, commands, inputs, input, patterns, exit, exits, more } = frame[language];
  const named = Object.values(helpTexts).map(({ calls: [call = ''], does }): HelpLine => [call, does]);
  const codes = exits.map(([code, text]): HelpLine => [code, { ja: text, en: text }]);
  return [
    ...wrapText(title, width),
    '',
    commands,
    ...twoColumns(named, language, width),
    '',
    inputs,
    ...input.flatMap((text) => indented(text, 2, width)),
    '',
    ...wrapText(patterns, width),
    ...twoColumns(Object.entries(patternNames), language, width),
    '',
    exit,
    ...twoColumns(codes, language, width),
    '',
    ...more.flatMap((text) => wrapText(text, width)),
  ];
}

/** Words on the left, what they do beside them; below them where the words are long or the terminal narrow. */
function twoColumns(lines: readonly HelpLine[], language: Language, width: number): string[] {
  const words = lines.map(([word]) => said(word, language));
  const column = Math.max(...words.map(displayWidth).filter((one) => one <= widestWord), 0);
  const beside = width - column - 4 >= 24;
  return lines.flatMap(([, does], index) => {
    const word = words[index] ?? '';
    const text = does[language];
    if (!beside || displayWidth(word) > column) {
      return [...indented(word, 2, width), ...indented(text, beside ? column + 4 : 4, width)];
    }
    const [first = '', ...rest] = wrapText(text, width - column - 4);
    const blank = ' '.repeat(column + 4);
    return [`  ${padTo(word, column)}  ${first}`, ...rest.map((line) => blank + line)];
  });
}

function indented(text: string, by: number, width: number): string[] {
  return wrapText(text, Math.max(narrowest - by, width - by)).map((line) => ' '.repeat(by) + line);
}
