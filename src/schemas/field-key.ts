import type { Kind } from './kind';
import type { definitions } from './records';

/** The keys of the fields of a kind, whatever the edition; of several kinds, those of any of them. */
export type FieldKey<K extends Kind = Kind> = K extends Kind ? (typeof definitions)[K]['fields'][number]['key'] : never;
