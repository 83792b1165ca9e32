import { CodedError } from '../errors.ts';

/** What the codes of SQLite, PostgreSQL and the system mean. https://www.sqlite.org/rescode.html https://www.postgresql.org/docs/current/errcodes-appendix.html */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|53100)$/, 'the disk is full; free some space'],
  [/^(SQLITE_READONLY.*|EROFS|25006)$/, 'the store is read-only; make its folder, or the database, writable'],
  [
    /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|55P03)$/,
    'the store is locked by another program; end what keeps it open',
  ],
  [/^(SQLITE_CORRUPT.*|SQLITE_NOTADB)$/, 'the file of the store is damaged'],
  [/^SQLITE_MISSING$/, 'the file of the store was removed'],
  [
    /^(SQLITE_CANTOPEN.*|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM)$/,
    'the program may not write to the store; give it write permission for the folder and the file',
  ],
  [/^SQLITE_IOERR/, 'the disk of the store has failed'],
  [/^(ENOENT|ENOTDIR|EEXIST)$/, 'the folder of the store cannot be created'],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/, 'the database cannot be reached'],
  [/^(ECONNRESET|EPIPE|57P01|57P02|57P03|08.*)$/, 'the database ended the connection'],
  [/^(ETIMEDOUT|57014)$/, 'the database does not answer in time'],
  [/^(28P01|28000)$/, 'the database rejects the user or password of DATABASE_URL'],
  [/^3D000$/, 'the database that DATABASE_URL names does not exist'],
  [/^42501$/, 'the user of DATABASE_URL may not use or create the tables'],
  [
    /^(ERR_MODULE_NOT_FOUND|ERR_DLOPEN_FAILED|MODULE_NOT_FOUND)$/,
    'the database driver cannot be loaded; run npm ci',
  ],
  [
    /^(COLUMNS_MISSING|42703)$/,
    'a table of the store lacks a column; drop that table, or all of them, and they are created again',
  ],
  [/^42P01$/, 'a table of the store is gone'],
  [/^53300$/, 'the database has too many connections'],
];

/** The code that an error bears; empty when it bears none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error.cause;
  return inner === undefined || inner === error ? '' : codeOf(inner);
}

/** Why the store fails, as words without ids, addresses or secrets. */
export function describeFailure(error: unknown): string {
  if (error instanceof CodedError) return error.message;
  const code = codeOf(error);
  const known = meanings.find(([codes]) => codes.test(code))?.[1];
  if (known !== undefined) return `${known} (${code})`;
  if (/time-?d?-?out/i.test(error instanceof Error ? error.message : '')) {
    return 'the database does not answer in time';
  }
  return code === '' ? 'the store fails' : `the store fails (${code})`;
}

/**
 * True when an error tells of what was asked and not of the store, which goes on to work: a value that does not fit, a
 * statement that is wrong.
 */
export function isFaultOfCall(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  return /^(SQLITE_(CONSTRAINT.*|RANGE|MISMATCH|TOOBIG)|(22|23|54)[0-9A-Z]{3})$/.test(codeOf(error));
}
