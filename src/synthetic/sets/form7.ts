import { push } from '../../objects';
import { totalServiceCode } from '../../schemas/service-codes';
import type { UsageDetail } from './usage';

/** The money columns of 7表. */
interface Money {
  readonly managedUnits: number | null;
  readonly limitExcessUnits: number | null;
  readonly limitWithinUnits: number | null;
  readonly unitPrice: number | null;
  readonly totalCost: number | null;
  readonly benefitRate: number | null;
  readonly insuranceClaim: number | null;
  readonly insuredCopay: number | null;
  readonly fullCopay: number | null;
}

/** A row of 7表, apart from what is the same for the whole form. */
export interface Form7Line {
  /** `null`: the total row. */
  readonly detail: UsageDetail | null;
  readonly serviceCode: string;
  /** 0 on subtotal and total rows. */
  readonly units: number;
  readonly count: number;
  readonly serviceUnits: number | null;
  readonly money: Money;
}

const none: Money = {
  managedUnits: null,
  limitExcessUnits: null,
  limitWithinUnits: null,
  unitPrice: null,
  totalCost: null,
  benefitRate: null,
  insuranceClaim: null,
  insuredCopay: null,
  fullCopay: null,
};

const summed = [
  'managedUnits',
  'limitExcessUnits',
  'limitWithinUnits',
  'totalCost',
  'insuranceClaim',
  'insuredCopay',
  'fullCopay',
] as const;

const benefitRate = 90;

/** A detail, and how many of its units pass the limit. */
interface Charged {
  readonly detail: UsageDetail;
  readonly units: number;
  readonly excess: number;
}

/**
 * Lays out the 7表 of one person: details, the AAAA row where a type has several that count towards the limit, and the total row.
 *
 * @param details What is charged, the details of one office and type side by side.
 * @param limit The 区分支給限度基準額; what passes it is taken from the last details.
 * @param moneyOn Whether money stands on the details or, where there is one, on the subtotal: both are met in practice.
 */
export function form7Lines(
  details: readonly UsageDetail[],
  limit: number,
  moneyOn: 'details' | 'subtotals',
): { readonly lines: readonly Form7Line[]; readonly excess: number } {
  const charged = withExcess(details, limit);
  const lines: Form7Line[] = [];
  const parts: Money[] = [];
  for (const group of grouped(charged)) {
    const counting = group.filter(({ detail }) => detail.within);
    const hasSubtotal = counting.length > 1;
    const onSubtotal = hasSubtotal && moneyOn === 'subtotals';
    const monies = group.map((one) =>
      onSubtotal && (one.detail.within || one.detail.percent) ? none : moneyOf([one]),
    );
    lines.push(...group.map((one, index) => detailLine(one, monies[index] as Money)));
    if (!hasSubtotal) {
      parts.push(...monies);
      continue;
    }
    const subtotal = onSubtotal ? moneyOf(group) : unitsOnly(sumOf(monies.filter((_, at) => group[at]?.detail.within)));
    const [{ detail }] = counting as [Charged];
    lines.push({
      detail,
      serviceCode: `${detail.service.type}AAAA`,
      units: 0,
      count: counting.reduce((sum, one) => sum + one.detail.count, 0),
      serviceUnits: counting.reduce((sum, one) => sum + one.units, 0),
      money: subtotal,
    });
    parts.push(...(onSubtotal ? [subtotal] : monies));
  }
  lines.push({
    detail: null,
    serviceCode: totalServiceCode,
    units: 0,
    count: 0,
    serviceUnits: null,
    money: sumOf(parts),
  });
  return { lines, excess: charged.reduce((sum, one) => sum + one.excess, 0) };
}

function detailLine({ detail, units }: Charged, money: Money): Form7Line {
  return {
    detail,
    serviceCode: detail.code,
    units: detail.units,
    count: detail.count,
    serviceUnits: units,
    money,
  };
}

function withExcess(details: readonly UsageDetail[], limit: number): Charged[] {
  let over = details.reduce((sum, one) => sum + (one.within ? one.units * one.count : 0), 0) - limit;
  return details
    .toReversed()
    .map((detail) => {
      const units = detail.units * detail.count;
      const excess = detail.within ? Math.min(units, Math.max(0, over)) : 0;
      over -= excess;
      return { detail, units, excess };
    })
    .reverse();
}

function grouped(charged: readonly Charged[]): Charged[][] {
  const groups = new Map<string, Charged[]>();
  for (const one of charged) push(groups, `${one.detail.service.office} ${one.detail.service.type}`, one);
  return [...groups.values()];
}

/** The money of details that stand on one row. */
function moneyOf(charged: readonly Charged[]): Money {
  const counting = charged.filter(({ detail }) => detail.within);
  const units = charged.reduce((sum, one) => sum + one.units, 0);
  const excess = charged.reduce((sum, one) => sum + one.excess, 0);
  const managed = counting.reduce((sum, one) => sum + one.units, 0);
  const price = charged[0]?.detail.service.price ?? 1000;
  const totalCost = Math.floor(((units - excess) * price) / 100);
  const insuranceClaim = Math.floor((totalCost * benefitRate) / 100);
  const limited = counting.length > 0;
  return {
    managedUnits: limited ? managed : null,
    limitExcessUnits: excess > 0 ? excess : null,
    limitWithinUnits: limited ? managed - excess : null,
    unitPrice: price / 100,
    totalCost,
    benefitRate,
    insuranceClaim,
    insuredCopay: totalCost - insuranceClaim,
    fullCopay: excess > 0 ? Math.floor((excess * price) / 100) : null,
  };
}

function sumOf(monies: readonly Money[]): Money {
  const sum: { -readonly [P in keyof Money]: Money[P] } = { ...none };
  for (const money of monies) {
    for (const key of summed) {
      const value = money[key];
      if (value !== null) sum[key] = (sum[key] ?? 0) + value;
    }
  }
  return sum;
}

/** A subtotal beside details that have the money themselves sums the units alone. */
function unitsOnly({ managedUnits, limitExcessUnits, limitWithinUnits }: Money): Money {
  return { ...none, managedUnits, limitExcessUnits, limitWithinUnits };
}
