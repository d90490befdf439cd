import type { TransmissionKey } from '../../filenames/transmission';
import type { FileKind, Kind } from '../../schemas/kinds';
import type { AnyEdition } from '../../schemas/record';
import type { About } from './about';
import type { HeldUnit, KeyValues } from './families';
import type { ReplayPicture } from './transmission';

type FormRows =
  | { readonly [K in Kind]: { readonly kind: K; readonly rows: readonly AnyEdition<K>[] } }[Kind]
  | { readonly kind: 'UPKIHON_IMAGE'; readonly rows: readonly ReplayPicture[] };

/** One form of one key as it comes into force: its rows, and where they come from. */
export type ReplayForm = FormRows & {
  readonly unit: HeldUnit;
  readonly id: string;
  readonly key: KeyValues;
  readonly by: TransmissionKey;
};

/** Makes of a form's rows what is to be kept of them; it is asked only for forms that come into force. */
export type PayloadHook<P> = (form: ReplayForm) => P;

/** A form by its kind. No type says that rows are sorted under the kind they are of. */
export function formOf(about: About, kind: FileKind, rows: readonly object[]): ReplayForm;
export function formOf(about: About, kind: FileKind, rows: readonly object[]): object {
  return { ...about, kind, rows };
}
