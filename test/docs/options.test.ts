import { beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../commands/run-cli.ts';
import { inBoth, read } from './pages.ts';
import { inlineCodes } from './read-markdown.ts';

/** The options that a page names in a sentence or a table, without those of the commands that it shows whole. */
const optionsIn = (page: string): string[] =>
  inlineCodes(read(page)).flatMap((code) => (code.startsWith('--') ? [code.split(/[ =]/)[0] ?? ''] : []));

const catalogCommands = ['check', 'import', 'export', 'new', 'show', 'list', 'stats'];

/** Options of npm itself, and of what only measures. */
const ofOthers = [
  '--silent',
  '--synthetic',
  '--leave-app-out',
  '--all-folders',
  '--second-catalog',
  '--ablate',
];

const help = new Map<string, string>();

beforeAll(async () => {
  for (const command of [['ask'], ...catalogCommands.map((name) => ['catalog', name])]) {
    const [name = ''] = command;
    const { stdout } = await runCli([...command, '--help']);
    help.set(name, `${help.get(name) ?? ''}${stdout}`);
  }
}, 120_000);

const strangersIn = (page: string, command: string): string[] =>
  optionsIn(page).filter((option) => !help.get(command)?.includes(option) && !ofOthers.includes(option));

describe('the pages name only options that the commands have', () => {
  test.each(inBoth('docs/catalog'))('%s', (page) => {
    expect(strangersIn(page, 'catalog')).toEqual([]);
  });

  test.each(inBoth('docs/how-it-decides'))('%s', (page) => {
    expect(strangersIn(page, 'ask')).toEqual([]);
  });
});
