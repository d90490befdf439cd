import { arrayOf, isAnObject, isText, must } from '../../misuse';
import { keysOf, pick } from '../../objects';
import type { Kind } from '../../schemas/kinds';
import type { AnyEdition, RecordInput, RecordOf } from '../../schemas/record';
import { definitions } from '../../schemas/records';
import { type Calendar, type CalendarRow, toCalendars } from '../calendar/calendar';
import { type PlanTree, toPlanTrees } from '../plan-tree/plan-tree';
import { type PreventiveTree, toPreventiveTrees } from '../preventive-tree/preventive-tree';
import { type Statement, type StatementRow, toStatements } from '../statement/statement';
import { keyOf } from '../support/rows';
import { recordsShape } from '../support/shapes';
import { wholeRows } from '../support/whole';
import { toWeeks, type Week } from '../week/week';

/** The records of a transmission, by kind; kinds that are not there may be left out. */
export type RecordsByKind = { readonly [K in Kind]?: readonly AnyEdition<K>[] };

/** What {@link personViews} takes: fields that need not be filled may be left out, and kinds that are not there. */
export type PersonRecords = { readonly [K in Kind]?: readonly RecordInput<K>[] | undefined };

/** 居宅サービス計画書 of a person: all that has one 計画作成（変更）日. */
export interface CarePlanView {
  readonly planDate: string;
  /** 1表; `null` where rows belong to one that is not there. */
  readonly form1: RecordOf<'UP1KYO'> | null;
  /** Further rows of 1表 with the same key. */
  readonly furtherForm1: readonly RecordOf<'UP1KYO'>[];
  /** 2表. */
  readonly tree: PlanTree | null;
  /** 3表. */
  readonly week: Week | null;
  readonly supplement: RecordOf<'UPHOSOKU'> | null;
  readonly furtherSupplements: readonly RecordOf<'UPHOSOKU'>[];
}

/** サービス利用票 of a person: all that has one 対象年月. */
export interface MonthView {
  readonly targetMonth: string;
  /** 6表予定; `null` where rows belong to one that is not there. */
  readonly plan: Calendar<AnyEdition<'UPPLAN'>> | null;
  /** 6表実績. */
  readonly actual: Calendar<AnyEdition<'UPJSK'>> | null;
  /** 7表. */
  readonly statement: Statement<StatementRow> | null;
  readonly supplement: RecordOf<'UPHOSOKU'> | null;
  readonly furtherSupplements: readonly RecordOf<'UPHOSOKU'>[];
}

/** 利用者基本情報 of a person: all that has one 相談日. */
export interface BasicInfoView {
  readonly consultationDate: string;
  /** UPKIHON; `null` where rows belong to one that is not there. */
  readonly form: RecordOf<'UPKIHON'> | null;
  readonly furtherForms: readonly RecordOf<'UPKIHON'>[];
  /** 別表1: １日の生活・すごし方. */
  readonly timetable: readonly RecordOf<'UPKIHON_SUB1'>[];
  /** 別表2: 現病歴・既往歴. */
  readonly illnesses: readonly RecordOf<'UPKIHON_SUB2'>[];
  /** The names of the pictures that the form names (家族構成 画像ファイル名). */
  readonly pictures: readonly string[];
}

/** What is to be deleted for a person, by kind. */
export interface DeletionsView {
  readonly DLT1KYO: readonly RecordOf<'DLT1KYO'>[];
  readonly DLTPLAN: readonly RecordOf<'DLTPLAN'>[];
  readonly DLTJSK: readonly RecordOf<'DLTJSK'>[];
  readonly DLTKIHON: readonly RecordOf<'DLTKIHON'>[];
  readonly DLTYOBO: readonly RecordOf<'DLTYOBO'>[];
}

/** All that one transmission says about a person. */
export interface PersonView {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
  /** 利用者氏名, from the first form that has it; `null` where none does. */
  readonly name: string | null;
  readonly carePlans: readonly CarePlanView[];
  readonly months: readonly MonthView[];
  readonly basicInfos: readonly BasicInfoView[];
  readonly preventivePlans: readonly PreventiveTree[];
  /** 利用者補足情報 that names neither a plan nor a month. */
  readonly unlinkedSupplements: readonly RecordOf<'UPHOSOKU'>[];
  readonly deletions: DeletionsView;
}

type PersonRow = { readonly insurerNumber: string; readonly insuredNumber: string };
type Rows = { readonly [K in Kind]: AnyEdition<K>[] };

const identity = ['insurerNumber', 'insuredNumber'] as const;

/**
 * Gathers all that the files of a transmission say about each person, linked as the standard links them: by plan date, month and consultation date.
 *
 * Nothing gets lost: rows whose base is missing make a view with `null` in its place, and further rows of one key are kept beside the first. 利用者補足情報
 * that names a plan date and a month belongs to the plan. Persons, plans and months come in the order of their rows, those of the base (1表, 6表 …) first.
 *
 * @param records The records by kind.
 * @remarks 第4.1版 ファイル間の関係.
 * @example
 * ```ts
 * import { readAll } from 'careplan-csv';
 * import { personViews } from 'careplan-csv/forms';
 *
 * const UP1KYO = readAll(form1, { kind: 'UP1KYO' }).records;
 * const UP2KYO = readAll(form2, { kind: 'UP2KYO' }).records;
 * for (const { name, carePlans } of personViews({ UP1KYO, UP2KYO })) console.log(name, carePlans[0]?.tree?.needs.length);
 * ```
 */
export function personViews(records: PersonRecords): PersonView[] {
  must('records', records, recordsShape);
  const persons = new Map<string, PersonRow & { readonly rows: Rows }>();
  const add = <K extends Kind>(kind: K): void => {
    const taken: PersonRecords[K] = records[kind];
    for (const row of wholeRows<K>(definitions[kind], taken ?? [])) {
      const id = keyOf<PersonRow>(row, identity);
      const person = persons.get(id) ?? { ...pick<PersonRow, keyof PersonRow>(row, identity), rows: noRows() };
      persons.set(id, person);
      person.rows[kind].push(row);
    }
  };
  for (const kind of keysOf(noRows())) add(kind);
  return [...persons.values()].map(({ rows, ...person }) => ({ ...person, ...viewOf(rows) }));
}

/** A list for each kind, those of the base of each unit before what belongs to it. */
function noRows(): Rows {
  return {
    UP1KYO: [],
    UP2KYO: [],
    UP3KYO: [],
    UPPLAN: [],
    UPJSK: [],
    UPSIKYU: [],
    UPHOSOKU: [],
    UPKIHON: [],
    UPKIHON_SUB1: [],
    UPKIHON_SUB2: [],
    UPYOBO: [],
    UPYOBO_SUB: [],
    DLT1KYO: [],
    DLTPLAN: [],
    DLTJSK: [],
    DLTKIHON: [],
    DLTYOBO: [],
  };
}

function viewOf(rows: Rows): Omit<PersonView, keyof PersonRow> {
  const { UP1KYO, UP2KYO, UP3KYO, UPPLAN, UPJSK, UPSIKYU, UPHOSOKU, ...preventive } = rows;
  const { UPKIHON, UPKIHON_SUB1, UPKIHON_SUB2, UPYOBO, UPYOBO_SUB, ...deletions } = preventive;
  const { DLT1KYO, DLTPLAN, DLTJSK, DLTKIHON, DLTYOBO, ...unshown } = deletions;
  // A kind that no part of the view takes does not compile.
  unshown satisfies Readonly<Record<string, never>>;
  const supplements = UPHOSOKU as readonly RecordOf<'UPHOSOKU'>[];
  return {
    name: [...supplements, ...UPKIHON, ...UPYOBO].find(({ name }) => name !== null)?.name ?? null,
    carePlans: carePlansOf({ UP1KYO, UP2KYO, UP3KYO }, supplements),
    months: monthsOf({ UPPLAN, UPJSK, UPSIKYU }, supplements),
    basicInfos: basicInfosOf({ UPKIHON, UPKIHON_SUB1, UPKIHON_SUB2 }),
    preventivePlans: toPreventiveTrees({ UPYOBO, UPYOBO_SUB }),
    unlinkedSupplements: supplements.filter(({ planDate, targetMonth }) => planDate === null && targetMonth === null),
    deletions: { DLT1KYO, DLTPLAN, DLTJSK, DLTKIHON, DLTYOBO },
  };
}

function carePlansOf(
  rows: Pick<Rows, 'UP1KYO' | 'UP2KYO' | 'UP3KYO'>,
  supplements: readonly RecordOf<'UPHOSOKU'>[],
): CarePlanView[] {
  const trees = toPlanTrees(rows.UP2KYO as readonly RecordOf<'UP2KYO'>[]);
  const weeks = toWeeks(rows.UP3KYO);
  const linked = supplements.filter(({ planDate }) => planDate !== null);
  return distinct([...rows.UP1KYO, ...trees, ...weeks, ...linked], 'planDate').map((planDate) => {
    const on = <T extends { readonly planDate: string | null }>(all: readonly T[]): T[] =>
      all.filter((one) => one.planDate === planDate);
    const [form1 = null, ...furtherForm1] = on(rows.UP1KYO as readonly RecordOf<'UP1KYO'>[]);
    const [supplement = null, ...furtherSupplements] = on(linked);
    const [tree = null] = on(trees);
    const [week = null] = on(weeks);
    return { planDate, form1, furtherForm1, tree, week, supplement, furtherSupplements };
  });
}

function monthsOf(
  rows: Pick<Rows, 'UPPLAN' | 'UPJSK' | 'UPSIKYU'>,
  supplements: readonly RecordOf<'UPHOSOKU'>[],
): MonthView[] {
  const plans = toCalendars<AnyEdition<'UPPLAN'> & CalendarRow>(rows.UPPLAN);
  const actuals = toCalendars<AnyEdition<'UPJSK'> & CalendarRow>(rows.UPJSK);
  const statements = toStatements<StatementRow>(rows.UPSIKYU);
  const linked = supplements.filter(({ planDate, targetMonth }) => planDate === null && targetMonth !== null);
  return distinct([...plans, ...actuals, ...statements, ...linked], 'targetMonth').map((targetMonth) => {
    const of = <T extends { readonly targetMonth: string | null }>(all: readonly T[]): T[] =>
      all.filter((one) => one.targetMonth === targetMonth);
    const [plan = null] = of(plans);
    const [actual = null] = of(actuals);
    const [statement = null] = of(statements);
    const [supplement = null, ...furtherSupplements] = of(linked);
    return { targetMonth, plan, actual, statement, supplement, furtherSupplements };
  });
}

function basicInfosOf(rows: Pick<Rows, 'UPKIHON' | 'UPKIHON_SUB1' | 'UPKIHON_SUB2'>): BasicInfoView[] {
  const { UPKIHON, UPKIHON_SUB1, UPKIHON_SUB2 } = rows;
  return distinct([...UPKIHON, ...UPKIHON_SUB1, ...UPKIHON_SUB2], 'consultationDate').map((consultationDate) => {
    const on = <T extends { readonly consultationDate: string }>(all: readonly T[]): T[] =>
      all.filter((one) => one.consultationDate === consultationDate);
    const forms = on(UPKIHON);
    const [form = null, ...furtherForms] = forms;
    return {
      consultationDate,
      form,
      furtherForms,
      timetable: on(UPKIHON_SUB1),
      illnesses: on(UPKIHON_SUB2),
      pictures: distinct(forms, 'familyImageFileName'),
    };
  });
}

/** The filled values of a key, each once, in the order of the rows. */
function distinct<K extends string>(rows: readonly { readonly [P in K]: string | null }[], key: K): string[] {
  return [...new Set(rows.flatMap((row) => row[key] ?? []))];
}

/**
 * Finds the pictures that no row of 利用者基本情報 names: they belong to no person that could be determined.
 *
 * @param pictures The names of the picture files (UPKIHON_IMAGE) of a transmission.
 * @param records The records of UPKIHON.
 * @remarks 第4.1版 利用者基本情報: 家族構成 画像ファイル名. Names are compared without regard to upper and lower case (.jpg, .JPG).
 */
export function unnamedPictures(pictures: readonly string[], records: readonly RecordOf<'UPKIHON'>[]): string[] {
  must('pictures', pictures, arrayOf(isText));
  must('records', records, arrayOf(isAnObject));
  const named = new Set(records.flatMap(({ familyImageFileName }) => familyImageFileName?.toLowerCase() ?? []));
  return pictures.filter((picture) => !named.has(picture.toLowerCase()));
}
