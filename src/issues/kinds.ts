import { keysOf } from '../objects';
import { catalogue } from './catalogue';

/**
 * Every code of the catalogue with its severity, its scope and its facts. Codes are public API: they are added, never renamed or reused.
 */
export const issueKinds = /* @__PURE__ */ catalogue();

/** A code of the catalogue, such as `field_required`. */
export type IssueCode = keyof typeof issueKinds;

/** All codes, in the order of the catalogue. */
export const issueCodes: readonly IssueCode[] = /* @__PURE__ */ keysOf(issueKinds);
