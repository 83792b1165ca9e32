import { languages } from '../../../core/entry.ts';
import type { Catalog, EntryContext } from '../../../core/entry.ts';
import type { FileApp, FileEntry } from '../../load/read-catalog-file.ts';
import { familyOf } from '../name/family.ts';
import { isTranslation } from '../match/is-translation.ts';
import { aboutRecord, recordName, type ImportRecord } from '../record/import-record.ts';
import { joinRows, type MessageKey } from '../../proposal/join-rows.ts';
import { createKnownApps } from './known-apps.ts';
import type { ConflictPolicy } from '../merge/merge-text.ts';
import { planContext } from './plan-context.ts';
import { planPage } from './plan-page.ts';
import type { PlannedFolder } from './planned-folder.ts';
import type { ImportPage } from '../../proposal/proposal.ts';
import type { PageOutcome, RowOutcome } from './row-outcome.ts';
import type { TargetFolder } from '../record/target-folder.ts';

/** How an import goes about its work. */
export interface ImportPolicy {
  readonly conflicts: ConflictPolicy;
  /** ISO 8601 day, for `checked`. */
  readonly today: string;
  readonly keyOf: MessageKey;
}

/** What a folder becomes by an import. */
export interface ImportPlan {
  readonly entries: readonly FileEntry[];
  readonly apps: readonly FileApp[];
  /** Ids of apps that no catalog knew; a person should give them a name in both languages. */
  readonly newApps: ReadonlySet<string>;
  /** What its `apps.yaml` gets to say of where the folder applies; absent where that stays as it is. */
  readonly context?: EntryContext | undefined;
  /** Titles that pages brought along and the folder does not get. */
  readonly leftOutTitles?: readonly string[];
  /** By the name of the file below the folder. */
  readonly records: ReadonlyMap<string, ImportRecord>;
  /** In the order of the pages as given. */
  readonly pages: readonly PageOutcome[];
}

/** Plans the import of pages into a folder. Writes nothing and changes nothing that it is given. */
export function planImport(
  pages: readonly ImportPage[],
  target: Pick<TargetFolder, 'apps' | 'entries' | 'records' | 'context'>,
  builtin: Catalog,
  policy: ImportPolicy,
): ImportPlan {
  const apps = createKnownApps(
    target.apps.map(({ value }) => value),
    pages.flatMap((page) => page.apps),
    builtin.apps,
  );
  const folder: PlannedFolder = {
    entries: new Map(target.entries.map(({ value }) => [value.id, value])),
    apps,
    builtinIds: new Set(builtin.entries.map(({ id }) => id)),
    keyOf: policy.keyOf,
    policy: policy.conflicts,
    today: policy.today,
  };
  const records = new Map(target.records);
  const outcomes = new Map(inOrder(pages).map((page) => [page, takePage(page, records, folder)]));
  const ofFolder = apps.ofFolder();
  const { context, leftOut } = planContext(pages, target);
  return {
    entries: [...folder.entries.values()],
    apps: ofFolder,
    newApps: new Set(ofFolder.flatMap(({ id }) => (apps.isNew(id) ? [id] : []))),
    context,
    leftOutTitles: leftOut,
    records,
    pages: pages.map((page) => outcomes.get(page) ?? { ...page, rows: [], gone: [] }),
  };
}

/** Languages of the catalog first, as pages in others only add to their entries. */
const inOrder = (pages: readonly ImportPage[]): ImportPage[] =>
  pages.toSorted((one, other) => rankOf(one) - rankOf(other));

function rankOf({ language }: ImportPage): number {
  const rank = ['mul', ...languages].indexOf(language);
  return rank === -1 ? languages.length + 1 : rank;
}

function takePage(page: ImportPage, records: Map<string, ImportRecord>, folder: PlannedFolder): PageOutcome {
  const { document, language } = page;
  const name = recordName(document, language);
  const family = [...records].flatMap(([key, record]) =>
    key !== name && (familyOf(record.document) === familyOf(document) || isTranslation(page, record))
      ? [record]
      : [],
  );
  const count = page.proposals.length + page.refused.length;
  const proposals = joinRows(page.proposals, folder.keyOf);
  const { rows, gone, recorded } = planPage(proposals, { record: records.get(name), family, count }, folder);
  const refused = page.refused.map(({ line, reason }): RowOutcome => {
    return { outcome: 'refused', line, reason, changes: [], conflicts: [] };
  });
  if (recorded.length > 0) {
    records.set(name, { about: aboutRecord, version: 1, document, language, count, rows: [...recorded] });
  }
  return {
    document,
    language,
    rows: [...rows, ...refused].toSorted((one, other) => one.line - other.line),
    gone,
  };
}
