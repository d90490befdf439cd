import type { Kind } from '../../schemas/kinds';
import { planners } from '../../schemas/service-types';
import { versionInfo, versions, versionsOf } from '../../schemas/versions';
import { monthAfter } from '../sets/calendar';
import { isEquipment } from './cells';
import type { EditableFile, EditableRow, SetEditor } from './editor';
import { atRow, type Fault, type FaultPlace } from './fault';

/** Another version of the same layout: a row can have either. */
function twinOf(csvVersion: string): string | undefined {
  const info = versionInfo(csvVersion);
  if (info === undefined) return undefined;
  return versionsOf(info.layout).findLast((other) => other !== info)?.csvVersion;
}

const stranger = '1399999999';

/** The place of a person's first row. */
function firstOf(file: EditableFile, person: string): FaultPlace {
  return atRow(
    file.name,
    file.rows.findIndex((row) => row.person === person),
  );
}

/** The places of those two rows side by side that are about the same person and plan. */
function pairs(file: EditableFile): (row: EditableRow, index: number) => boolean {
  return (row, index) => {
    const next = file.rows[index + 1];
    return next !== undefined && next.person === row.person && next.get('planDate') === row.get('planDate');
  };
}

/** The texts that the first row of a need must not leave empty. */
const needTexts: { readonly [K in Kind]?: readonly string[] } = {
  UP2KYO: ['need'],
  UPYOBO_SUB: ['need', 'proposal', 'proposalIntention', 'goal'],
};

function totalRow(set: SetEditor): { readonly file: EditableFile; readonly row: EditableRow; readonly index: number } {
  const file = set.file('UPSIKYU');
  const [row, index] = set.row(file, (one) => one.get('serviceCode') === '999999');
  return { file, row, index };
}

/**
 * Adds a row of a service of another type: of a row that is there already 7表 would hold more than 6表 then.
 *
 * @param type The サービス種類コード.
 */
function addService(set: SetEditor, type: string): FaultPlace {
  const file = set.file(set.firstKind(['UPJSK', 'UPPLAN']));
  const [row, index] = set.row(file);
  const added = row.copy();
  added.set('serviceCode', `${type}1111`);
  for (const key of ['taisCode', 'equipmentReportCode', 'equipmentName', 'detailNo']) added.set(key, '');
  file.rows.splice(index + 1, 0, added);
  return atRow(file.name, index + 1, 'serviceCode');
}

/** Faults of relations inside a row and between the rows of a file. */
export const rowFaults: readonly Fault[] = [
  { code: 'service_type_unknown', base: 'D3', inject: (set) => addService(set, 'ZZ') },
  { code: 'service_type_not_exchanged', base: 'D3', inject: (set) => addService(set, '33') },
  {
    code: 'form7_value_in_form6',
    base: 'D3',
    inject(set) {
      const file = set.file(set.firstKind(['UPJSK', 'UPPLAN']));
      const [row, index] = set.row(file);
      const added = row.copy();
      added.set('serviceCode', `${row.get('serviceCode').slice(0, 2)}AAAA`);
      for (const key of ['taisCode', 'equipmentReportCode', 'equipmentName', 'detailNo']) added.set(key, '');
      file.rows.splice(index + 1, 0, added);
      return atRow(file.name, index + 1, 'serviceCode');
    },
  },
  {
    code: 'transmission_direction',
    base: 'D3',
    inject(set) {
      const key = set.firstKind(['UPJSK', 'UPPLAN']) === 'UPJSK' ? 'providerNumber' : 'plannerOfficeNumber';
      const { sender, senderType, receiver, receiverType } = set.parts();
      if ([senderType, receiverType].every((type) => planners.includes(type ?? ''))) return set.unsuited();
      const turned = `_${receiver}_${receiverType}_${sender}_${senderType}_`;
      set.rename((name) => name.replace(`_${sender}_${senderType}_${receiver}_${receiverType}_`, turned));
      return atRow(set.file(set.firstKind(['UPJSK', 'UPPLAN'])).name, 0, key);
    },
  },
  {
    code: 'rows_doubled',
    base: 'D3',
    inject(set) {
      const file = set.file(set.firstKind(['UPJSK', 'UPPLAN']));
      const rowsOf = (person: string): EditableRow[] => file.rows.filter((row) => row.person === person);
      const [{ person }] = set.row(file, (row) => {
        const different = new Set(rowsOf(row.person).map(({ cells }) => cells.join('\n')));
        return different.size > 2 && different.size === rowsOf(row.person).length;
      });
      const last = file.rows.findLastIndex((row) => row.person === person);
      file.rows.splice(last + 1, 0, ...rowsOf(person).map((row) => row.copy()));
      return firstOf(file, person);
    },
  },
  {
    code: 'numbers_sequence',
    base: 'D5',
    inject(set) {
      const file = set.file('UPYOBO_SUB');
      const support = (row: EditableRow): string =>
        [row.person, ...['planDate', 'needNo', 'supportNo'].map((key) => row.get(key))].join(' ');
      const counts = (row: EditableRow): boolean => row.get('serviceNo') !== '' && row.get('supportNo') !== '';
      const lasts = file.rows.filter((row, index) => {
        return counts(row) && file.rows.findLastIndex((other) => support(other) === support(row)) === index;
      });
      const [row] = set.row(file, (one) => lasts.includes(one));
      row.set('serviceNo', String(Number(row.get('serviceNo')) + 1));
      const first = file.rows.findIndex((other) => counts(other) && support(other) === support(row));
      return atRow(file.name, first, 'serviceNo');
    },
  },
  {
    code: 'continuation_filled',
    base: 'D5',
    inject(set) {
      const file = set.file('UPYOBO_SUB');
      const [row, index] = set.row(file, (one, at) => {
        const before = file.rows[at - 1];
        const continues = before?.person === one.person && before.get('needNo') === one.get('needNo');
        return continues && one.get('needNo') !== '' && one.get('need') === '';
      });
      row.set('need', '再掲');
      return atRow(file.name, index, 'need');
    },
  },
  {
    code: 'hosoku_link',
    base: 'D2',
    inject(set) {
      const file = set.file('UPHOSOKU');
      const [row, index] = set.row(file);
      if (row.get('planDate') === '00000000') row.set('planDate', `${row.get('targetMonth')}01`);
      else row.set('targetMonth', row.get('planDate').slice(0, 6));
      return atRow(file.name, index);
    },
  },
  {
    code: 'note_missing',
    base: 'D4',
    inject(set) {
      const kind = set.firstKind(['UPKIHON', 'UP1KYO']);
      const file = set.file(kind);
      const [row, index] = set.row(file);
      const [key, code, note] =
        kind === 'UPKIHON'
          ? ['consultationMethod', '03', 'consultationMethodOther']
          : ['livingSupportReason', '3', 'livingSupportOtherReason'];
      row.set(key as string, code as string);
      row.set(note as string, '');
      return atRow(file.name, index, note);
    },
  },
  {
    code: 'period_reversed',
    base: 'D1',
    inject(set) {
      const file = set.file(set.firstKind(['UP1KYO', 'UPYOBO', 'UPKIHON']));
      const [row, index] = set.row(file);
      row.set('certificationEndDate', `${Number(row.get('certificationStartDate').slice(0, 4)) - 1}0331`);
      return atRow(file.name, index, 'certificationEndDate');
    },
  },
  {
    code: 'version_mixed',
    base: 'D1',
    inject(set) {
      const file = set.file(set.firstKind(['UP2KYO', 'UPYOBO_SUB']));
      const [row, index] = set.row(file, (_, at) => at > 0);
      row.set('csvVersion', twinOf(row.get('csvVersion')) ?? set.unsuited());
      return atRow(file.name, index, 'csvVersion');
    },
  },
  {
    code: 'version_month',
    base: 'D3',
    inject(set) {
      const file = set.file('UPJSK');
      for (const row of file.rows) row.set('csvVersion', twinOf(row.get('csvVersion')) ?? set.unsuited());
      return atRow(file.name, 0, 'csvVersion');
    },
  },
  {
    // 1表 has the same fields in all layouts.
    code: 'version_file_name',
    base: 'D1',
    inject(set) {
      const file = set.file('UP1KYO');
      const { edition } = set.parts(file.name);
      const other = versions.findLast(({ grammar }) => grammar !== edition) ?? set.unsuited();
      for (const row of file.rows) row.set('csvVersion', other.csvVersion);
      return atRow(file.name, 0, 'csvVersion');
    },
  },
  {
    code: 'month_mixed',
    base: 'D3',
    inject(set) {
      const file = set.file('UPJSK');
      const [row, index] = set.row(file, (_, at) => at > 0);
      const month = row.get('targetMonth');
      const next = monthAfter(`${month.slice(0, 4)}-${month.slice(4)}`, 1).replace('-', '');
      row.set('targetMonth', next);
      row.set('serviceDate', `${next}15`);
      return atRow(file.name, index, 'targetMonth');
    },
  },
  {
    code: 'month_file_name',
    base: 'D3',
    inject(set) {
      const [name, ...more] = set.names;
      if (name === undefined || more.length > 0) return set.unsuited();
      const month = set.parts(name).month ?? set.unsuited();
      const renamed = name.replace(month.replace('-', ''), monthAfter(month, 1).replace('-', ''));
      set.rename(() => renamed);
      return atRow(renamed, 0, 'targetMonth');
    },
  },
  {
    code: 'office_file_name',
    base: 'D3',
    inject(set) {
      const kind = set.firstKind(['UPJSK', 'UP1KYO', 'UPPLAN']);
      const key = { UPJSK: 'providerNumber', UP1KYO: 'officeNumber', UPPLAN: 'plannerOfficeNumber' }[kind as 'UPJSK'];
      const file = set.file(kind);
      const [row, index] = set.row(file);
      row.set(key, stranger);
      return atRow(file.name, index, key);
    },
  },
  {
    code: 'receiver_unconcerned',
    base: 'D2',
    inject(set) {
      const file = set.file('UPPLAN');
      const { receiver } = set.parts(file.name);
      const [{ person }] = set.row(file);
      // In both forms: one that held what the other lacks would be another fault.
      for (const row of [...file.rows, ...set.file('UPSIKYU').rows]) {
        if (row.person === person && row.get('providerNumber') === receiver) row.set('providerNumber', stranger);
      }
      return firstOf(file, person);
    },
  },
  {
    code: 'key_duplicate',
    base: 'D1',
    inject(set) {
      const file = set.file(set.firstKind(['UPHOSOKU', 'UPYOBO', 'UPKIHON']));
      const [row, index] = set.row(file);
      file.rows.splice(index + 1, 0, row.copy());
      return atRow(file.name, index + 1);
    },
  },
  {
    code: 'rows_unsorted',
    base: 'D1',
    inject(set) {
      const file = set.file(set.firstKind(['UP2KYO', 'UPYOBO_SUB']));
      const [row, index] = set.row(file, pairs(file));
      file.rows.splice(index, 2, file.rows[index + 1] as EditableRow, row);
      return atRow(file.name, index + 1);
    },
  },
  {
    code: 'continuation_first',
    base: 'D1',
    inject(set) {
      const kind = set.firstKind(['UP2KYO', 'UPYOBO_SUB']);
      const file = set.file(kind);
      const [row, index] = set.row(file, (one) => one.get('need') !== '');
      for (const key of needTexts[kind] ?? []) row.set(key, '');
      return atRow(file.name, index, 'need');
    },
  },
  {
    code: 'detail_no_sequence',
    base: 'D2',
    inject(set) {
      const file = set.file('UPPLAN');
      const [row] = set.row(file, (one) => isEquipment(one) && one.get('detailNo') === '');
      row.set('detailNo', '2');
      return firstOf(file, row.person);
    },
  },
  {
    code: 'total_row_missing',
    base: 'D2',
    inject(set) {
      const { file, row, index } = totalRow(set);
      file.rows.splice(index, 1);
      return firstOf(file, row.person);
    },
  },
  {
    code: 'total_row_many',
    base: 'D2',
    inject(set) {
      const { file, row, index } = totalRow(set);
      file.rows.splice(index + 1, 0, row.copy());
      return atRow(file.name, index + 1, 'serviceCode');
    },
  },
  {
    // A subtotal without money: with it would go what the total row sums.
    code: 'subtotal_missing',
    base: 'D2',
    inject(set) {
      const file = set.file('UPSIKYU');
      const [row, index] = set.row(file, (one) => /AAAA$/u.test(one.get('serviceCode')) && one.get('totalCost') === '');
      file.rows.splice(index, 1);
      return firstOf(file, row.person);
    },
  },
  {
    code: 'total_mismatch',
    base: 'D2',
    inject(set) {
      const { file, row, index } = totalRow(set);
      row.set('limitWithinUnits', String(Number(row.get('limitWithinUnits')) + 1));
      return atRow(file.name, index, 'limitWithinUnits');
    },
  },
];
