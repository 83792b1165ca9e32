import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtinFolders } from '../../catalog/load/builtin-folders.ts';
import { showPath } from '../../catalog/show-path.ts';
import { CodedError } from '../../errors.ts';
import type { NewEntryParts } from './new-entry-parts.ts';

const suggested = 'my-catalog';

/** Whether something else than a folder stands there. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;

/** Signs that no name of a folder has everywhere; a drive of Windows has a colon. */
const noSign = /[<>"|?*\n]|(?<!^[A-Za-z]):/u;
/** A code, as people paste it where they are asked for the first time. */
const code = /^(?:[A-Z]{2,}[-_]?\d{3,}|0x[0-9a-fA-F]{4,}|\d+)$/;
/** Words from which a name without a path is rather a sentence. */
const sentenceWords = 4;

/** Whether the text can hardly be meant as a folder: it is an error message. */
function isNoFolder(typed: string): boolean {
  if (noSign.test(typed) || code.test(typed)) return true;
  return !/[\\/]/.test(typed) && typed.split(/\s+/).length >= sentenceWords;
}

/**
 * The folder that a new entry goes to, absolute: the named one, else the last that the bot loads and that does not come
 * with the program; `undefined` when there is neither.
 * @throws CodedError USAGE when a file stands there
 */
export function findTeamFolder(named: string | undefined, settled: readonly string[]): string | undefined {
  const builtin = builtinFolders();
  const folder = named === undefined ? settled.findLast((path) => !builtin.includes(path)) : resolve(named);
  if (folder !== undefined && isFile(folder)) {
    throw new CodedError('USAGE', `${showPath(folder)} is a file. Name a folder with --into.`);
  }
  return folder;
}

/** Asks for the folder that a new entry goes to. Gives its absolute path; it need not be there yet. */
export async function askFolder({ questions, wording }: NewEntryParts): Promise<string> {
  const check = (typed: string): string | undefined => {
    if (typed === '') return wording.required;
    const found = statSync(resolve(typed), { throwIfNoEntry: false });
    if (found === undefined) return isNoFolder(typed) ? wording.noFolder : undefined;
    return found.isDirectory() ? undefined : wording.isFile;
  };
  return resolve(await questions.text(wording.folder, { initial: suggested, check }));
}
