import { describe, expect, test } from 'vitest';
import { runCli } from '../commands/run-cli.ts';
import { inBoth, read } from './pages.ts';
import { inlineCodes } from './read-markdown.ts';

/** The options that a page names in a sentence or a table, without those of the commands that it shows whole. */
const optionsIn = (page: string): string[] =>
  inlineCodes(read(page)).flatMap((code) => (code.startsWith('--') ? [code.split(/[ =]/)[0] ?? ''] : []));

const helpOf = async (commands: readonly (readonly string[])[]): Promise<string> => {
  const runs = await Promise.all(commands.map((command) => runCli([...command, '--help'])));
  return runs.map(({ stdout }) => stdout).join('\n');
};

const catalogCommands = ['check', 'import', 'export', 'new', 'show', 'list', 'stats'];

describe('the pages name only options that the commands have', () => {
  test.each(inBoth('docs/catalog'))('%s', async (page) => {
    const help = await helpOf(catalogCommands.map((name) => ['catalog', name]));
    expect(optionsIn(page).filter((option) => !help.includes(option))).toEqual([]);
  });

  test.each(inBoth('docs/how-it-decides'))('%s', async (page) => {
    const help = await helpOf([['ask']]);
    const ofOthers = ['--silent', '--synthetic', '--leave-app-out', '--all-folders', '--second-catalog', '--ablate'];
    const strange = optionsIn(page).filter((option) => !help.includes(option) && !ofOthers.includes(option));
    expect(strange).toEqual([]);
  });
});
