import type { FieldKey } from '../../../schemas/field-key';
import type { Kind } from '../../../schemas/kinds';

/** The numbers that set the printed order of the rows that build a form, the widest first. */
export const numberKeys: { readonly [K in Kind]?: readonly FieldKey<K>[] } = {
  UP2KYO: ['needNo', 'goalNo', 'supportNo'],
  UPYOBO_SUB: ['needNo', 'supportNo', 'serviceNo'],
};
