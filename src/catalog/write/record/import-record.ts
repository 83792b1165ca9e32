import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fixers } from '../../../core/entry.ts';
import { CodedError } from '../../../errors.ts';
import { showPath } from '../../show-path.ts';

const drafted = <T extends z.ZodType>(item: T) =>
  z.object({ en: item.exactOptional(), 'zh-TW': item.exactOptional() });

const rowSchema = z.object({
  entry: z.string(),
  app: z.string(),
  row: z.int(),
  codes: z.array(z.string()),
  messages: z.array(z.string()),
  cause: drafted(z.string()),
  fix: drafted(z.array(z.string())),
  links: z.array(z.object({ title: drafted(z.string()), url: z.string() })),
  who: z.enum(fixers),
  carried: z
    .object({
      id: z.string().exactOptional(),
      source: z
        .object({ document: z.string(), row: z.int().optional(), checked: z.string() })
        .exactOptional(),
      samples: z.object({ match: z.array(z.string()), nearMiss: z.array(z.string()) }).exactOptional(),
      review: z.boolean().exactOptional(),
    })
    .exactOptional(),
});

const recordSchema = z.object({
  about: z.string(),
  version: z.literal(1),
  document: z.string(),
  language: z.string(),
  /** Rows of the error tables at the last import. */
  count: z.int(),
  rows: z.array(rowSchema),
});

/** What the last import took from one row of a page, and the entry that it went into. */
export type RecordedRow = z.infer<typeof rowSchema>;

/** What the last import took from a page: with it a text that a person changed is told from one that the page changed. */
export type ImportRecord = z.infer<typeof recordSchema>;

/** The folder of the records in a catalog folder; the catalog's reader passes over names with a dot in front. */
export const recordFolder = '.import';

/** Why the record is there, for who finds it. */
export const aboutRecord =
  'What the last import took from this page. Keep it with the catalog: it tells texts that you changed from texts that the page changed.';

/** Name of the record's file below the catalog folder. */
export function recordName(document: string, language: string): string {
  const name = `${document}.${language}`.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '');
  return `${recordFolder}/${name}.json`;
}

/** The record as its file holds it. */
export const writeRecord = (record: ImportRecord): string => `${JSON.stringify(record, undefined, 2)}\n`;

/**
 * The record of a page in a catalog folder; `undefined` when there is none.
 * @throws CodedError CATALOG_INVALID when the file is there and is none.
 */
export function readRecord(folder: string, name: string): ImportRecord | undefined {
  const path = join(folder, name);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new CodedError(
      'CATALOG_INVALID',
      `${showPath(path)}: the record cannot be read; check its permissions`,
      {
        cause,
      },
    );
  }
  const parsed = recordSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const remedy =
    'restore it; without it the import keeps every text of the folder that differs from the page';
  throw new CodedError(
    'CATALOG_INVALID',
    `${showPath(path)}: this is not the record of an import; ${remedy}, or delete it`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
