import { formatFileName } from '../../filenames/format';
import type { FileKind, Kind } from '../../schemas/kinds';
import { currentVersion, grammarOf } from '../../schemas/versions';
import type { EditableRow, SetEditor } from './editor';
import { atFile, atRow, type Fault, type FaultPlace } from './fault';

const transmission: FaultPlace = { file: null, row: null, key: null };

/** Adds a file with the offices and the stamp of the set. */
function addFile(set: SetEditor, kind: FileKind, bytes: Uint8Array): string {
  const { month: _, branch: __, ...parts } = set.parts();
  if (parts.edition !== grammarOf(currentVersion)) return set.unsuited();
  const name = formatFileName({ ...parts, kind, ...(kind === 'UPKIHON_IMAGE' ? { branch: '9000' } : {}) });
  set.add(name, bytes);
  return name;
}

const stranger = '0000000001';

/** Faults between the files of a transmission. */
export const transmissionFaults: readonly Fault[] = [
  {
    code: 'transmission_incomplete',
    base: 'D1',
    inject(set) {
      set.drop(set.file('UP3KYO').name);
      return transmission;
    },
  },
  {
    // A file without a row: nothing in it can be at fault.
    code: 'transmission_extra',
    base: 'D1',
    inject(set) {
      const kind = set.kinds.some((one) => one === 'UPKIHON' || one === 'UPYOBO') ? 'UP3KYO' : 'UPKIHON_SUB1';
      return atFile(addFile(set, kind, new Uint8Array(0)));
    },
  },
  {
    code: 'transmission_duplicate',
    base: 'D1',
    inject(set) {
      // 7表 twice would count more than 6表 holds.
      const kind = set.random.pick(set.kinds.filter((one) => one !== 'UPSIKYU'));
      const { name } = set.file(kind);
      set.add(`copy/${name}`, set.bytes(name));
      return atFile(`copy/${name}`);
    },
  },
  {
    code: 'link_base_missing',
    base: 'D1',
    inject(set) {
      const file = set.file(set.firstKind(['UP3KYO', 'UPKIHON_SUB1']));
      const [row, index] = set.row(file);
      row.set('insuredNumber', stranger);
      return atRow(file.name, index);
    },
  },
  {
    code: 'link_dependant_missing',
    base: 'D1',
    inject(set) {
      const file = set.file('UPHOSOKU');
      if (file.rows.length < 2) return set.unsuited();
      const [row, index] = set.row(file);
      file.rows.splice(index, 1);
      const base = set.file(set.firstKind(['UP1KYO', 'UPPLAN'] satisfies Kind[]));
      return atRow(
        base.name,
        base.rows.findIndex((one) => one.person === row.person),
      );
    },
  },
  {
    code: 'plan_total_mismatch',
    base: 'D2',
    inject(set) {
      const idOf = (row: { person: string; get: (key: string) => string }): string =>
        [row.person, row.get('providerNumber'), row.get('serviceCode')].join(' ');
      const planned = new Set(set.file('UPPLAN').rows.map(idOf));
      const file = set.file('UPSIKYU');
      const [row] = set.row(file, (one) => planned.has(idOf(one)));
      row.set('count', String(Number(row.get('count')) + 40));
      // Of several rows of one code the first is the one pointed at.
      const first = file.rows.findIndex((one) => idOf(one) === idOf(row));
      return atRow(file.name, first, 'count');
    },
  },
  {
    code: 'services_differ',
    base: 'D2',
    inject(set) {
      const idOf = (row: EditableRow): string =>
        [row.person, row.get('providerNumber'), row.get('serviceCode').slice(0, 2)].join(' ');
      const limited = (row: EditableRow): boolean =>
        ['managedUnits', 'limitWithinUnits', 'limitExcessUnits'].some((key) => !['', '0'].includes(row.get(key)));
      const form7 = set.file('UPSIKYU');
      const plan = set.file('UPPLAN');
      const { receiver } = set.parts(plan.name);
      // Not the receiver's own: that would be receiver_unconcerned.
      const [{ person }, index] = set.row(form7, (row, at) => {
        const isFirst = form7.rows.findIndex((other) => idOf(other) === idOf(row) && limited(other)) === at;
        return isFirst && row.get('providerNumber') !== receiver && row.get('serviceCode') !== '999999';
      });
      const gone = idOf(form7.rows[index] as EditableRow);
      const kept = plan.rows.filter((row) => idOf(row) !== gone);
      if (!kept.some((row) => row.person === person)) return set.unsuited();
      plan.rows.splice(0, plan.rows.length, ...kept);
      return atRow(form7.name, index, 'serviceCode');
    },
  },
  {
    code: 'over30_differs',
    base: 'D2',
    inject(set) {
      const idOf = (row: EditableRow): string =>
        [row.person, row.get('providerNumber'), row.get('serviceCode').slice(0, 2)].join(' ');
      const charged = new Set(set.file('UPSIKYU').rows.map(idOf));
      const file = set.file('UPPLAN');
      const [row, index] = set.row(file, (one) => charged.has(idOf(one)));
      row.set('over30Days', '1');
      return atRow(file.name, index, 'over30Days');
    },
  },
  {
    code: 'transmission_companion_missing',
    base: 'D4',
    inject(set) {
      set.drop(set.file('UPKIHON_SUB1').name);
      return transmission;
    },
  },
  {
    code: 'image_missing',
    base: 'D4',
    inject(set) {
      const file = set.file('UPKIHON');
      const [row, index] = set.row(file, (one) => one.get('familyImageFileName') !== '');
      set.drop(row.get('familyImageFileName'));
      return atRow(file.name, index, 'familyImageFileName');
    },
  },
  {
    code: 'image_unnamed',
    base: 'D4',
    inject(set) {
      return atFile(addFile(set, 'UPKIHON_IMAGE', new Uint8Array([0xff, 0xd8, 0xff, 0xd9])));
    },
  },
];
