import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStorage } from '../../src/storage/drivers/sqlite.ts';
import { sqliteFileName } from '../../src/storage/drivers/sqlite-file-name.ts';
import { runCli, runCliAlone } from './run-cli.ts';
import { newFolder } from '../storage/new-folder.ts';

const jane = '11111111-2222-4333-8444-aaaaaaaaaaaa';
const day = 86_400_000;

/** A store in which Jane asked in two tenants, once long ago, and somebody else once. */
async function fillStore(): Promise<string> {
  const folder = newFolder();
  let now = Date.now() - 100 * day;
  const storage = await openSqliteStorage({ folder, now: () => now });
  const asked = { conversation: 'team', entries: ['okta-401-unauthorized'], decision: 'answer' } as const;
  await storage.questions.put('one', { ...asked, redactedText: 'OldZebra 方塊', userId: jane });
  now += 95 * day;
  await storage.questions.put('two', { ...asked, redactedText: 'NewZebra', userId: jane });
  await storage.questions.put('two', { ...asked, redactedText: 'PlainHorse', userId: 'somebody' });
  await storage.close();
  return folder;
}

const data = (folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCli(['data', ...args], { env: { DATA_DIR: folder, ...env } });

const words = (folder: string) =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');

describe('data', () => {
  it('exports what is kept as JSON lines, of a tenant or a person where asked', async () => {
    const folder = await fillStore();
    const read = async (...args: string[]) => {
      const { code, stdout, stderr } = await data(folder, ['export', ...args]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, object>);
    };
    expect(await read()).toHaveLength(3);
    expect(await read('--tenant', 'two')).toHaveLength(2);
    expect(await read('--tenant', 'none')).toEqual([]);
    const [hers, ...others] = await read('--tenant', 'one', '--user', jane.toUpperCase());
    expect(others).toEqual([]);
    expect(hers).toMatchObject({
      tenant: 'one',
      kind: 'question',
      question: { userId: jane, redactedText: 'OldZebra 方塊', entries: ['okta-401-unauthorized'] },
    });
  });

  it('erases a person from one tenant, or from all and from the file', async () => {
    const folder = await fillStore();
    const one = await data(folder, ['erase', '--user', jane, '--tenant', 'two']);
    expect(one).toMatchObject({
      code: 0,
      stdout: 'Removed: 1 question, 0 conversation notes, 0 conversation references, 0 claims.\n',
    });
    expect(words(folder)).toContain('OldZebra');
    const all = await data(folder, ['erase', '--user', jane]);
    expect(all.stdout).toMatch(/^Removed: 1 question, /);
    expect(words(folder)).not.toMatch(new RegExp(`Zebra|${jane}`));
    expect(words(folder)).toContain('PlainHorse');
    expect((await data(folder, ['erase', '--user', jane])).stdout).toMatch(/^Removed: 0 questions, /);
  });

  it('erases while the bot has the store open', async () => {
    const folder = await fillStore();
    const running = await openSqliteStorage({ folder });
    await running.health();
    const { stdout } = await runCliAlone(['data', 'erase', '--user', jane], { env: { DATA_DIR: folder } });
    expect(stdout).toMatch(/^Removed: 2 questions, /);
    expect(words(folder)).not.toContain('Zebra');
    expect(await running.health()).toMatchObject({ isUp: true });
    await running.close();
  });

  it('removes what is older than the retention', async () => {
    const folder = await fillStore();
    expect((await data(folder, ['prune'])).stdout).toMatch(/^Removed: 1 question, /);
    expect((await data(folder, ['prune'], { RETENTION_DAYS: '3' })).stdout).toMatch(
      /^Removed: 2 questions, /,
    );
    const other = await fillStore();
    expect((await data(other, ['prune', '--days', '0'])).stdout).toMatch(/^Removed: 3 questions, /);
  });

  it('ends with 2 where there is no store, and begins none', async () => {
    const folder = newFolder();
    const { code, stdout, stderr } = await data(folder, ['erase', '--user', jane]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^STORAGE_FAILED: There is no store at .*Set DATA_DIR/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends with 2 for a damaged store, and leaves it as it is', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, sqliteFileName), 'no database '.repeat(100));
    const { code, stderr } = await data(folder, ['export']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'STORAGE_FAILED: Not everything was done: the file of the store is damaged (SQLITE_NOTADB).\n',
    );
    expect(readFileSync(path.join(folder, sqliteFileName), 'utf8')).toMatch(/^no database /);
  });

  it.each([
    ['no command', [], {}, 'Usage:'],
    ['an empty id', ['erase', '--user', ' '], {}, 'USAGE: The id is empty'],
    ['days that are none', ['prune', '--days', 'soon'], {}, 'USAGE: --days must be'],
    ['a wrong retention', ['prune'], { RETENTION_DAYS: '-1' }, 'SETTINGS_INVALID: RETENTION_DAYS must be'],
    [
      'an unreachable database',
      ['export'],
      { DATABASE_URL: 'postgres://a:swordfish@127.0.0.1:1/x' },
      'cannot be reached',
    ],
    [
      'an address of something else',
      ['export'],
      { DATABASE_URL: 'mysql://a:swordfish@h' },
      'DATABASE_URL must begin',
    ],
  ])('ends with 2 for %s', async (_name, args, env, said) => {
    const { code, stdout, stderr } = await data(newFolder(), args, env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('swordfish');
  });
});
