import { isDeepStrictEqual } from 'node:util';
import { basename } from 'node:path';
import type { FileEntry, Located } from '../../load/read-catalog-file.ts';
import type { ImportPlan } from '../plan/plan-import.ts';
import { indentLines, planFile, schemaLine, type PlannedFile } from '../yaml/planned-file.ts';
import { renderBlock, renderInline } from '../yaml/render-yaml.ts';
import { reviseFile } from '../yaml/revise-file.ts';
import type { TargetFolder } from '../record/target-folder.ts';

/** The entry files that change or are new: a new entry goes to the end of the first file of its app, else to a new one. */
export function planEntryFiles({ entries }: ImportPlan, target: TargetFolder): PlannedFile[] {
  const located = new Set(target.entries.map(({ value }) => value.id));
  const planned = new Map(entries.map((entry) => [entry.id, entry]));
  const added = Map.groupBy(
    entries.filter(({ id }) => !located.has(id)),
    ({ app }) => app,
  );
  const homes = new Map(target.entries.toReversed().map(({ value, file }) => [value.app, file]));
  const inFiles = Map.groupBy(target.entries, ({ file }) => file);
  const revised = [...inFiles].flatMap(([file, inFile]) => {
    const here = [...added].flatMap(([app, news]) => (homes.get(app) === file ? news : []));
    return reviseEntries(file, inFile, planned, here);
  });
  const taken = new Set(['apps.yaml', ...target.files.map((file) => basename(file))]);
  const fresh = [...added].flatMap(([app, news]) => {
    if (homes.has(app)) return [];
    const name = freeName(stemFor(app), taken);
    taken.add(name);
    return [planFile(target.folder, name, writeEntries(target.folder, app, news))];
  });
  return [...revised, ...fresh];
}

/** Names that Windows keeps for devices, whatever their ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

/** The name of the file for the entries of an app, without its ending. */
function stemFor(app: string): string {
  if (app === 'all') return 'all-apps';
  return deviceName.test(app) ? `${app}-app` : app;
}

function freeName(app: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${app}.yaml` : `${app}-${number}.yaml`;
    if (!taken.has(name)) return name;
  }
}

function reviseEntries(
  file: string,
  inFile: readonly Located<FileEntry>[],
  planned: ReadonlyMap<string, FileEntry>,
  added: readonly FileEntry[],
): PlannedFile[] {
  const changed = inFile.filter(({ value }) => !isDeepStrictEqual(planned.get(value.id), value));
  if (changed.length === 0 && added.length === 0) return [];
  const change = (items: readonly unknown[]) => {
    const entries = [...items, ...added.map(toYaml)];
    for (const { value, path } of changed) {
      const at = Number(path[1]);
      entries[at] = withChanges(entries[at], value, planned.get(value.id) ?? value);
    }
    return entries;
  };
  return [reviseFile(file, 'entries', change)];
}

/** The entry as its file has it, with the fields that changed. */
function withChanges(raw: unknown, before: FileEntry, after: FileEntry): unknown {
  const changes = Object.entries(after).filter(
    ([field, value]) => !isDeepStrictEqual(value, Reflect.get(before, field)),
  );
  return { ...(raw as object), ...Object.fromEntries(changes) };
}

/** An entry in the order of keys in which the catalog is written, without what may be left out. */
function toYaml({
  id,
  review,
  messages,
  cause,
  fix,
  who,
  links,
  source,
  samples,
  phrases,
}: FileEntry): unknown {
  const { match, nearMiss } = samples;
  return {
    id,
    ...(review === undefined ? {} : { review }),
    messages,
    cause,
    fix,
    who,
    ...(links.length > 0 ? { links } : {}),
    source,
    ...(match.length + nearMiss.length > 0 ? { samples } : {}),
    ...(phrases === undefined ? {} : { phrases }),
  };
}

function writeEntries(folder: string, app: string, entries: readonly FileEntry[]): string {
  const shown = entries.map((entry) => `${indentLines(renderBlock([toYaml(entry)]))}\n`);
  return `${schemaLine(folder, 'catalog.schema.json')}\napp: ${renderInline(app)}\nentries:\n${shown.join('\n')}`;
}
