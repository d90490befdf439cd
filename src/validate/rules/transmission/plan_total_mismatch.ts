import { statementPart } from '../../../schemas/service-codes';
import { defineRule, type RowPlace, type TransmissionContext } from '../../rule';
import { isFilled, kept } from '../support/cells';
import { joined, Persons } from '../support/persons';

/** The counts of one service code of a person, month and office. */
class Counts {
  /** The sum of 6表; `undefined` where it has no row. */
  plan: number | undefined;
  /** The sum of the details of 7表. */
  form7 = 0;
  /** The first detail of 7表. */
  first: RowPlace | undefined;
  /** Whether a row of 6表 is charged by the day (日割対象日); the code is left out then. */
  prorated = false;
}

/** Whether a form stands in the transmission twice, so that its rows would be counted twice. */
function isDoubled({ members }: TransmissionContext): boolean {
  const ids = members
    .filter(({ kind }) => kind === 'UPPLAN' || kind === 'UPSIKYU')
    .map(({ kind, fileName }) => joined(kind, fileName.month ?? null));
  return new Set(ids).size < ids.length;
}

/** A service code of a person and office counts more in form 7 than in form 6. */
export const planTotalMismatch = /* @__PURE__ */ defineRule('plan_total_mismatch', () => ({
  section: {
    ja: '標準仕様書に定めがない（6表と7表の照合）',
    en: 'The standard is silent (form 6 against form 7)',
  },
  fault: {
    ja: '同じ利用者・事業所・サービスコードの回数が、6表より7表で多くなっています。',
    en: 'A service code of a person and office counts more in form 7 than in form 6.',
  },
  why: {
    ja: '利用票と別表のどちらかが古いおそれがあります。',
    en: 'One of the two forms may be out of date.',
  },
  fix: {
    ja: '6表と7表を同じ計画から出力し直してください。',
    en: 'Write both forms from the same plan.',
  },
  message: {
    ja: '{field}[（7表の合計{form7Count}）]が、6表予定の同じサービスコードの回数の合計[（{form6Count}）]より多くなっています（照合の方法は標準仕様書に定めがありません）。',
    en: '{field}[ ({form7Count} in all in form 7)] is more than the form 6 plan counts for the same service code[ ({form6Count})] (the standard sets no rule for comparing them).',
  },
  doubtful: true,
  check: {
    over: 'transmission',
    kinds: ['UPPLAN', 'UPSIKYU'],
    start: (context, report) => {
      if (isDoubled(context)) return {};
      const persons = new Persons(() => new Map<string, Counts>(), context.months);
      // What the row before was counted under: rows of one service mostly stand together.
      let last = { person: undefined as unknown, month: '', office: '', code: '', counts: new Counts() };
      return {
        row: (row) => {
          const person = persons.of(row);
          if (person === undefined) return;
          const code = row.get('serviceCode');
          const month = row.get('targetMonth');
          const office = row.get('providerNumber');
          const count = row.get('count');
          const prorated = row.kind === 'UPPLAN' ? row.get('proratedDays') : null;
          if (typeof code !== 'string' || prorated === undefined) return persons.leaveOut(row);
          // The standard does not say what stands in 回数 of subtotal and total rows.
          if (count !== undefined && statementPart(code) !== 'detail') return;
          if (typeof month !== 'string' || typeof office !== 'string' || typeof count !== 'number') {
            return persons.leaveOut(row);
          }
          if (context.serviceCodes?.(code, month)?.percent) return;
          if (last.person !== person || last.code !== code || last.month !== month || last.office !== office) {
            const counts = kept(person.state, joined(month, office, code), () => new Counts());
            last = { person, month, office, code, counts };
          }
          const { counts } = last;
          if (isFilled(prorated)) counts.prorated = true;
          if (row.kind === 'UPPLAN') counts.plan = (counts.plan ?? 0) + count;
          else {
            counts.form7 += count;
            counts.first ??= row.at;
          }
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const { plan, form7, first, prorated } of person.state.values()) {
              if (plan === undefined || first === undefined || prorated || form7 <= plan) continue;
              report({ at: first, key: 'count', told: { form6Count: plan, form7Count: form7 } });
            }
          }
        },
      };
    },
  },
}));
