import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A query to measure on. */
export interface EvalQuery {
  readonly id: string;
  readonly query: string;
  readonly kind: string;
  /** Acceptable entries, as `labelOf` names them; empty for a negative. */
  readonly expect: readonly string[];
  /** Names of the built-in catalog folders that the query is for. */
  readonly catalog: readonly string[];
}

/** A file of queries. */
export interface EvalFile {
  readonly name: string;
  readonly queries: readonly EvalQuery[];
}

/** Reads every `*.jsonl` of a folder, sorted by name. `borderline.jsonl` is for reading by eye and left out. Throws on a line that is no query. */
export function readQueries(folder: string): EvalFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && name !== 'borderline.jsonl');
  return names
    .sort()
    .map((name) => ({ name: basename(name, '.jsonl'), queries: readFile(join(folder, name)) }));
}

/** Queries that name rows are for the seed's catalog, those that name entries for all that is built in, unless they say. */
function readFile(path: string): EvalQuery[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.trim() !== '');
  const namesEntries = lines.some(({ line }) => /"expect": ?\["(?!row-)/.test(line));
  const catalog = namesEntries ? ['app-connectors', 'entra-sign-in'] : ['app-connectors'];
  return lines.map(({ line, at }) => {
    const parsed = JSON.parse(line) as Partial<EvalQuery>;
    if (typeof parsed.id !== 'string' || typeof parsed.query !== 'string') {
      throw new Error(`${path}:${at + 1}: a query needs "id" and "query"`);
    }
    return {
      id: parsed.id,
      query: parsed.query,
      kind: parsed.kind ?? 'unknown',
      expect: parsed.expect ?? [],
      catalog: parsed.catalog ?? catalog,
    };
  });
}
