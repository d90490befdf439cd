import { type PersonView, personViews, type RecordsByKind } from '../forms/person/person-view';
import { actualsInForce } from '../forms/plan-actual/in-force';
import { groupRows, keyOf, type Row } from '../forms/support/rows';
import { arrayOf, isAnObject, must } from '../misuse';

type Transmission = RecordsByKind;
const monthKeys = ['insurerNumber', 'insuredNumber', 'targetMonth'] as const;

/**
 * Makes the views of several transmissions, so that 第6表 can show 実績 below 予定: actuals come with another transmission than the plan, later and from another office.
 *
 * Each transmission keeps its own plan. Actuals of a person and month that one of the transmissions plans stand with that plan, those that were replaced by a later
 * transmission left out; others stay with their own transmission.
 *
 * @param transmissions The records of each transmission, in import order.
 * @returns The views of each transmission, in the same order; empty where all that a transmission held stands with plans.
 * @remarks 第4.1版 第6表（サービス利用票）予定・実績情報.
 * @example
 * ```ts
 * import { printForms, printViews } from 'careplan-csv/print';
 *
 * const page = printForms(printViews([{ UPPLAN: planned }, { UPJSK: actual }]).flat());
 * ```
 */
export function printViews(transmissions: readonly RecordsByKind[]): PersonView[][] {
  must('transmissions', transmissions, arrayOf(isAnObject));
  const planned = new Set(transmissions.flatMap(({ UPPLAN = [] }) => UPPLAN.map(monthOf)));
  const sent = transmissions.map(({ UPJSK = [] }) => ({ receiver: '', rows: UPJSK }));
  const made = new Map(groupRows(actualsInForce(sent), monthKeys).map((rows) => [monthOf(rows[0]!), rows]));
  return transmissions.map((transmission) => {
    const { UPPLAN = [], UPJSK = [] } = transmission;
    const own = UPJSK.filter((row) => !planned.has(monthOf(row)));
    const joining = [...new Set(UPPLAN.map(monthOf))].flatMap((month) => made.get(month) ?? []);
    return personViews({ ...transmission, UPJSK: [...own, ...joining] } satisfies Transmission);
  });
}

function monthOf(row: object): string {
  return keyOf(row as Row, monthKeys);
}
