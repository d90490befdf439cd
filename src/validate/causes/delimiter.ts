import type { Cause } from '../cause';
import { foundByReading } from './found-by-reading';

/**
 * The file was saved with tabs or semicolons for commas, by a program that takes the quotation marks off too. Evidence: a first line without a comma,
 * with as many tabs or semicolons as the layout wants (codec/csv/separator).
 */
export const delimiter: Cause = /* @__PURE__ */ foundByReading('file_delimiter', ['text_not_quoted']);
