import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { CodedError } from '../../../errors.ts';
import { builtinFolders } from '../../load/builtin-folders.ts';
import { readFolders } from '../../load/read-folders.ts';
import type { PlannedFile } from '../yaml/planned-file.ts';
import type { TargetFolder } from '../record/target-folder.ts';

/**
 * Passes when the folder would be without fault once the files are written: it is loaded as it would be.
 * @throws CodedError CATALOG_INVALID for the first fault.
 */
export function checkPlan(files: readonly PlannedFile[], target: TargetFolder): void {
  const yaml = files.filter(({ name }) => name.endsWith('.yaml'));
  if (yaml.length === 0) return;
  const trial = mkdtempSync(join(tmpdir(), 'catalog-import-'));
  try {
    const planned = new Map(yaml.map(({ name, text }) => [name, text]));
    for (const file of target.files) {
      const name = basename(file);
      if (!planned.has(name)) planned.set(name, readFileSync(file, 'utf8'));
    }
    for (const [name, text] of planned) {
      mkdirSync(dirname(join(trial, name)), { recursive: true });
      writeFileSync(join(trial, name), text);
    }
    const around = target.standsAlone ? [] : builtinFolders().filter((folder) => folder !== target.folder);
    const [problem] = readFolders([...around, trial]).problems.filter(({ severity }) => severity === 'error');
    if (problem === undefined) return;
    const place = `${basename(problem.file)}:${problem.line}:${problem.column}`;
    throw new CodedError('CATALOG_INVALID', `nothing was written: ${place}: ${problem.message}`);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}
