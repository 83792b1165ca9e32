/** What the catalog knows of identifiers, so that typed and abbreviated ones are recognised. */
export interface KnownIdentifiers {
  /** Full codes, as `AADSTS70008`. */
  readonly codes: ReadonlySet<string>;
  /** Kinds of codes of the catalog: letters that they begin with, as `AADSTS`, or a form of their own. */
  readonly codeKinds: ReadonlySet<string>;
  /** Codes by what stands behind their letters, without zeros in front. */
  readonly codesByDigits: ReadonlyMap<string, readonly string[]>;
  /** Codes but for bare numbers by their letters and digits, with and without zeros in front of numbers. */
  readonly codesByKey: ReadonlyMap<string, string>;
  /** Names of errors in lower case. */
  readonly names: ReadonlySet<string>;
  /** Class names in lower case. */
  readonly classes: ReadonlySet<string>;
  /** Class names by their capitals, as `NPE`. */
  readonly classesByInitials: ReadonlyMap<string, readonly string[]>;
}

/** Knows nothing: what the catalog's own messages are read with. */
export const noKnownIdentifiers: KnownIdentifiers = {
  codes: new Set(),
  codeKinds: new Set(),
  codesByDigits: new Map(),
  codesByKey: new Map(),
  names: new Set(),
  classes: new Set(),
  classesByInitials: new Map(),
};
