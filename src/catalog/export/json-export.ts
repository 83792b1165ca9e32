import * as z from 'zod';
import { CodedError } from '../../errors.ts';
import { contextFields } from '../format/context-schema.ts';
import { appSchema, entrySchema } from '../format/schema.ts';
import { toWholeProposal } from './to-whole-proposal.ts';
import { noContext, type CarriedContext, type ImportPage } from '../proposal/proposal.ts';
import type { ExportedCatalog } from './exported-catalog.ts';
import { escapeFormulas, escapeUnsafe } from './formula-guard.ts';

/** Says what a JSON file is. */
const format = 'error-fix-catalog/1';

const fileSchema = z.object({
  format: z.literal(format),
  apps: z.array(appSchema.required({ name: true })),
  // Older exports have none.
  contexts: z.array(z.object({ ...contextFields, entries: z.array(z.string()) })).default([]),
  entries: z.array(z.looseObject({ app: z.string() })),
});

/** The whole catalog as JSON: apps with names and aliases, where the entries apply, entries with all their fields. No program that takes it for a table finds a formula. */
export function writeJsonExport({ apps, contexts, entries }: ExportedCatalog): string {
  const json = JSON.stringify({ format, apps, contexts, entries: entries.map(inOrder) }, undefined, 2);
  return `${escapeFormulas(escapeUnsafe(json))}\n`;
}

const inOrder = ({ id, app, ...rest }: ExportedCatalog['entries'][number]) => ({ id, app, ...rest });

/**
 * Reads what `writeJsonExport` wrote.
 * @throws CodedError USAGE for any other file.
 */
export function readJsonExport(document: string, text: string): ImportPage {
  const file = fileSchema.safeParse(parseJson(text));
  if (!file.success) {
    const remedy = 'import a page with a table (Markdown, CSV, Excel), or a file that "catalog export" wrote';
    throw new CodedError('USAGE', `${document}.json is not an export of a catalog. Instead, ${remedy}.`);
  }
  const rows = file.data.entries.map(({ app, ...raw }, at) => {
    const entry = entrySchema.safeParse(raw);
    if (entry.success)
      return toWholeProposal({ ...entry.data, app }, { document, row: at + 1, line: at + 1 });
    const [issue] = entry.error.issues;
    return {
      line: at + 1,
      reason: `entry ${at + 1}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    };
  });
  return {
    document,
    language: 'mul',
    proposals: rows.filter((row) => 'messages' in row),
    refused: rows.filter((row) => 'reason' in row),
    apps: file.data.apps,
    contexts: carriedContexts(file.data),
  };
}

function carriedContexts({ contexts, entries }: z.infer<typeof fileSchema>): CarriedContext[] {
  const covered = new Set(contexts.flatMap((context) => context.entries));
  const without = entries.some(({ id }) => !covered.has(String(id)));
  const carried = contexts.map(({ title = {}, signs = [], unless = [] }) => ({ title, signs, unless }));
  return without ? [...carried, noContext] : carried;
}

/** Values of an export: far above those of the largest catalog that is read. Each may take some hundred bytes. */
const mostValues = 5_000_000;

function parseJson(text: string): unknown {
  if (hasTooManyValues(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Before it is parsed; commas of its texts count too. */
function hasTooManyValues(text: string): boolean {
  let values = 0;
  for (let at = 0; at < text.length && values <= mostValues; at += 1) {
    const code = text.charCodeAt(at);
    // `,`, `[`, `{`
    if (code === 0x2c || code === 0x5b || code === 0x7b) values += 1;
  }
  return values > mostValues;
}
