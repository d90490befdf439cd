import { serviceTypeOf, statementPart } from '../../../schemas/service-codes';
import { isEquipment } from '../../../schemas/service-types';
import type { CheckedRow, RowPlace, TransmissionContext } from '../../rule';
import { kept, textOf } from './cells';
import { canBeSummed, isLimited } from './form7-row';
import { noOffice } from './offices';
import { joined, type PersonEntry, Persons } from './persons';

/** What 6表 and 7表 of a person and month hold of one office and service type. */
export interface ServiceRows {
  readonly serviceType: string;
  /** The first row of 6表予定. */
  plan?: RowPlace;
  /** Whether the rows of 6表 may be percentage additions alone: none shows a time, and all stand on one day. */
  planOnlyAdditions: boolean;
  planDate?: string;
  /** The first row of 7表. */
  form7?: RowPlace;
  /** The first row of 7表 that counts towards the limit. */
  form7Limited?: RowPlace;
  /** The first row with ３０日超区分 1. */
  over30: { plan?: RowPlace; form7?: RowPlace };
}

/** The services of a person in one month. */
export interface MonthServices {
  plan: boolean;
  form7: boolean;
  /** By office and service type. */
  readonly services: Map<string, ServiceRows>;
}

/** What 6表 and 7表 of a transmission hold, person by person and month by month. Keeps persons, offices and service types, never rows. */
export class Services {
  readonly #context: TransmissionContext;
  readonly #persons: Persons<Map<string, MonthServices>>;
  #taken: CheckedRow | undefined;

  constructor(context: TransmissionContext) {
    this.#context = context;
    this.#persons = new Persons(() => new Map(), context.months);
  }

  /** Takes a row of 6表予定 or 7表. */
  add(row: CheckedRow): void {
    if (row === this.#taken) return;
    this.#taken = row;
    const person = this.#persons.of(row);
    if (person === undefined) return;
    const code = textOf(row, 'serviceCode');
    const month = textOf(row, 'targetMonth');
    const office = textOf(row, 'providerNumber');
    if (code === undefined || month === undefined || office === undefined) {
      this.#persons.leaveOut(row);
      return;
    }
    const forms = kept(person.state, month, () => ({ plan: false, form7: false, services: new Map() }));
    if (row.kind === 'UPPLAN') forms.plan = true;
    else forms.form7 = true;
    const part = statementPart(code);
    // Total rows, and rows that stand in the wrong form: other rules tell.
    if (part === 'total' || office === noOffice || (row.kind === 'UPPLAN' && part !== 'detail')) return;
    const serviceType = serviceTypeOf(code);
    const service = kept(forms.services, joined(office, serviceType), () => newService(serviceType));
    const read =
      row.kind === 'UPPLAN' ? this.#addPlan(row, service, code, month) : this.#addForm7(row, service, code, month);
    if (!read) this.#persons.leaveOut(row);
  }

  /** The months of persons who have both forms and whose rows could be read. */
  *months(): Generator<{ readonly person: PersonEntry<unknown>; readonly services: Iterable<ServiceRows> }> {
    for (const person of this.#persons.kept()) {
      for (const { plan, form7, services } of person.state.values()) {
        if (plan && form7) yield { person, services: services.values() };
      }
    }
  }

  #addPlan(row: CheckedRow, service: ServiceRows, code: string, month: string): boolean {
    const over30 = row.get('over30Days');
    const start = row.get('startTime');
    const date = textOf(row, 'serviceDate');
    if (over30 === undefined || start === undefined || date === undefined) return false;
    service.plan ??= row.at;
    if (over30 === '1') service.over30.plan ??= row.at;
    service.planDate ??= date;
    const facts = this.#context.serviceCodes?.(code, month);
    const mayBeAddition =
      facts === undefined
        ? start === 'none' && date === service.planDate && !isEquipment(service.serviceType)
        : facts.percent === true || facts.outsideLimit === true;
    if (!mayBeAddition) service.planOnlyAdditions = false;
    return true;
  }

  #addForm7(row: CheckedRow, service: ServiceRows, code: string, month: string): boolean {
    const over30 = row.get('over30Days') === '1';
    if (!canBeSummed(row)) return false;
    const part = statementPart(code);
    service.form7 ??= row.at;
    if (over30 || part === 'over30Days') service.over30.form7 ??= row.at;
    if (service.form7Limited !== undefined) return true;
    const facts = this.#context.serviceCodes?.(code, month);
    if (isLimited(row, code, facts)) service.form7Limited = row.at;
    return true;
  }
}

function newService(serviceType: string): ServiceRows {
  return { serviceType, planOnlyAdditions: true, over30: {} };
}

const shared = /* @__PURE__ */ new WeakMap<TransmissionContext, Services>();

/** The services of a transmission, which the rules on 6表 and 7表 share. */
export function servicesOf(context: TransmissionContext): Services {
  let services = shared.get(context);
  if (services === undefined) {
    services = new Services(context);
    shared.set(context, services);
  }
  return services;
}
