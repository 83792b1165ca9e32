import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readFolders, type CatalogReading } from '../../catalog/load/read-folders.ts';
import type { PlannedFile } from '../../catalog/write/yaml/planned-file.ts';
import type { TargetFolder } from '../../catalog/write/record/target-folder.ts';
import { CodedError } from '../../errors.ts';

/**
 * Reads the catalog as it would be with the planned files.
 * @param around the other folders that the bot loads
 * @throws CodedError CATALOG_INVALID when there would be a fault in the folder
 */
export function readPlanned(
  files: readonly PlannedFile[],
  target: TargetFolder,
  around: readonly string[],
): CatalogReading {
  const trial = mkdtempSync(join(tmpdir(), 'catalog-new-'));
  try {
    for (const file of target.files) copyFileSync(file, join(trial, basename(file)));
    for (const { name, text } of files) writeFileSync(join(trial, name), text);
    const reading = readFolders([...around, trial]);
    const fault = reading.problems.find(
      ({ file, severity }) => severity === 'error' && file.startsWith(trial),
    );
    if (fault === undefined) return reading;
    const place = `${basename(fault.file)}:${fault.line}:${fault.column}`;
    throw new CodedError('CATALOG_INVALID', `nothing was written: ${place}: ${fault.message}`);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}
