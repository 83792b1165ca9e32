import Database from 'better-sqlite3';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from '../storage-failure.ts';
import { withPatience } from './with-patience.ts';

/** An open file. */
export interface SqliteFile {
  readonly database: Database.Database;
  readonly file: string;
  /** What became of a damaged file that stood in its place; absent when none did. */
  readonly notice?: string;
}

/** An error with a code in the manner of SQLite's own. */
export function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

const isDamage = (error: unknown) => /^(SQLITE_CORRUPT.*|SQLITE_NOTADB)$/.test(codeOf(error));

/** Opens the file, without a wait of SQLite's own for others (`withPatience` waits), and checks all of it. The folder and the file are made where they are missing, for this user alone. */
function openFile(file: string): Database.Database {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = WAL');
    // An acknowledged row survives the loss of power, and a removed one leaves nothing in the file.
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('foreign_keys = ON');
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw failure('SQLITE_CORRUPT', 'the check of the file found damage');
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What the name of a file that was moved aside goes on with. */
const asideSuffix = '.corrupt-';

/** Names of the damaged files that were moved aside from `file` at any time, with their journals. */
export function findAside(file: string): readonly string[] {
  const begin = path.basename(file) + asideSuffix;
  return readdirSync(path.dirname(file)).filter((name) => name.startsWith(begin));
}

/** Moves a damaged file and its journals aside; nothing is deleted. Gives the new name. */
function moveAside(file: string): string {
  const aside = `${file}${asideSuffix}${new Date().toISOString().replaceAll(':', '-')}`;
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** The same, but `undefined` where it may not be moved. */
function tryMoveAside(file: string): string | undefined {
  try {
    return moveAside(file);
  } catch {
    return undefined;
  }
}

/**
 * Opens the file of the store, once others let it, at the latest after `patience` milliseconds. A damaged one is moved
 * aside with `mayMoveAside`, and a new one was started.
 * @throws what SQLite or the system throws, SQLITE_CORRUPT or SQLITE_NOTADB for a damaged file that may not be moved
 */
export async function openSqliteFile(
  file: string,
  patience: number,
  mayMoveAside: boolean,
): Promise<SqliteFile> {
  try {
    return { database: await withPatience(patience, () => openFile(file)), file };
  } catch (error) {
    if (!mayMoveAside || !isDamage(error)) throw error;
    const aside = tryMoveAside(file);
    if (aside === undefined) throw error;
    const notice = `The file of the store was damaged. It was moved to ${path.basename(aside)} and a new one was started.`;
    return { database: openFile(file), file, notice };
  }
}

/**
 * Gives a function that throws SQLITE_MISSING once the file is not there any more, or another is in its place: what is
 * written then would be lost. It throws EACCES or EROFS once the file may not be written any more: as long as it is open it
 * still could, but it could not be opened again.
 */
export function createPresenceCheck(file: string): () => void {
  const opened = statSync(file, { bigint: true }).ino;
  return () => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (found?.ino !== opened) throw failure('SQLITE_MISSING', 'the file of the store is gone');
    accessSync(file, constants.W_OK);
  };
}
