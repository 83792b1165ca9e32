import { isDeepStrictEqual } from 'node:util';
import { writeRecord } from '../record/import-record.ts';
import { planAppsFile } from './plan-apps-file.ts';
import { planEntryFiles } from './plan-entry-files.ts';
import type { ImportPlan } from '../plan/plan-import.ts';
import { planFile, type PlannedFile } from '../yaml/planned-file.ts';
import type { TargetFolder } from '../record/target-folder.ts';

/**
 * The files that the plan changes or adds, the records last; empty when all is as it should be.
 * @throws CodedError CATALOG_INVALID for a file that cannot be changed in place.
 */
export function planFiles(plan: ImportPlan, target: TargetFolder): PlannedFile[] {
  const records = [...plan.records].flatMap(([name, record]) =>
    isDeepStrictEqual(record, target.records.get(name))
      ? []
      : [planFile(target.folder, name, writeRecord(record))],
  );
  const files = [...planAppsFile(plan, target), ...planEntryFiles(plan, target), ...records];
  return files.filter(({ text, before }) => text !== before);
}
