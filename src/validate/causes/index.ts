import type { Cause } from '../cause';
import { encodings } from './encodings';
import { kindDiffers } from './kind-differs';
import { spreadsheetSaved } from './spreadsheet-saved';

/** The causes in the order they speak: what one has explained is not explained again. */
export const causes: readonly Cause[] = [kindDiffers, spreadsheetSaved, ...encodings];
