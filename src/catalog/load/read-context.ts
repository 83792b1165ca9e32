import type { EntryContext } from '../../core/entry.ts';
import type { CatalogProblem } from '../catalog-problem.ts';
import type { YamlFile } from '../file/read-yaml-file.ts';
import { contextSchema } from '../format/context-schema.ts';
import { toProblem } from './check-file.ts';

/** What an `apps.yaml` says of where its folder applies; nothing where it does not say. */
export interface ContextReading {
  readonly context?: EntryContext | undefined;
  readonly problems: readonly CatalogProblem[];
}

/** Findings that are told of it: each word of a list may be wrong. */
const mostFindings = 3;

/** Reads the title and the signs of a folder. A fault in them costs them alone; `last` stays then. */
export function readContext(file: YamlFile, last: EntryContext | undefined): ContextReading {
  const { data, error } = contextSchema.safeParse(file.data);
  if (error !== undefined) {
    const told = error.issues.slice(0, mostFindings);
    return { context: last, problems: told.map((issue) => toProblem(file, issue)) };
  }
  const { title, signs = [], unless = [] } = data;
  return { context: title === undefined ? undefined : { title, signs, unless }, problems: [] };
}
