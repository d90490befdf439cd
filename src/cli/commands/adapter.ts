import { createInterface } from 'node:readline';
import { answerLine } from '../../conformance/program/answer';
import { exit } from '../exit';
import { parse } from '../options';
import { write } from '../output';

/** `careplan-csv adapter`: this project's own program for the conformance kit; a request a line on stdin, an answer a line on stdout. */
export async function adapter(args: readonly string[]): Promise<number> {
  parse(args, {});
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') await write(process.stdout, `${JSON.stringify(await answerLine(line))}\n`);
  }
  return exit.fine;
}
