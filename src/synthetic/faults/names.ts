import { encodeText } from '../../codec/ms932/encoder';
import type { FileName } from '../../filenames/file-name';
import { formatFileName } from '../../filenames/format';
import { fileKindInfo } from '../../schemas/kinds';
import { nameGrammars, versionExpected } from '../../schemas/versions';
import type { SetEditor } from './editor';
import { atFile, type Fault } from './fault';

/** Gives all files names with other parts. */
function renameAll(set: SetEditor, change: (parts: FileName) => Partial<FileName>): readonly string[] {
  set.rename((name) => {
    const parts = set.parts(name);
    return formatFileName({ ...parts, ...change(parts) });
  });
  return set.names;
}

/** The one CSV of a set that holds no other: its name may break without anything being missed. */
function onlyName(set: SetEditor): string {
  const [name, ...more] = set.names;
  return name === undefined || more.length > 0 ? set.unsuited() : name;
}

/** Faults of names. */
export const nameFaults: readonly Fault[] = [
  {
    code: 'file_name_unknown_kind',
    base: 'D1',
    inject(set) {
      const [name] = set.names;
      if (name === undefined) return set.unsuited();
      const added = name.replace(/^[A-Z0-9]+/u, 'UP9KYO');
      set.add(added, set.bytes(name));
      return atFile(added);
    },
  },
  {
    code: 'file_name_malformed',
    base: 'D3',
    inject(set) {
      const name = onlyName(set);
      const broken = name.replace(/[0-9]\.CSV$/u, '.CSV');
      set.rename(() => broken);
      return atFile(broken);
    },
  },
  {
    code: 'file_name_repaired',
    base: 'D1',
    inject(set) {
      const name = set.random.pick(set.names.filter((one) => one.endsWith('.CSV')));
      const lower = name.toLowerCase();
      set.rename((one) => (one === name ? lower : one));
      return atFile(lower);
    },
  },
  {
    code: 'file_name_older_version',
    base: 'D1',
    inject(set) {
      const { sender, receiver, stamp } = set.parts();
      const edition = nameGrammars.at(-1) ?? set.unsuited();
      const older = {
        kind: 'DLT1KYO',
        edition,
        sender,
        senderType: null,
        receiver,
        receiverType: null,
        stamp,
      } as const;
      const name = formatFileName(older);
      set.add(name, encodeText(`${versionExpected(edition)},131016,9000000001,${stamp.slice(0, 8)}\r\n`));
      return atFile(name);
    },
  },
  {
    code: 'file_name_date',
    base: 'D2',
    inject(set) {
      const name = set.random.pick(set.names.filter((one) => set.parts(one).month?.startsWith('2') === true));
      if (name === undefined) return set.unsuited();
      const broken = name.replace(/_([0-9]{4})[0-9]{2}_/u, '_$113_');
      set.rename((one) => (one === name ? broken : one));
      return atFile(broken);
    },
  },
  {
    code: 'file_name_service_type',
    base: 'D3',
    inject: (set) => {
      if (set.parts().receiverType === null) return set.unsuited();
      return renameAll(set, () => ({ receiverType: 'ZZ' })).map(atFile);
    },
  },
  {
    code: 'file_name_same_office',
    base: 'D3',
    inject: (set) => renameAll(set, ({ sender }) => ({ receiver: sender })).map(atFile),
  },
  {
    code: 'file_not_csv',
    base: 'D2',
    inject(set) {
      const name = set.names.find((one) => fileKindInfo(set.parts(one).kind).category !== 'picture') ?? set.unsuited();
      const added = name.replace(/\.CSV$/u, '.PDF');
      set.add(added, encodeText('%PDF-1.4'));
      return atFile(added);
    },
  },
];
