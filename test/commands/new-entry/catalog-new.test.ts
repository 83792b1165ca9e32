import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { goodApps, goodEntries, writeCatalog } from '../../catalog/write-catalog.ts';
import { giveLines, giveMessage, giveRest, pickApp } from '../answer-new-entry.ts';
import { runCli } from '../run-cli.ts';
import { keys, talkAboutEntry, talkToCli } from '../talk.ts';

const commented = goodEntries
  .replace('entries:', '# The printers of the third floor\nentries:')
  .replace('who: app-admin', 'who: app-admin # the porter');

/** A team's folder with one entry and comments. */
const teamFolder = () => writeCatalog({ 'apps.yaml': goodApps, 'acme.yaml': commented });

const freshFolder = () => join(writeCatalog({}), 'team');

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('catalog new', { timeout: 60_000 }, () => {
  it('asks, checks, shows and writes an entry that the bot then answers with', async () => {
    const folder = freshFolder();
    const talk = talkToCli(['catalog', 'new', '--into', folder]);
    await pickApp(talk, 'okt', 'Okta (okta)');
    await giveMessage(talk, 'TokenFault OKX4711: the vault {vault} is sealed');
    await talk.answer('Cause in English', 'The vault was sealed.');
    await talk.answer('Cause in Traditional Chinese', '保存庫已封存。');
    await giveLines(talk, 'Fix in English', ['1. Open the vault.', '2. Connect Okta again.']);
    await giveLines(talk, 'Fix in Traditional Chinese', ['開啟保存庫。', '重新連線 Okta。']);
    await talk.see('Who can carry out the fix');
    talk.type(keys.down + keys.enter);
    await talk.answer('Address of a page', 'https://okta.example/vault');
    await talk.answer('Title of the page in English', 'Vaults');
    await talk.answer('Title of the page in Traditional Chinese', '保存庫');
    await talk.answer('Address of a page');
    await talk.answer('Document that the error comes from', 'handbook');
    await talk.answer('ID of the entry (okta-okx4711)');
    await talk.see('finds it by "TokenFault OKX4711');
    await talk.answer('Write it?');
    expect(await talk.ended).toBe(0);
    expect(talk.shown()).toMatch(/Written: .*okta\.yaml:4:5/);
    expect(talk.shown()).toMatch(/does not load .*team yet\. Set CATALOG_PATHS=.*app-connectors:.*team/);
    expect(readdirSync(folder)).toEqual(['apps.yaml', 'okta.yaml']);
    expect(read(folder, 'okta.yaml')).toContain(`  - id: okta-okx4711
    messages:
      - 'TokenFault OKX4711: the vault {vault} is sealed'
    cause:
      en: The vault was sealed.
      zh-TW: 保存庫已封存。
    fix:
      en:
        - Open the vault.
        - Connect Okta again.
      zh-TW:
        - 開啟保存庫。
        - 重新連線 Okta。
    who: app-admin
    links:
      - title: { en: Vaults, zh-TW: 保存庫 }
        url: https://okta.example/vault
    source: { document: handbook, checked: `);
    const asked = await runCli(['ask', 'TokenFault OKX4711: the vault gold is sealed'], {
      env: { CATALOG_PATHS: folder },
    });
    expect(asked.stdout).toContain('The vault was sealed.');
    const checked = await runCli(['catalog', 'check', folder, '--strict']);
    expect(checked.stdout).toContain('0 errors, 0 warnings');
  });

  it("adds to the team's file of CATALOG_PATHS, keeps all that is there, and makes a draft of one language", async () => {
    const folder = teamFolder();
    const builtin = builtinFolders();
    const env = { CATALOG_PATHS: [builtin[0] ?? '', folder, ...builtin.slice(1)].join(delimiter) };
    const talk = talkAboutEntry({}, env);
    await pickApp(talk, 'acme.ex', 'Acme (acme)');
    await giveMessage(talk, 'InkFault INK4711: cartridge {color} is dry');
    await giveRest(talk, true);
    await talk.answer('Write it?');
    expect(await talk.ended).toBe(0);
    expect(talk.shown()).toContain(
      'It is a draft: write cause.zh-TW, fix.zh-TW, then remove "review: true".',
    );
    expect(talk.shown()).not.toContain('does not load');
    const text = read(folder, 'acme.yaml');
    expect(text.startsWith(commented)).toBe(true);
    expect(text.slice(commented.length)).toContain(
      '\n  - id: acme-ink4711\n    review: true\n    messages:\n',
    );
    expect(read(folder, 'apps.yaml')).toBe(goodApps);
  });

  it('shows the entry that the catalog has already, and writes nothing unless the person goes on', async () => {
    const folder = freshFolder();
    const talk = talkAboutEntry({ into: folder });
    await pickApp(talk, 'okta', 'Okta (okta)');
    await giveLines(talk, 'Error message', ['HttpRequestFailure: Server returned: 401 Unauthorized']);
    await talk.see('The catalog seems to have this error already');
    await talk.see('okta-401-unauthorized');
    await talk.answer('Continue anyway?');
    expect(await talk.ended).toBe(1);
    expect(talk.shown()).toContain('Nothing was written.');
    expect(existsSync(folder)).toBe(false);
  });

  it('takes a new app, and of several pasted lines each as a message', async () => {
    const folder = freshFolder();
    const talk = talkAboutEntry({ into: folder });
    await pickApp(talk, 'zzz', 'An app that is not in the list');
    await talk.answer('Name of the app in English', 'Coffee Cloud');
    await talk.answer('Name of the app in Traditional Chinese', '咖啡雲');
    await talk.answer('ID of the app (coffee-cloud)');
    await giveLines(talk, 'Error message', ['{only}']);
    await talk.see('There must be some literal text');
    await giveLines(talk, 'Error message', ['BeanFault: beans are out', 'BeanFault: 咖啡豆用完了']);
    await talk.see('These 2 lines are');
    talk.type(keys.down + keys.enter);
    await giveLines(talk, 'Another message', []);
    await giveRest(talk);
    await talk.answer('Write it?');
    expect(await talk.ended).toBe(0);
    expect(read(folder, 'apps.yaml')).toContain(
      '- id: coffee-cloud\n    name: { en: Coffee Cloud, zh-TW: 咖啡雲 }',
    );
    expect(read(folder, 'coffee-cloud.yaml')).toContain(
      "    messages:\n      - 'BeanFault: beans are out'\n      - 'BeanFault: 咖啡豆用完了'\n",
    );
  });

  it('proposes the name that was looked for as that of a new app', async () => {
    const folder = freshFolder();
    const talk = talkAboutEntry({ into: folder });
    await pickApp(talk, 'Coffee Cloud', 'An app that is not in the list: Coffee Cloud');
    await talk.answer('Name of the app in English (Coffee Cloud)');
    await talk.answer('Name of the app in Traditional Chinese (Coffee Cloud)', '咖啡雲');
    await talk.answer('ID of the app (coffee-cloud)');
    await giveMessage(talk, 'BeanFault: beans are out');
    await giveRest(talk);
    await talk.answer('Write it?');
    expect(await talk.ended).toBe(0);
    expect(read(folder, 'apps.yaml')).toContain('name: { en: Coffee Cloud, zh-TW: 咖啡雲 }');
  });

  it('offers a new app beside many known ones that fit', async () => {
    const talk = talkAboutEntry({ into: freshFolder() });
    await talk.see('App that shows the error');
    talk.type('e');
    await talk.see('An app that is not in the list: e');
    talk.type(keys.ctrlC);
    expect(await talk.ended).toBe(1);
  });

  it.each(['ERROR: deadlock detected', 'deadlock detected on table orders', 'AADSTS50126', '0x80070005'])(
    'takes "%s" for no folder, and says what is asked for',
    async (typed) => {
      const folder = freshFolder();
      const talk = talkAboutEntry({});
      await talk.answer("Your team's catalog folder", typed);
      await talk.see('../team-errors');
      talk.type('\u0015');
      talk.type(folder + keys.enter);
      await talk.see('App that shows the error');
      talk.type(keys.ctrlC);
      expect(await talk.ended).toBe(1);
      expect(existsSync(typed)).toBe(false);
    },
  );

  it('keeps a paste with empty lines inside as one message', async () => {
    const folder = freshFolder();
    const talk = talkAboutEntry({ into: folder });
    await pickApp(talk, 'box', 'Box (box)');
    await giveLines(talk, 'Error message', ['CrateFault: the crate', '', 'cannot be opened']);
    await talk.see('These 2 lines are');
    talk.type(keys.enter);
    await giveLines(talk, 'Another message', []);
    await giveRest(talk);
    await talk.answer('Write it?');
    expect(await talk.ended).toBe(0);
    expect(read(folder, 'box.yaml')).toContain(
      '      - |-\n        CrateFault: the crate\n\n        cannot be opened\n',
    );
  });

  it('warns when the bot would not tell the new entry from another one, and then does not write by itself', async () => {
    const folder = teamFolder();
    const talk = talkAboutEntry({ into: folder }, { CATALOG_PATHS: folder });
    await pickApp(talk, 'acme', 'Acme (acme)');
    await giveLines(talk, 'Error message', ['PrinterException: out of paper in {drawer}']);
    await talk.answer('Continue anyway?', 'y');
    await giveLines(talk, 'Another message', []);
    await giveRest(talk);
    await talk.see('✘');
    await talk.see('acme-out-of-paper');
    await talk.answer('even though the bot will not find everything? (y/N)');
    expect(await talk.ended).toBe(1);
    expect(read(folder, 'acme.yaml')).toBe(commented);
  });

  it.each([
    ['Ctrl+C in a question', false, keys.ctrlC],
    ['Ctrl+C in a text of several lines', true, keys.ctrlC],
    ['Ctrl+D in a question', false, keys.ctrlD],
  ])('writes nothing, ends with 1 and shows no stack after %s', async (_name, isInText, key) => {
    const folder = freshFolder();
    const talk = talkToCli(['catalog', 'new', '--into', folder]);
    if (isInText) await pickApp(talk, 'box', 'Box (box)');
    await talk.see(isInText ? 'Error message' : 'App that shows the error');
    talk.type(key);
    expect(await talk.ended).toBe(1);
    expect(talk.shown()).toContain('Nothing was written.');
    expect(talk.shown()).not.toMatch(/ at .*:\d+|Warning|Error:/);
    expect(existsSync(folder)).toBe(false);
  });

  it("asks in the language of the system's locale, and for a folder where there is none", async () => {
    const talk = talkToCli(['catalog', 'new'], { LANG: 'zh_TW.UTF-8' });
    await talk.answer('團隊的知識庫資料夾', freshFolder());
    await talk.see('顯示這個錯誤的應用程式');
    talk.type(keys.ctrlC);
    expect(await talk.ended).toBe(1);
    expect(talk.shown()).toContain('沒有寫入任何內容。');
  });

  it.each([
    [
      'a file in place of the folder',
      (folder: string) => join(folder, 'acme.yaml'),
      'USAGE',
      'is a file. Name',
    ],
    [
      'a folder with faults',
      () => writeCatalog({ 'acme.yaml': 'app: nobody' }),
      'CATALOG_INVALID',
      'acme.yaml:1:1',
    ],
  ])('refuses %s', async (_name, nameFolder, code, said) => {
    const { ended } = talkAboutEntry({ into: nameFolder(teamFolder()) });
    await expect(ended).rejects.toMatchObject({ code, message: expect.stringContaining(said) as string });
  });

  it('ends with 2 and names "catalog import" without a terminal', async () => {
    const { code, stdout, stderr } = await runCli(['catalog', 'new']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('needs a terminal. Use "catalog import FILE"');
  });

  it('tells in --help how it ends', async () => {
    const { code, stdout } = await runCli(['catalog', 'new', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit status:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});
