import type { IssueCode } from '../../issues';
import { keysOf } from '../../objects';
import type { Kind } from '../../schemas/kinds';
import { serviceTypeOf } from '../../schemas/service-codes';
import { isPreventive } from '../../schemas/service-types';
import type { ExchangePattern } from '../sets';
import type { EditableRow, SetEditor } from './editor';
import { atRow, type Fault } from './fault';

/** One cell edited: in the first of the kinds that the set has. */
interface CellFault {
  readonly code: IssueCode;
  readonly base: ExchangePattern;
  /** The field, by kind, in the order in which kinds are looked for. */
  readonly keys: { readonly [K in Kind]?: string };
  /** What the cell becomes. */
  readonly to: string | ((cell: string, row: EditableRow) => string);
  /** The rows it can be done to; filled cells by default. */
  readonly where?: (row: EditableRow, cell: string) => boolean;
}

const created = { UPJSK: 'createdDate', UPPLAN: 'createdDate', UP1KYO: 'createdDate' } as const;
const dates = { ...created, UPKIHON: 'checklistDate', UPYOBO: 'firstPlanDate' } as const;
const versions = { UPJSK: 'csvVersion', UPPLAN: 'csvVersion', UP1KYO: 'csvVersion', UPYOBO: 'csvVersion' } as const;
const codes = {
  UPJSK: 'over30Days',
  UPPLAN: 'over30Days',
  UP1KYO: 'careLevel',
  UPKIHON: 'housing',
  UPYOBO: 'supportLevel',
} as const;

/** Whether a row is one of 福祉用具. */
export const isEquipment = (row: EditableRow): boolean => /^[16]7/u.test(row.get('serviceCode'));
const isNoEquipment = (row: EditableRow): boolean => !isEquipment(row);
const isTimed = (row: EditableRow): boolean => row.get('startTime') !== '9999' && row.get('endTime') !== '9999';

const cellFaults: readonly CellFault[] = [
  { code: 'field_required', base: 'D3', keys: { ...created, UPKIHON: 'name', UPYOBO: 'name' }, to: '' },
  {
    code: 'field_recommended',
    base: 'D4',
    keys: { UPKIHON: 'outsourced', UPYOBO: 'outsourced', UPJSK: 'units', UPPLAN: 'units' },
    to: '',
    where: (row, cell) => cell !== '' && isNoEquipment(row),
  },
  { code: 'field_length', base: 'D3', keys: dates, to: (cell) => cell.slice(0, 7) },
  { code: 'field_format', base: 'D3', keys: dates, to: (cell) => `${cell.slice(0, 7)}X` },
  { code: 'field_date', base: 'D3', keys: dates, to: (cell) => `${cell.slice(0, 4)}1345` },
  { code: 'field_code', base: 'D3', keys: codes, to: '99' },
  {
    code: 'field_number',
    base: 'D3',
    keys: { UPJSK: 'count', UPPLAN: 'count', UP2KYO: 'needNo', UPYOBO_SUB: 'needNo' },
    to: '1x',
  },
  {
    code: 'field_repaired',
    base: 'D3',
    keys: dates,
    to: (cell) => `${cell.slice(0, 4)}/${cell.slice(4, 6)}/${cell.slice(6)}`,
  },
  {
    code: 'field_unused',
    base: 'D3',
    keys: { UPJSK: 'identifier', UPPLAN: 'identifier', UP1KYO: 'identifier', UP2KYO: 'identifier' },
    to: '1',
    where: () => true,
  },
  { code: 'version_unknown', base: 'D3', keys: versions, to: '202410' },
  {
    code: 'service_date_month',
    base: 'D3',
    keys: { UPJSK: 'serviceDate', UPPLAN: 'serviceDate' },
    to: (cell) => `${Number(cell.slice(0, 4)) - 1}${cell.slice(4, 6)}15`,
  },
  { code: 'time_pair', base: 'D2', keys: { UPJSK: 'endTime', UPPLAN: 'endTime' }, to: '9999', where: isTimed },
  { code: 'time_order', base: 'D2', keys: { UPJSK: 'endTime', UPPLAN: 'endTime' }, to: '0100', where: isTimed },
  {
    code: 'equipment_code_missing',
    base: 'D2',
    keys: { UPPLAN: 'taisCode', UPJSK: 'taisCode' },
    to: '',
    where: isEquipment,
  },
  {
    code: 'equipment_code_both',
    base: 'D2',
    keys: { UPPLAN: 'equipmentReportCode', UPJSK: 'equipmentReportCode' },
    to: (_, row) => row.get('taisCode'),
    where: isEquipment,
  },
  {
    code: 'equipment_code_unexpected',
    base: 'D2',
    keys: { UPPLAN: 'taisCode', UPJSK: 'taisCode' },
    to: '00207-000123',
    where: isNoEquipment,
  },
  {
    code: 'detail_no_unexpected',
    base: 'D2',
    keys: { UPPLAN: 'detailNo', UPJSK: 'detailNo' },
    to: '1',
    where: isNoEquipment,
  },
  {
    code: 'prorated_days',
    base: 'D3',
    keys: { UPJSK: 'proratedDays' },
    to: `${'0'.repeat(30)}1`,
    // Only where the 31st does not exist.
    where: (row) => /^[0-9]{4}(?:02|04|06|09|11)$/u.test(row.get('targetMonth')),
  },
  {
    code: 'total_row_value',
    base: 'D2',
    keys: { UPSIKYU: 'units' },
    to: '5',
    where: (row) => row.get('serviceCode') === '999999',
  },
  {
    code: 'total_row_office',
    base: 'D2',
    keys: { UPSIKYU: 'providerNumber' },
    to: '1399999999',
    where: (row) => row.get('serviceCode') === '999999',
  },
  { code: 'office_code_fixed', base: 'D2', keys: { UPSIKYU: 'officeCode' }, to: '1399999999' },
  {
    code: 'type_limit_frames',
    base: 'D2',
    keys: { UPHOSOKU: 'serviceType2Code' },
    to: '11',
    where: (row) => row.get('serviceType1Code') === '',
  },
  {
    code: 'receiver_not_planner',
    base: 'D3',
    keys: { UPJSK: 'plannerOfficeNumber' },
    to: '1399999999',
    // In 予防 and 総合事業 the planner may be another one.
    where: (row) => !isPreventive(serviceTypeOf(row.get('serviceCode'))),
  },
];

function inject(fault: CellFault, set: SetEditor): ReturnType<Fault['inject']> {
  const kind = set.firstKind(keysOf(fault.keys));
  const key = fault.keys[kind] as string;
  const file = set.file(kind);
  const where = fault.where ?? ((_, cell) => cell !== '');
  const [row, index] = set.row(file, (one) => where(one, one.get(key)));
  row.set(key, typeof fault.to === 'string' ? fault.to : fault.to(row.get(key), row));
  return atRow(file.name, index, key);
}

/** Faults of one cell. */
export const fieldFaults: readonly Fault[] = cellFaults.map((fault) => ({
  code: fault.code,
  base: fault.base,
  inject: (set) => inject(fault, set),
}));
