import type { Unit } from '../../filenames/units';
import { serviceTypeOf } from '../../schemas/service-codes';
import { isPreventive, mayPlan, planners, serviceTypes } from '../../schemas/service-types';
import { partOf } from '../replay/families';
import type { Row } from '../support/rows';
import type { Case } from './cases';
import { isExchanged } from './exchange';
import type { BuildPerson, LeftOutBecause, Office } from './types';

/** What routing needs to know of the sender. */
export interface Sender {
  readonly number: string;
  readonly serviceType: string | undefined;
  /** The offices that take part, or all. */
  readonly partners: readonly Office[] | undefined;
}

/** Where a case goes, and who does not get it. */
export interface Routes {
  readonly receivers: readonly Office[];
  readonly refused: readonly { readonly why: LeftOutBecause; readonly receiver: Office | null }[];
  /** Of the receivers those that the rows do not name, where the standard may allow them all the same. */
  readonly doubted?: readonly Office[];
}

type Route = (one: Case, sender: Sender) => Routes;

/** How each unit finds its receivers. */
const routes: { readonly [U in Unit]: Route } = {
  plan: namedOrServing,
  planDeletion: namedOrServing,
  usage: serving,
  usageDeletion: namedOrServing,
  actual: planning,
  actualDeletion: planning,
  basicInfo: namedOrServing,
  basicInfoDeletion: namedOrServing,
  preventivePlan: namedOrServing,
  preventivePlanDeletion: namedOrServing,
};

/** Finds the receivers of a case. */
export function routesOf(unit: Unit, one: Case, sender: Sender): Routes {
  const { receivers, refused, doubted = [] } = routes[unit](one, sender);
  const known = receivers.filter(({ serviceType }) => Object.hasOwn(serviceTypes, serviceType));
  const others = distinct(known).filter(({ number }) => number !== sender.number);
  const all = [
    ...refused,
    ...receivers
      .filter((receiver) => !known.includes(receiver))
      .map((receiver) => ({ why: 'receiver_type_unknown' as const, receiver })),
    ...distinct(known)
      .filter(({ number }) => number === sender.number)
      .map((receiver) => ({ why: 'same_office' as const, receiver })),
  ];
  if (others.length === 0 && all.length === 0)
    return { receivers: [], refused: [{ why: 'no_receiver', receiver: null }] };
  return { receivers: others, refused: all, doubted };
}

/** The receivers the caller names, else the offices that serve the person by the 6表 rows among the person's records. */
function namedOrServing({ person, key }: Case, { partners }: Sender): Routes {
  if (person.receivers !== undefined) return { receivers: person.receivers, refused: [] };
  return limited(providersOf(rowsOf(person, 'UPPLAN', key)), partners);
}

/** The offices that the 6表 to be sent names; of those the caller names, the ones that serve the person or plan. */
function serving({ person, rows }: Case, { partners }: Sender): Routes {
  const providers = providersOf((rows.get('UPPLAN') ?? []).map(({ row }) => row));
  const { receivers } = person;
  if (receivers === undefined) return limited(providers, partners);
  const concerned = receivers.filter((one) => plans(one.serviceType) || providers.some((other) => isSame(one, other)));
  return {
    receivers: concerned,
    refused: receivers
      .filter((one) => !concerned.includes(one))
      .map((receiver) => ({ why: 'receiver_unconcerned', receiver })),
  };
}

/**
 * 実績 goes to the office that plans, which the rows name without its service type; what is passed on goes where the caller says.
 *
 * An entrusted plan of 予防 or 総合事業 may name the centre though the care manager gets the 実績 (or the other way round), and the rows do not tell whether it is
 * one: there the receivers that the caller names go before what the rows name.
 */
function planning({ person, planner, key }: Case, { serviceType, partners }: Sender): Routes {
  const named = person.receivers ?? [];
  if (serviceType !== undefined && plans(serviceType)) return { receivers: named, refused: [] };
  const numbers = planner === null ? plannersOf(rowsOf(person, 'UPJSK', key)) : [planner];
  // Rows of a deletion name no planner: without 実績 rows beside them the caller has to.
  if (numbers.length === 0) return { receivers: named, refused: [] };
  const entrusted = isPreventive(key.serviceTypeCode ?? '') ? named.filter((one) => mayPlan(one.serviceType)) : [];
  const routes = numbers.map((number): Routes & { readonly doubted?: readonly Office[] } => {
    const office = plannerOf(number, named) ?? (entrusted.length === 0 ? plannerOf(number, partners ?? []) : undefined);
    if (office !== undefined) return { receivers: [office], refused: [] };
    if (entrusted.length > 0) return { receivers: entrusted, refused: [], doubted: entrusted };
    return { receivers: [], refused: [{ why: 'receiver_type_unknown', receiver: { number, serviceType: '' } }] };
  });
  return {
    receivers: routes.flatMap(({ receivers }) => receivers),
    refused: routes.flatMap(({ refused }) => refused),
    doubted: routes.flatMap(({ doubted }) => doubted ?? []),
  };
}

/** The one office of a number among others that plans; of types that plan and provide, where it plans by no other. */
function plannerOf(number: string, offices: readonly Office[]): Office | undefined {
  const own = distinct(offices.filter((one) => one.number === number && mayPlan(one.serviceType)));
  const only = own.filter((one) => plans(one.serviceType));
  const [office, second] = only.length > 0 ? only : own;
  return second === undefined ? office : undefined;
}

function limited(offices: readonly Office[], partners: readonly Office[] | undefined): Routes {
  if (partners === undefined) return { receivers: offices, refused: [] };
  const taking = offices.filter((one) => partners.some((other) => isSame(one, other)));
  return {
    receivers: taking,
    refused: offices
      .filter((one) => !taking.includes(one))
      .map((receiver) => ({ why: 'receiver_not_named', receiver })),
  };
}

/** The 6表 rows of the person, of the month where the key has one. */
function rowsOf(person: BuildPerson, kind: 'UPPLAN' | 'UPJSK', key: Row): readonly Row[] {
  const rows: readonly Row[] = person.records[kind] ?? [];
  return rows.filter((row) =>
    ['insurerNumber', 'insuredNumber', 'targetMonth', 'providerNumber', 'serviceTypeCode'].every(
      (part) => key[part] === undefined || key[part] === partOf(row, part),
    ),
  );
}

function providersOf(rows: readonly Row[]): Office[] {
  const offices = rows.flatMap(({ providerNumber, serviceCode }): Office[] => {
    if (typeof providerNumber !== 'string' || typeof serviceCode !== 'string') return [];
    const serviceType = serviceTypeOf(serviceCode);
    return isExchanged(serviceType) ? [{ number: providerNumber, serviceType }] : [];
  });
  return distinct(offices);
}

function plannersOf(rows: readonly Row[]): string[] {
  return [
    ...new Set(
      rows.flatMap(({ plannerOfficeNumber }) => (typeof plannerOfficeNumber === 'string' ? [plannerOfficeNumber] : [])),
    ),
  ];
}

/** Whether an office of this type plans: 居宅介護支援, 介護予防支援, 介護予防ケアマネジメント stand in file names only. */
export function plans(serviceType: string): boolean {
  return planners.includes(serviceType);
}

function isSame(a: Office, b: Office): boolean {
  return a.number === b.number && a.serviceType === b.serviceType;
}

function distinct(offices: readonly Office[]): Office[] {
  return offices.filter((one, index) => offices.findIndex((other) => isSame(one, other)) === index);
}
