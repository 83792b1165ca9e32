import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openPostgresStorage } from '../../src/storage/drivers/postgres.ts';
import { openSqliteStorage } from '../../src/storage/drivers/sqlite.ts';

// A process of its own over a store. Arguments: `claim` or `write`, then the folder of SQLite or the address of
// PostgreSQL. Says `ready`, waits for a line, and then says each thing that the store has acknowledged.
const [, , work, place = ''] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);
const storage = await (place.startsWith('postgres:')
  ? openPostgresStorage({ url: place })
  : openSqliteStorage({ folder: place }));
say('ready');
await once(process.stdin, 'data');
process.stdin.pause();

if (work === 'claim') {
  for (let key = 0; key < 200; key++) {
    const { state } = await storage.claims.claim('race', `key-${key}`, { lease: 60_000, keep: 60_000 });
    if (state === 'taken') say(String(key));
  }
} else {
  const question = {
    conversation: 'chat',
    redactedText: 'words '.repeat(50),
    entries: [],
    decision: 'none',
  } as const;
  for (;;) say(await storage.questions.put('tenant', question));
}
await storage.close();
