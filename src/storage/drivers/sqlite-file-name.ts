/** Name of SQLite's file in its folder. */
export const sqliteFileName = 'error-fix.sqlite';
