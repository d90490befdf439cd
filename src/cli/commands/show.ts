import { type PersonView, personViews, type RecordsByKind } from '../../forms/person/person-view';
import type { PersonComparison } from '../../forms/plan-actual/compare';
import { comparePlanActual } from '../../forms/plan-actual/compare';
import { actualsInForce, planInForce } from '../../forms/plan-actual/in-force';
import { Complaint, exit } from '../exit';
import { inputOptions } from '../input';
import { count, insuredNumberOf, langOf, parse } from '../options';
import { wantsColor, write } from '../output';
import { compareLines } from '../show/compare';
import { personHeading, personLines } from '../show/person';
import { readFiles, tellLost } from '../show/read-files';
import { type ReadGroup, transmissionHeading } from '../show/transmission';
import type { View } from '../show/view';

const options = {
  ...inputOptions,
  lang: { type: 'string' },
  actual: { type: 'string', multiple: true },
  person: { type: 'string' },
  width: { type: 'string' },
} as const;

/** Below this no form can be read any more. */
const leastWidth = 60;

/** Where output goes to a file, as wide as a month needs. */
const usualWidth = 120;

/** `careplan-csv show FILE…|FOLDER`: prints the forms to be read; with `--actual` the plan against the actuals. */
export async function show(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  if (positionals.length === 0)
    throw new Complaint('表示するファイルかフォルダを指定してください。', 'Name the files or folders to show.');
  const view: View = { lang, width: widthOf(values.width), color: wantsColor(process.stdout) };
  const person = insuredNumberOf(values.person);
  const files = await readFiles(positionals, values, lang);
  const actual = values.actual === undefined ? undefined : await readFiles(values.actual, values, lang);
  const names = namesOf([...files.groups, ...(actual?.groups ?? [])]);
  const shown =
    actual === undefined
      ? await showForms(view, files.groups, names, person)
      : await showComparison(view, compared(files.groups, actual.groups), names, person);
  if (!shown && person !== undefined) {
    throw new Complaint(`被保険者番号 ${person} の利用者はいません。`, `No person here has the number ${person}.`);
  }
  tellLost(files, lang);
  if (actual !== undefined) tellLost(actual, lang);
  return files.complete && actual?.complete !== false ? exit.fine : exit.found;
}

function widthOf(given: string | undefined): number {
  const width = count('width', given);
  if (width === undefined) return Math.max(leastWidth, process.stdout.columns ?? usualWidth);
  if (width < leastWidth)
    throw new Complaint(`--width には${leastWidth}以上を指定します。`, `--width takes ${leastWidth} or more.`);
  return width;
}

type Names = ReadonlyMap<string, string>;
type Numbers = Pick<PersonView, 'insurerNumber' | 'insuredNumber'>;

/** 6表 and 7表 have no names: another transmission may. */
function namesOf(groups: readonly ReadGroup[]): Names {
  const names = new Map<string, string>();
  for (const { records } of groups) {
    for (const person of personViews(records)) {
      if (person.name !== null && !names.has(keyOf(person))) names.set(keyOf(person), person.name);
    }
  }
  return names;
}

function keyOf({ insurerNumber, insuredNumber }: Numbers): string {
  return JSON.stringify([insurerNumber, insuredNumber]);
}

async function showForms(
  view: View,
  groups: readonly ReadGroup[],
  names: Names,
  wanted: string | undefined,
): Promise<boolean> {
  let shown = false;
  for (const group of groups) {
    const persons = personViews(group.records).filter(
      ({ insuredNumber }) => wanted === undefined || insuredNumber === wanted,
    );
    if (persons.length === 0) continue;
    await print([...(shown ? [''] : []), ...transmissionHeading(view, group)]);
    // One person at a time: a whole office's month would be a long text.
    for (const person of persons) {
      await print(['', ...personLines(view, person, person.name ?? names.get(keyOf(person)) ?? null)]);
    }
    shown = true;
  }
  return shown;
}

function compared(plans: readonly ReadGroup[], actuals: readonly ReadGroup[]): PersonComparison[] {
  const plan = sent(plans, 'UPPLAN');
  const actual = sent(actuals, 'UPJSK');
  if (plan.length === 0) throw new Complaint('予定（UPPLAN）がありません。', 'There is no plan (UPPLAN) here.');
  if (actual.length === 0)
    throw new Complaint('--actual に実績（UPJSK）がありません。', 'There are no actuals (UPJSK) in --actual.');
  return comparePlanActual(planInForce(plan), actualsInForce(actual));
}

function sent<K extends 'UPPLAN' | 'UPJSK'>(groups: readonly ReadGroup[], kind: K) {
  return groups.flatMap(({ receiver, receiverType, records, files }) => {
    const rows: RecordsByKind[K] = records[kind];
    // A file of no transmission replaces none.
    const to = receiver === null ? files.join(' ') : `${receiver} ${receiverType ?? ''}`;
    return rows === undefined ? [] : [{ receiver: to, rows }];
  });
}

async function showComparison(
  view: View,
  comparisons: readonly PersonComparison[],
  names: Names,
  wanted: string | undefined,
): Promise<boolean> {
  let before: string | undefined;
  for (const comparison of comparisons) {
    if (wanted !== undefined && comparison.insuredNumber !== wanted) continue;
    const key = keyOf(comparison);
    const head = key === before ? [] : [...personHeading(view, comparison, names.get(key) ?? null), ''];
    await print([...(before === undefined ? [] : ['']), ...head, ...compareLines(view, comparison)]);
    before = key;
  }
  return before !== undefined;
}

async function print(lines: readonly string[]): Promise<void> {
  await write(process.stdout, `${lines.join('\n')}\n`);
}
