/** The entries of the package: the name of the built file → its source. */
export declare const entries: Record<string, string>;
