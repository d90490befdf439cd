/** A record of any kind. */
export type AnyRecord = Readonly<Record<string, unknown>>;
