import type { Value } from '../../../schemas/cells/types';
import { asksForSubtotal, type ServiceCodes } from '../../../schemas/form7/sort';
import { serviceTypeOf, statementPart } from '../../../schemas/service-codes';
import { type CheckedRow, defineRule } from '../../rule';
import { isFilled, kept, textOf } from '../support/cells';
import { doublesOf } from '../support/doubles';
import { oneMonth } from '../support/months';
import { joined, Persons } from '../support/persons';
import { sections } from '../support/sections';

interface Person {
  month?: string;
  /** By office and service type. */
  readonly groups: Map<string, Group>;
}

interface Group {
  details: number;
  detailRow: number;
  subtotal: boolean;
}

/** Whether a detail row asks for an AAAA row; `undefined` where its cells cannot be read. */
function asks(row: CheckedRow, code: string, look: ServiceCodes | undefined): boolean | undefined {
  const managedUnits = row.get('managedUnits');
  const limitWithinUnits = row.get('limitWithinUnits');
  const over30 = row.get('over30Days');
  if (!isNumber(managedUnits) || !isNumber(limitWithinUnits) || !isFilled(over30)) return undefined;
  const facts = look?.(code, textOf(row, 'targetMonth') ?? '');
  return asksForSubtotal({ managedUnits, limitWithinUnits }, over30 === '1', facts);
}

function isNumber(value: Value | undefined): value is number | null {
  return value === null || typeof value === 'number';
}

/** Two or more detail rows of one office and service type count towards the limit, and there is no AAAA row. */
export const subtotalMissing = /* @__PURE__ */ defineRule('subtotal_missing', () => ({
  section: sections.form7,
  fault: {
    ja: '限度額管理の対象となる明細が同じ種類に2行以上あるのに、小計行（種類+AAAA）がありません。',
    en: 'Two or more detail rows of one office and service type count towards the limit, and there is no AAAA row.',
  },
  why: {
    ja: '受け手はサービス種類ごとの限度額を確かめられません。',
    en: 'A receiver cannot check the limit by service type.',
  },
  fix: {
    ja: '種類+AAAAの小計行を出力してください。',
    en: 'Write the subtotal row (service type + AAAA).',
  },
  message: {
    ja: 'この行で始まる利用者には同じ事業所・サービス種類の明細行が複数ありますが、小計行（種類+AAAA）がありません[（{detailRow}行目から{details}行）]。',
    en: 'The person whose rows begin here has several detail rows of one office and service type but no subtotal row (type + AAAA)[ ({details} rows from row {detailRow} on)].',
  },
  check: {
    over: 'file',
    kinds: ['UPSIKYU'],
    start: (context, report) => {
      const doubles = doublesOf(context);
      const persons = new Persons<Person>(() => ({ groups: new Map() }));
      return {
        row: (row) => {
          doubles.add(row);
          const person = persons.of(row);
          if (person === undefined) return;
          const code = textOf(row, 'serviceCode');
          if (code === undefined || !oneMonth(person.state, row)) return persons.leaveOut(row);
          const part = statementPart(code);
          if (part !== 'detail' && part !== 'withinLimit') return;
          const office = textOf(row, 'providerNumber');
          const counts = part === 'withinLimit' ? false : asks(row, code, context.serviceCodes);
          if (office === undefined || counts === undefined) return persons.leaveOut(row);
          const id = joined(office, serviceTypeOf(code));
          const group = kept(person.state.groups, id, () => ({ details: 0, detailRow: 0, subtotal: false }));
          if (part === 'withinLimit') group.subtotal = true;
          else if (counts) {
            group.details += 1;
            if (group.details === 1) group.detailRow = row.at.row;
          }
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const { details, detailRow, subtotal } of person.state.groups.values()) {
              if (details < 2 || subtotal) continue;
              // A single detail asks for no AAAA row until it stands in the file twice.
              const cause = doubles.has(person) ? { cause: 'rows_doubled' as const } : {};
              report({ at: person.first, ...cause }, { details, detailRow });
            }
          }
        },
      };
    },
  },
}));
