import type { FileEntry } from '../../catalog/load/read-catalog-file.ts';
import { createKnownApps } from '../../catalog/write/plan/known-apps.ts';
import { planFiles } from '../../catalog/write/files/plan-files.ts';
import type { PlannedFile } from '../../catalog/write/yaml/planned-file.ts';
import type { TargetFolder } from '../../catalog/write/record/target-folder.ts';
import type { App } from '../../core/entry.ts';
import type { ChosenApp } from './ask-app.ts';

/**
 * The files of a folder that an entry added to it changes. A folder that is a catalog by itself stays one: it gets the
 * app too.
 * @throws CodedError CATALOG_INVALID when a file is written so that it cannot be changed in place
 */
export function planEntry(
  entry: FileEntry,
  { app, isNew }: ChosenApp,
  target: TargetFolder,
  knownApps: readonly App[],
): PlannedFile[] {
  const ofFolder = target.apps.map(({ value }) => value);
  const apps = createKnownApps(ofFolder, isNew ? [app] : [], knownApps);
  if (isNew || target.standsAlone) apps.use(app.id);
  const entries = [...target.entries.map(({ value }) => value), entry];
  const plan = {
    entries,
    apps: apps.ofFolder(),
    newApps: new Set<string>(),
    records: target.records,
    pages: [],
  };
  return planFiles(plan, target);
}

/** The lines that a planned file has more than it has now, without blank ones around them; all of a new file. */
export function addedText({ text, before }: PlannedFile): string {
  if (before === undefined) return text.trimEnd();
  const [now, then] = [text.split(/\r?\n/), before.split(/\r?\n/)];
  const from = now.findIndex((line, at) => line !== then[at]);
  const added = now.slice(from, from + now.length - then.length);
  return added
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
}
