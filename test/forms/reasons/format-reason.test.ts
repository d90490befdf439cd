import { describe, expect, it } from 'vitest';
import { exportTransmissions, formatHindrance } from '../../../src/exchange';
import { buildTransmissions } from '../../../src/forms/build/build-transmissions';
import type { BuildPerson } from '../../../src/forms/build/types';
import { moveRecord } from '../../../src/forms/editions/move';
import { editionTexts } from '../../../src/forms/reasons/edition-texts';
import { formatReason, type Told } from '../../../src/forms/reasons/format-reason';
import { doubtTexts, leftOutTexts } from '../../../src/forms/reasons/left-out-texts';
import { replayTexts } from '../../../src/forms/reasons/replay-texts';
import { replay } from '../../../src/forms/replay/replay';
import type { ReplayTransmission } from '../../../src/forms/replay/transmission';
import { languages } from '../../../src/languages';
import { record } from '../support/records';

const care = { sender: '1370100014', senderType: '43', stamp: '20251020113000' };
const both = (told: Told, options = {}) => languages.map((language) => formatReason(told, language, options));

describe('formatReason of what was left out', () => {
  const unexchanged: BuildPerson = {
    records: { UPPLAN: [record('UPPLAN', { serviceCode: '331111' }), record('UPPLAN', { serviceCode: '331111' })] },
  };
  const { leftOut } = buildTransmissions('usage', { ...care, persons: [unexchanged] });

  it('names form, month, rows and service', () => {
    expect(leftOut.map((one) => both(one))).toEqual([
      [
        '[6表予定・2025-11・2行] 連携対象外のサービス（33 特定施設入居者生活介護）のため、入れていません。',
        '[form 6 plan, 2025-11, 2 rows] The service (33 特定施設入居者生活介護) is not exchanged: left out.',
      ],
      [
        '[2025-11] 連携対象のサービスが一つもないため、この利用者は入れていません。',
        '[2025-11] No service of the person is exchanged: the person is in no file.',
      ],
    ]);
  });

  it('names the person where the caller asks, and not otherwise', () => {
    const [one] = leftOut;
    if (one === undefined) throw new Error('nothing was left out');
    expect(both(one, { persons: true })).toEqual([
      expect.stringContaining(`[保険者${one.insurerNumber}・被保険者${one.insuredNumber}・6表予定`),
      expect.stringContaining(`[insurer ${one.insurerNumber}, insured ${one.insuredNumber}, form 6 plan`),
    ]);
    for (const text of both(one)) expect(text).not.toContain(one.insuredNumber);
  });

  it('prints nothing of a key that is none', () => {
    const odd = { planDate: '\u001b[31m山田', insurerNumber: '\u202e', insuredNumber: '山田' };
    const receiver = { number: '\u001b', serviceType: '11' };
    for (const why of Object.keys(leftOutTexts) as (keyof typeof leftOutTexts)[]) {
      const told = {
        why,
        insurerNumber: null,
        insuredNumber: null,
        key: odd,
        kind: null,
        rows: 1,
        serviceType: null,
        receiver,
      };
      for (const text of both(told, { persons: true })) expect(text).not.toMatch(/[\u001b\u202e]|山田/);
    }
  });
});

describe('formatReason of a replay', () => {
  const transmission = (second: number, records: object): ReplayTransmission => ({
    ...{ sender: '1370100014', senderType: '43', receiver: '1370200129', receiverType: '11' },
    stamp: `202510200000${String(second).padStart(2, '0')}`,
    records: records as ReplayTransmission['records'],
  });
  const usage = (plannerOfficeNumber: string, more = {}) => ({
    UPPLAN: [record('UPPLAN', { plannerOfficeNumber })],
    UPSIKYU: [record('UPSIKYU')],
    ...more,
  });
  const supplement = { UPHOSOKU: [record('UPHOSOKU', { targetMonth: '2025-11' })] };

  it('says what came into force, what took its place and why, and what was left out', async () => {
    const { changes } = replay([
      transmission(1, usage('1370100014', supplement)),
      transmission(2, usage('1370100022')),
      transmission(3, { DLTPLAN: [record('DLTPLAN')] }),
    ]);
    expect(changes.map((one) => formatReason(one, 'ja').replace(/^\[[^\]]*\] /, ''))).toEqual([
      '新しく登録されました。',
      '後の送信の内容に置き換わりました。利用者補足情報は後の送信になく、失効しました。プランを作成する事業所が1370100014から1370100022に変わりました。',
      '削除されました。',
    ]);
    expect(changes.map((one) => formatReason(one, 'en').replace(/^\[[^\]]*\] /, ''))).toEqual([
      'Registered; there was none before.',
      'Replaced by a later transmission; user supplement went without a successor; the office that plans changed from 1370100014 to 1370100022.',
      'Deleted.',
    ]);
    const again = replay([transmission(1, { DLTPLAN: [record('DLTPLAN')] })]).changes[0] as Told;
    expect(both(again)).toEqual([
      expect.stringMatching(/^\[.*2025-11.*\] 削除の対象がありません。/),
      expect.stringMatching(/^\[.*2025-11.*\] There was nothing to delete/),
    ]);
  });
});

describe('formatReason of a note on editions', () => {
  it('names form and field', () => {
    const { notes } = moveRecord('UPPLAN', record('UPPLAN', { equipmentName: 'ベッド' }), '202208');
    expect(notes.map((one) => both(one))).toContainEqual([
      '[6表予定・用具名称（機種名）] 変換先の版にない項目のため、値が失われます。',
      '[form 6 plan, equipmentName] The target edition lacks the field: its value is lost.',
    ]);
  });
});

describe('the reasons', () => {
  const all = [
    ...Object.values(leftOutTexts),
    ...Object.values(doubtTexts),
    ...Object.values(editionTexts),
    ...Object.values(replayTexts).flatMap((texts) => Object.values(texts)),
  ];

  it('are whole sentences that differ from each other', () => {
    for (const language of languages) {
      const texts = all.map((one) => {
        const text = one[language] as string | ((_: unknown) => string);
        return typeof text === 'string' ? text : text({ dropped: [], left: [], planner: null });
      });
      for (const text of texts) expect(text).toMatch(language === 'ja' ? /^[^。].*。$/ : /^[A-Z].*\.$/);
      // The base is missing, and another edition is in force, on either side.
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('are told in a sentence where the caller has none of them', () => {
    for (const odd of [
      {},
      { reason: 'odd' },
      { change: 'put', why: 'odd', kinds: [] },
      { change: 'put', why: 'new', kinds: ['x'] },
    ]) {
      expect(() => formatReason(odd as never)).toThrow(/told/);
    }
    expect(() => formatReason({} as never, 'fr' as never)).toThrow('unknown language: fr');
  });
});

describe('formatHindrance', () => {
  it('says each in a sentence', async () => {
    const person = { records: { UPPLAN: [record('UPPLAN')], UPSIKYU: [], UPHOSOKU: [] } };
    const { hindrances } = await exportTransmissions('usage', { ...care, persons: [person] });
    expect(hindrances.map((one) => [formatHindrance(one), formatHindrance(one, 'en')])).toEqual([
      ['送るべき帳票に、ファイルに入っていないものがあります。', 'Forms that ought to be sent are not in the files.'],
    ]);
    expect(() => formatHindrance('odd' as never)).toThrow('odd');
  });
});
