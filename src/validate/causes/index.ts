import type { Cause } from '../cause';
import { cutOff } from './cut-off';
import { delimiter } from './delimiter';
import { encodingMixed } from './encoding-mixed';
import { encodingUtf8 } from './encoding-utf8';
import { encodingUtf16 } from './encoding-utf16';
import { kindDiffers } from './kind-differs';
import { otherFormat } from './other-format';
import { spreadsheetSaved } from './spreadsheet-saved';

/** The causes in the order they speak: what one has explained is not explained again. */
export const causes: readonly Cause[] = [
  otherFormat,
  cutOff,
  kindDiffers,
  spreadsheetSaved,
  encodingUtf16,
  delimiter,
  encodingUtf8,
  encodingMixed,
];
