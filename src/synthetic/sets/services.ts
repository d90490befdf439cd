/** How a service stands in 6表: visits or days at their times, nights in a row, a charge by the month, lent things, advice. */
type Rhythm = 'visits' | 'days' | 'stay' | 'month' | 'equipment' | 'advice';

/** A service code with its units. The codes look like real ones; units are of their order of size. */
type Charge = readonly [code: string, units: number];

/** An office that offers one service, and how that is planned and charged. */
export interface Service {
  readonly type: string;
  readonly office: string;
  readonly officeName: string;
  /** サテライト枝番, where the office is one. */
  readonly satelliteNo?: string;
  readonly rhythm: Rhythm;
  /** What is charged; of several one or two are taken (of lent things: several). */
  readonly charges: readonly Charge[];
  /** Charged beside each day, at the time of the basic service. */
  readonly addition?: Charge;
  /** The percentage addition (処遇改善), outside the limit, and its per mille. */
  readonly percent?: readonly [code: string, perMille: number];
  readonly times: readonly (readonly [start: string, end: string])[];
  /** 単位数単価 in hundredths of a yen. */
  readonly price: number;
  /** Whether it stands outside the 区分支給限度. */
  readonly outsideLimit?: true;
}

const morning = [
  ['09:00', '10:00'],
  ['10:30', '11:30'],
] as const;
const wholeDay = [['09:30', '16:45']] as const;

/** The services of 居宅; the office of each type is always the same one. */
export const homeServices: readonly Service[] = [
  {
    type: '11',
    office: '1370200129',
    officeName: 'さくら訪問介護ステーション',
    rhythm: 'visits',
    charges: [
      ['111211', 387],
      ['117211', 179],
      ['111111', 244],
    ],
    percent: ['116275', 245],
    times: [...morning, ['17:00', '17:30']],
    price: 1140,
  },
  {
    type: '13',
    office: '1360500137',
    officeName: '㈱みどり訪問看護"ひなた"',
    satelliteNo: '01',
    rhythm: 'visits',
    charges: [['131111', 471]],
    times: [['13:30', '14:00']],
    price: 1140,
  },
  {
    type: '15',
    office: '1370300236',
    officeName: 'ひまわりデイサービスセンター',
    rhythm: 'days',
    charges: [['151341', 658]],
    addition: ['155301', 40],
    percent: ['156108', 92],
    times: wholeDay,
    price: 1090,
  },
  {
    type: '16',
    office: '1350600244',
    officeName: '髙﨑通所リハビリテーション',
    rhythm: 'days',
    charges: [['161341', 762]],
    addition: ['165613', 60],
    times: [['10:00', '14:00']],
    price: 1110,
  },
  {
    type: '17',
    office: '1370400343',
    officeName: 'あおぞら福祉用具',
    rhythm: 'equipment',
    charges: [
      ['171003', 900],
      ['171004', 100],
      ['171001', 500],
      ['171004', 100],
      ['171011', 200],
    ],
    times: [],
    price: 1000,
  },
  {
    type: '21',
    office: '1370700452',
    officeName: '特養つばき苑（短期入所）',
    rhythm: 'stay',
    charges: [['211137', 672]],
    addition: ['219200', 184],
    times: [],
    price: 1110,
  },
  {
    type: '31',
    office: '1310100560',
    officeName: '九段クリニック',
    rhythm: 'advice',
    charges: [['311111', 515]],
    times: [],
    price: 1000,
    outsideLimit: true,
  },
  {
    type: '76',
    office: '1390800678',
    officeName: '定期巡回①号店',
    rhythm: 'month',
    charges: [['761111', 5446]],
    times: [['08:00', '08:30']],
    price: 1140,
  },
];

/** The services of 予防 and 総合事業. */
export const preventiveServices: readonly Service[] = [
  {
    type: 'A2',
    office: '13A0100012',
    officeName: '訪問型サービスさくら',
    rhythm: 'month',
    charges: [['A21111', 1176]],
    percent: ['A26269', 245],
    times: morning,
    price: 1140,
  },
  {
    type: 'A6',
    office: '13A0100020',
    officeName: '通所型サービス"ひまわり"',
    rhythm: 'month',
    charges: [['A61111', 1798]],
    times: wholeDay,
    price: 1090,
  },
  {
    type: '63',
    office: '1360500145',
    officeName: '㈱みどり訪問看護',
    rhythm: 'visits',
    charges: [['631111', 451]],
    times: [['13:30', '14:00']],
    price: 1140,
  },
  {
    type: '62',
    office: '1370200137',
    officeName: 'さくら訪問入浴',
    rhythm: 'visits',
    charges: [['621111', 856]],
    times: [['14:00', '14:45']],
    price: 1140,
  },
  {
    type: '66',
    office: '1350600251',
    officeName: '髙﨑通所リハビリテーション（予防）',
    rhythm: 'month',
    charges: [['661111', 2268]],
    addition: ['665002', 20],
    times: [['10:00', '12:00']],
    price: 1110,
  },
  {
    type: '67',
    office: '1370400350',
    officeName: 'あおぞら福祉用具',
    rhythm: 'equipment',
    charges: [
      ['671007', 300],
      ['671011', 200],
      ['671007', 300],
    ],
    times: [],
    price: 1000,
  },
  {
    type: '24',
    office: '1370700460',
    officeName: '特養つばき苑（予防短期入所）',
    rhythm: 'stay',
    charges: [['241126', 561]],
    addition: ['249200', 184],
    times: [],
    price: 1110,
  },
  {
    type: '34',
    office: '1310100578',
    officeName: '九段クリニック',
    rhythm: 'advice',
    charges: [['341111', 515]],
    times: [],
    price: 1000,
    outsideLimit: true,
  },
];

/** Lent things by their service code: TAISコード and 用具名称. */
export const equipment: Readonly<Record<string, readonly (readonly [tais: string, name: string])[]>> = {
  '171001': [['00207-000123', '車いす（自走用）NA-101']],
  '171003': [['00170-001234', '電動ベッド"らくらく"3モーター']],
  '171004': [
    ['00170-002345', 'サイドレール①（2本組）'],
    ['00170-002352', '介助バー ②'],
  ],
  '171011': [['00055-000321', '歩行器㈱みどりⅡ型']],
  '671007': [
    ['00980-00010A', '手すり（据置）'],
    ['00980-00011A', '手すり（天井突張）'],
  ],
  '671011': [['00055-000338', '歩行器（四輪）']],
};
