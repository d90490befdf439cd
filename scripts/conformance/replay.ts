import { writeAll } from '../../src/codec/write/write';
import { toBase64 } from '../../src/conformance/base64';
import type { Case } from '../../src/conformance/case';
import type { RequestOf } from '../../src/conformance/protocol';
import { formatFileName } from '../../src/filenames/format';
import { fileKindInfo, type Kind } from '../../src/schemas/kinds';
import type { RecordOf } from '../../src/schemas/record';
import { record, row2 } from '../../test/forms/support/records';
import { caseOf, cited } from './support/case';

type Arrived = RequestOf<'replay'>['transmissions'][number];
type Rows = { readonly [K in Kind]?: readonly RecordOf<K>[] };

const [manager, provider, other] = ['1370100014', '1370200129', '1360500137'] as const;
const [first, second] = ['0000000001', '0000000002'] as const;

interface Route {
  readonly sender: string;
  readonly senderType: string;
  readonly receiver: string;
  readonly receiverType: string;
}

const down: Route = { sender: manager, senderType: '43', receiver: provider, receiverType: '11' };
const up: Route = { sender: provider, senderType: '11', receiver: manager, receiverType: '43' };

/** A transmission of the n-th second. */
function sent(n: number, rows: Rows, route: Route = down): Arrived {
  const stamp = `202510200000${String(n).padStart(2, '0')}`;
  return {
    files: (Object.entries(rows) as [Kind, readonly RecordOf<Kind>[]][]).map(([kind, records]) => {
      const month = monthOf(kind, records);
      const name = formatFileName({ kind, edition: '202407', ...route, stamp, ...month });
      return { name, bytes: toBase64(writeAll(kind, records).bytes) };
    }),
  };
}

function monthOf(kind: Kind, [row]: readonly RecordOf<Kind>[]): { readonly month?: string | null } {
  if (fileKindInfo(kind).month === 'none') return {};
  return { month: row !== undefined && 'targetMonth' in row ? row.targetMonth : null };
}

const plan = (insuredNumber: string, planDate = '2025-10-20', supports = 1): Rows => ({
  UP1KYO: [record('UP1KYO', { insuredNumber, planDate, ...texts.UP1KYO })],
  UP2KYO: Array.from({ length: supports }, (_, index) => row2([1, 1, index + 1], { insuredNumber, planDate })),
  UP3KYO: [record('UP3KYO', { insuredNumber, planDate })],
  UPHOSOKU: [record('UPHOSOKU', { insuredNumber, planDate, ...texts.UPHOSOKU })],
});
const usage = (insuredNumber: string, targetMonth = '2025-11', days = 1): Rows => ({
  UPPLAN: Array.from({ length: days }, (_, index) =>
    record('UPPLAN', { insuredNumber, targetMonth, serviceDate: `${targetMonth}-0${index + 1}`, ...texts.UPPLAN }),
  ),
  UPSIKYU: [record('UPSIKYU', { insuredNumber, targetMonth, ...texts.UPSIKYU })],
  UPHOSOKU: [record('UPHOSOKU', { insuredNumber, targetMonth, ...texts.UPHOSOKU })],
});
const actual = (insuredNumber: string, providerNumber: string, serviceCode = '111211', days = 1): Rows => ({
  UPJSK: Array.from({ length: days }, (_, index) =>
    record('UPJSK', {
      insuredNumber,
      providerNumber,
      serviceCode,
      serviceDate: `2025-11-0${index + 1}`,
      ...texts.UPJSK,
    }),
  ),
});
const dropPlan = (insuredNumber: string, planDate = '2025-10-20'): Rows => ({
  DLT1KYO: [record('DLT1KYO', { insuredNumber, planDate })],
});
const dropUsage = (insuredNumber: string, targetMonth = '2025-11'): Rows => ({
  DLTPLAN: [record('DLTPLAN', { insuredNumber, targetMonth })],
});
const dropActual = (insuredNumber: string, providerNumber: string, serviceTypeCode = '11'): Rows => ({
  DLTJSK: [record('DLTJSK', { insuredNumber, providerNumber, serviceTypeCode })],
});

/** What the layouts require beside the keys. */
const texts = {
  UP1KYO: {
    plannerName: '緑川 花',
    officeName: 'みどり居宅介護支援事業所',
    officeNumber: manager,
    firstPlanDate: '2025-10-20',
    updaterCode: manager,
  },
  UPHOSOKU: {},
  UPPLAN: {},
  UPSIKYU: {},
  UPJSK: {},
} as const;

interface Scenario {
  readonly ja: string;
  readonly en: string;
  readonly arrived: Arrived[];
}

const replacing = [sent(1, usage(first, '2025-11', 3)), sent(2, usage(first, '2025-11', 1))];
const deleting = [sent(1, plan(first)), sent(2, dropPlan(first))];

const scenarios: Readonly<Record<string, Scenario>> = {
  'plan-put': { ja: '計画書を登録する。', en: 'A plan is registered.', arrived: [sent(1, plan(first))] },
  'plan-replaced': {
    ja: '同じ作成日の計画書は置き換わる。',
    en: 'A plan of the same date replaces the earlier.',
    arrived: [sent(1, plan(first, '2025-10-20', 3)), sent(2, plan(first))],
  },
  'plan-other-date': {
    ja: '作成日の違う計画書は両方残る。',
    en: 'Plans of other dates stand beside each other.',
    arrived: [sent(1, plan(first)), sent(2, plan(first, '2025-11-20'))],
  },
  'plan-two-persons': {
    ja: '利用者ごとに持つ。',
    en: 'Each person has a plan of their own.',
    arrived: [sent(1, plan(first)), sent(2, plan(second))],
  },
  'plan-late-older': {
    ja: '古い計画書が遅れて届いても、新しいものが残る。',
    en: 'An older plan that comes late changes nothing.',
    arrived: [sent(2, plan(first)), sent(1, plan(first, '2025-10-20', 3))],
  },
  'plan-again': {
    ja: '同じものが二度届いても変わらない。',
    en: 'The same transmission twice changes nothing.',
    arrived: [sent(1, plan(first)), sent(1, plan(first))],
  },
  'plan-deleted': {
    ja: '削除は2表・3表も消す。',
    en: 'A deletion takes forms 2 and 3 along.',
    arrived: deleting,
  },
  'plan-deleted-out-of-order': {
    ja: '削除が先に届いても同じになる。',
    en: 'The same where the deletion comes first.',
    arrived: [...deleting].reverse(),
  },
  'plan-registered-again': {
    ja: '削除のあとの登録は有効。',
    en: 'What is registered after a deletion holds.',
    arrived: [...deleting, sent(3, plan(first))],
  },
  'plan-deletion-of-other-date': {
    ja: '別の作成日の削除は関わらない。',
    en: 'A deletion of another date does not matter.',
    arrived: [sent(1, plan(first)), sent(2, dropPlan(first, '2025-11-20'))],
  },
  'plan-deletion-older': {
    ja: '登録より古い削除は関わらない。',
    en: 'A deletion older than the plan does not matter.',
    arrived: [sent(2, plan(first)), sent(1, dropPlan(first))],
  },
  'usage-put': { ja: '利用票を登録する。', en: 'A usage slip is registered.', arrived: [sent(1, usage(first))] },
  'usage-replaced': {
    ja: '同じ月の利用票は7表とともに置き換わる。',
    en: 'The same month is replaced with its form 7.',
    arrived: replacing,
  },
  'usage-replaced-out-of-order': {
    ja: '届いた順によらない。',
    en: 'Whatever the order of arrival.',
    arrived: [...replacing].reverse(),
  },
  'usage-other-month': {
    ja: '別の月は別に持つ。',
    en: 'Another month stands beside it.',
    arrived: [sent(1, usage(first)), sent(2, usage(first, '2025-12'))],
  },
  'usage-deleted': {
    ja: '予定の削除は7表も消す。',
    en: 'A deletion takes form 7 along.',
    arrived: [sent(1, usage(first)), sent(2, dropUsage(first))],
  },
  'usage-deleted-and-again': {
    ja: '削除のあとの登録は有効。',
    en: 'What is registered after a deletion holds.',
    arrived: [sent(1, usage(first)), sent(2, dropUsage(first)), sent(3, usage(first))],
  },
  'plan-and-usage': {
    ja: '計画書と利用票は別の単位。',
    en: 'Plan and usage slip are units of their own.',
    arrived: [sent(1, plan(first)), sent(2, usage(first))],
  },
  'usage-deletion-leaves-plan': {
    ja: '利用票の削除は計画書に関わらない。',
    en: 'A deletion of the slip leaves the plan.',
    arrived: [sent(1, plan(first)), sent(2, usage(first)), sent(3, dropUsage(first))],
  },
  'actual-put': {
    ja: '実績を登録する。',
    en: 'Actuals are registered.',
    arrived: [sent(1, actual(first, provider), up)],
  },
  'actual-replaced': {
    ja: '同じ事業所・種類の実績は置き換わる。',
    en: 'Actuals of the same office and type are replaced.',
    arrived: [sent(1, actual(first, provider, '111211', 3), up), sent(2, actual(first, provider), up)],
  },
  'actual-other-type': {
    ja: 'サービス種類ごとに持つ。',
    en: 'Each service type is held apart.',
    arrived: [sent(1, actual(first, provider), up), sent(2, actual(first, provider, '151241'), up)],
  },
  'actual-other-office': {
    ja: '事業所ごとに持つ。',
    en: 'Each office is held apart.',
    arrived: [sent(1, actual(first, provider), up), sent(2, actual(first, other), { ...up, sender: other })],
  },
  'actual-deleted': {
    ja: '実績の削除は事業所と種類で効く。',
    en: 'A deletion goes by office and type.',
    arrived: [
      sent(1, actual(first, provider), up),
      sent(2, actual(first, provider, '151241'), up),
      sent(3, dropActual(first, provider), up),
    ],
  },
  'actual-beside-plan': {
    ja: '実績は予定を置き換えない。',
    en: 'Actuals do not replace the plan.',
    arrived: [sent(1, usage(first)), sent(2, actual(first, provider), up)],
  },
};

/** The cases of replay. */
export function replay(): Promise<Case[]> {
  return Promise.all(
    Object.entries(scenarios).map(([id, { ja, en, arrived }]) =>
      caseOf('replay', { id, level: 'required', section: cited.units, why: { ja, en } }, 'replay', {
        transmissions: arrived,
      }),
    ),
  );
}
