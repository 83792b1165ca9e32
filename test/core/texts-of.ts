import type { PreparedCatalog } from '../../src/core/index/prepared-catalog.ts';
import type { PreparedText } from '../../src/core/index/text-table.ts';

/** The distinct texts of a prepared catalog, or those of one kind. */
export function textsOf({ texts }: PreparedCatalog, kind?: PreparedText['kind']): PreparedText[] {
  return Array.from({ length: texts.size }, (_, at) => texts.at(at)).filter(
    (text) => text !== undefined && (kind === undefined || text.kind === kind),
  ) as PreparedText[];
}
