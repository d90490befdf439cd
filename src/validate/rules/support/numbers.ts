import type { Kind } from '../../../schemas/kinds';

/** The numbers that set the printed order of the rows that build a form, the widest first. */
export const numberKeys: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  UP2KYO: ['needNo', 'goalNo', 'supportNo'],
  UPYOBO_SUB: ['needNo', 'supportNo', 'serviceNo'],
};
