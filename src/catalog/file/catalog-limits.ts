/**
 * How much of a catalog is read. Whoever may write to a folder must not be able to hold or end the bot with it. Far above
 * what people write.
 */
export const catalogLimits = {
  /** Bytes of one file. */
  fileBytes: 8 * 1024 * 1024,
  /** Lines, commas and opening brackets of one file: a short text may hold very many values. */
  fileParts: 400_000,
  /** Values within values. */
  depth: 64,
  /** Names of one folder, those of other files with them, that are looked through. */
  folderNames: 20_000,
  /** Files of one folder; the rest, in the order of their names, is left out. */
  folderFiles: 1_000,
  /** Bytes of all files of one folder. */
  folderBytes: 64 * 1024 * 1024,
  /** Entries of all folders; a file that is read when there are as many is left out. */
  entries: 100_000,
  /** Bad entries or apps of a file, from which on it is left out as a whole. */
  badItems: 1_000,
  /** Findings that are told of one file. */
  fileFindings: 20,
  /** Findings that are told of all folders. */
  findings: 500,
} as const;

/** `8 MB`: bytes as people say them. */
export const showMegabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`;
