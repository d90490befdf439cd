import type { NamedBytes } from '../../../src/synthetic/files';
import { detail, done, form7, money, offices, persons, planned, subtotal, sum, within } from '../forms';
import { remarks, type Shape } from '../shape';
import { Transmission } from '../transmission';

const { hana } = persons;
const { planner, equipment, preventiveEquipment } = offices;

/** A thing that is lent. */
interface Thing {
  readonly serviceCode: string;
  readonly units: number;
  readonly taisCode?: string;
  readonly equipmentReportCode?: string;
  readonly equipmentName?: string;
  readonly detailNo?: number;
}

/** A 利用票 with things lent for the whole month, each with its row in 7表. */
function lent(things: readonly Thing[], type: '17' | '67' = '17'): () => NamedBytes[] {
  return () => {
    const office = type === '17' ? equipment : preventiveEquipment;
    const to = new Transmission({ from: planner, to: office });
    const rows = things.map(({ detailNo = null, ...thing }) => {
      planned(to, hana, office, { ...thing, detailNo, serviceDate: '2025-11-01' });
      const { serviceCode, units, ...which } = thing;
      return detail(office, serviceCode, units, 1, { ...within(units), ...money(units, 10), ...which });
    });
    const all = subtotal(office, `${type}AAAA`, within(things.reduce((units, thing) => units + thing.units, 0)));
    form7(to, hana, [...rows, all], sum(...rows));
    return to.files();
  };
}

const rail = { serviceCode: '171004', units: 100, equipmentName: 'サイドレール' } as const;
const stick = { serviceCode: '171012', units: 100 } as const;

/** 福祉用具貸与. */
export const equipmentShapes: readonly Shape[] = [
  {
    name: 'equipment-without-detail-numbers',
    why: '明細判別コード bears no required mark: equal service codes and units are told apart by the thing (layout.tsv UPPLAN 19).',
    units: ['usage'],
    make: lent([
      { ...rail, taisCode: '00170-002345' },
      { ...rail, taisCode: '00170-002352' },
      { ...stick, taisCode: '00055-000321' },
    ]),
  },
  {
    name: 'equipment-with-detail-numbers',
    why: '明細判別コード counts from 1 within one service code and one unit count, and is empty where nothing is split (layout.tsv UPPLAN 19).',
    units: ['usage'],
    make: lent([
      { ...rail, taisCode: '00170-002345', detailNo: 2 },
      { ...rail, taisCode: '00170-002345', detailNo: 1 },
      { ...rail, taisCode: '00170-002352', detailNo: 3 },
      { ...rail, units: 50, taisCode: '00170-002352', detailNo: 1 },
      { ...stick, taisCode: '00055-000321' },
    ]),
  },
  {
    name: 'equipment-some-detail-numbers',
    why: '明細判別コード: rows without one are left out of the sequence (rules.tsv detail_no_sequence).',
    units: ['usage'],
    make: lent([
      { ...rail, taisCode: '00170-002345' },
      { ...rail, taisCode: '00170-002352', detailNo: 1 },
      { ...rail, taisCode: '00170-002369', detailNo: 2 },
    ]),
  },
  {
    name: 'equipment-report-codes',
    why: 'One of TAISコード and 福祉用具届出コード identifies the thing; letters are in its alphabet, the name is optional (Types: tais; layout.tsv UPPLAN 16).',
    units: ['usage'],
    make: lent([
      { serviceCode: '171001', units: 500, equipmentReportCode: '00980-00010A' },
      { serviceCode: '171003', units: 900, taisCode: 'A0170-0012ZZ' },
    ]),
  },
  {
    name: 'preventive-equipment',
    why: '介護予防福祉用具貸与 (67) is numbered and coded as 17 is (rules.tsv detail_no_unexpected, equipment_code_missing).',
    units: ['usage'],
    remarks: remarks('detail_no_unexpected', 'UPPLAN', [1, 2], 'detailNo'),
    make: lent(
      [
        { serviceCode: '671007', units: 300, taisCode: '00980-00010A', detailNo: 1 },
        { serviceCode: '671007', units: 300, equipmentReportCode: '00980-00011A', detailNo: 2 },
      ],
      '67',
    ),
  },
  {
    name: 'equipment-actual',
    why: '実績 of 福祉用具: the day of use is always given, without a time; the thing by its code (layout.tsv UPJSK 10, 12).',
    units: ['actual'],
    make: () => {
      const to = new Transmission({ from: equipment, to: planner, stamp: '20251202100000' });
      for (const detailNo of [1, 2]) {
        done(to, hana, equipment, { ...rail, detailNo, serviceDate: '2025-11-01', taisCode: '00170-002345' });
      }
      done(to, hana, equipment, { ...stick, serviceDate: '2025-11-16', taisCode: '00055-000321' });
      return to.files();
    },
  },
];
