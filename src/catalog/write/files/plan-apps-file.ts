import { isDeepStrictEqual } from 'node:util';
import { basename } from 'node:path';
import type { EntryContext } from '../../../core/entry.ts';
import { valueAt } from '../../load/check-file.ts';
import type { ImportPlan } from '../plan/plan-import.ts';
import { indentLines, planFile, schemaLine, type PlannedFile } from '../yaml/planned-file.ts';
import { renderBlock } from '../yaml/render-yaml.ts';
import { reviseFile } from '../yaml/revise-file.ts';
import type { TargetFolder } from '../record/target-folder.ts';

const remedy = 'review: made by an import; give its name in both languages, and other names as aliases';

/** The `apps.yaml` of the folder; nothing when it stays as it is. An app that no catalog knew is marked for review. */
export function planAppsFile({ apps, newApps, context }: ImportPlan, target: TargetFolder): PlannedFile[] {
  const commentOf = (item: unknown) => {
    const id = valueAt(item, ['id']);
    return typeof id === 'string' && newApps.has(id) ? remedy : undefined;
  };
  const before = target.apps.map(({ value }) => value);
  if (isDeepStrictEqual(before, apps) && context === undefined) return [];
  const head = context === undefined ? {} : withoutEmpty(context);
  const file = target.files.find((path) => basename(path) === 'apps.yaml');
  if (file === undefined) {
    const shown = apps.map((app) => {
      const comment = commentOf(app);
      return `${comment === undefined ? '' : `  # ${comment}\n`}${indentLines(renderBlock([app]))}\n`;
    });
    const first = context === undefined ? '' : `${renderBlock(head)}\n\n`;
    const text = `${schemaLine(target.folder, 'apps.schema.json')}\n${first}apps:\n${shown.join('\n')}`;
    return [planFile(target.folder, 'apps.yaml', text)];
  }
  const change = (items: readonly unknown[]) =>
    apps.map((app, at) => {
      const known = before[at];
      if (known === undefined) return app;
      return isDeepStrictEqual(known, app) ? items[at] : { ...(items[at] as object), aliases: app.aliases };
    });
  return [reviseFile(file, 'apps', change, { commentOf, added: head })];
}

function withoutEmpty({ title, signs, unless }: EntryContext): object {
  return {
    title,
    ...(signs.length > 0 ? { signs } : {}),
    ...(unless.length > 0 ? { unless } : {}),
  };
}
