import type { Severity } from '../../../issues';
import type { Language } from '../../../languages';
import { displayWidth, padTo, wrapText } from '../width';
import { severityNames } from '../words';
import { words } from './words';

/** On fewer columns nothing can be read, however it is broken. */
const narrowest = 20;

const sgr = { bold: '1', dim: '2', error: '31;1', warning: '33', info: '36', good: '32' } as const;

/** What stands out, and how. */
export type Style = keyof typeof sgr;

/** How a {@link Paper} is written on. */
export interface PaperOptions {
  readonly lang: Language;
  /** Whether with ANSI colours. */
  readonly color: boolean;
  /** Columns of the terminal; `Infinity` where lines are not broken. */
  readonly width: number;
}

/** The lines of a printed report: it knows the terminal, not what is said. */
export class Paper {
  readonly lang: Language;
  readonly words: (typeof words)[Language];
  /** The columns there are; `Infinity` where lines are not broken. */
  readonly width: number;
  /** The columns of the longest severity. */
  readonly markWidth: number;
  readonly #color: boolean;
  readonly #lines: string[] = [];

  constructor({ lang, color, width }: PaperOptions) {
    this.lang = lang;
    this.words = words[lang];
    this.#color = color;
    // A terminal may not know its width and say 0.
    this.width = width >= narrowest ? width : width > 0 ? narrowest : Infinity;
    this.markWidth = Math.max(...Object.values(severityNames).map((name) => displayWidth(name[lang])));
  }

  /** All that was written, each line with its end. */
  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** Writes a line as it stands. */
  line(text = ''): void {
    this.#lines.push(text);
  }

  /** Writes a heading. */
  title(text: string): void {
    this.line(this.paint('bold', text));
  }

  /** Writes a text beside a lead; where it is broken, its lines stand below each other. */
  hang(indent: string, lead: string, leadWidth: number, text: string, code?: string): void {
    const hanging = indent.length + leadWidth + 2;
    // On a terminal too narrow for two columns the text goes below.
    const beside = this.width - hanging >= 24;
    const blank = ' '.repeat(beside ? hanging : indent.length + 2);
    const whole = code === undefined ? text : `${text}  ${code}`;
    const lines = this.width === Infinity ? [whole] : wrapText(whole, Math.max(16, this.width - blank.length));
    const painted = lines.map((line, index) => {
      const ends = code !== undefined && index === lines.length - 1 && line.endsWith(code);
      return ends ? `${line.slice(0, -code.length)}${this.paint('dim', code)}` : line;
    });
    if (beside) this.line(`${indent}${lead}  ${painted.join(`\n${blank}`)}`);
    else {
      this.line(`${indent}${lead}`);
      for (const line of painted) this.line(`${blank}${line}`);
    }
  }

  /** A severity, as wide as the longest. */
  mark(severity: Severity): string {
    return this.paint(severity, padTo(severityNames[severity][this.lang], this.markWidth));
  }

  /** As wide as a {@link mark}, and nothing. */
  get noMark(): string {
    return ' '.repeat(this.markWidth);
  }

  paint(style: Style, text: string): string {
    return this.#color ? `\u001b[${sgr[style]}m${text}\u001b[0m` : text;
  }
}
